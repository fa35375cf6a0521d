import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt } from '@valfri/kernel/tid'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { underlagFel } from '@valfri/underlag/fel'
import { loadVersion, type UnderlagVersion } from '@valfri/underlag/load-version'
import { selectUnderlag } from '@valfri/underlag/queries'
import type { UnderlagVillkor } from '@valfri/underlag/typer'
import { type VillkorInnehall, writeVillkor } from '@valfri/underlag/villkor-i-utkast'
import { gallandeSvar } from './gallande-svar.ts'
import { provaSkarptKrav, type Skarpningsutfall } from './prova-skarpt-krav.ts'
import { listAndringar } from './queries-andring.ts'
import { listProvningar, loadArende } from './queries-arende.ts'
import { type AvtalAttProva, listAvtalAttProva } from './queries-avisering.ts'
import { listKompletteringar } from './queries-komplettering.ts'
import { svarsformOf } from './villkor-i-ansokan.ts'

export interface SkarpningInput {
  readonly versionId: string
  /** The krav as it is stored in the draft; null for a new one. */
  readonly id: string | null
  /** As it stands in the form, saved or not. */
  readonly innehall: VillkorInnehall
}

export interface SkarptUtfall extends Skarpningsutfall {
  readonly avtalId: string
  readonly utforare: string
  /** The version that its avtal stands on. */
  readonly versionNr: number
}

const kravIn = (v: UnderlagVersion) => [...v.villkor, ...v.lokala.flatMap((l) => l.lokal.villkor)]

/**
 * Which of the nämnd's utförare would still meet a krav if it were written so: today's avtal against the stored answers, evidence
 * and prövning. Nothing is saved. Who does not meet it comes first, then who is unknown.
 * Errors: `underlag-saknas`, `villkor-ofullstandigt`
 */
export async function visaSkarpning(
  tx: AktorTx,
  tjanster: TjanstRegister,
  { versionId, id, innehall }: SkarpningInput,
  nu: Temporal.Instant,
): Promise<Result<readonly SkarptUtfall[]>> {
  const version = await loadVersion(tx, versionId)
  const underlag = version && (await selectUnderlag(tx, { id: version.underlagId }))
  if (!version || !underlag) return underlagFel('underlag-saknas')
  const krav = kravIn(version)
  const fore = krav.find((v) => v.id === id) ?? null
  const skrivet = writeVillkor(krav, { fore, innehall }, fore?.niva ?? 'gemensam', version.rev)
  if (!skrivet.ok) return skrivet
  const nytt = skrivet.value.lista.find((v) => v.id === skrivet.value.id) as UnderlagVillkor

  const avtalen = await listAvtalAttProva(tx, { ...egenNamnd(tx), underlagId: version.underlagId }, dateAt(nu))
  const tjanst = tjanster.tjanster.get(underlag.underlag.tjanstId)
  const rader: SkarptUtfall[] = []
  for (const avtal of avtalen) {
    const gammal = await loadVersion(tx, avtal.versionId)
    const sparat = await loadSparat(tx, avtal, nytt.id)
    const fraga = {
      ...{ nytt, gammalt: gammal ? kravIn(gammal).find((v) => v.id === nytt.id) : undefined },
      ...{ ...sparat, delar: avtal.delar, falt: svarsformOf(nytt, tjanst) },
    }
    const { id: avtalId, namn: utforare } = avtal
    rader.push({ avtalId, utforare, versionNr: gammal?.nr ?? 0, ...provaSkarptKrav(fraga) })
  }
  const ordning = ['uppfyller-inte', 'okant', 'uppfyller']
  return ok(
    rader.toSorted(
      (a, b) => ordning.indexOf(a.utfall) - ordning.indexOf(b.utfall) || a.utforare.localeCompare(b.utforare, 'sv'),
    ),
  )
}

/** What is stored of one villkor in the case that led to an avtal; nothing for egenregi, which has no case. */
async function loadSparat(tx: AktorTx, avtal: AvtalAttProva, villkorId: string) {
  const arende = avtal.arendeId === null ? undefined : await loadArende(tx, avtal.arendeId)
  if (!arende) return { svar: undefined, provning: undefined }
  const [kompletteringar, provningar, andringar] = await Promise.all([
    listKompletteringar(tx, arende.id),
    listProvningar(tx, arende.id),
    listAndringar(tx, arende.id),
  ])
  return {
    svar: gallandeSvar(arende.inlamnat, kompletteringar, andringar)[villkorId],
    provning: provningar.findLast((p) => p.villkorId === villkorId)?.utfall,
  }
}
