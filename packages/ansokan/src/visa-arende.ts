import type { AktorTx } from '@valfri/db/aktor'
import { dateAt } from '@valfri/kernel/tid'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { listOmraden } from '@valfri/tenancy/load-omrade'
import { selectParter, selectUnderlag } from '@valfri/underlag/queries'
import { foreslaUtfall } from './foresla-utfall.ts'
import { gallandeSvar } from './gallande-svar.ts'
import { beslutSenast, isAvslutat, lageOf } from './lage.ts'
import { provaBeslut } from './prova-beslut.ts'
import { UTESLUTNINGSGRUNDER } from './prova-uteslutning.ts'
import { loadProvningslage, type Provningslage } from './provningslage.ts'
import { listAndringar } from './queries-andring.ts'
import { type ArendeRad, loadArende } from './queries-arende.ts'
import { listKompletteringar } from './queries-komplettering.ts'
import { loadNamndNamn } from './queries-underlag.ts'
import { SAMARBETE_FALT } from './samarbete.ts'
import { catalogued, maskinhjalp } from './villkor-i-ansokan.ts'
import { visaAndring } from './visa-andring.ts'
import { visaBeslut } from './visa-beslut.ts'
import { visaGranskning } from './visa-granskning.ts'
import { visaRegisterkontroll } from './visa-registerkontroll.ts'
import { visaSokt } from './visa-sokt.ts'
import { visaDokument, visaVillkor } from './visa-villkor.ts'

type Tjanster = ReadonlyMap<string, Tjanst>

/** Who notes what a court has said; they read the case too. */
const ROLLER_OVERPROVNING: readonly string[] = ['registrator', 'upphandlare', 'beslutsfattare']

/** One case as the nämnd reviews it. Undefined when it is another nämnd's. */
export async function visaArende(tx: AktorTx, id: string, nu: Temporal.Instant, tjanster: Tjanster) {
  const rad = await loadArende(tx, id)
  if (!rad || tx.aktor.typ !== 'kommun') return undefined
  const [lage, kompletteringar, underlag, namnd, omraden, register] = await Promise.all([
    loadProvningslage(tx, rad),
    listKompletteringar(tx, id),
    selectUnderlag(tx, { id: rad.underlagId }),
    loadNamndNamn(tx, rad.kommunId, rad.namndId),
    listOmraden(tx, rad.kommunId, rad.namndId),
    visaRegisterkontroll(tx, id, nu),
  ])
  const tjanst = tjanster.get(underlag?.underlag.tjanstId ?? '')
  const andringar = await listAndringar(tx, id)
  const svar = gallandeSvar(rad.inlamnat, kompletteringar, andringar)
  const { uppgifter, enheter } = rad.inlamnat
  const { roller } = tx.aktor
  const senast = beslutSenast(rad.inkommen, lage.version.gemensam.beslutstidDagar, kompletteringar, nu)
  const granskning = await visaGranskning(tx, rad, lage, nu)
  const far = !isAvslutat(rad) && !granskning.jav.egen
  tx.logga({ handling: 'las', objekt: 'arende', objektId: id })
  return {
    id,
    rev: rad.rev,
    diarienummer: rad.diarienummer,
    titel: underlag?.underlag.titel ?? '',
    inkommen: rad.inkommen.toString(),
    sha256: rad.sha256,
    lage: lageOf(rad, kompletteringar, nu),
    beslutSenast: senast.toString(),
    dagarKvar: dateAt(nu).until(senast, { largestUnit: 'days' }).days,
    versionNr: lage.version.nr,
    nyareVersion: await loadNyareVersion(tx, rad, lage.version.nr),
    sokande: { uppgifter, enheter, samarbeteFalt: SAMARBETE_FALT },
    sokt: visaSokt(rad, tjanst, omraden),
    villkor: visaProvning(rad, lage, svar, tjanst, nu).map((v) => {
      const sagt = register.forVillkor(v.id)
      return { ...v, register: sagt, forslag: foreslaUtfall(v.maskin, sagt) }
    }),
    // Where no villkor rests on a register there is nothing to ask.
    register: lage.villkor.some((v) => catalogued(v, tjanst)?.register) ? register.lage : null,
    dokument: await visaDokument(tx, Object.values(svar)),
    kompletteringar: kompletteringar.map((k) => ({
      id: k.id,
      villkorIds: k.villkorIds,
      text: k.text,
      begard: k.begard.toString(),
      begardAv: k.begardAvNamn,
      sistaDag: k.sistaDag.toString(),
      besvarad: k.besvarad?.toString() ?? null,
      obesvarade: k.villkorIds.filter((v) => !k.svar?.[v]),
    })),
    andringar: andringar.map(visaAndring),
    uteslutning: visaUteslutning(lage),
    ...granskning,
    beslut: await visaBeslut(tx, rad, lage, namnd, nu),
    kan: {
      prova: roller.includes('upphandlare') && far,
      uteslut: roller.includes('beslutsfattare') && far,
      besluta: roller.includes('beslutsfattare') && far,
      underratta: (roller.includes('registrator') || roller.includes('upphandlare')) && !granskning.jav.egen,
      skapaAvtal: roller.includes('upphandlare') && !granskning.jav.egen,
      overprovning:
        rad.status !== 'aterkallad' && !granskning.jav.egen && roller.some((r) => ROLLER_OVERPROVNING.includes(r)),
      rattaSjalv: roller.includes('beslutsfattare') && !granskning.jav.egen,
      godkann: hinder('godkand', lage),
      avsla: hinder('avslag', lage),
    },
  }
}

