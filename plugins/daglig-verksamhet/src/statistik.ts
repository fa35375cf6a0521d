import { TILL_SOCIALSTYRELSEN } from '@valfri/plugin-api/statistik'
import type { Tjanst } from '@valfri/plugin-api/tjanst'

/** LSS statistics are about 1 October; what the kommun itself follows has no receiver. */
export const statistik: Tjanst['statistik'] = [
  {
    id: 'personer-1-oktober',
    namn: { sv: 'Personer med insatsen den 1 oktober' },
    kalla: 'bestallning',
    ...TILL_SOCIALSTYRELSEN.lss,
  },
  { id: 'personer-per-niva', namn: { sv: 'Personer per nivå' }, kalla: 'bestallning' },
  { id: 'personer-per-placering', namn: { sv: 'Personer per placering' }, kalla: 'bestallning' },
  { id: 'nya-avslutade', namn: { sv: 'Nya, avslutade och bytta platser' }, kalla: 'bestallning' },
  { id: 'narvarodagar', namn: { sv: 'Närvarodagar per nivå och regi' }, kalla: 'handelser' },
  { id: 'franvarodagar', namn: { sv: 'Frånvarodagar per orsak' }, kalla: 'handelser' },
  { id: 'ersattning-per-niva', namn: { sv: 'Ersättning per nivå och regi' }, kalla: 'ersattning' },
  { id: 'habiliteringsersattning', namn: { sv: 'Utbetald habiliteringsersättning' }, kalla: 'ersattning' },
]
