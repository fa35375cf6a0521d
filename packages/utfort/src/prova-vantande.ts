import type { AktorTx } from '@valfri/db/aktor'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { orsakFor } from './bedom-handelse.ts'
import { bestallningFinder, type FindBestallning } from './find-bestallning.ts'
import { dagKey, toSpann } from './krockar.ts'
import { isNarvarande } from './narvarande.ts'
import { findOverlapp } from './overlapp.ts'
import { loadBestallningar, lockUtforare } from './queries.ts'
import { insertRattelse, listGodtagnaSpann, listVantandeAttProva } from './queries-skriv.ts'

type Vantande = Awaited<ReturnType<typeof listVantandeAttProva>>[number]

/** As many as one call takes; what is left is tried by the next. */
const MAX = 2000

export interface ProvadeIgen {
  readonly provade: number
  /** How many no longer wait. */
  readonly godtagna: number
}

/**
 * Judges waiting events anew, when the beställning has changed or another event gave way. An accepted one becomes a new
 * row that names the old; what still waits is left as it was.
 */
export async function provaVantande(
  tx: AktorTx,
  tjanster: TjanstRegister,
  nu: Temporal.Instant,
  personId?: string,
): Promise<ProvadeIgen> {
  await lockUtforare(tx)
  const vantande = await listVantandeAttProva(tx, MAX, personId)
  if (vantande.length === 0) return { provade: 0, godtagna: 0 }
  const find = bestallningFinder(await loadBestallningar(tx), tjanster)
  const platser = vantande.flatMap((v) => placeFor(v, find, tjanster))
  const godtagna = await withoutOverlapp(tx, platser, tjanster)
  for (const { v, bestallningId } of godtagna) await accept(tx, v, bestallningId, nu)
  return { provade: vantande.length, godtagna: godtagna.length }
}

interface Placerad {
  readonly v: Vantande
  readonly bestallningId: string
}

function placeFor(v: Vantande, find: FindBestallning, tjanster: TjanstRegister): Placerad[] {
  const { rad, kod } = v
  const typ = tjanster.tjanster.get(rad.tjanstId)?.handelser[rad.typ]
  const plats = find({ person: kod, del: rad.del }, rad.datum)
  if (!typ || !plats.ok || plats.value.bestallning.tjanstId !== rad.tjanstId) return []
  return orsakFor(typ, plats.value, rad) ? [] : [{ v, bestallningId: plats.value.bestallning.id }]
}

async function withoutOverlapp(
  tx: AktorTx,
  platser: readonly Placerad[],
  { tjanster }: TjanstRegister,
): Promise<Placerad[]> {
  const datum = platser.map((p) => p.v.rad.datum.toString()).sort()
  const [forsta, sista] = [datum[0], datum.at(-1)]
  if (!forsta || !sista) return []
  const isThere = (h: { tjanstId: string; typ: string }) => isNarvarande(tjanster.get(h.tjanstId)?.handelser[h.typ])
  const personer = [...new Set(platser.map((p) => p.v.rad.personId as string))]
  const godtagna = Map.groupBy(
    await listGodtagnaSpann(
      tx,
      personer,
      Temporal.PlainDate.from(forsta).subtract({ days: 1 }),
      Temporal.PlainDate.from(sista).add({ days: 1 }),
    ),
    (h) => h.personId,
  )
  return [...Map.groupBy(platser, (p) => p.v.rad.personId)].flatMap(([personId, grupp]) => {
    const medTid = grupp.filter((p) => p.v.rad.start && p.v.rad.slut && isThere(p.v.rad))
    const traffar = findOverlapp(
      toSpann((godtagna.get(personId) ?? []).filter(isThere)),
      toSpann(medTid.map((p) => p.v.rad)),
    )
    const kvar = new Set([...traffar].map((i) => medTid[i]))
    const dagar = new Set((godtagna.get(personId) ?? []).map((h) => dagKey(h, tjanster)))
    return grupp.filter((p) => {
      const dag = dagKey(p.v.rad, tjanster)
      if (kvar.has(p) || (dag && dagar.has(dag))) return false
      dagar.add(dag)
      return true
    })
  })
}

async function accept(tx: AktorTx, { rad }: Vantande, bestallningId: string, nu: Temporal.Instant): Promise<void> {
  await insertRattelse(tx, {
    ...rad,
    id: undefined,
    bestallningId,
    status: 'godtagen',
    orsak: null,
    ersatter: rad.id,
    externId: null,
    andringsskal: 'Prövad igen: det som händelsen väntade på är klart.',
    andradAvNamn: null,
    rapporteradAv: tx.aktor.typ === 'utforare' ? tx.aktor.identitetId : null,
    skapad: nu,
  })
  tx.logga({
    kommunId: rad.kommunId,
    namndId: rad.namndId,
    handling: 'godta-vantande-handelse',
    objekt: 'handelse',
    objektId: rad.id,
    ...(rad.personId && { personId: rad.personId }),
  })
}
