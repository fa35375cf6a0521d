import { formatKronor } from '@valfri/kernel/ore'
import type { Kalkylpost } from './schema.ts'

/** What most kommuner write in a timpriskalkyl; any other name is as good. */
export const KALKYLPOSTER = [
  'Löner',
  'OB-tillägg',
  'Sociala avgifter',
  'Resor och restid',
  'Ledning och administration',
  'Lokaler',
  'Material och utrustning',
  'Utbildning',
] as const

/** Why a kalkyl does not stand behind its price, in Swedish; null when it adds up to the öre (F19.2). */
export function checkKalkyl(kalkyl: readonly Kalkylpost[], ore: bigint): string | null {
  if (kalkyl.some((p) => p.post.trim() === '')) return 'Varje post i kalkylen behöver ett namn.'
  const summa = kalkyl.reduce((s, p) => s + BigInt(p.ore), 0n)
  if (summa === ore) return null
  return `Kalkylens poster är ${formatKronor(summa)} kr och priset ${formatKronor(ore)} kr. De ska vara lika.`
}
