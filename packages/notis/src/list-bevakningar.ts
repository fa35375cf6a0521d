import type { AktorTx } from '@valfri/db/aktor'
import { dateAt, isBefore } from '@valfri/kernel/tid'
import type { Bevakning, Bevakningsslag, Period } from './bevakning.ts'

/** A day in somebody's calendar. */
export interface Kalenderdag extends Bevakning {
  readonly slag: string
  /** The name of its slag. */
  readonly namn: string
  /** Something waits, and the day has passed. */
  readonly forsenad: boolean
}

/** The kinds that the one who acts sees where they act now. */
export function listSlagFor({ aktor }: AktorTx, alla: readonly Bevakningsslag[]): readonly Bevakningsslag[] {
  if (aktor.typ !== 'kommun' && aktor.typ !== 'utforare') return []
  const { typ, roller } = aktor
  return alla.filter((s) => s.dorr === typ && s.roller.some((roll) => roller.includes(roll)))
}

/**
 * Every day of every kind that the one who acts may see, by day and then by name. Each kind is asked once.
 * @param slag only that kind; all when left out
 */
export async function listBevakningar(
  tx: AktorTx,
  alla: readonly Bevakningsslag[],
  period: Period,
  slag?: string,
): Promise<Kalenderdag[]> {
  const idag = dateAt(period.nu)
  const valda = listSlagFor(tx, alla).filter((s) => slag === undefined || s.id === slag)
  const dagar: Kalenderdag[] = []
  for (const s of valda) {
    const egna = await s.list(tx, period)
    dagar.push(...egna.map((b) => ({ ...b, slag: s.id, namn: s.namn, forsenad: b.vantar && isBefore(b.datum, idag) })))
  }
  return dagar.sort((a, b) => Temporal.PlainDate.compare(a.datum, b.datum) || ordna(a, b))
}

const sv = new Intl.Collator('sv')
const ordna = (a: Kalenderdag, b: Kalenderdag) => sv.compare(a.namn, b.namn) || sv.compare(a.om, b.om)
