import { manadsstatistik, TILL_SOCIALSTYRELSEN } from '@valfri/plugin-api/statistik'
import type { Tjanst } from '@valfri/plugin-api/tjanst'

export const statistik: Tjanst['statistik'] = [
  ...manadsstatistik('Personer med dagverksamhet'),
  { id: 'debiterad-avgift', namn: { sv: 'Debiterad avgift' }, kalla: 'avgift', ...TILL_SOCIALSTYRELSEN.sol },
  { id: 'narvarodagar', namn: { sv: 'Närvarodagar per del och regi' }, kalla: 'handelser' },
  { id: 'franvarodagar', namn: { sv: 'Frånvarodagar per orsak' }, kalla: 'handelser' },
  { id: 'ersattning-per-regi', namn: { sv: 'Ersättning per regi' }, kalla: 'ersattning' },
]
