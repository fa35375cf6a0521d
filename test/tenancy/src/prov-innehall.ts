import { type Part, PERSONAL } from './parter.ts'

type Varde = unknown
/** Nothing is published, signed or locked; or everything is. Policies ask for both. */
export type Lage = 'stängt' | 'öppet'
export type Rad = Readonly<Record<string, Varde>>

/** What every text of a party's closed tables says, so that it is known wherever it turns up. */
export const secretOf = (p: Part): string => `hemlig-${p.namn}`

/** Names a party's second and third row of a table. */
const nr = (p: Part, n: number) => p.uuid.replace(/.$/, String(n))
const oppet = (lage: Lage) => lage === 'öppet'

/** Codes that the code itself looks at, whatever table they stand in. */
export const perNamn: Readonly<Record<string, string>> = {
  tjanst_id: 'hemtjanst',
  del: 'service',
  typ: 'besok',
  regi: 'privat',
  kalla: 'webb',
  form: 'aktiebolag',
  antal: '1',
  faktor: '1',
  oppet: 'ja',
}

const gemensam = (p: Part) => ({
  inledning: secretOf(p),
  affarsmassiga: [],
  kvalificering: [],
  verksamhetskrav: [],
  kompetenskrav: [],
  kontraktsvillkor: [],
  ansokanssatt: '',
  beslutstidDagar: 30,
  cpv: [],
  uppsagningstidManader: 6,
  byteDagar: 7,
  valtidDagar: 14,
})

const lokal = (p: Part) => ({
  omraden: [p.uuid],
  delar: ['service'],
  ersattning: null,
  ickeval: null,
  kapacitet: 'tak',
  kontakter: [],
  villkor: [],
  text: secretOf(p),
})

const inlamnat = (p: Part) => ({
  uppgifter: { foretag: { namn: secretOf(p) } },
  val: { kommunId: p.kommunId, namndId: p.namndId, delar: ['service'], omraden: [p.uuid], kapacitet: {} },
  svar: {},
  enheter: [],
})

/**
 * What a table's rows need beside the values that follow from names and types; several where a table has several
 * owners. A table that is not here needs nothing.
 */
export const egna: Readonly<Record<string, (p: Part, lage: Lage) => readonly Rad[]>> = {
  inforandeplan: (_p, lage) => [{ publik: oppet(lage) }],
  engangspost: () => [{ verifikation: 'V 1' }],
  riskbedomning: (p) => [{ utfall: secretOf(p) }],
  // Three owners: the nämnd's own, the utförare's own, and one that anyone may read.
  dokument: (p, lage) => [
    { utforare_id: null },
    { id: nr(p, 1), kommun_id: null, namnd_id: null },
    { id: nr(p, 2), utforare_id: null, publik: oppet(lage) },
  ],
  dokument_delning: () => [
    { mottagare: 'namnd', utforare_id: null },
    { mottagare: 'utforare', kommun_id: null, namnd_id: null },
  ],
  api_nyckel: (p) => [
    { utforare_id: null },
    { id: nr(p, 1), hash: `andra-${p.namn}`, kommun_id: null, namnd_id: null },
  ],
  idempotens: (p) => [
    { agare: `kommun:${p.kommunId}:${p.namndId}` },
    { agare: `utforare:${p.uuid}` },
    { agare: `person:${p.personnummerHash}` },
  ],
  notis: (p) => [
    { avsandare: `kommun:${p.kommunId}:${p.namndId}` },
    { id: nr(p, 1), nyckel: `andra-${p.namn}`, avsandare: `utforare:${p.uuid}` },
  ],
  sarkostnad: () => [{ manad: '2026-02-01', verifikation: 'V1' }],
  simulering: () => [{ skapad_av: PERSONAL }],
  person: (p) => [{ skydd: 'ingen', personnummer: p.personnummer }],
  avtal: (_p, lage) => [{ status: oppet(lage) ? 'signerat' : 'utkast', kapacitet: { service: 10 } }],
  underlag_version: (p, lage) => [
    { status: oppet(lage) ? 'faststalld' : 'utkast', gemensam: gemensam(p), villkor: [] },
  ],
  underlag_lokal: (p) => [{ lokal: lokal(p) }],
  underlag_part: (_p, lage) => [{ annonserad: oppet(lage) ? '2026-01-05T08:00:00Z' : null }],
  korning: (_p, lage) => [{ status: oppet(lage) ? 'last' : 'beraknad' }],
  ersattningsunderlag: (_p, lage) => [{ last: oppet(lage) ? '2026-03-01T08:00:00Z' : null }],
  ansokan: (_p, lage) => [{ status: oppet(lage) ? 'inlamnad' : 'utkast' }],
  arende: (p) => [{ status: 'inkommen', inlamnat: inlamnat(p) }],
  arendebeslut: () => [{ utfall: 'godkand', brister: [] }],
  bestallning: () => [{ status: 'skickad' }],
  handelse: () => [{ status: 'vantar', antal: 1 }],
  import_korning: () => [{ status: 'provad', karta: { kolumner: {}, delar: {}, typer: {}, fast: {} }, noter: [] }],
  import_karta: () => [{ karta: { kolumner: {}, delar: {}, typer: {}, fast: {} }, rubriker: [] }],
  import_rad: () => [{ handelse: {}, svar: null, utfall: 'fel' }],
  undantag: () => [{ handelse: {}, status: 'oppen' }],
  omfattning: () => [{ delar: { service: 600 } }],
  val: () => [{ slag: 'val', kanal: 'webb' }],
}
