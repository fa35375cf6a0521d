import type { AktorTx } from '@valfri/db/aktor'
import { visaMarknad } from '@valfri/insyn/visa-marknad'
import type { TjanstRegister } from '@valfri/plugin-api/register'

/** What a goal can be measured by. All but 'eget' the system counts from avtal, beställningar and locked months. */
export const MATT = {
  utforare: { namn: 'Utförare att välja mellan', enhet: 'utförare' },
  privata: { namn: 'Privata utförare', enhet: 'utförare' },
  personer: { namn: 'Personer med insatsen', enhet: 'personer' },
  'andel-privata': { namn: 'Andel personer hos privata utförare', enhet: 'procent' },
  timmar: { namn: 'Utförda timmar på ett år', enhet: 'timmar' },
  eget: { namn: 'Eget mått', enhet: '' },
} as const
export type Matt = keyof typeof MATT

/** Each measure on a day, or null where it cannot be shown: too few persons, or no month that is locked. */
export type Mattvarden = Readonly<Record<Exclude<Matt, 'eget'>, number | null>>

const TOMT: Mattvarden = { utforare: null, privata: null, personer: null, 'andel-privata': null, timmar: null }

/** Counts the measures of the own nämnd's tjänst: what is in force on the day, and the hours of the year that ends with it. */
export async function countMatt(
  tx: AktorTx,
  tjanster: TjanstRegister,
  tjanstId: string,
  dag: Temporal.PlainDate,
): Promise<Mattvarden> {
  const fran = dag.subtract({ years: 1 }).add({ days: 1 })
  const svar = await visaMarknad(tx, { tjanstId, fran, till: dag }, tjanster)
  if (!svar.ok) return TOMT
  const { utforare, alla, privat, manader } = svar.value
  const delbar = alla.personer !== null && alla.personer > 0 && privat.personer !== null
  return {
    utforare: utforare.length,
    privata: utforare.filter((u) => !u.egenregi).length,
    personer: alla.personer,
    'andel-privata': delbar ? Math.round(((privat.personer ?? 0) * 1000) / (alla.personer ?? 1)) / 10 : null,
    timmar: manader > 0 && alla.minuter !== null ? Math.round(alla.minuter / 60) : null,
  }
}
