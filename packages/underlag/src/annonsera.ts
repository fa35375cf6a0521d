import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt } from '@valfri/kernel/tid'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { tenancyFel } from '@valfri/tenancy/fel'
import { loadPrislista, type Prislista } from '@valfri/tenancy/load-prislista'
import { listSaknadePriser, type PrislistaGrupp, type PrislistaRad } from '@valfri/tenancy/prislista'
import { loadEgetBeslut } from '@valfri/tenancy/registrera-beslut'
import { isTjanstAktiv } from '@valfri/tenancy/tjanst-aktiv'
import { type EgenForseglad, oppnaForseglad } from './anta-underlag.ts'
import { underlagFel } from './fel.ts'
import { type PartRad, selectParter, updatePart } from './queries.ts'
import { selectAnnonsposter } from './queries-annons.ts'
import { uppdateraAnnons } from './registrera-annons.ts'

async function loadEgenPart(tx: AktorTx, versionId: string): Promise<PartRad | undefined> {
  const { kommunId, namndId } = egenNamnd(tx)
  const parter = await selectParter(tx, { versionId })
  return parter.find((p) => p.part.kommunId === kommunId && p.part.namndId === namndId)?.part
}

const egenNyckel = (tx: AktorTx, versionId: string) => {
  const { kommunId, namndId } = egenNamnd(tx)
  return { kommunId, namndId, versionId }
}

/** What opening needs beside what is opened: the plugins, the time, whose name it is done in, and what follows. */
export interface Oppning {
  readonly tjanster: TjanstRegister
  readonly nu: Temporal.Instant
  readonly namn: string | null
  readonly vidOppning: (tx: AktorTx, versionId: string, nu: Temporal.Instant) => Promise<unknown>
}

/**
 * Publishes a version in the nämnd's own kommun: it gets its public page there. No other party is opened by it.
 * Applications open when the notice's id is recorded; it may be given at once (LOV 3:1).
 *
 * Errors: `ej-antaget`, `redan-publicerad`, `tjanst-avstangd`, `ffu-saknar-ersattningsgrund` and those of oppnaForseglad
 */
export async function annonsera(
  tx: AktorTx,
  input: { readonly versionId: string; readonly annonsId?: string | null },
  oppning: Oppning,
): Promise<Result<null>> {
  const { tjanster, nu } = oppning
  const oppnad = await oppnaForseglad(tx, input.versionId)
  if (!oppnad.ok) return oppnad
  const part = await loadEgenPart(tx, input.versionId)
  if (!part) return underlagFel('ej-antaget')
  if (part.annonserad !== null) return underlagFel('redan-publicerad')
  const grund = await checkErsattningsgrund(tx, tjanster, oppnad.value, dateAt(nu))
  if (!grund.ok) return grund

  await updatePart(tx, egenNyckel(tx, input.versionId), { annonserad: nu, prisBeslutId: grund.value })
  tx.logga({ handling: 'publicera-underlag', objekt: 'underlag-version', objektId: input.versionId })
  return input.annonsId
    ? oppnaForAnsokan(tx, { versionId: input.versionId, annonsId: input.annonsId }, oppning)
    : ok(null)
}

/** LOV 4:1: whoever applies must be able to read what is paid. The value is the price decision that stands behind. */
async function checkErsattningsgrund(
  tx: AktorTx,
  tjanster: TjanstRegister,
  { underlag, part }: EgenForseglad,
  dag: Temporal.PlainDate,
): Promise<Result<string>> {
  const { kommunId, namndId } = egenNamnd(tx)
  if (!(await isTjanstAktiv(tx, kommunId, underlag.tjanstId, dag))) return tenancyFel('tjanst-avstangd')
  const { ersattning, delar } = part.lokal
  if (ersattning === null) return underlagFel('ffu-saknar-ersattningsgrund')
  const nyckel = { kommunId, namndId, tjanstId: underlag.tjanstId }
  const lista = await loadPrislista(tx, tjanster, nyckel, dag.toString())
  if (!lista.ok) return lista
  const { grupper, modell, varden } = lista.value
  // Decided ahead is decided, for the model as for the prices: a nämnd publishes in November for January.
  if (!modell && !varden.some((v) => v.parameter === 'modell'))
    return underlagFel('ffu-saknar-ersattningsgrund', {
      text: `Nämnden har inte beslutat någon ersättningsmodell för ${lista.value.tjanst.namn.sv.toLowerCase()}.`,
      nasta: 'Besluta ersättningsmodellen under Priser, med startdatum och beslut.',
    })
  const saknade = listSaknadePriser(grupper).filter((r) => concernsDelar(r.segment.del, delar))
  if (saknade.length > 0) return saknarPriser(saknade, grupper, dag)
  const prisBeslutId = ersattning.prisBeslutId ?? findPrisBeslut(lista.value)
  return prisBeslutId === null ? underlagFel('ffu-saknar-ersattningsgrund') : ok(prisBeslutId)
}

