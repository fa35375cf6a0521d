import type { Tjanst } from '@valfri/plugin-api/tjanst'

const socialstyrelsen = { mottagare: 'Socialstyrelsen', lagrum: { lag: 'HSLF-FS', sfs: '2016:86' } } as const

export const statistik: Tjanst['statistik'] = [
  {
    id: 'personer-sista-dagen',
    namn: { sv: 'Personer med dagverksamhet sista dagen i månaden' },
    kalla: 'bestallning',
    ...socialstyrelsen,
  },
  { id: 'paborjade', namn: { sv: 'Påbörjade insatser under månaden' }, kalla: 'bestallning', ...socialstyrelsen },
  { id: 'avslutade', namn: { sv: 'Avslutade insatser under månaden' }, kalla: 'bestallning', ...socialstyrelsen },
  { id: 'debiterad-avgift', namn: { sv: 'Debiterad avgift' }, kalla: 'avgift', ...socialstyrelsen },
  { id: 'narvarodagar', namn: { sv: 'Närvarodagar per del och regi' }, kalla: 'handelser' },
  { id: 'franvarodagar', namn: { sv: 'Frånvarodagar per orsak' }, kalla: 'handelser' },
  { id: 'ersattning-per-regi', namn: { sv: 'Ersättning per regi' }, kalla: 'ersattning' },
]
