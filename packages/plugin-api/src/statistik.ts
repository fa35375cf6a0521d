import type { StatistikFalt } from './tjanst.ts'

/** What Socialstyrelsen is told: of SoL every month, of LSS what holds on 1 October. */
export const TILL_SOCIALSTYRELSEN = {
  sol: { mottagare: 'Socialstyrelsen', lagrum: { lag: 'HSLF-FS', sfs: '2016:86' } },
  lss: { mottagare: 'Socialstyrelsen', lagrum: { lag: 'SOSFS', sfs: '2005:21' } },
} as const

const { sol, lss } = TILL_SOCIALSTYRELSEN

/**
 * The insatser under SoL that a month is reported by: those that stand on its last day, began and ended.
 *
 * @param personer whom the first figure counts, such as 'Personer med boendestöd'
 * Source: HSLF-FS 2016:86.
 */
export function manadsstatistik(personer: string): readonly StatistikFalt[] {
  return [
    { id: 'personer-sista-dagen', namn: { sv: `${personer} sista dagen i månaden` }, kalla: 'bestallning', ...sol },
    { id: 'paborjade', namn: { sv: 'Påbörjade insatser under månaden' }, kalla: 'bestallning', ...sol },
    { id: 'avslutade', namn: { sv: 'Avslutade insatser under månaden' }, kalla: 'bestallning', ...sol },
  ]
}

/**
 * The figures of a tjänst by the hour that is given under SoL or LSS, each reported by its own rules.
 *
 * @param namn what each law calls it in the middle of a sentence, such as 'ledsagning' and 'ledsagarservice'
 * Source: HSLF-FS 2016:86, SOSFS 2005:21.
 */
export function statistikPerLag(namn: { readonly sol: string; readonly lss: string }): readonly StatistikFalt[] {
  return [
    {
      id: 'sol-sista-dagen',
      namn: { sv: `Personer med ${namn.sol} enligt SoL sista dagen i månaden` },
      kalla: 'bestallning',
      ...sol,
    },
    {
      id: 'lss-1-oktober',
      namn: { sv: `Personer med ${namn.lss} enligt LSS den 1 oktober` },
      kalla: 'bestallning',
      ...lss,
    },
    { id: 'debiterad-avgift', namn: { sv: 'Debiterad avgift, SoL' }, kalla: 'avgift', ...sol },
    { id: 'beviljade-minuter', namn: { sv: 'Beviljade minuter per lag' }, kalla: 'bestallning' },
    { id: 'utforda-minuter', namn: { sv: 'Utförda minuter per lag, tidsband och regi' }, kalla: 'handelser' },
    { id: 'avvikelser', namn: { sv: 'Avböjda, missade och avbokade tillfällen' }, kalla: 'handelser' },
    { id: 'ersattning-per-regi', namn: { sv: 'Ersättning per lag och regi' }, kalla: 'ersattning' },
  ]
}
