import { lastMonth, parseMonth } from './month-choice.tsx'

/** What the address of the answers may hold. */
export const parseAnswers = (s: Record<string, unknown>): { manad?: string; sok?: string; sida?: number } => ({
  ...parseMonth(s),
  sok: s.sok === undefined ? undefined : String(s.sok).slice(0, 100),
  sida: typeof s.sida === 'number' && s.sida > 1 ? s.sida : undefined,
})

export const toAnswers = (s: ReturnType<typeof parseAnswers>) => ({
  manad: s.manad ?? lastMonth(),
  sok: s.sok ?? '',
  sida: s.sida ?? 1,
})
