import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildStandardtema } from './standardtema.ts'
import { buildFargskala, buildTemaCss, isFarg, kontrast } from './tema.ts'

const farg = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}` as const)

describe('tema per kommun', () => {
  it('keeps text readable on every step for any colour a kommun may have', () => {
    fc.assert(
      fc.property(farg, (f) => {
        const s = buildFargskala(f)
        const on = (bakgrund: string, text: string) => kontrast(s[bakgrund] as string, s[text] as string)
        for (const b of ['base-default', 'base-hover', 'base-active']) {
          expect(on(b, 'base-contrast-default'), `${f} ${b}`).toBeGreaterThanOrEqual(4.5)
        }
        for (const b of ['background-default', 'background-tinted', 'surface-default', 'surface-tinted']) {
          expect(on(b, 'text-default'), `${f} ${b}`).toBeGreaterThanOrEqual(4.5)
          expect(on(b, 'text-subtle'), `${f} ${b}`).toBeGreaterThanOrEqual(4.5)
        }
        expect(on('base-default', 'base-contrast-subtle'), f).toBeGreaterThanOrEqual(4.5)
        expect(on('background-default', 'border-default'), f).toBeGreaterThanOrEqual(3)
      }),
      { numRuns: 400 },
    )
  })

  it('refuses what is not a colour, so nothing else can reach the stylesheet', () => {
    expect(isFarg('#0b5')).toBe(true)
    expect(isFarg('red;}body{display:none')).toBe(false)
    expect(() => buildTemaCss('1427', 'url(x)')).toThrow()
    expect(() => buildTemaCss("1427']{}", '#005b5b')).toThrow()
  })

  it('names the kommun in its selector, so two themes can be loaded at once', () => {
    expect(buildTemaCss('1427', '#005b5b')).toMatch(/^:root\[data-tema='1427'\]\{--ds-color-accent-background-default:/)
  })

  it('has a committed standard theme that is what the generator writes', () => {
    expect(readFileSync(new URL('./tema-standard.css', import.meta.url), 'utf8')).toBe(buildStandardtema())
  })
})
