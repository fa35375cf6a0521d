import type { AktorTx } from '@valfri/db/aktor'
import { dateAt } from '@valfri/kernel/tid'
import { loadVersion } from '@valfri/underlag/load-version'
import { listVillkorForAnsokan } from '@valfri/underlag/villkor-for-ansokan'
import { beslutSenast, isAvslutat, lageOf } from './lage.ts'
import { listArendenOfUtforare } from './queries.ts'
import type { ArendeRad } from './queries-arende.ts'
import { listAvtal } from './queries-avtal.ts'
import { listAllaKompletteringar } from './queries-komplettering.ts'
import { listBeslutadeAttFolja, listOppnaMedProvade, listUnderrattade, loadUtkastlage } from './queries-oversikt.ts'
import { listNamndNamn } from './queries-underlag.ts'
import { villkorAttProva } from './villkor-i-ansokan.ts'

/** How many, and the most urgent of them: one alone can be opened at once. */
export interface Traff {
  readonly antal: number
  /** `dagarKvar` to the promised day, negative when it has passed; null when the case is decided. */
  readonly forsta: { readonly id: string; readonly namn: string; readonly dagarKvar: number | null } | null
}

function toTraff(rader: readonly { readonly id: string; readonly namn: string; readonly dagarKvar?: number }[]): Traff {
  const [forsta] = rader
  return {
    antal: rader.length,
    forsta: forsta ? { id: forsta.id, namn: forsta.namn, dagarKvar: forsta.dagarKvar ?? null } : null,
  }
}

/** What the nämnd's cases ask of its staff today. Queries do not grow with the cases: a version is read once. */
export async function oversiktNamnd(tx: AktorTx, nu: Temporal.Instant) {
  const [oppna, kompletteringar, beslutade] = await Promise.all([
    listOppnaMedProvade(tx),
    listAllaKompletteringar(tx),
    listBeslutadeAttFolja(tx),
  ])
  const regler = await loadRegler(
    tx,
    oppna.map((o) => o.arende),
  )
  const alla = oppna.map(({ arende, namn, provade }) => {
    const egna = kompletteringar.filter((k) => k.arendeId === arende.id)
    const { beslutstidDagar, antalVillkor } = regler(arende)
    const senast = beslutSenast(arende.inkommen, beslutstidDagar, egna, nu)
    return {
      id: arende.id,
      namn,
      lage: lageOf(arende, egna, nu),
      provat: provade >= antalVillkor,
      dagarKvar: dateAt(nu).until(senast, { largestUnit: 'days' }).days,
    }
  })
  // The day that is nearest, or longest past, comes first: that is the one to open.
  const rader = alla.toSorted((a, b) => a.dagarKvar - b.dagarKvar)
  const hosNamnden = rader.filter((r) => r.lage !== 'komplettering')
  return {
    oppna: rader.length,
    nya: toTraff(rader.filter((r) => r.lage === 'inkommen')),
    svarHarKommit: toTraff(rader.filter((r) => r.lage.startsWith('komplettering-'))),
    attProva: toTraff(hosNamnden.filter((r) => !r.provat)),
    redoForBeslut: toTraff(hosNamnden.filter((r) => r.provat)),
    vantarSvar: toTraff(rader.filter((r) => r.lage === 'komplettering')),
    utanUnderrattelse: toTraff(beslutade.filter((b) => b.underrattad === null)),
    utanAvtal: toTraff(beslutade.filter((b) => b.utfall === 'godkand' && b.underrattad !== null && b.avtalId === null)),
  }
}

type Regel = (arende: Pick<ArendeRad, 'versionId' | 'kommunId' | 'inlamnat'>) => {
  readonly beslutstidDagar: number
  readonly antalVillkor: number
}

async function loadRegler(tx: AktorTx, arenden: readonly ArendeRad[]): Promise<Regel> {
  const ids = [...new Set(arenden.map((a) => a.versionId))]
  const versioner = new Map(await Promise.all(ids.map(async (id) => [id, await loadVersion(tx, id)] as const)))
  return ({ versionId, kommunId, inlamnat }) => {
    const version = versioner.get(versionId)
    if (!version) throw new Error(`the version ${versionId} of a case is gone`)
    const villkor = villkorAttProva(listVillkorForAnsokan(version, [{ kommunId, delar: inlamnat.val.delar }]))
    return { beslutstidDagar: version.gemensam.beslutstidDagar, antalVillkor: villkor.length }
  }
}

/** A decision is news for as long as it may be appealed, and a little longer. */
const NYTT_DAGAR = 30

/** What the firm's own applications ask of it today. */
export async function oversiktSokande(tx: AktorTx, utforareId: string, nu: Temporal.Instant) {
  const sedan = nu.subtract({ hours: 24 * NYTT_DAGAR })
  const [utkast, arenden, avtal, kompletteringar, beslut, namn] = await Promise.all([
    loadUtkastlage(tx, utforareId),
    listArendenOfUtforare(tx, utforareId),
    listAvtal(tx, { utforareId }),
    listAllaKompletteringar(tx),
    listUnderrattade(tx, utforareId, sedan),
    listNamndNamn(tx),
  ])
  const kommun = (id: string) => namn.find((n) => n.kommunId === id)?.kommunNamn ?? id
  const oppna = arenden.filter((a) => !isAvslutat(a))
  const attBesvara = oppna.flatMap((a) => {
    const egna = kompletteringar.filter((k) => k.arendeId === a.id)
    const sista = egna.findLast((k) => !k.besvarad)?.sistaDag
    return sista && lageOf(a, egna, nu) === 'komplettering'
      ? [{ id: a.id, kommun: kommun(a.kommunId), sistaDag: sista.toString() }]
      : []
  })
  return {
    utkast: {
      antal: utkast.antal,
      senast: utkast.senast && { id: utkast.senast.id, andrad: utkast.senast.andrad.toString() },
    },
    hosKommunen: oppna.length - attBesvara.length,
    attBesvara: attBesvara.toSorted((a, b) => a.sistaDag.localeCompare(b.sistaDag)),
    beslut: beslut.map((b) => ({
      arendeId: b.arendeId,
      kommun: kommun(b.kommunId),
      utfall: b.utfall as 'godkand' | 'avslag',
      lamnad: b.lamnad.toString(),
      sistaDag: b.sistaDag?.toString() ?? null,
    })),
    /** False for a firm that has never been an utförare here: an avtal may be older than its ansökan. */
    harAnsokt: arenden.length > 0 || avtal.length > 0,
  }
}
