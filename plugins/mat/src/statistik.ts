import { TILL_SOCIALSTYRELSEN } from '@valfri/plugin-api/statistik'
import type { Tjanst } from '@valfri/plugin-api/tjanst'

export const statistik: Tjanst['statistik'] = [
  {
    id: 'personer-sista-dagen',
    namn: { sv: 'Personer med matdistribution sista dagen i månaden' },
    kalla: 'bestallning',
    ...TILL_SOCIALSTYRELSEN.sol,
  },
  { id: 'portioner', namn: { sv: 'Levererade portioner per del och regi' }, kalla: 'handelser' },
  { id: 'leveranser', namn: { sv: 'Leveranser' }, kalla: 'handelser' },
  { id: 'sent-avbestallda', namn: { sv: 'Sent avbeställda portioner' }, kalla: 'handelser' },
  { id: 'maltidsstod-minuter', namn: { sv: 'Utförda minuter måltidsstöd per regi' }, kalla: 'handelser' },
  { id: 'debiterad-matavgift', namn: { sv: 'Debiterad matavgift' }, kalla: 'avgift' },
]
