import type { Regler } from '@valfri/plugin-api/regler'
import { socialtjanstsekretess, TILLSTANDSKRAV } from '@valfri/plugin-api/vanliga-regler'

export const regler: Regler = {
  beslutskrav: { krav: 'alltid', lagrum: [{ lag: 'LSS', sfs: '1993:387', rum: '7 och 9 §§' }] },
  ivoTillstand: {
    kravs: true,
    lagrum: [TILLSTANDSKRAV.LSS],
    text: {
      sv: 'En privat utförare av daglig verksamhet behöver tillstånd. Kommunens egen verksamhet anmäls till IVO i stället.',
    },
  },
  cpv: ['85312400-3'],
  // Adults away from home: neither the law on work in the home (2026:43) nor those on children apply.
  registerkontroll: [],
  sekretess: socialtjanstsekretess(
    ['LSS'],
    [{ sv: 'Funktionsnedsättning och nivå' }, { sv: 'Vilka som är i samma grupp' }, { sv: 'Skyddade personuppgifter' }],
  ),
}
