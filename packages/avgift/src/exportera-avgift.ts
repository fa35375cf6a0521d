import { createHash } from 'node:crypto'
import { authFel } from '@valfri/auth/fel'
import { type AktorTx, type Databas, withAktor } from '@valfri/db/aktor'
import { defineJobb, type Jobbko } from '@valfri/db/jobs'
import { ok, type Result } from '@valfri/kernel/fel'
import { canonicalJson } from '@valfri/kernel/kanonisk-json'
import { type AvgiftLast, avgiftAktor } from './avgift-jobb.ts'
import { avgiftFel } from './fel.ts'
import {
  ensureReferenser,
  insertAvgiftsexport,
  listFakturarader,
  listReferensnycklar,
  loadAvgiftsexport,
  loadExportById,
  updateAvgiftsexport,
} from './queries-export.ts'
import { loadAvgiftskorning } from './queries-korning.ts'

/** The job that writes a locked month's basis for invoicing. Run again it writes nothing: the first bytes stand. */
export const avgiftsexportJobb = defineJobb<AvgiftLast>('avgift-export', (last, kontext) =>
  writeAvgiftsexport(kontext.db, last),
)

/**
 * Asks for the basis for invoicing of a locked month. Asked for again it gives what was made.
 * Errors: `avgiftskorning-saknas`, `avgift-ej-last`
 */
export async function begarAvgiftsexport(
  tx: AktorTx,
  korningId: string,
  miljo: { readonly jobb: Jobbko; readonly namn: string },
  nu: Temporal.Instant,
): Promise<Result<{ klar: boolean }>> {
  const korning = await loadAvgiftskorning(tx, korningId, true)
  if (!korning) return avgiftFel('avgiftskorning-saknas')
  if (korning.status !== 'last') return avgiftFel('avgift-ej-last')
  const finns = await loadAvgiftsexport(tx, korning)
  if (finns) return ok({ klar: finns.json !== null })
  const { kommunId, namndId } = korning
  const jobbId = await miljo.jobb.send(tx, avgiftsexportJobb, { kommunId, namndId, korningId })
  const { manad } = korning
  await insertAvgiftsexport(tx, { kommunId, namndId, korningId, manad, jobbId, begardAvNamn: miljo.namn, begard: nu })
  tx.logga({ handling: 'exportera-avgift', objekt: 'avgiftskorning', objektId: korningId })
  return ok({ klar: false })
}

/** Writes both files of a locked month once. */
export async function writeAvgiftsexport(db: Databas, last: AvgiftLast): Promise<void> {
  await withAktor(db, avgiftAktor(last), async (tx) => {
    const korning = await loadAvgiftskorning(tx, last.korningId, true)
    const finns = korning && (await loadAvgiftsexport(tx, korning))
    if (korning?.status !== 'last' || !finns || finns.json !== null) return
    await ensureReferenser(tx, korning)
    const rader = (await listFakturarader(tx, korning)).filter((r) => r.beloppOre !== 0n).map(toFakturarad)
    const manad = korning.manad.toString().slice(0, 7)
    const json = `${canonicalJson({
      format: 'valfri-avgiftsunderlag',
      version: 1,
      kommun: korning.kommunId,
      namnd: korning.namndId,
      manad,
      korning: korning.id,
      resultatSha256: korning.resultatSha256,
      antal: rader.length,
      summaOre: rader.reduce((s, r) => s + r.beloppOre, 0n),
      rader,
    })}\n`
    const csv = toCsv(rader)
    await updateAvgiftsexport(tx, korning, {
      antal: rader.length,
      csv,
      csvSha256: sha256(csv),
      json,
      jsonSha256: sha256(json),
    })
  })
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

interface Fakturarad {
  readonly referens: string
  readonly avserManad: string
  /** Nothing of which help it was: an invoice is read by others too. */
  readonly artikel: 'omsorgsavgift' | 'justering'
  readonly beloppOre: bigint
  readonly varavInomMaxtaxaOre: bigint | null
  readonly varavUtanforMaxtaxaOre: bigint | null
}

type Rad = Awaited<ReturnType<typeof listFakturarader>>[number]

/** A justering is a difference of two fees, and has no parts. */
function toFakturarad(r: Rad): Fakturarad {
  const hel = r.slag === 'manad'
  return {
    referens: r.referens,
    avserManad: r.avserManad.toString().slice(0, 7),
    artikel: hel ? 'omsorgsavgift' : 'justering',
    beloppOre: r.beloppOre,
    varavInomMaxtaxaOre: hel ? r.inomOre : null,
    varavUtanforMaxtaxaOre: hel ? r.utanforOre : null,
  }
}

const KOLUMNER = 'referens;avser_manad;artikel;belopp_kr;varav_inom_maxtaxa_kr;varav_utanfor_maxtaxa_kr'

/** Öre as '1234,50', by its digits. */
function kr(ore: bigint | null): string {
  if (ore === null) return ''
  const siffror = (ore < 0n ? -ore : ore).toString().padStart(3, '0')
  return `${ore < 0n ? '-' : ''}${siffror.slice(0, -2)},${siffror.slice(-2)}`
}

/** Semicolons, decimal commas and a BOM, as Swedish systems read it. No field holds what needs quoting. */
function toCsv(rader: readonly Fakturarad[]): string {
  const kropp = rader.map((r) =>
    [
      r.referens,
      r.avserManad,
      r.artikel,
      kr(r.beloppOre),
      kr(r.varavInomMaxtaxaOre),
      kr(r.varavUtanforMaxtaxaOre),
    ].join(';'),
  )
  return `\ufeff${[KOLUMNER, ...kropp].join('\r\n')}\r\n`
}

/** The file as it was made, with its checksum. Errors: `finns-inte`, `export-pagar` */
export async function readAvgiftsexport(
  tx: AktorTx,
  korningId: string,
  form: 'csv' | 'json',
): Promise<Result<{ innehall: string; sha256: string; manad: string }>> {
  const rad = await loadExportById(tx, korningId)
  if (!rad) return authFel('finns-inte')
  const [innehall, summa] = form === 'csv' ? [rad.csv, rad.csvSha256] : [rad.json, rad.jsonSha256]
  if (innehall === null || summa === null) return avgiftFel('export-pagar')
  tx.logga({ handling: 'hamta-avgiftsexport', objekt: 'avgiftskorning', objektId: korningId, data: { form } })
  return ok({ innehall, sha256: summa, manad: rad.manad.toString().slice(0, 7) })
}

/**
 * Whom each reference of a locked month stands for: the key that the invoicing reads once and keeps apart. Every person in it
 * is noted in the log; the protected, whom the aktör may not open, are not in it.
 */
export async function readReferensnyckel(tx: AktorTx, korningId: string): Promise<Result<string>> {
  const korning = await loadAvgiftskorning(tx, korningId)
  if (!korning) return authFel('finns-inte')
  if (korning.status !== 'last') return avgiftFel('avgift-ej-last')
  const rader = await listReferensnycklar(tx, korning)
  for (const r of rader) tx.logga({ handling: 'las', objekt: 'person', personId: r.personId, orsak: 'referensnyckel' })
  const cell = (text: string) => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const kropp = rader.map((r) => [r.referens, r.personnummer, cell(r.namn)].join(';'))
  return ok(`\ufeff${['referens;personnummer;namn', ...kropp].join('\r\n')}\r\n`)
}
