import type { Part } from './parter.ts'

const plan = {
  ...{ organisationsnummer: '2120001322', fakturareferens: 'R', postnummer: '45680', ort: 'Kungshamn' },
  ...{ skuldkonto: '2498', internkonto: '3911', momskonto: '1687', betalning: 'faktura', betalningsvillkorDagar: 30 },
  rader: [
    {
      ...{ tjanstId: 'hemtjanst', del: null, regi: 'privat', slag: 'ersattning', konto: '5612' },
      ...{ ansvar: null, momsprocent: 0, momsersattning: true },
    },
  ],
}

/**
 * Inputs for procedures and addresses whose shape asks for more than its types say. What stands here is laid over what
 * is made from the shape (zod-exempel.ts); ids are the party's, so that a stranger asks for what is not theirs.
 */
export const exempel: Readonly<Record<string, (p: Part) => Readonly<Record<string, unknown>>>> = {
  'underlag.utkast.sparaGemensam': () => ({ del: 'inledning', efter: 'Prov' }),
  'underlag.utkast.sparaLokal': (p) => ({ del: 'omraden', efter: [p.uuid] }),
  'underlag.fraga.stall': () => ({ text: 'Vad gäller för den som börjar?', webbplats: '' }),
  'tenancy.samverkan.foreslaNyckel': () => ({ nyckel: { slag: 'lika', enhet: null, text: 'Prov' } }),
  'vistelse.bestall': () => ({ postnummer: '45631' }),
  'tenancy.forslag.skapa': () => ({ kopia: { dag: '2026-01-01', procent: '2.5', till: 'ore', metod: 'halv-upp' } }),
  'avgift.laggNationelltBelopp': () => ({ ar: 2026, kalla: 'Socialstyrelsen' }),
  'insyn.sarkostnad.korrigera': () => ({ skal: 'Prov av vandringen' }),
  'utforare.bjudIn': () => ({ roll: 'planerare', fullmakt: null }),
  'avtal.andring.sagJa': () => ({ sha256: 'a'.repeat(64) }),
  'avtal.signera': () => ({ sha256: 'a'.repeat(64) }),
  'val.arbetsplats.spara': () => ({ organisationsnummer: '5569000010', postnummer: '45631' }),
  'val.arbetsplats.avsluta': () => ({ skal: 'Prov av vandringen' }),
  'val.arbetsplats.foresla': () => ({ organisationsnummer: '5569000010', postnummer: '45631' }),
  'val.handlaggare.sok': () => ({ namn: 'hemlig' }),
  'ersattning.ekonomi.skapaFaktura': () => ({ nummer: 'F-1', bankgiro: '991-2346' }),
  'ersattning.ekonomi.beslutaKontoplan': () => ({ plan }),
}
