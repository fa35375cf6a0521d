import type { Tjanst } from '@valfri/plugin-api/tjanst'

const socialstyrelsen = { mottagare: 'Socialstyrelsen', lagrum: { lag: 'HSLF-FS', sfs: '2016:86' } } as const

export const statistik: Tjanst['statistik'] = [
  {
    id: 'personer-sista-dagen',
    namn: { sv: 'Personer med boendestöd sista dagen i månaden' },
    kalla: 'bestallning',
    ...socialstyrelsen,
  },
  { id: 'paborjade', namn: { sv: 'Påbörjade insatser under månaden' }, kalla: 'bestallning', ...socialstyrelsen },
  { id: 'avslutade', namn: { sv: 'Avslutade insatser under månaden' }, kalla: 'bestallning', ...socialstyrelsen },
  { id: 'beviljade-minuter', namn: { sv: 'Beviljade minuter per del' }, kalla: 'bestallning', ...socialstyrelsen },
  { id: 'utforda-minuter', namn: { sv: 'Utförda minuter per del och regi' }, kalla: 'handelser' },
  { id: 'distans', namn: { sv: 'Andel av tiden på distans' }, kalla: 'handelser' },
  { id: 'avvikelser', namn: { sv: 'Avböjda, missade och avbokade besök' }, kalla: 'handelser' },
  { id: 'ersattning-per-regi', namn: { sv: 'Ersättning per regi' }, kalla: 'ersattning' },
]
