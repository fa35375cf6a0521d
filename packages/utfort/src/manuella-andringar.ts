import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { utfortFel } from './fel.ts'
import { type AndringRad, countAndringar, insertDriftstopp, listDriftstopp, listSkal } from './queries-andringar.ts'

/** How much of an utförare's time was changed by hand, egenregi included (C23). */
export interface AndradTid {
  readonly utforareId: string
  readonly utforare: string
  readonly egenregi: boolean
  /** Minutes as first reported, staff counted; and those of them that a person has changed or struck. */
  readonly minuter: number
  readonly andrade: number
  /** Per mille of the minutes, or of the events for one that reports no time. */
  readonly andel: number
  readonly handelser: number
  readonly andradeHandelser: number
  /** Changed minutes of days when a system was down: counted against nobody. */
  readonly undantagna: number
  /** More than twice the share of all together, and at least one in ten. */
  readonly avviker: boolean
  readonly skal: readonly { readonly skal: string; readonly antal: number }[]
  /** Per month, oldest first: per mille, or null where nothing was reported. */
  readonly trend: readonly { readonly manad: string; readonly andel: number | null }[]
}

export interface Andringsbild {
  readonly utforare: readonly AndradTid[]
  readonly minuter: number
  readonly andrade: number
  readonly andel: number
  readonly driftstopp: readonly {
    readonly datum: string
    readonly orsak: string
    readonly utforare: string | null
    readonly av: string | null
  }[]
}

const shareOf = (r: AndringRad): number =>
  r.minuter > 0 ? perMille(r.andrade, r.minuter) : perMille(r.andrade_handelser, r.handelser)
const perMille = (del: number, hela: number): number => (hela === 0 ? 0 : Math.round((del * 1000) / hela))

/**
 * The share of manual changes per utförare in a month, most first, with its reasons and the six months to it. Days when a
 * time system was down are left out of both sides.
 */
export async function visaAndringar(tx: AktorTx, manad: Temporal.PlainDate): Promise<Andringsbild> {
  const fran = manad.subtract({ months: 5 })
  const rader = await countAndringar(tx, fran, manad)
  const skal = Map.groupBy(await listSkal(tx, manad), (s) => s.utforare_id)
  const dennaManad = rader.filter((r) => r.manad === manad.toString())
  const minuter = sum(dennaManad, (r) => r.minuter)
  const andrade = sum(dennaManad, (r) => r.andrade)
  const alla = perMille(andrade, minuter)
  const utforare = dennaManad.map((r): AndradTid => {
    const andel = shareOf(r)
    return {
      utforareId: r.utforare_id,
      utforare: r.namn,
      egenregi: r.egenregi,
      minuter: r.minuter,
      andrade: r.andrade,
      andel,
      handelser: r.handelser,
      andradeHandelser: r.andrade_handelser,
      undantagna: r.undantagna,
      avviker: andel >= 100 && andel > 2 * alla,
      skal: (skal.get(r.utforare_id) ?? []).map(({ skal: text, antal }) => ({ skal: text, antal })),
      trend: Array.from({ length: 6 }, (_, i) => {
        const m = fran.add({ months: i }).toString()
        const rad = rader.find((x) => x.utforare_id === r.utforare_id && x.manad === m)
        return { manad: m.slice(0, 7), andel: rad && rad.handelser > 0 ? shareOf(rad) : null }
      }),
    }
  })
  return {
    utforare: utforare.sort((a, b) => b.andel - a.andel || a.utforare.localeCompare(b.utforare, 'sv')),
    minuter,
    andrade,
    andel: alla,
    driftstopp: await listDriftstopp(tx, manad),
  }
}

const sum = <T>(rader: readonly T[], varde: (rad: T) => number): number => rader.reduce((n, r) => n + varde(r), 0)

/** Notes a day when a time system was down, for one utförare or all. Errors: `skal-saknas`. */
export async function noteraDriftstopp(
  tx: AktorTx,
  stopp: {
    readonly datum: Temporal.PlainDate
    readonly utforareId?: string | undefined
    readonly orsak: string
    readonly namn: string | null
  },
  nu: Temporal.Instant,
): Promise<Result<{ datum: string }>> {
  if (tx.aktor.typ !== 'kommun') throw new Error('a nämnd notes a day when a system was down')
  const orsak = stopp.orsak.trim()
  if (orsak.length < 3)
    return utfortFel('skal-saknas', { falt: { orsak: 'Skriv vad som hände, med minst tre tecken.' } })
  const { kommunId, namndId } = tx.aktor
  await insertDriftstopp(tx, {
    kommunId,
    namndId,
    datum: stopp.datum,
    utforareId: stopp.utforareId ?? null,
    orsak,
    avNamn: stopp.namn,
    skapad: nu,
  })
  tx.logga({ handling: 'notera-driftstopp', objekt: 'driftstopp', orsak, data: { datum: stopp.datum.toString() } })
  return ok({ datum: stopp.datum.toString() })
}
