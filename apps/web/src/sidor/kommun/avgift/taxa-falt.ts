import { formatAntal, formatKronor, parseKronor } from '@valfri/ui/format'
import type { RouterInputs } from '../../../trpc/client.ts'
import type { Grund, Taxepost, Tjanstetaxa } from './taxa-text.ts'

/** The form as typed; amounts in kronor and time in hours, as text. */
export interface TaxaFalt {
  fran: string
  beslutId: string
  poster: {
    per: Grund
    kronor: string
    friaTimmar: string
    avbokadTimmar: string
    inomMaxtaxa: boolean
    nivaer: { tillTimmar: string; per: 'timme' | 'manad'; kronor: string }[]
  }[]
}

const timmar = (text: string): number | null => {
  const tal = Number(text.trim().replace(',', '.'))
  return text.trim() === '' || !Number.isFinite(tal) || tal < 0 ? null : tal
}

/** Hours are whole minutes: '6,5' but not '6,51'. */
export const isTimmar = (text: string): boolean => {
  const tal = timmar(text)
  return text.trim() === '' || (tal !== null && Number.isInteger(Math.round(tal * 6000) / 100))
}

const minuter = (text: string): number | null => {
  const tal = timmar(text)
  return tal === null ? null : Math.round(tal * 60)
}

function postFalt(p: Taxepost): TaxaFalt['poster'][number] {
  const g = p.galler
  return {
    per: (g?.per as Grund | undefined) ?? (p.grunder[0] as Grund),
    kronor: g?.ore === null || g?.ore === undefined ? '' : formatKronor(g.ore),
    friaTimmar: g?.friaMinuter ? formatAntal(g.friaMinuter / 60) : '',
    avbokadTimmar: g?.avbokadSenastTimmar ?? '',
    inomMaxtaxa: g?.inomMaxtaxa ?? p.inomMaxtaxa === true,
    nivaer: (g?.nivaer.length ? g.nivaer : [{ tillMinuter: null, per: 'manad' as const, ore: 0 }]).map((n) => ({
      tillTimmar: n.tillMinuter === null ? '' : formatAntal(n.tillMinuter / 60),
      per: n.per,
      kronor: n.ore ? formatKronor(n.ore) : '',
    })),
  }
}

/** What is in force is where a new decision begins. */
export const toFalt = (taxa: Tjanstetaxa): TaxaFalt => ({ fran: '', beslutId: '', poster: taxa.poster.map(postFalt) })

/** What is sent, in the order of the posts. */
export function toPoster(taxa: Tjanstetaxa, v: TaxaFalt): RouterInputs['avgift']['beslutaTaxa']['poster'] {
  return taxa.poster.map((post, i) => {
    const p = v.poster[i] as TaxaFalt['poster'][number]
    const avbokad = p.avbokadTimmar.trim().replace(',', '.')
    return {
      post: post.id,
      per: p.per,
      ore: p.per === 'niva' ? null : parseKronor(p.kronor),
      inomMaxtaxa: post.inomMaxtaxa === 'kommunen-valjer' ? p.inomMaxtaxa : post.inomMaxtaxa,
      friaMinuter: p.per === 'timme' || p.per === 'niva' ? (minuter(p.friaTimmar) ?? 0) : 0,
      ...(avbokad && (p.per === 'timme' || p.per === 'niva') && { avbokadSenastTimmar: avbokad }),
      ...(p.per === 'niva' && {
        nivaer: p.nivaer.map((n) => ({
          tillMinuter: minuter(n.tillTimmar),
          per: n.per,
          ore: parseKronor(n.kronor) ?? 0,
        })),
      }),
    }
  })
}

/** A refused post is shown at its amount. */
export const fieldName = (f: string): string => f.replace(/^poster\.(\d+)$/, 'poster.$1.kronor')
