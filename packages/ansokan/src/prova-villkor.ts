import { authFel } from '@valfri/auth/fel'
import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt } from '@valfri/kernel/tid'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { loadUnderlagTjanst } from './arende-tjanst.ts'
import { ansokanFel } from './fel.ts'
import { beslutFel } from './fel-beslut.ts'
import { gallandeProvningar, gallandeSvar } from './gallande-svar.ts'
import { loadGemensamBedomning } from './gemensam-bedomning.ts'
import type { ProvaInput } from './indata.ts'
import { stopJav } from './jav.ts'
import { isAvslutat } from './lage.ts'
import { loadVillkorOfArende } from './provningslage.ts'
import { listAndringar } from './queries-andring.ts'
import { insertProvning, listProvningar, lockArende, touchArende } from './queries-arende.ts'
import { listKompletteringar } from './queries-komplettering.ts'
import { maskinhjalp } from './villkor-i-ansokan.ts'

/**
 * Sets the outcome of one villkor. A new row each time: what was thought before stays readable.
 *
 * Errors: `ansokan-saknas`, `automatiserat-lov-beslut-forbjudet`, `arende-stangt`, `javig`, `villkor-finns-inte-i-ffu`, `skal-kravs`; `andrad-av-annan` when another
 * reviewer has set an outcome that this one had not seen
 */
export async function provaVillkorIArende(
  tx: AktorTx,
  input: ProvaInput,
  vem: string,
  nu: Temporal.Instant,
  tjanster: ReadonlyMap<string, Tjanst>,
): Promise<Result<{ id: string; rev: number; skiljer: readonly string[] }>> {
  const arende = await lockArende(tx, input.arendeId)
  if (!arende || tx.aktor.typ !== 'kommun') return ansokanFel('ansokan-saknas')
  // A key to the API has a role but no name: a person sets every outcome.
  if (vem === '') return beslutFel('automatiserat-lov-beslut-forbjudet')
  if (isAvslutat(arende)) return ansokanFel('arende-stangt')
  const jav = await stopJav(tx, arende)
  if (!jav.ok) return jav
  const { villkor } = await loadVillkorOfArende(tx, arende)
  const ettVillkor = villkor.find((v) => v.id === input.villkorId)
  if (!ettVillkor) return beslutFel('villkor-finns-inte-i-ffu')
  const skal = input.skal?.trim() ?? ''
  if (input.utfall === 'ej-uppfylld' && skal === '') {
    return beslutFel('skal-kravs', { falt: { skal: 'Skriv varför villkoret inte är uppfyllt.' } })
  }
  const andringar = await listAndringar(tx, arende.id)
  const provade = gallandeProvningar(await listProvningar(tx, arende.id), andringar)
  const senaste = provade.findLast((p) => p.villkorId === input.villkorId)
  if ((senaste?.id ?? null) !== input.sedd) {
    return authFel('andrad-av-annan', {
      text: `${senaste?.avNamn ?? 'Någon annan'} har prövat villkoret sedan du öppnade det.`,
    })
  }
  const svar = gallandeSvar(arende.inlamnat, await listKompletteringar(tx, arende.id), andringar)[ettVillkor.id]
  const tjanst = await loadUnderlagTjanst(tx, arende.underlagId, tjanster)
  const fakta = {
    organisationsnummer: arende.inlamnat.uppgifter.foretag?.organisationsnummer?.replace('-', ''),
    delar: arende.inlamnat.val.delar,
  }
  const { kommunId, namndId, id: arendeId } = arende
  const id = await insertProvning(tx, {
    kommunId,
    namndId,
    arendeId,
    villkorId: ettVillkor.id,
    utfall: input.utfall,
    skal: skal || null,
    stod: maskinhjalp(ettVillkor, tjanst, svar, fakta, nu, dateAt(nu)),
    av: tx.aktor.identitetId,
    avNamn: vem,
    skapad: nu,
  })
  const rev = await touchArende(tx, arende, arende.status === 'komplettering' ? 'komplettering' : 'provning')
  const data = { villkor: ettVillkor.id, utfall: input.utfall }
  tx.logga({ handling: 'ansokan.prova', objekt: 'arende', objektId: arendeId, data })
  return ok({ id, rev, skiljer: await noteSkillnader(tx, arendeId, data) })
}

/** Logs with whom a new outcome differs on the same evidence (C7). It warns, and stands as it was set. */
async function noteSkillnader(
  tx: AktorTx,
  arendeId: string,
  satt: { readonly villkor: string; readonly utfall: string },
): Promise<readonly string[]> {
  const rader = await loadGemensamBedomning(tx, arendeId, new Map([[satt.villkor, satt]]))
  const mot = rader.filter((r) => r.skiljer).map((r) => r.kommunId)
  if (mot.length > 0) {
    tx.logga({ handling: 'ansokan.skiljer', objekt: 'arende', objektId: arendeId, data: { ...satt, mot } })
  }
  return mot
}
