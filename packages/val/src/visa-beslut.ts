import type { AktorTx } from '@valfri/db/aktor'
import { dateAt, isAfter, isBefore } from '@valfri/kernel/tid'
import type { Mangd } from '@valfri/plugin-api/bestallning'
import { textIn } from '@valfri/plugin-api/text'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import type { TidUrInsatser } from '@valfri/tenancy/tidsmall'
import { loadUtanforValet, type UtanforValet } from '@valfri/tenancy/utanfor-valet'
import { huvudmangd } from './mangd.ts'
import type { Omgivning } from './omgivning.ts'
import { type Insatsbeslut, listOmfattning, type Omfattning } from './queries-beslut.ts'
import { type Bestallning, listForBeslut } from './queries-bestallning.ts'
import { listVal, listVantan, loadUtforarnamn, type Val } from './queries-val.ts'

/** One period of one utförare, as both the handläggare and the person see it. */
export interface Period {
  readonly bestallningId: string
  readonly utforareId: string
  readonly utforare: string
  readonly fran: string
  readonly till: string | null
  readonly status: string
  readonly sedd: string | null
  /** How it came: 'val', 'byte', 'ickeval' or 'ej-valbar'. */
  readonly slag: string
  readonly skal: string | null
}

export interface Dellage {
  readonly del: string
  readonly namn: string
  readonly beviljat: number
  readonly mangd: (Pick<Mangd, 'enhet' | 'per'> & { readonly namn: string }) | null
  /** False for a del outside the choice, with its reason. */
  readonly valbar: boolean
  readonly ejValbarSkal: string | null
  readonly senasteValId: string | null
  readonly nuvarande: Period | null
  readonly kommande: Period | null
  readonly tidigare: readonly Period[]
  readonly vantar: { readonly utforareId: string; readonly utforare: string; readonly sedan: string } | null
  /** What has to be done: 'valj', 'valj-igen' after a decline, or nothing. */
  readonly atgard: 'valj' | 'valj-igen' | null
}

export interface BeslutLage {
  readonly id: string
  readonly kommunId: string
  readonly namndId: string
  readonly personId: string
  readonly externId: string | null
  readonly tjanstId: string
  readonly tjanst: string
  readonly lagrum: string
  readonly datum: string
  readonly fran: string
  readonly till: string | null
  readonly avslutat: boolean
  readonly delar: readonly Dellage[]
  /** What the time in force was counted from, where the nämnd has a tidsmall. */
  readonly insatser: TidUrInsatser | null
  readonly omfattningar: readonly { readonly fran: string; readonly delar: Readonly<Record<string, number>> }[]
}

/** How each beslut stands on the day: what is granted, who is responsible, what comes, and what has to be done. */
export async function showBeslut(
  tx: AktorTx,
  beslut: readonly Insatsbeslut[],
  o: Omgivning,
): Promise<readonly BeslutLage[]> {
  const ids = beslut.map((b) => b.id)
  const bestallda = await listForBeslut(tx, ids)
  const vantande = await listVantan(tx, ids)
  const namn = await loadUtforarnamn(
    tx,
    [...bestallda, ...vantande].map((r) => r.utforareId),
  )
  const ut: BeslutLage[] = []
  for (const b of beslut) {
    const tjanst = o.tjanster.tjanster.get(b.tjanstId)
    const omfattningar = await listOmfattning(tx, b.id)
    const val = await listVal(tx, b.id)
    const fakta = {
      tjanst,
      utanfor: tjanst ? await loadUtanforValet(tx, b, tjanst, later(b.fran, dateAt(o.nu))) : {},
      omfattningar,
      val,
      namn,
      idag: dateAt(o.nu),
      bestallda: bestallda.filter((x) => x.insatsbeslutId === b.id),
      vantande: vantande.filter((v) => v.insatsbeslutId === b.id),
    }
    ut.push({
      ...{ id: b.id, kommunId: b.kommunId, namndId: b.namndId, personId: b.personId, externId: b.externId },
      tjanstId: b.tjanstId,
      tjanst: tjanst ? textIn(tjanst.namn, 'sv') : b.tjanstId,
      lagrum: b.lagrum,
      datum: b.datum.toString(),
      fran: b.fran.toString(),
      till: b.till?.toString() ?? null,
      avslutat: b.till !== null && isBefore(b.till, fakta.idag),
      delar: listDelar(fakta),
      insatser: (galler(fakta)?.uppgifter.insatser as TidUrInsatser | undefined) ?? null,
      omfattningar: omfattningar.map((f) => ({ fran: f.fran.toString(), delar: f.delar })),
    })
  }
  return ut
}

