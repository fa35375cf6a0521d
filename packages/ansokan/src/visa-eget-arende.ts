import type { AktorTx } from '@valfri/db/aktor'
import { dateAt } from '@valfri/kernel/tid'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { listOmraden } from '@valfri/tenancy/load-omrade'
import { selectUnderlag } from '@valfri/underlag/queries'
import { provaFullmakt } from '@valfri/utforare/fullmakt'
import { explainFrist } from './forklara-frist.ts'
import { gallandeSvar } from './gallande-svar.ts'
import { beslutSenast, isAvslutat, lageOf } from './lage.ts'
import { loadVillkorOfArende } from './provningslage.ts'
import { listAndringar } from './queries-andring.ts'
import { loadArende, loadAvtalOfArende, loadBeslutOfArende, loadUnderrattelse } from './queries-arende.ts'
import { listKompletteringar } from './queries-komplettering.ts'
import { listOverprovning } from './queries-overprovning.ts'
import { loadNamndNamn } from './queries-underlag.ts'
import { overprovningsfrist, rattsmedelFor } from './rattsmedel.ts'
import { visaAndring } from './visa-andring.ts'
import { visaOverprovning } from './visa-overprovning.ts'
import { visaSokt } from './visa-sokt.ts'
import { visaDokument, visaVillkor } from './visa-villkor.ts'

/** One case as the firm that applied sees it. Undefined for every other firm. */
export async function visaEgetArende(
  tx: AktorTx,
  id: string,
  nu: Temporal.Instant,
  tjanster: ReadonlyMap<string, Tjanst>,
) {
  const rad = await loadArende(tx, id)
  if (!rad || tx.aktor.typ !== 'utforare') return undefined
  const [namnd, kompletteringar, { version, villkor }, underlag, beslut] = await Promise.all([
    loadNamndNamn(tx, rad.kommunId, rad.namndId),
    listKompletteringar(tx, id),
    loadVillkorOfArende(tx, rad),
    selectUnderlag(tx, { id: rad.underlagId }),
    loadBeslutOfArende(tx, id),
  ])
  const underrattelse = beslut && (await loadUnderrattelse(tx, beslut.id))
  const avtal = await loadAvtalOfArende(tx, id)
  const lage = lageOf(rad, kompletteringar, nu)
  const tjanst = tjanster.get(underlag?.underlag.tjanstId ?? '')
  const andringar = await listAndringar(tx, id)
  const svar = gallandeSvar(rad.inlamnat, kompletteringar, andringar)
  return {
    id,
    kommunId: rad.kommunId,
    kommunNamn: namnd.kommunNamn,
    namndNamn: namnd.namndNamn,
    titel: underlag?.underlag.titel ?? '',
    versionNr: version.nr,
    diarienummer: rad.diarienummer,
    inkommen: rad.inkommen.toString(),
    beslutSenast: beslutSenast(rad.inkommen, version.gemensam.beslutstidDagar, kompletteringar, nu).toString(),
    lage: lage === 'beslutad' && !beslut ? ('provning' as const) : lage,
    // Taking back and changing are both open until the decision, to whoever may send in.
    farAterkalla: !isAvslutat(rad) && (await provaFullmakt(tx, 'ansokan', [rad.kommunId], nu)).ok,
    sha256: rad.sha256,
    mottagningsbevisId: rad.mottagningsbevisId,
    inskickatId: rad.inskickatId,
    andringar: andringar.map(visaAndring),
    kompletteringar: kompletteringar.map((k) => ({
      id: k.id,
      text: k.text,
      begard: k.begard.toString(),
      sistaDag: k.sistaDag.toString(),
      besvarad: k.besvarad?.toString() ?? null,
      oppen: !k.besvarad && !isAvslutat(rad) && Temporal.PlainDate.compare(dateAt(nu), k.sistaDag) <= 0,
      villkor: villkor.filter((v) => k.villkorIds.includes(v.id)).map((v) => visaVillkor(v, tjanst)),
    })),
    sokt: visaSokt(rad, tjanst, await listOmraden(tx, rad.kommunId, rad.namndId)),
    villkor: villkor.map((v) => visaVillkor(v, tjanst)),
    svar,
    dokument: await visaDokument(tx, Object.values(svar)),
    beslut:
      beslut && underrattelse
        ? {
            utfall: beslut.utfall as 'godkand' | 'avslag',
            datum: beslut.datum.toString(),
            skal: beslut.skal,
            brister: beslut.brister.map((b) => ({
              ...b,
              villkor: villkor.find((v) => v.id === b.villkorId)?.text ?? null,
            })),
            lamnad: underrattelse.lamnad.toString(),
            dokumentId: underrattelse.dokumentId,
            sistaDag: underrattelse.sistaDag?.toString() ?? null,
            fristText: underrattelse.sistaDag ? explainFrist(overprovningsfrist(underrattelse.lamnad)) : null,
            rattelseupplysning: underrattelse.rattelseupplysning,
            ...rattsmedelFor(beslut, tx.aktor.utforareId),
            overprovning: visaOverprovning(beslut, underrattelse, await listOverprovning(tx, id), nu),
          }
        : null,
    avtal: avtal ? { id: avtal.id, status: avtal.status, fran: avtal.fran.toString() } : null,
  }
}
