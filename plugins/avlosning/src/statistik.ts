import type { Tjanst } from '@valfri/plugin-api/tjanst'

const sol = { mottagare: 'Socialstyrelsen', lagrum: { lag: 'HSLF-FS', sfs: '2016:86' } } as const
const lss = { mottagare: 'Socialstyrelsen', lagrum: { lag: 'SOSFS', sfs: '2005:21' } } as const

/** SoL and LSS are reported by their own rules: monthly and on 1 October. */
export const statistik: Tjanst['statistik'] = [
  {
    id: 'sol-sista-dagen',
    namn: { sv: 'Personer med avlösning enligt SoL sista dagen i månaden' },
    kalla: 'bestallning',
    ...sol,
  },
  {
    id: 'lss-1-oktober',
    namn: { sv: 'Personer med avlösarservice enligt LSS den 1 oktober' },
    kalla: 'bestallning',
    ...lss,
  },
  { id: 'debiterad-avgift', namn: { sv: 'Debiterad avgift, SoL' }, kalla: 'avgift', ...sol },
  { id: 'beviljade-minuter', namn: { sv: 'Beviljade minuter per lag' }, kalla: 'bestallning' },
  { id: 'utforda-minuter', namn: { sv: 'Utförda minuter per lag, tidsband och regi' }, kalla: 'handelser' },
  { id: 'avvikelser', namn: { sv: 'Avböjda, missade och avbokade tillfällen' }, kalla: 'handelser' },
  { id: 'ersattning-per-regi', namn: { sv: 'Ersättning per lag och regi' }, kalla: 'ersattning' },
]
