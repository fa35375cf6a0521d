import { ok, type Result } from '@valfri/kernel/fel'
import { parsePersonnummer } from '@valfri/kernel/identitetsnummer'
import { bestallningFormSchema, mangderOf } from '@valfri/plugin-api/parse-bestallning'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { textIn } from '@valfri/plugin-api/text'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { parsePostnummer } from '@valfri/tenancy/load-omrade'
import type { z } from 'zod'
import { type BeslutUt, beslutSchema } from './beslut-input.ts'
import { valFel } from './fel.ts'

/** A beslut whose every field has been read and fits its tjänst. */
export interface GranskatBeslut {
  readonly beslut: BeslutUt
  readonly tjanst: Tjanst
  /** Twelve digits. */
  readonly personnummer: string
  readonly fran: Temporal.PlainDate
  readonly till: Temporal.PlainDate | null
  readonly datum: Temporal.PlainDate
  readonly gallerFran: Temporal.PlainDate | null
  /** The first mängd of each del. */
  readonly delar: Readonly<Record<string, number>>
  readonly uppgifter: Readonly<Record<string, unknown>>
}

type Faltfel = Record<string, string>

function collect(fel: Faltfel, bas: string, issues: readonly z.core.$ZodIssue[]): void {
  for (const i of issues) fel[[bas, ...i.path].filter((d) => d !== '').join('.')] ??= i.message
}

/** The other mängder than the first, by del; left out where there are none. */
function ovrigaMangder(tjanst: Tjanst, delar: BeslutUt['delar']): Record<string, Record<string, number>> {
  const ut: Record<string, Record<string, number>> = {}
  for (const [del, mangder] of Object.entries(delar)) {
    const [forsta] = mangderOf(tjanst, del)
    const andra = Object.entries(mangder).filter(([id]) => id !== forsta?.id)
    if (andra.length > 0) ut[del] = Object.fromEntries(andra)
  }
  return ut
}

function granskaDelar(tjanst: Tjanst, beslut: BeslutUt, fel: Faltfel): void {
  for (const [del, mangder] of Object.entries(beslut.delar)) {
    if (!tjanst.delar[del] && !tjanst.ejValbaraDelar[del]) {
      fel[`delar.${del}`] = 'Tjänsten har ingen sådan del.'
      continue
    }
    const form = bestallningFormSchema(tjanst, del).safeParse({
      del,
      beviljat: [{ fran: beslut.fran, mangder }],
      falt: beslut.falt,
    })
    for (const i of form.error?.issues ?? []) {
      const [rot, , , mangd] = i.path
      if (rot === 'falt') fel[`falt.${i.path.slice(1).join('.')}`] = i.message
      else fel[`delar.${del}${mangd === undefined ? '' : `.${String(mangd)}`}`] = i.message
    }
    const huvud = mangderOf(tjanst, del)[0]
    if (huvud && mangder[huvud.id] === 0) fel[`delar.${del}.${huvud.id}`] = 'Skriv mer än noll, eller ta bort delen.'
  }
}

/** The laws that a biståndsbeslut is made by; other delar, such as delegated HSL, go along with either. */
const BESLUTSLAGAR = ['SoL', 'LSS']

/**
 * Permit, avgift and gallring follow the lagrum of the beslut, so it must be the law that gives the del (R-1002): else an
 * insats by LSS would be charged for as one by SoL.
 */
function granskaLagrum(tjanst: Tjanst, { lagrum, delar }: BeslutUt, fel: Faltfel): void {
  const namnda = BESLUTSLAGAR.filter((lag) => new RegExp(`\\b${lag}\\b`, 'i').test(lagrum))
  for (const id of Object.keys(delar)) {
    const del = tjanst.delar[id] ?? tjanst.ejValbaraDelar[id]
    const lagar = BESLUTSLAGAR.filter((lag) => del?.lagrum.some((l) => l.lag === lag))
    if (!del || lagar.length === 0 || namnda.length === 0 || namnda.some((lag) => lagar.includes(lag))) continue
    fel.lagrum = `${textIn(del.namn, 'sv')} ges enligt ${lagar.join(' eller ')}. Rätta lagrummet, eller välj en annan del.`
  }
}

function granskaDatum(b: BeslutUt, fel: Faltfel): void {
  if (b.till && b.till < b.fran) fel.till = 'Slutdatumet ligger före startdatumet.'
  if (b.gallerFran && b.gallerFran < b.fran) fel.gallerFran = 'Ändringen kan inte gälla före beslutets start.'
  if (b.gallerFran && b.till && b.gallerFran > b.till) fel.gallerFran = 'Ändringen ligger efter beslutets slut.'
}

/**
 * Reads a beslut from anywhere. Every fault is found at once and named by its field.
 * Errors: `beslut-ogiltigt` with `falt`.
 */
export function granskaBeslut(ra: unknown, register: TjanstRegister): Result<GranskatBeslut> {
  const form = beslutSchema.safeParse(ra)
  const fel: Faltfel = {}
  if (!form.success) {
    collect(fel, '', form.error.issues)
    return valFel('beslut-ogiltigt', { falt: fel })
  }
  const beslut = form.data
  const personnummer = parsePersonnummer(beslut.personnummer)
  if (!personnummer.ok) fel.personnummer = `${personnummer.fel.text} ${personnummer.fel.nasta ?? ''}`.trim()
  if (beslut.postnummer && !parsePostnummer(beslut.postnummer)) fel.postnummer = 'Ett postnummer har fem siffror.'
  const tjanst = register.tjanster.get(beslut.tjanst)
  if (tjanst) {
    granskaDelar(tjanst, beslut, fel)
    granskaLagrum(tjanst, beslut, fel)
  } else fel.tjanst = 'Tjänsten finns inte på den här instansen.'
  granskaDatum(beslut, fel)
  if (!personnummer.ok || !tjanst || Object.keys(fel).length > 0) return valFel('beslut-ogiltigt', { falt: fel })

  const huvud = Object.entries(beslut.delar).map(([del, m]) => {
    const [forsta] = mangderOf(tjanst, del)
    // A del whose quantity is not obligatory, such as an alarm, is granted by being named.
    return [del, m[forsta?.id ?? ''] ?? 1] as const
  })
  return ok({
    beslut: {
      ...beslut,
      postnummer: beslut.postnummer ? (parsePostnummer(beslut.postnummer) ?? undefined) : undefined,
    },
    tjanst,
    personnummer: personnummer.value,
    fran: Temporal.PlainDate.from(beslut.fran),
    till: beslut.till ? Temporal.PlainDate.from(beslut.till) : null,
    datum: Temporal.PlainDate.from(beslut.datum),
    gallerFran: beslut.gallerFran ? Temporal.PlainDate.from(beslut.gallerFran) : null,
    delar: Object.fromEntries(huvud),
    uppgifter: { falt: beslut.falt, mangder: ovrigaMangder(tjanst, beslut.delar) },
  })
}
