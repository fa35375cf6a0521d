import { authFel } from '@valfri/auth/fel'
import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt } from '@valfri/kernel/tid'
import { ansokanFel } from './fel.ts'
import { granskningFel } from './fel-granskning.ts'
import type { JavInput, ProvaJavInput } from './indata-granskning.ts'
import { type ArendeRad, lockArende } from './queries-arende.ts'
import { insertJav, type JavRad, listHandlaggande, listJav } from './queries-jav.ts'

type Sak = Pick<ArendeRad, 'id' | 'utforareId'>

/** The latest word on each person in a case: about the firm as a whole, and about this case. */
export function gallandeJav(rader: readonly JavRad[], arendeId: string): readonly JavRad[] {
  const senaste = new Map<string, JavRad>()
  for (const r of rader) {
    if (r.arendeId === null || r.arendeId === arendeId) senaste.set(`${r.identitetId}/${r.arendeId ?? ''}`, r)
  }
  return [...senaste.values()].filter((r) => r.status === 'javig')
}

/**
 * Stops who is jävig from every act in the case. Errors: `javig`
 * Source: KL 6 kap. 28 and 30 §§, 7 kap. 4 §; FL 16-18 §§
 */
export async function stopJav(tx: AktorTx, arende: Sak): Promise<Result<null>> {
  if (tx.aktor.typ !== 'kommun') return ok(null)
  const { identitetId } = tx.aktor
  const egen = gallandeJav(await listJav(tx, arende.utforareId), arende.id).find((r) => r.identitetId === identitetId)
  return egen ? granskningFel('javig') : ok(null)
}

/**
 * Notes that somebody is jävig, oneself or a colleague: from now on that person is stopped. Who is jävig says so without
 * being asked, so anyone who works with applications may say it.
 *
 * Errors: `ansokan-saknas`, `jav-okand`
 */
export async function anmalJav(tx: AktorTx, input: JavInput, vem: string, nu: Temporal.Instant): Promise<Result<true>> {
  const arende = await lockArende(tx, input.arendeId)
  if (!arende || tx.aktor.typ !== 'kommun') return ansokanFel('ansokan-saknas')
  const { kommunId, namndId, utforareId } = arende
  const person = (await listHandlaggande(tx, kommunId, namndId, dateAt(nu))).find(
    (p) => p.identitetId === input.identitetId,
  )
  if (!person) return granskningFel('jav-okand')
  const { identitetId, namn } = person
  await insertJav(tx, {
    ...{ kommunId, namndId, identitetId, namn, utforareId },
    arendeId: input.helaForetaget ? null : arende.id,
    status: 'javig',
    grund: input.grund,
    skal: input.skal,
    av: tx.aktor.identitetId,
    avNamn: vem,
    skapad: nu,
  })
  const data = { identitetId, grund: input.grund, helaForetaget: input.helaForetaget }
  tx.logga({ handling: 'ansokan.anmal-jav', objekt: 'arende', objektId: arende.id, data })
  return ok(true)
}

/**
 * Finds that somebody is not jävig after all. Never the person that it is about.
 * Errors: `ansokan-saknas`, `ej-behorig`, `jav-egen-provning`, `jav-saknas`
 */
export async function provaJav(
  tx: AktorTx,
  input: ProvaJavInput,
  vem: string,
  nu: Temporal.Instant,
): Promise<Result<true>> {
  const arende = await lockArende(tx, input.arendeId)
  if (!arende || tx.aktor.typ !== 'kommun') return ansokanFel('ansokan-saknas')
  if (!tx.aktor.roller.includes('beslutsfattare')) return authFel('ej-behorig')
  const rad = gallandeJav(await listJav(tx, arende.utforareId), arende.id).find((r) => r.id === input.javId)
  if (!rad) return granskningFel('jav-saknas')
  if (rad.identitetId === tx.aktor.identitetId) return granskningFel('jav-egen-provning')
  const { kommunId, namndId, identitetId, namn, utforareId, arendeId, grund } = rad
  await insertJav(tx, {
    ...{ kommunId, namndId, identitetId, namn, utforareId, arendeId, grund },
    status: 'inte-javig',
    skal: input.skal,
    av: tx.aktor.identitetId,
    avNamn: vem,
    skapad: nu,
  })
  tx.logga({ handling: 'ansokan.prova-jav', objekt: 'arende', objektId: arende.id, data: { identitetId } })
  return ok(true)
}

/** Who is jävig in a case, and which outcomes they had set before it was known. */
export async function visaJav(
  tx: AktorTx,
  rad: ArendeRad,
  provningar: ReadonlyMap<string, { readonly av: string; readonly villkorId: string }>,
  nu: Temporal.Instant,
) {
  if (tx.aktor.typ !== 'kommun') return { rader: [], personer: [], egen: false, jag: '' }
  const jag = tx.aktor.identitetId
  const [alla, personer] = await Promise.all([
    listJav(tx, rad.utforareId),
    listHandlaggande(tx, rad.kommunId, rad.namndId, dateAt(nu)),
  ])
  const rader = gallandeJav(alla, rad.id).map((r) => ({
    id: r.id,
    identitetId: r.identitetId,
    namn: r.namn,
    helaForetaget: r.arendeId === null,
    grund: r.grund as JavInput['grund'],
    skal: r.skal,
    av: r.avNamn,
    tid: r.skapad.toString(),
    /** Villkor whose outcome this person has set: another must try them again. */
    satta: [...provningar.values()].filter((p) => p.av === r.identitetId).map((p) => p.villkorId),
    farProva: r.identitetId !== jag && tx.aktor.typ === 'kommun' && tx.aktor.roller.includes('beslutsfattare'),
  }))
  return { rader, personer, egen: rader.some((r) => r.identitetId === jag), jag }
}
