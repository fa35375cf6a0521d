import type { AktorTx } from '@valfri/db/aktor'
import { loadDokumentOversikt } from '@valfri/dokument/queries'
import { dateAt, isAfter } from '@valfri/kernel/tid'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { listOmraden } from '@valfri/tenancy/load-omrade'
import { loadVersion } from '@valfri/underlag/load-version'
import { selectUnderlag } from '@valfri/underlag/queries'
import { provaFullmakt } from '@valfri/utforare/fullmakt'
import { kapacitetsenhet } from './kapacitetsenhet.ts'
import { type AvtalRad, listAvtal, listSignaturer, loadAvtalRad } from './queries-avtal.ts'
import { listNamndNamn } from './queries-underlag.ts'
import { loadMottagande } from './queries-valbara.ts'
import { visaAvtalsslut } from './visa-avtalsslut.ts'

type Tjanster = ReadonlyMap<string, Tjanst>

/** Where an avtal stands on a day. */
export type AvtalLage = 'vantar-utforare' | 'vantar-kommun' | 'vantar-bada' | 'kommande' | 'i-kraft' | 'avslutat'

export function avtalLage(rad: AvtalRad, idag: Temporal.PlainDate): AvtalLage {
  if (rad.status !== 'signerat') {
    if (!rad.signeradUtforare && !rad.signeradKommun) return 'vantar-bada'
    return rad.signeradUtforare ? 'vantar-kommun' : 'vantar-utforare'
  }
  if (rad.till && isAfter(idag, rad.till)) return 'avslutat'
  return isAfter(rad.fran, idag) ? 'kommande' : 'i-kraft'
}

/** The avtal of the aktör: the nämnd's, or the firm's in every kommun. */
export async function visaAvtalslista(tx: AktorTx, nu: Temporal.Instant, tjanster: Tjanster) {
  const { aktor } = tx
  if (aktor.typ !== 'kommun' && aktor.typ !== 'utforare') return []
  const [rader, namn] = await Promise.all([listAvtal(tx, aktor), listNamndNamn(tx)])
  return rader.map(({ avtal, namn: utforareNamn }) => ({
    id: avtal.id,
    utforareNamn,
    kommunNamn: namn.find((n) => n.kommunId === avtal.kommunId)?.kommunNamn ?? avtal.kommunId,
    tjanst: tjanster.get(avtal.tjanstId)?.namn.sv ?? avtal.tjanstId,
    slag: avtal.slag as 'avtal' | 'internt-uppdrag',
    delar: avtal.delar.map((del) => tjanster.get(avtal.tjanstId)?.delar[del]?.namn.sv ?? del),
    fran: avtal.fran.toString(),
    till: avtal.till?.toString() ?? null,
    lage: avtalLage(avtal, dateAt(nu)),
  }))
}

/** Who may have the document made again (avtal.kontrollera). */
const KONTROLLERAR = [
  'upphandlare',
  'beslutsfattare',
  'registrator',
  'uppfoljare',
  'firmatecknare',
  'verksamhetsansvarig',
]

/** One avtal with its terms, its document and its signatures. Undefined when the aktör is no party to it. */
export async function visaAvtal(tx: AktorTx, id: string, nu: Temporal.Instant, tjanster: Tjanster) {
  const rad = await loadAvtalRad(tx, id)
  const { aktor } = tx
  if (!rad || (aktor.typ !== 'kommun' && aktor.typ !== 'utforare')) return undefined
  const [lista, version, underlag, omraden, signaturer, lagen] = await Promise.all([
    visaAvtalslista(tx, nu, tjanster),
    loadVersion(tx, rad.versionId),
    selectUnderlag(tx, { id: rad.underlagId }),
    listOmraden(tx, rad.kommunId, rad.namndId),
    listSignaturer(tx, rad),
    loadMottagande(tx, rad.kommunId, dateAt(nu)),
  ])
  const oversikt = lista.find((a) => a.id === id)
  if (!oversikt) return undefined
  const dokument = rad.dokumentId ? await loadDokumentOversikt(tx, rad.dokumentId) : null
  const mottagande = lagen.get(id)
  const egenSignatur = aktor.typ === 'utforare' ? rad.signeradUtforare : rad.signeradKommun
  const roll: 'firmatecknare' | 'beslutsfattare' = aktor.typ === 'utforare' ? 'firmatecknare' : 'beslutsfattare'
  const harRatt =
    aktor.typ === 'utforare'
      ? (await provaFullmakt(tx, 'avtal', [rad.kommunId], nu)).ok
      : aktor.roller.includes('beslutsfattare')
  return {
    ...oversikt,
    arendeId: rad.arendeId,
    utforareId: rad.utforareId,
    kommunId: rad.kommunId,
    underlag: { titel: underlag?.underlag.titel ?? '', versionNr: version?.nr ?? 0 },
    omraden: omraden.filter((o) => rad.omraden.includes(o.id)).map((o) => o.namn),
    kapacitet: rad.delar.map((del) => ({
      del,
      namn: tjanster.get(rad.tjanstId)?.delar[del]?.namn.sv ?? del,
      antal: rad.kapacitet[del] ?? null,
      enhet: kapacitetsenhet(tjanster.get(rad.tjanstId), del),
    })),
    dokument: dokument && { id: dokument.id, sha256: dokument.sha256 },
    signaturer: signaturer.map((s) => ({
      part: s.part as 'kommun' | 'utforare',
      namn: s.namn,
      roll: s.roll,
      tid: s.tid.toString(),
      sha256: s.sha256,
    })),
    slut: await visaAvtalsslut(tx, rad, nu),
    oppet: mottagande?.oppet !== 'nej',
    stangtSkal: mottagande?.oppet === 'nej' ? mottagande.skal : null,
    farSignera: rad.status === 'utkast' && egenSignatur === null && harRatt,
    // Says why there is no button, to those who may read the avtal but not bind their party.
    signerasAv: roll,
    egenSignerad: egenSignatur !== null,
    farKontrollera: KONTROLLERAR.some((r) => aktor.roller.includes(r as never)),
    farAndraStartdag:
      rad.status === 'utkast' && !rad.ersatterId && aktor.typ === 'kommun' && aktor.roller.includes('upphandlare'),
  }
}

export type VisatAvtal = NonNullable<Awaited<ReturnType<typeof visaAvtal>>>
