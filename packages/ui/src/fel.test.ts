import { describe, expect, it } from 'vitest'
import { felFrom } from './fel.ts'

describe('what went wrong', () => {
  it('is what the server said, with its next step and its fields', () => {
    const fel = {
      kod: 'manad-last',
      text: 'Månaden är låst.',
      nasta: 'Gör en korrigering.',
      falt: { datum: 'Låst månad.' },
    }
    expect(felFrom({ name: 'TRPCClientError', data: { fel } })).toEqual(fel)
  })

  it('is the same from the open HTTP API', () => {
    const problem = {
      type: 'urn:valfri:fel:for-stor',
      title: 'Filen är för stor.',
      status: 413,
      kod: 'for-stor',
      nasta: 'Högst 25 MB.',
    }
    expect(felFrom(problem)).toMatchObject({ kod: 'for-stor', text: 'Filen är för stor.', nasta: 'Högst 25 MB.' })
  })

  it('is the lost connection when there is no answer, and says that nothing typed is lost', () => {
    expect(felFrom(new TypeError('fetch failed')).kod).toBe('inget-svar')
    expect(felFrom({ name: 'TRPCClientError', message: 'Failed to fetch' }).kod).toBe('inget-svar')
  })

  it('is a fault of our own otherwise, without its inner text', () => {
    expect(felFrom(new RangeError('secret')).kod).toBe('ovantat-fel')
    expect(JSON.stringify(felFrom({ data: { fel: null }, message: 'select * from person' }))).not.toContain('person')
    expect(felFrom(null).kod).toBe('ovantat-fel')
  })
})
