import { describe, expect, it } from 'vitest'
import { runSteg } from './vakt.ts'

const kod = (f: () => unknown, ms?: number) => {
  const svar = runSteg('prov.steg', f, ms)
  return svar.ok ? svar.value : svar.fel.kod
}

describe('vakten kring en tjänsts egna steg', () => {
  it('gives what the step gives', () => {
    expect(kod(() => 42)).toBe(42)
  })

  it('names the step that threw, and what it said', () => {
    const svar = runSteg('prov.steg', () => {
      throw new TypeError('saknar pris')
    })
    expect(svar.ok ? null : svar.fel.detaljer).toEqual({ steg: 'prov.steg', orsak: 'saknar pris' })
  })

  it('stops a step that does not end, and goes on with the next', () => {
    expect(
      kod(() => {
        for (;;);
      }, 50),
    ).toBe('steg-for-lange')
    expect(kod(() => 'nästa')).toBe('nästa')
  })
})
