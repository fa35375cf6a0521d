import { skrivFargskala } from './tema.ts'

/** Valfri's own colours, used where no kommun's theme is loaded. */
const farger = {
  /** Deep fjord green: accents, links, the primary action. */
  accent: '#0f5257',
  /** A cool grey with a trace of the accent, for text, borders and surfaces. */
  neutral: '#1f2b2d',
  /** Warm ochre, only for small marks that must not look like a state. */
  brand1: '#b4632a',
} as const

/** The committed `tema-standard.css`, whole; `scripts/skriv-tema.ts` writes it. */
export function buildStandardtema(): string {
  const rader = Object.entries(farger).flatMap(([namn, farg]) => skrivFargskala(namn, farg).split(';').filter(Boolean))
  const css = rader.map((rad) => `  ${rad.replace(':', ': ')};`).join('\n')
  return `/* Generated from standardtema.ts by scripts/skriv-tema.ts. */\n:root {\n${css}\n}\n`
}
