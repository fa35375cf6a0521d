import type { AktorTx } from '@valfri/db/aktor'
import { saveDokument, shareDokument } from '@valfri/dokument/save-dokument'
import { ok, type Result } from '@valfri/kernel/fel'
import { sendNotis } from '@valfri/notis/send-notis'
import { selectUnderlag } from '@valfri/underlag/queries'
import { ansokanFel } from './fel.ts'
import { beslutFel } from './fel-beslut.ts'
import { explainFrist } from './forklara-frist.ts'
import type { UnderrattaInput } from './indata.ts'
import { stopJav } from './jav.ts'
import { beslutUnderrattat } from './notisslag.ts'
import { loadVillkorOfArende } from './provningslage.ts'
import {
  type ArendebeslutRad,
  type ArendeRad,
  insertUnderrattelse,
  listBeslutOfArende,
  loadBeslutOfArende,
  loadUnderrattelse,
  lockArende,
} from './queries-arende.ts'
import { listKontaktrader, loadNamndNamn } from './queries-underlag.ts'
import { overprovningsfrist } from './rattsmedel.ts'
import { buildUnderrattelse } from './underrattelse-dokument.ts'

export interface Lamnad {
  readonly lamnad: string
  /** Last day to be in at the court; null for an approval. */
  readonly sistaDag: string | null
  readonly dokumentId: string
}

/**
 * Tells the applicant of the decision with its reasons. For an avslag this moment starts the clock of LOV 10:3, so a
 * notice that lacks its reasons or how to seek rättelse is not sent at all.
 *
 * Errors: `ansokan-saknas`, `javig`, `beslut-saknas`, `redan-underrattad`, `beslut-skal-saknas`, `rattelseupplysning-saknas`
 */
export async function underrattaSokanden(
  tx: AktorTx,
  input: UnderrattaInput,
  vem: string,
  nu: Temporal.Instant,
): Promise<Result<Lamnad>> {
  const arende = await lockArende(tx, input.arendeId)
  if (!arende || tx.aktor.typ !== 'kommun') return ansokanFel('ansokan-saknas')
  const jav = await stopJav(tx, arende)
  if (!jav.ok) return jav
  const beslut = await loadBeslutOfArende(tx, arende.id)
  if (!beslut) return beslutFel('beslut-saknas')
  if (await loadUnderrattelse(tx, beslut.id)) return beslutFel('redan-underrattad')
  if (beslut.skal.trim() === '') return beslutFel('beslut-skal-saknas')
  const upplysning = beslut.utfall === 'avslag' ? (input.rattelseupplysning ?? '') : null
  if (upplysning === '') {
    return beslutFel('rattelseupplysning-saknas', {
      falt: { rattelseupplysning: 'Skriv hur man ansöker om rättelse.' },
    })
  }

  const { kommunId, namndId, utforareId, id: arendeId } = arende
  const frist = upplysning === null ? null : overprovningsfrist(nu)
  const dokument = await drawUnderrattelse(tx, arende, beslut, upplysning, nu)
  await shareDokument(tx, dokument.id, { typ: 'utforare', utforareId })
  await insertUnderrattelse(tx, {
    kommunId,
    namndId,
    arendeId,
    utforareId,
    beslutId: beslut.id,
    lamnad: nu,
    sistaDag: frist?.sistaDag ?? null,
    oruladDag: frist?.oruladDag ?? null,
    rattelseupplysning: upplysning,
    dokumentId: dokument.id,
    lamnadAv: tx.aktor.identitetId,
    lamnadAvNamn: vem,
  })
  const lank = `/utforare/ansokan/arende/${arendeId}`
  await sendNotis(tx, beslutUnderrattat, { till: { utforareId, kommunId }, lank, nyckel: arendeId, nu })
  tx.logga({ handling: 'ansokan.underratta', objekt: 'arende', objektId: arendeId, data: { sha256: dokument.sha256 } })
  return ok({ lamnad: nu.toString(), sistaDag: frist?.sistaDag.toString() ?? null, dokumentId: dokument.id })
}

async function drawUnderrattelse(
  tx: AktorTx,
  arende: ArendeRad,
  beslut: ArendebeslutRad,
  upplysning: string | null,
  nu: Temporal.Instant,
) {
  const namnd = await loadNamndNamn(tx, arende.kommunId, arende.namndId)
  const { version, villkor } = await loadVillkorOfArende(tx, arende)
  const frist = overprovningsfrist(nu)
  const dokument = buildUnderrattelse({
    arende,
    beslut,
    namnd,
    villkor,
    nu,
    kontakt: await listKontaktrader(tx, arende.kommunId, arende.namndId),
    ersatter: (await listBeslutOfArende(tx, arende.id)).find((b) => b.nr === beslut.nr - 1) ?? null,
    titel: (await selectUnderlag(tx, { id: arende.underlagId }))?.underlag.titel ?? '',
    versionNr: version.nr,
    rattelse:
      upplysning === null ? null : { text: upplysning, sistaDag: frist.sistaDag, forklaring: explainFrist(frist) },
  })
  return saveDokument(tx, dokument, {
    slag: 'underrattelse',
    namn: `Underrättelse ${arende.diarienummer.replace('/', '-')}`,
  })
}
