import type { AktorTx } from '@valfri/db/aktor'
import type { Dokument } from '@valfri/dokument/dokument'
import { saveDokument, shareDokument } from '@valfri/dokument/save-dokument'
import { dateAt } from '@valfri/kernel/tid'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { listOmraden } from '@valfri/tenancy/load-omrade'
import { loadLokalDel, loadVersion } from '@valfri/underlag/load-version'
import { selectUnderlag } from '@valfri/underlag/queries'
import { listVillkorForAnsokan } from '@valfri/underlag/villkor-for-ansokan'
import { buildAvtal } from './avtal-dokument.ts'
import { formatDag } from './forklara-frist.ts'
import { kapacitetsenhet } from './kapacitetsenhet.ts'
import { loadNamndNamn } from './queries-underlag.ts'
import type { AnsokanUppgifter } from './typer.ts'

type Tjanster = ReadonlyMap<string, Tjanst>

/** Everything that an avtal's text follows from: the sealed version, the decision and what was sought. */
export interface Avtalsinnehall {
  readonly kommunId: string
  readonly namndId: string
  readonly utforareId: string
  readonly underlagId: string
  readonly versionId: string
  readonly uppgifter: AnsokanUppgifter
  readonly delar: readonly string[]
  readonly omraden: readonly string[]
  readonly kapacitet: Readonly<Record<string, number | null>>
  readonly diarienummer: string | null
  readonly beslut: { readonly datum: Temporal.PlainDate; readonly delegation: string } | null
  readonly fran: Temporal.PlainDate
}

/**
 * The avtal's text as data. The same innehåll and the same day give the same bytes, so that what was signed can be made
 * again from the version and the decision, and be seen to be the same (F4.6).
 */
export async function composeAvtal(
  tx: AktorTx,
  a: Avtalsinnehall,
  dag: Temporal.PlainDate,
  tjanster: Tjanster,
): Promise<Dokument> {
  const { kommunId, namndId, versionId } = a
  const [version, lokal, underlag, namnd, allaOmraden] = await Promise.all([
    loadVersion(tx, versionId),
    loadLokalDel(tx, versionId, kommunId, namndId),
    selectUnderlag(tx, { id: a.underlagId }),
    loadNamndNamn(tx, kommunId, namndId),
    listOmraden(tx, kommunId, namndId),
  ])
  if (!version || !lokal || !underlag) throw new Error('an avtal outlived its version')
  const tjanst = tjanster.get(underlag.underlag.tjanstId)
  const delNamn = (del: string): string => tjanst?.delar[del]?.namn.sv ?? del
  return buildAvtal({
    ...{ namnd, version, lokal, dag },
    diarienummer: a.diarienummer,
    fran: a.fran,
    titel: underlag.underlag.titel,
    tjanstNamn: tjanst?.namn.sv ?? underlag.underlag.titel,
    uppgifter: a.uppgifter,
    beslut: a.beslut && { datum: formatDag(a.beslut.datum), av: a.beslut.delegation },
    delar: a.delar.map(delNamn),
    omraden: allaOmraden.filter((o) => a.omraden.includes(o.id)).map((o) => o.namn),
    kapacitet: a.delar.map((del) => ({
      del: delNamn(del),
      antal: a.kapacitet[del] ?? null,
      enhet: kapacitetsenhet(tjanst, del),
    })),
    villkor: listVillkorForAnsokan(version, [{ kommunId, delar: a.delar }]),
  })
}

/** Draws the avtal and keeps it for both parties. @returns the document's id */
export async function ritaAvtal(
  tx: AktorTx,
  a: Avtalsinnehall,
  nu: Temporal.Instant,
  tjanster: Tjanster,
): Promise<string> {
  const dokument = await composeAvtal(tx, a, dateAt(nu), tjanster)
  const namn = `Avtal ${(a.diarienummer ?? '').replace('/', '-')}`.trim()
  const sparat = await saveDokument(tx, dokument, { slag: 'avtal', namn })
  await shareDokument(tx, sparat.id, { typ: 'utforare', utforareId: a.utforareId })
  return sparat.id
}
