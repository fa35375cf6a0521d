import type { AvgiftDeklaration, Avgiftspost } from './avgift.ts'
import type { Regler } from './regler.ts'
import { TILLSTANDSKRAV } from './vanliga-regler.ts'

/*
 * What tjänster have in common that two laws give under one name, such as ledsagning and avlösning (R-1002). Their delar are
 * `sol` and `lss`; permit and avgift follow the del.
 */

/** A permit for each law. @param lss what LSS calls the insats, in the middle of a sentence */
export function tillstandPerLag(lss: string): Regler['ivoTillstand'] {
  return {
    kravs: true,
    lagrum: [TILLSTANDSKRAV.SoL, TILLSTANDSKRAV.LSS],
    text: {
      sv: `SoL: tillstånd för hemtjänst. LSS: ett eget tillstånd för ${lss}. Det ena räcker inte för det andra.`,
    },
  }
}

/**
 * An avgift by SoL alone: LSS has none for it.
 *
 * @param lss what LSS calls the insats, as a sentence begins
 * Source: SoL (2025:400) 32 kap. 6–8 §§, LSS (1993:387) 18–21 §§.
 */
export function avgiftBaraSol(post: Pick<Avgiftspost, 'id' | 'namn'>, lss: string): AvgiftDeklaration {
  return {
    lagrum: [
      { lag: 'SoL', sfs: '2025:400', rum: '32 kap. 6–8 §§' },
      { lag: 'LSS', sfs: '1993:387', rum: '18–21 §§' },
    ],
    poster: [{ ...post, delar: ['sol'], grunder: ['timme', 'niva', 'manad', 'dag'], inomMaxtaxa: 'kommunen-valjer' }],
    ingenAvgift: { sv: `${lss} enligt LSS är avgiftsfri.`, lattlast: 'Med LSS kostar det inget.' },
  }
}
