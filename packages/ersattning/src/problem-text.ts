import type { Fel } from '@valfri/kernel/fel'
import type { Tjanst } from '@valfri/plugin-api/tjanst'

interface Problem {
  readonly kod: string
  readonly text: string
  readonly datum?: string
  readonly parameter?: string
}

const ORD: Readonly<Record<string, string>> = { kvall: 'kväll', tatort: 'tätort', omvardnad: 'omvårdnad' }

/**
 * Why a part of a run has no ground for payment, so that someone can put it right: which price is missing, for what and from which
 * day, by the names that the price list has.
 */
export function problemText(fel: Fel, tjanst: Tjanst | undefined): string {
  const [forst] = (fel.detaljer?.problem as readonly Problem[] | undefined) ?? []
  const nasta = fel.nasta ?? ''
  const parameter = forst?.parameter === undefined ? undefined : tjanst?.parametrar[forst.parameter]
  if (forst?.kod !== 'parameter-saknas' || !parameter) return `${fel.text} ${nasta}`.trim()
  const antal = Number(fel.detaljer?.antal ?? 1)
  const fler = antal > 1 ? ` Och ${antal - 1} till.` : ''
  return `Pris saknas: ${parameter.namn.sv}${segmentOf(forst.text)} den ${forst.datum}.${fler} ${nasta}`.trim()
}

/** ' (service, tätort)' from the calculation's own words, '(del=service,zon=tatort)'. */
function segmentOf(text: string): string {
  const inom = /\(([^)]*)\)/.exec(text)?.[1]
  if (!inom) return ''
  // The price list is the same for all; the regi of the one who lacks it says nothing of which price it is.
  const delar = inom.split(',').filter((par) => !par.startsWith('regi='))
  const varden = delar.map((par) => par.split('=').at(-1) ?? par)
  return ` (${varden.map((v) => ORD[v] ?? v).join(', ')})`
}
