import { describe, expect, it } from 'vitest'
import { breakRader } from './radbrytning.ts'

/** Ten points a character, so that a width of 100 holds ten. */
const width = (text: string) => text.trimEnd().length * 10

describe('radbrytning', () => {
  it('breaks at spaces and lets each line but the last keep its own', () => {
    expect(breakRader('ett två tre fyra', 80, width)).toEqual(['ett två ', 'tre fyra'])
  })

  it('keeps the line breaks of the text, also an empty line', () => {
    expect(breakRader('Box 53197\n\n400 15 Göteborg', 200, width)).toEqual(['Box 53197 ', ' ', '400 15 Göteborg'])
  })

  it('breaks inside a word only when the word alone is too wide', () => {
    expect(breakRader('på registrator@kommun.example', 100, width)).toEqual([
      'på ',
      'registrato',
      'r@kommun.e',
      'xample',
    ])
  })

  it('breaks at a soft hyphen and shows it only there', () => {
    expect(breakRader('auktorisations\u00advillkor', 160, width)).toEqual(['auktorisations-', 'villkor'])
    expect(breakRader('auktorisations\u00advillkor', 300, width)).toEqual(['auktorisationsvillkor'])
  })

  it('never parts a number from its unit when a no-break space holds them together', () => {
    expect(breakRader('om 1\u00a0234,50\u00a0kr', 120, width)).toEqual(['om ', '1\u00a0234,50\u00a0kr'])
  })
})
