import type { Regler } from './regler.ts'
import type { Lagrum, Text } from './text.ts'

/*
 * What law says alike of many tjänster, so that a changed paragraf is changed in one place. A plugin composes its regler of
 * these; what the law says of that tjänst alone, and the sentences that a person reads about it, stay in the plugin.
 */

/** An insats in the home that the nämnd may give without a behovsprövning. Source: SoL (2025:400) 11 kap. 5 §. */
export const kanGesUtanBehovsprovning: Regler['beslutskrav'] = {
  krav: 'kan-ges-utan-behovsprovning',
  lagrum: [{ lag: 'SoL', sfs: '2025:400', rum: '11 kap. 1 och 5 §§' }],
}

/** Where each law says that a private utförare needs tillstånd of IVO. */
export const TILLSTANDSKRAV = {
  SoL: { lag: 'SoL', sfs: '2025:400', rum: '26 kap. 1 §' },
  LSS: { lag: 'LSS', sfs: '1993:387', rum: '23 §' },
} as const satisfies Record<string, Lagrum>

type Registerkontroll = Regler['registerkontroll'][number]

/** An extract of those who work in the homes of adults may be asked for; that it was shown is noted. Source: lag (2026:43). */
export function registerkontrollIHemmet(nar: Text): Registerkontroll {
  return {
    lag: { lag: 'Lag', sfs: '2026:43' },
    skyldighet: 'far-begaras',
    bevarande: 'notera-visat',
    fran: '2026-03-01',
    nar,
  }
}

/** An extract of those who carry out LSS insatser for children shall be asked for; the employer keeps it. Source: lag (2010:479). */
export function registerkontrollForBarn(nar: Text): Registerkontroll {
  return {
    lag: { lag: 'Lag', sfs: '2010:479' },
    skyldighet: 'ska-begaras',
    bevarande: 'behall-hos-arbetsgivaren',
    nar,
  }
}

/** The tystnadsplikt of a private utförare, by the law that the insats is given under. */
const TYSTNADSPLIKT = {
  SoL: { lag: 'SoL', sfs: '2025:400', rum: '17 kap. 11 §' },
  LSS: { lag: 'LSS', sfs: '1993:387', rum: '29 §' },
} as const satisfies Record<string, Lagrum>

/**
 * Socialtjänstsekretess with the tystnadsplikt of each law that the tjänst is given under, where the kommun knows the person.
 *
 * @param kansligaUppgifter the kinds of data in this tjänst that need extra care
 * Source: OSL (2009:400) 26 kap. 1 §.
 */
export function socialtjanstsekretess(
  lagar: readonly (keyof typeof TYSTNADSPLIKT)[],
  kansligaUppgifter: readonly Text[],
): Regler['sekretess'] {
  return {
    lagrum: [{ lag: 'OSL', sfs: '2009:400', rum: '26 kap. 1 §' }, ...lagar.map((lag) => TYSTNADSPLIKT[lag])],
    kansligaUppgifter,
    utanIdentitet: false,
  }
}
