import type { Part } from './parter.ts'

/**
 * Inputs for procedures and addresses whose shape asks for more than its types say. What stands here is laid over what
 * is made from the shape (zod-exempel.ts); ids are the party's, so that a stranger asks for what is not theirs.
 */
export const exempel: Readonly<Record<string, (p: Part) => Readonly<Record<string, unknown>>>> = {
  'underlag.utkast.sparaGemensam': () => ({ del: 'inledning', efter: 'Prov' }),
  'underlag.utkast.sparaLokal': (p) => ({ del: 'omraden', efter: [p.uuid] }),
  'avgift.laggNationelltBelopp': () => ({ ar: 2026, kalla: 'Socialstyrelsen' }),
  'avtal.signera': () => ({ sha256: 'a'.repeat(64) }),
  'val.handlaggare.sok': () => ({ namn: 'hemlig' }),
}
