import { type CssColor, generateColorSchemes } from '@digdir/designsystemet/color'

/** The names of the sixteen steps that a colour becomes, and their values. */
export type Fargskala = Readonly<Record<string, string>>

/** #rgb or #rrggbb; anything else is refused before it can reach a stylesheet. */
export function isFarg(text: string): text is CssColor {
  return /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(text)
}

function luminans(hex: string): number {
  const kanal = (start: number) => {
    const v = Number.parseInt(hex.slice(start, start + 2), 16) / 255
    return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * kanal(1) + 0.7152 * kanal(3) + 0.0722 * kanal(5)
}

/** WCAG 2.2 contrast ratio of two #rrggbb colours, 1 to 21. */
export function kontrast(a: string, b: string): number {
  const [ljus, mork] = [luminans(a), luminans(b)].sort((x, y) => y - x) as [number, number]
  return (ljus + 0.05) / (mork + 0.05)
}

const helFarg = (hex: string) => (hex.length === 4 ? `#${[...hex.slice(1)].map((c) => c + c).join('')}` : hex)

/**
 * Builds the light scale of a kommun's colour. The text, border and surface steps have fixed luminance in the design
 * system and so hold their contrast for every hue. The base steps are the kommun's own colour, where it did not
 * always hold (a hover step could cross the middle): a step on which the chosen text colour would fall under
 * 4.5:1 takes the previous step's colour instead.
 */
export function buildFargskala(farg: CssColor): Fargskala {
  const skala: Record<string, string> = {}
  for (const steg of generateColorSchemes(helFarg(farg) as CssColor).light) skala[steg.name] = helFarg(steg.hex)

  const text = skala['base-contrast-default'] as string
  let fore = skala['base-default'] as string
  for (const namn of ['base-hover', 'base-active']) {
    if (kontrast(skala[namn] as string, text) < 4.5) skala[namn] = fore
    fore = skala[namn] as string
  }
  if (kontrast(skala['base-default'] as string, skala['base-contrast-subtle'] as string) < 4.5) {
    skala['base-contrast-subtle'] = text
  }
  return skala
}

/** Writes one colour of the theme as CSS declarations for `--ds-color-<namn>-*`. */
export function skrivFargskala(namn: string, farg: CssColor): string {
  return Object.entries(buildFargskala(farg))
    .map(([steg, hex]) => `--ds-color-${namn}-${steg}:${hex};`)
    .join('')
}

/**
 * The stylesheet of one kommun's theme, served as a file so that a page needs no inline style and no code for it.
 *
 * @param id the kommunkod; the page sets `data-tema` on <html> to the same
 * @param farg the kommun's colour; any colour is safe, see `buildFargskala`
 */
export function buildTemaCss(id: string, farg: string): string {
  if (!/^[a-z0-9-]+$/.test(id) || !isFarg(farg)) throw new Error(`not a theme: ${id} ${farg}`)
  return `:root[data-tema='${id}']{${skrivFargskala('accent', farg)}}\n`
}
