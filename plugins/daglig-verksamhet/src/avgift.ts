import type { Tjanst } from '@valfri/plugin-api/tjanst'

/**
 * LSS insatser carry no care fee. Food may be paid for, outside maxtaxan, which is SoL's.
 * Source: LSS (1993:387) 18–21 §§.
 */
export const avgift: Tjanst['avgift'] = {
  lagrum: [{ lag: 'LSS', sfs: '1993:387', rum: '18–21 §§' }],
  poster: [
    {
      id: 'lunch',
      namn: { sv: 'Lunch i daglig verksamhet', lattlast: 'Lunch' },
      delar: ['plats'],
      grunder: ['portion', 'dag', 'manad'],
      inomMaxtaxa: false,
    },
  ],
}
