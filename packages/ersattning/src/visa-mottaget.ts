import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { vantarText } from '@valfri/utfort/typer'
import { avraknaHandelser } from './avrakna-handelser.ts'
import { countMottaget, countUndantag, listAndradeEfter, listAvrakningar } from './queries-mottaget.ts'

export interface Orsaksantal {
  readonly kod: string
  readonly text: string
  readonly antal: number
}

/** Everything that one utförare ever sent of a month, and what became of it. */
export interface MottagetUtforare {
  readonly utforareId: string
  readonly utforare: string
  readonly mottagna: number
  readonly betalda: number
  readonly vantar: readonly Orsaksantal[]
  readonly nekade: readonly Orsaksantal[]
}

export interface Mottaget {
  readonly mottagna: number
  readonly betalda: number
  readonly vantande: number
  readonly nekade: number
  /** Received and neither: always none, and shown if it ever is not. */
  readonly oforklarade: number
  readonly utforare: readonly MottagetUtforare[]
}

const KVAR = 'Godtagen. Ersätts när månaden låses, eller i nästa körning om månaden är låst.'

class Samling {
  readonly #per = new Map<
    string,
    {
      namn: string
      mottagna: number
      betalda: number
      vantar: Map<string, Orsaksantal>
      nekade: Map<string, Orsaksantal>
    }
  >()

  of(id: string, namn: string) {
    const finns = this.#per.get(id)
    if (finns) return finns
    const ny = { namn, mottagna: 0, betalda: 0, vantar: new Map(), nekade: new Map() }
    this.#per.set(id, ny)
    return ny
  }

  list(): MottagetUtforare[] {
    const ordnade = (m: Map<string, Orsaksantal>) => [...m.values()].sort((a, b) => b.antal - a.antal)
    return [...this.#per].map(([utforareId, { namn, mottagna, betalda, vantar, nekade }]) => ({
      ...{ utforareId, utforare: namn, mottagna, betalda },
      vantar: ordnade(vantar),
      nekade: ordnade(nekade),
    }))
  }
}

function add(till: Map<string, Orsaksantal>, kod: string, text: string, antal: number): void {
  till.set(kod, { kod, text, antal: (till.get(kod)?.antal ?? 0) + antal })
}

/**
 * What was received of a month: paid, waiting or refused, each with its reason, per utförare (C22). What a locked run did is
 * computed again from its frozen inputs, so the sums are those of the rows that were paid.
 */
export async function visaMottaget(
  tx: AktorTx,
  manad: Temporal.PlainDate,
  tjanster: TjanstRegister,
): Promise<Result<Mottaget>> {
  const samling = new Samling()
  let avraknade = 0
  for (const r of await countMottaget(tx, manad)) {
    const u = samling.of(r.utforare_id, r.utforare)
    u.mottagna += r.antal
    if (r.lage === 'avraknad') avraknade += r.antal
    else if (r.lage === 'kvar') add(u.vantar, 'kvar', KVAR, r.antal)
    else if (r.lage === 'struken') add(u.nekade, 'struken', 'Struken av utföraren.', r.antal)
    else add(u.vantar, r.orsak ?? '', vantarText[r.orsak as keyof typeof vantarText] ?? r.orsak ?? '', r.antal)
  }
  for (const r of await countUndantag(tx, manad)) {
    const u = samling.of(r.utforare_id, r.utforare)
    u.mottagna += r.antal
    if (r.status === 'oppen')
      add(u.vantar, 'undantag', 'Kan inte läsas som en händelse. Utföraren kompletterar eller lämnar den.', r.antal)
    else add(u.nekade, 'lamnad', 'Lämnad av utföraren, med skäl.', r.antal)
  }
  for (const a of await listAvrakningar(tx, manad)) {
    const svar = await avraknaHandelser(tx, a.underlag_id, manad, tjanster)
    if (!svar.ok) return svar
    const u = samling.of(a.utforare_id, '')
    const andrade = await listAndradeEfter(tx, manad, a)
    for (const [id, h] of svar.value) {
      if (andrade.has(id)) continue
      avraknade -= 1
      if (h.utfall === 'betald') u.betalda += 1
      else add(u.nekade, h.kod, h.text, 1)
    }
  }
  const utforare = samling.list()
  const total = (varde: (u: MottagetUtforare) => number) => utforare.reduce((n, u) => n + varde(u), 0)
  const antal = (orsaker: readonly Orsaksantal[]) => orsaker.reduce((n, o) => n + o.antal, 0)
  return ok({
    mottagna: total((u) => u.mottagna),
    betalda: total((u) => u.betalda),
    vantande: total((u) => antal(u.vantar)),
    nekade: total((u) => antal(u.nekade)),
    oforklarade: avraknade,
    utforare,
  })
}
