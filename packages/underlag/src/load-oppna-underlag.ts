import type { AktorTx } from '@valfri/db/aktor'
import { listAktivaTjanster } from '@valfri/tenancy/tjanst-aktiv'
import { loadLokala } from './load-version.ts'
import { type PartRad, selectAllaUnderlag, selectParter } from './queries.ts'
import type { LokalDel } from './typer.ts'

/** A kommun where one can apply now, and the version that applies there. */
export interface OppenPart {
  readonly kommunId: string
  readonly kommun: string
  readonly kommunSlug: string
  readonly namndId: string
  readonly namnd: string
  readonly versionId: string
  readonly nr: number
  readonly sha256: string
  readonly annonsId: string
  /** When applications opened. */
  readonly oppnad: Temporal.Instant
  readonly lokal: LokalDel
}

export interface OppetUnderlag {
  readonly id: string
  readonly slug: string
  readonly titel: string
  readonly tjanstId: string
  readonly samverkan: { readonly id: string; readonly namn: string } | null
  readonly parter: readonly OppenPart[]
}

function isOpen(part: PartRad, dag: Temporal.PlainDate): boolean {
  return part.oppnad !== null && (part.upphord === null || Temporal.PlainDate.compare(dag, part.upphord) < 0)
}

/**
 * Every underlag that can be applied for on a day, with the kommuner in which it is open. Each kommun has the newest version
 * that its own nämnd has opened. A kommun that has turned the tjänst off, or not decided, is not among them (F1.5, F2.3).
 */
export async function loadOppnaUnderlag(tx: AktorTx, dag: Temporal.PlainDate): Promise<readonly OppetUnderlag[]> {
  const [alla, parter, aktiva] = await Promise.all([
    selectAllaUnderlag(tx),
    selectParter(tx, { oppnade: true }),
    listAktivaTjanster(tx, dag),
  ])
  const oppna: OppetUnderlag[] = []
  for (const { underlag: u, samverkan } of alla) {
    const paslagna = new Set(aktiva.filter((a) => a.tjanstId === u.tjanstId).map((a) => a.kommunId))
    const senaste = new Map<string, (typeof parter)[number]>()
    for (const p of parter) {
      const nyckel = `${p.part.kommunId} ${p.part.namndId}`
      if (p.part.underlagId === u.id && !senaste.has(nyckel)) senaste.set(nyckel, p)
    }
    const valda = [...senaste.values()].filter((p) => isOpen(p.part, dag) && paslagna.has(p.part.kommunId))
    const delar = await Promise.all(valda.map((p) => toOppenPart(tx, p)))
    if (delar.length > 0)
      oppna.push({
        id: u.id,
        slug: u.slug,
        titel: u.titel,
        tjanstId: u.tjanstId,
        samverkan,
        parter: sortByKommun(delar),
      })
  }
  return oppna
}

const sortByKommun = (parter: readonly OppenPart[]) =>
  [...parter].sort((a, b) => a.kommun.localeCompare(b.kommun, 'sv'))

type Rad = Awaited<ReturnType<typeof selectParter>>[number]

async function toOppenPart(tx: AktorTx, { part, nr, sha256, kommun, kommunSlug, namnd }: Rad): Promise<OppenPart> {
  const lokala = await loadLokala(tx, part.versionId)
  const egen = lokala.find((l) => l.kommunId === part.kommunId && l.namndId === part.namndId)
  if (!egen || part.oppnad === null) throw new Error('an opened party has no local part')
  return {
    kommunId: part.kommunId,
    kommun,
    kommunSlug,
    namndId: part.namndId,
    namnd,
    versionId: part.versionId,
    nr,
    sha256: sha256 ?? '',
    annonsId: part.annonsId ?? '',
    oppnad: part.oppnad,
    lokal: egen.lokal,
  }
}
