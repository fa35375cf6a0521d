import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt } from '@valfri/kernel/tid'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { listNamnder } from '@valfri/tenancy/namnder'
import { listPrognoser } from './behovsprognos.ts'
import { listRapporter } from './decemberrapport.ts'
import { inforandeFel } from './fel.ts'
import { listKalender } from './kalender.ts'
import type { Lasning } from './lasning.ts'
import { listNyheter } from './nyheter.ts'
import { visaPlaner } from './visa-plan.ts'

/** What anyone may know of how a kommun introduces choice: plans, coming decisions, forecasts, news and reports, by nämnd. */
export async function visaPublikSida(tx: AktorTx, tjanster: TjanstRegister, slug: string, nu: Temporal.Instant) {
  const namnder = (await listNamnder(tx)).filter((n) => n.kommunSlug === slug || n.kommunId === slug)
  const [forsta] = namnder
  if (!forsta) return inforandeFel('kommun-saknas') as Result<never>
  const idag = dateAt(nu)
  const alla = []
  for (const n of namnder) {
    const l: Lasning = { kommunId: n.kommunId, namndId: n.namndId, idag, per: nu, senast: null }
    alla.push({
      ...{ namndId: n.namndId, namnd: n.namnd },
      planer: await visaPlaner(tx, l, tjanster),
      kalender: (await listKalender(tx, l, tjanster)).filter((p) => p.datum >= idag.toString()),
      prognoser: (await listPrognoser(tx, l, tjanster)).filter((p) => p.ar >= idag.year),
      nyheter: await listNyheter(tx, l, nu),
      rapporter: await listRapporter(tx, l),
    })
  }
  return ok({
    kommun: { id: forsta.kommunId, namn: forsta.kommun, slug: forsta.kommunSlug },
    // A nämnd that has nothing to tell is not named; one can still ask for its news.
    namnder: alla,
  })
}

/** The kommuner, by name, for who looks for theirs. */
export async function listKommuner(tx: AktorTx) {
  const namnder = await listNamnder(tx)
  return [...new Map(namnder.map((n) => [n.kommunId, { namn: n.kommun, slug: n.kommunSlug }])).values()]
}
