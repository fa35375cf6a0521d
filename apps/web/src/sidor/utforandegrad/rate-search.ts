import { lastMonth, parseMonth } from '../vantande/month-choice.tsx'

interface RateSearch {
  manad?: string
  tjanst?: string
  /** The table's own. */
  sok?: string
  sortera?: string
  sida?: number
}

/** What the address of the page may hold. */
export const parseRate = (s: Record<string, unknown>): RateSearch => ({
  ...parseMonth(s),
  ...(typeof s.tjanst === 'string' && s.tjanst && { tjanst: s.tjanst.slice(0, 60) }),
  ...(typeof s.sok === 'string' && { sok: s.sok.slice(0, 100) }),
  ...(typeof s.sortera === 'string' && { sortera: s.sortera }),
  ...(typeof s.sida === 'number' && { sida: s.sida }),
})

export const toRate = (s: RateSearch) => ({ manad: s.manad ?? lastMonth(), tjanst: s.tjanst })
