import type { Regler } from '@valfri/plugin-api/regler'

export const regler: Regler = {
  beslutskrav: { krav: 'alltid', lagrum: [{ lag: 'LSS', sfs: '1993:387', rum: '7 och 9 §§' }] },
  ivoTillstand: {
    kravs: true,
    lagrum: [{ lag: 'LSS', sfs: '1993:387', rum: '23 §' }],
    text: {
      sv: 'En privat utförare av daglig verksamhet behöver tillstånd. Kommunens egen verksamhet anmäls till IVO i stället.',
    },
  },
  cpv: ['85312400-3'],
  // Adults away from home: neither the law on work in the home (2026:43) nor those on children apply.
  registerkontroll: [],
  sekretess: {
    lagrum: [
      { lag: 'OSL', sfs: '2009:400', rum: '26 kap. 1 §' },
      { lag: 'LSS', sfs: '1993:387', rum: '29 §' },
    ],
    kansligaUppgifter: [
      { sv: 'Funktionsnedsättning och nivå' },
      { sv: 'Vilka som är i samma grupp' },
      { sv: 'Skyddade personuppgifter' },
    ],
    utanIdentitet: false,
  },
}
