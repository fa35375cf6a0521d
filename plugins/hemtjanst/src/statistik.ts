import { manadsstatistik, TILL_SOCIALSTYRELSEN } from '@valfri/plugin-api/statistik'
import type { Tjanst } from '@valfri/plugin-api/tjanst'

export const statistik: Tjanst['statistik'] = [
  ...manadsstatistik('Personer med pågående insats'),
  {
    id: 'beviljade-minuter',
    namn: { sv: 'Beviljade minuter per del' },
    kalla: 'bestallning',
    ...TILL_SOCIALSTYRELSEN.sol,
  },
  { id: 'debiterad-avgift', namn: { sv: 'Debiterad avgift' }, kalla: 'avgift', ...TILL_SOCIALSTYRELSEN.sol },
  { id: 'utforda-minuter', namn: { sv: 'Utförda minuter per del och regi' }, kalla: 'handelser' },
  { id: 'avvikelser', namn: { sv: 'Avböjda, missade och avbokade besök' }, kalla: 'handelser' },
  { id: 'ersattning-per-regi', namn: { sv: 'Ersättning per regi' }, kalla: 'ersattning' },
]