/** Why an outcome cannot be decided now; null when it can. */
function hinder(utfall: 'godkand' | 'avslag', lage: Provningslage): string | null {
  const prov = provaBeslut(utfall, lage)
  return prov.ok ? null : prov.fel.text
}

/** A newer version that the nämnd has announced; the case is still tried on its own (F2.3). */
async function loadNyareVersion(tx: AktorTx, rad: ArendeRad, nr: number): Promise<number | null> {
  const parter = await selectParter(tx, { underlagId: rad.underlagId, oppnade: true })
  const nya = parter.filter((p) => p.part.kommunId === rad.kommunId && p.part.namndId === rad.namndId && p.nr > nr)
  return nya[0]?.nr ?? null
}

function visaProvning(
  rad: ArendeRad,
  lage: Provningslage,
  svar: ReturnType<typeof gallandeSvar>,
  tjanst: Tjanst | undefined,
  nu: Temporal.Instant,
) {
  const organisationsnummer = rad.inlamnat.uppgifter.foretag?.organisationsnummer?.replace('-', '')
  const fakta = { ...(organisationsnummer && { organisationsnummer }), delar: rad.inlamnat.val.delar }
  return lage.villkor.map((v) => {
    const p = lage.provningar.get(v.id)
    return {
      ...visaVillkor(v, tjanst),
      svar: svar[v.id] ?? null,
      forstaSvar: rad.inlamnat.svar[v.id] !== svar[v.id] ? (rad.inlamnat.svar[v.id] ?? null) : null,
      maskin: maskinhjalp(v, tjanst, svar[v.id], fakta, nu, dateAt(nu)),
      provning: p
        ? {
            id: p.id,
            utfall: p.utfall as 'uppfylld' | 'ej-uppfylld' | 'ej-tillamplig',
            skal: p.skal,
            av: p.avNamn,
            tid: p.skapad.toString(),
          }
        : null,
    }
  })
}

function visaUteslutning({ uteslutningar }: Provningslage) {
  return Object.entries(UTESLUTNINGSGRUNDER).map(([nr, text]) => {
    const u = uteslutningar.get(Number(nr))
    return {
      grund: Number(nr),
      text,
      status: (u?.status ?? null) as 'provas' | 'utesluts' | 'utesluts-inte' | null,
      skal: u?.skal ?? null,
      proportionalitet: u?.proportionalitet ?? null,
      sokandenHord: u?.sokandenHord?.toString() ?? null,
      av: u?.avNamn ?? null,
    }
  })
}

export type VisatArende = NonNullable<Awaited<ReturnType<typeof visaArende>>>
