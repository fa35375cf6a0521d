import { parseMonth } from '../vantande/month-choice.tsx'

interface KalenderSearch {
  /** 'ÅÅÅÅ-MM' */
  manad?: string
  /** The kind that is shown; all without it. */
  slag?: string
  vy?: 'lista'
  /** The list's own. */
  sok?: string
  sortera?: string
}

/** What the address of the page may hold. */
export const parseKalender = (s: Record<string, unknown>): KalenderSearch => ({
  ...parseMonth(s),
  ...(typeof s.slag === 'string' && s.slag && { slag: s.slag.slice(0, 60) }),
  ...(s.vy === 'lista' && { vy: s.vy }),
  ...(typeof s.sok === 'string' && { sok: s.sok.slice(0, 100) }),
  ...(typeof s.sortera === 'string' && { sortera: s.sortera }),
})

/** The month that many months from it: 'ÅÅÅÅ-MM'. */
export function moveMonth(manad: string, steg: number): string {
  const nr = Number(manad.slice(0, 4)) * 12 + Number(manad.slice(5, 7)) - 1 + steg
  return `${Math.floor(nr / 12)}-${String((nr % 12) + 1).padStart(2, '0')}`
}

/** The month's weeks, Monday first: ISO dates, also of the days of other months that share its weeks. */
export function weeksOf(manad: string): string[][] {
  const [ar, m] = [Number(manad.slice(0, 4)), Number(manad.slice(5, 7)) - 1]
  const start = new Date(Date.UTC(ar, m, 1))
  const till = new Date(Date.UTC(ar, m + 1, 0))
  const fore = (start.getUTCDay() + 6) % 7
  const antal = Math.ceil((fore + till.getUTCDate()) / 7)
  const dag = (i: number) => new Date(Date.UTC(ar, m, 1 - fore + i)).toISOString().slice(0, 10)
  return Array.from({ length: antal }, (_, v) => Array.from({ length: 7 }, (_d, d) => dag(v * 7 + d)))
}
