import { describe, expect, it } from 'vitest'
import { rakna, tidigastUttrade } from './samverkan-regler.ts'

const dag = (d: string) => Temporal.PlainDate.from(d)

describe('the rules of a samverkan', () => {
  it('needs every yes where all must agree, and falls on the first no', () => {
    expect(rakna('alla', 4, ['ja', 'ja', 'ja']).status).toBe('oppet')
    expect(rakna('alla', 4, ['ja', 'ja', 'ja', 'ja'])).toEqual({ status: 'antaget', kravs: 4, ja: 4, nej: 0 })
    expect(rakna('alla', 4, ['ja', 'nej']).status).toBe('avslaget')
  })

  it('needs more than half where the majority decides: three of four, and two of three', () => {
    expect(rakna('majoritet', 4, ['ja', 'ja']).status).toBe('oppet')
    expect(rakna('majoritet', 4, ['ja', 'ja', 'ja']).status).toBe('antaget')
    expect(rakna('majoritet', 4, ['nej', 'nej']).status).toBe('avslaget')
    expect(rakna('majoritet', 3, ['ja', 'nej']).status).toBe('oppet')
    expect(rakna('majoritet', 3, ['ja', 'nej', 'ja']).status).toBe('antaget')
  })

  it('settles nothing where nobody is left to answer', () => {
    expect(rakna('alla', 0, []).status).toBe('oppet')
  })

  it('lets a nämnd leave when its notice is out, at the turn that the rules name', () => {
    const sex = { uppsagningManader: 6 }
    expect(`${tidigastUttrade({ ...sex, uttrade: 'lopande' }, dag('2026-05-10'))}`).toBe('2026-11-10')
    expect(`${tidigastUttrade({ ...sex, uttrade: 'manadsskifte' }, dag('2026-05-10'))}`).toBe('2026-12-01')
    expect(`${tidigastUttrade({ ...sex, uttrade: 'arsskifte' }, dag('2026-05-10'))}`).toBe('2027-01-01')
    // The day before, the day and the day after the last that reaches the turn of the year.
    expect(`${tidigastUttrade({ ...sex, uttrade: 'arsskifte' }, dag('2026-06-30'))}`).toBe('2027-01-01')
    expect(`${tidigastUttrade({ ...sex, uttrade: 'arsskifte' }, dag('2026-07-01'))}`).toBe('2027-01-01')
    expect(`${tidigastUttrade({ ...sex, uttrade: 'arsskifte' }, dag('2026-07-02'))}`).toBe('2028-01-01')
  })
})