/** Names each price cell that nobody has decided, with the day that was looked at. */
function saknarPriser(saknade: readonly PrislistaRad[], grupper: readonly PrislistaGrupp[], dag: Temporal.PlainDate) {
  const namn = saknade.map(
    (r) => `${grupper.find((g) => g.parameter === r.parameter)?.namn ?? r.parameter} (${r.namn})`,
  )
  const fler = namn.length > 5 ? ` och ${namn.length - 5} till` : ''
  return underlagFel('ffu-saknar-ersattningsgrund', {
    text: `Pris saknas den ${dag}: ${namn.slice(0, 5).join('; ')}${fler}.`,
    detaljer: { dag: dag.toString(), saknade: namn },
  })
}

const concernsDelar = (del: string | undefined, delar: readonly string[]) => del === undefined || delar.includes(del)

function findPrisBeslut({ grupper }: Prislista): string | null {
  const galler = grupper.flatMap((g) => g.rader.flatMap((r) => r.galler ?? r.kommande[0] ?? []))
  return galler.sort((a, b) => (a.fran < b.fran ? 1 : -1))[0]?.beslut.id ?? null
}

/**
 * Opens for applications, without a last day, when the notice stands on the national site (LOV 3:1-2). A notice with a new id was
 * written for this version and is recorded with its fields; one that stood there before is not known to say what is new, so it
 * is looked at like any other (bevaka-annonser.ts). Those with an avtal are told.
 * Errors: `ej-antaget`, `ej-publicerad`, `redan-oppen`
 */
export async function oppnaForAnsokan(
  tx: AktorTx,
  input: { readonly versionId: string; readonly annonsId: string },
  { tjanster, nu, namn, vidOppning }: Oppning,
): Promise<Result<null>> {
  const part = await loadEgenPart(tx, input.versionId)
  if (!part) return underlagFel('ej-antaget')
  if (part.annonserad === null) return underlagFel('ej-publicerad')
  if (part.oppnad !== null) return underlagFel('redan-oppen')
  const annonsId = input.annonsId.trim()
  const { kommunId, namndId, underlagId } = part
  const poster = await selectAnnonsposter(tx, { kommunId, namndId, underlagId })
  await updatePart(tx, egenNyckel(tx, input.versionId), { annonsId, oppnad: nu })
  tx.logga({
    handling: 'oppna-for-ansokan',
    objekt: 'underlag-version',
    objektId: input.versionId,
    data: { annonsId },
  })
  await vidOppning(tx, input.versionId, nu)
  if (poster.some((p) => p.annonsId === annonsId)) return ok(null)
  return uppdateraAnnons(tx, tjanster, { underlagId, annonsId, dag: dateAt(nu) }, { namn, nu })
}

/** Ends an underlag in the nämnd's kommun from a day; it stays readable. Errors: `ej-publicerad`, `redan-upphord`, `namndbeslut-saknas` */
export async function upphor(
  tx: AktorTx,
  input: { readonly versionId: string; readonly fran: Temporal.PlainDate; readonly beslutId: string },
): Promise<Result<null>> {
  const part = await loadEgenPart(tx, input.versionId)
  if (!part || part.annonserad === null) return underlagFel('ej-publicerad')
  if (part.upphord !== null) return underlagFel('redan-upphord')
  const beslut = await loadEgetBeslut(tx, input.beslutId)
  if (!beslut || beslut.instans === 'delegat') return underlagFel('namndbeslut-saknas')
  await updatePart(tx, egenNyckel(tx, input.versionId), { upphord: input.fran, upphordBeslutId: beslut.id })
  tx.logga({ handling: 'upphor-underlag', objekt: 'underlag-version', objektId: input.versionId })
  return ok(null)
}
