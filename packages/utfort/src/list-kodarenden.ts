import { authFel } from '@valfri/auth/fel'
import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt } from '@valfri/kernel/tid'
import { readBerakningsfalt } from '@valfri/plugin-api/berakningsfalt'
import type { Falt } from '@valfri/plugin-api/falt'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { textIn } from '@valfri/plugin-api/text'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { type Arendetak, loadArendetak } from '@valfri/val/arendetak'
import {
  type ArendeHandelse,
  type KodarendeRad,
  type KodarendeSok,
  listArendeHandelser,
  listKodarendeRader,
  loadKodarendeRad,
} from './queries-kodarende.ts'

/** An ärende that has a code and no person, as both parties see it. */
export interface KodarendeVy {
  readonly id: string
  readonly kod: string
  readonly kommun: string
  readonly utforare: string
  readonly tjanst: string
  readonly delnamn: string
  readonly fran: string
  readonly till: string | null
  /** Names of the fields that were answered with yes. */
  readonly galler: readonly string[]
  readonly antal: readonly { readonly typ: string; readonly namn: string; readonly antal: number }[]
  /** How many of those that count have been held, and how many the kommun pays; `tak` is null where there is no cap. */
  readonly raknade: number
  readonly tak: number | null
  readonly senast: string | null
}
export interface KodarendeSida {
  readonly rader: readonly KodarendeVy[]
  readonly antal: number
}

export type KodarendeFraga = Omit<KodarendeSok, 'idag'>

/** One page of ärenden; row level security has chosen whose. */
export async function listKodarenden(
  tx: AktorTx,
  fraga: KodarendeFraga,
  tjanster: TjanstRegister,
  nu: Temporal.Instant,
): Promise<KodarendeSida> {
  const idag = dateAt(nu)
  const rader = await listKodarendeRader(tx, { ...fraga, idag })
  const tak = new Map<string, Arendetak | null>()
  for (const r of rader) {
    const nyckel = `${r.kommun_id} ${r.namnd_id} ${r.tjanst_id}`
    if (!tak.has(nyckel)) tak.set(nyckel, await loadTakFor(tx, r, idag))
  }
  return {
    rader: rader.map((r) => toVy(r, tak.get(`${r.kommun_id} ${r.namnd_id} ${r.tjanst_id}`) ?? null, tjanster)),
    antal: rader[0]?.totalt ?? 0,
  }
}

const loadTakFor = (tx: AktorTx, r: KodarendeRad, idag: Temporal.PlainDate) =>
  loadArendetak(tx, { kommunId: r.kommun_id, namndId: r.namnd_id, tjanstId: r.tjanst_id }, idag)

function toVy(r: KodarendeRad, tak: Arendetak | null, { tjanster }: TjanstRegister): KodarendeVy {
  const tjanst = tjanster.get(r.tjanst_id)
  const { id, kod, kommun, utforare, fran, till, senast } = r
  const antal = Object.entries(tjanst?.handelser ?? {}).flatMap(([typ, h]) =>
    r.antal?.[typ] ? [{ typ, namn: textIn(h.namn, 'sv'), antal: r.antal[typ], raknasSom: h.raknasSom }] : [],
  )
  const { sarskildaSkalBarnUnder18 } = readBerakningsfalt(r.falt)
  return {
    ...{ id, kod, kommun, utforare, fran, till, senast },
    tjanst: tjanst ? textIn(tjanst.namn, 'sv') : r.tjanst_id,
    delnamn: textIn(tjanst?.delar[r.del]?.namn ?? { sv: r.del }, 'sv'),
    galler: answeredYes(tjanst, r.falt),
    antal: antal.map(({ raknasSom: _, ...a }) => a),
    raknade: antal.reduce((s, a) => s + (!tak || tak.raknas.includes(a.raknasSom) ? a.antal : 0), 0),
    tak: tak ? tak.antal + (sarskildaSkalBarnUnder18 ? tak.tillagg : 0) : null,
  }
}

function answeredYes(tjanst: Tjanst | undefined, falt: KodarendeRad['falt']): string[] {
  return (tjanst?.bestallning.falt ?? []).flatMap((f) => (falt?.[f.id] === true ? [textIn(f.namn, 'sv')] : []))
}

/** One ärende with its events and what may be reported on it. */
export interface KodarendeMedHandelser extends KodarendeVy {
  readonly del: string
  readonly falt: readonly Falt[]
  readonly svar: Readonly<Record<string, unknown>>
  /** Today by the server's clock, ISO. */
  readonly idag: string
  readonly typer: readonly { readonly id: string; readonly namn: string }[]
  readonly handelser: readonly (ArendeHandelse & { readonly namn: string })[]
}

/**
 * An utförare's own ärende. The read is logged.
 * Errors: `finns-inte`.
 */
export async function visaKodarende(
  tx: AktorTx,
  id: string,
  tjanster: TjanstRegister,
  nu: Temporal.Instant,
): Promise<Result<KodarendeMedHandelser>> {
  const rad = await loadKodarendeRad(tx, id)
  const tjanst = rad && tjanster.tjanster.get(rad.tjanst_id)
  if (!rad || !tjanst) return authFel('finns-inte')
  tx.logga({ kommunId: rad.kommun_id, namndId: rad.namnd_id, handling: 'las', objekt: 'kodarende', objektId: id })
  const namn = (typ: string) => textIn(tjanst.handelser[typ]?.namn ?? { sv: typ }, 'sv')
  return ok({
    ...toVy(rad, await loadTakFor(tx, rad, dateAt(nu)), tjanster),
    del: rad.del,
    falt: tjanst.bestallning.falt,
    svar: rad.falt ?? {},
    idag: dateAt(nu).toString(),
    typer: Object.entries(tjanst.handelser).flatMap(([typ, h]) =>
      h.galler === 'alla' || h.galler.includes(rad.del) ? [{ id: typ, namn: namn(typ) }] : [],
    ),
    handelser: (await listArendeHandelser(tx, rad)).map((h) => ({ ...h, namn: namn(h.typ) })),
  })
}
