import type { Tjanst } from '@valfri/plugin-api/tjanst'

const socialstyrelsen = { mottagare: 'Socialstyrelsen', lagrum: { lag: 'HSLF-FS', sfs: '2016:86' } } as const

export const statistik: Tjanst['statistik'] = [
  {
    id: 'personer-sista-dagen',
    namn: { sv: 'Personer med matdistribution sista dagen i månaden' },
    kalla: 'bestallning',
    ...socialstyrelsen,
  },
  { id: 'portioner', namn: { sv: 'Levererade portioner per del och regi' }, kalla: 'handelser' },
  { id: 'leveranser', namn: { sv: 'Leveranser' }, kalla: 'handelser' },
  { id: 'sent-avbestallda', namn: { sv: 'Sent avbeställda portioner' }, kalla: 'handelser' },
  { id: 'maltidsstod-minuter', namn: { sv: 'Utförda minuter måltidsstöd per regi' }, kalla: 'handelser' },
  { id: 'debiterad-matavgift', namn: { sv: 'Debiterad matavgift' }, kalla: 'avgift' },
]
