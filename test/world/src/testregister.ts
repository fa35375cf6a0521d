import type { Kontrollregister } from '@valfri/plugin-api/kontrollregister'
import type { Uppgift } from '@valfri/utforare/registeruppgift'
import { ovrigaUtforare } from './marknad.ts'
import { namndaUtforare, type VarldUtforare } from './utforare.ts'

type Svar = {
  readonly [R in Kontrollregister]: (u: VarldUtforare, nr: string) => Omit<Uppgift<R>, 'organisationsnummer'>
}

/** Firms of the demo that a register says something against, so that it can be seen; everything here is made up. */
const RESTFORD = 'bohusomsorg'
const UTAN_ANSTALLDA = 'klippan'

const SVAR: Svar = {
  foretag: (u) => ({ namn: u.namn, registrerat: '2014-03-12', avregistrerat: null }),
  'f-skatt': (u) => ({ fSkatt: true, arbetsgivare: u.nyckel !== UTAN_ANSTALLDA }),
  skatteskuld: (u) => ({ skuldOre: u.nyckel === RESTFORD ? 4_125_000 : 0 }),
  konkurs: () => ({ pagar: [] }),
  ivo: (_u, nr) => ({
    tillstand: [
      { lag: 'SoL', verksamhet: 'hemtjanst', innehavare: nr, fran: '2020-02-01' },
      { lag: 'LSS', verksamhet: 'daglig-verksamhet', innehavare: nr, fran: '2021-05-01' },
    ],
  }),
  'verklig-huvudman': () => ({ anmald: '2018-01-22', antal: 1 }),
}

const firmor = new Map(
  [...namndaUtforare, ...ovrigaUtforare].flatMap((u) => (u.organisationsnummer ? [[u.organisationsnummer, u]] : [])),
)

/** What the demo's register answers about a firm of the world; undefined when it knows neither the firm nor the register. */
export function testregisterSvar(register: string, nummer: string): object | undefined {
  const firma = firmor.get(nummer)
  // An enskild firma has no verklig huvudman to register: that register does not know it.
  if (!firma || !Object.hasOwn(SVAR, register)) return undefined
  if (register === 'verklig-huvudman' && firma.form === 'enskild-firma') return undefined
  return { organisationsnummer: nummer, ...SVAR[register as Kontrollregister](firma, nummer) }
}