const later = (a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate => (isAfter(a, b) ? a : b)

interface Fakta {
  readonly tjanst: Tjanst | undefined
  /** Why a del is outside the choice today, or on the beslut's first day when that is yet to come. */
  readonly utanfor: UtanforValet
  readonly omfattningar: readonly Omfattning[]
  readonly val: readonly Val[]
  readonly bestallda: readonly Bestallning[]
  readonly vantande: readonly { del: string; utforareId: string; skapad: Temporal.Instant }[]
  readonly namn: ReadonlyMap<string, string>
  readonly idag: Temporal.PlainDate
}

const galler = (f: Pick<Fakta, 'omfattningar' | 'idag'>): Omfattning | undefined =>
  f.omfattningar.filter((o) => !isAfter(o.fran, f.idag)).at(-1) ?? f.omfattningar[0]

function listDelar(f: Fakta): readonly Dellage[] {
  // In the tjänst's own order; a stored object has none.
  const ordning = [...Object.keys(f.tjanst?.delar ?? {}), ...Object.keys(f.tjanst?.ejValbaraDelar ?? {})]
  return Object.entries(galler(f)?.delar ?? {})
    .toSorted(([a], [b]) => ordning.indexOf(a) - ordning.indexOf(b))
    .map(([del, beviljat]) => describeDel(f, del, beviljat))
}

function describeDel(f: Fakta, del: string, beviljat: number): Dellage {
  const ejValbarSkal = f.utanfor[del] ?? null
  const mangd = f.tjanst && huvudmangd(f.tjanst, del)
  const namn = f.tjanst?.delar[del]?.namn ?? f.tjanst?.ejValbaraDelar[del]?.namn
  const egna = f.bestallda.filter((b) => b.del === del)
  const perioder = egna.map((b) => toPeriod(f, b))
  const levande = perioder.filter((p) => p.status !== 'avbojd' && p.status !== 'avslutad')
  const idag = f.idag.toString()
  const nuvarande = levande.find((p) => p.fran <= idag && (!p.till || p.till >= idag)) ?? null
  const kommande = levande.find((p) => p.fran > idag) ?? null
  const vantar = f.vantande.find((v) => v.del === del)
  // Nobody could choose when it was ordered; now everyone who has it is asked (F19.12).
  const oppnad = !ejValbarSkal && !kommande && nuvarande?.slag === 'ej-valbar'
  const behovs = (!nuvarande && !kommande) || oppnad
  return {
    del,
    namn: namn ? textIn(namn, 'sv') : del,
    beviljat,
    mangd: mangd ? { enhet: mangd.enhet, per: mangd.per, namn: textIn(mangd.namn, 'sv') } : null,
    valbar: !ejValbarSkal,
    ejValbarSkal,
    senasteValId: f.val.findLast((v) => v.del === del)?.id ?? null,
    nuvarande,
    kommande,
    tidigare: perioder.filter((p) => p !== nuvarande && p !== kommande),
    vantar: vantar
      ? {
          utforareId: vantar.utforareId,
          utforare: f.namn.get(vantar.utforareId) ?? '',
          sedan: vantar.skapad.toString(),
        }
      : null,
    atgard: behovs ? (egna.some((b) => b.status === 'avbojd') ? 'valj-igen' : 'valj') : null,
  }
}

function toPeriod(f: Fakta, b: Bestallning): Period {
  const v = f.val.find((x) => x.id === b.valId)
  return {
    bestallningId: b.id,
    utforareId: b.utforareId,
    utforare: f.namn.get(b.utforareId) ?? '',
    fran: b.fran.toString(),
    till: b.till?.toString() ?? null,
    status: b.status,
    sedd: b.sedd?.toString() ?? null,
    slag: v?.slag ?? 'val',
    skal: v?.skal ?? null,
  }
}
