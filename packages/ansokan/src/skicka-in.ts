import { authFel } from '@valfri/auth/fel'
import type { AktorTx } from '@valfri/db/aktor'
import type { Jobbko } from '@valfri/db/jobs'
import { saveData, saveDokument, shareDokument } from '@valfri/dokument/save-dokument'
import { type Signerare, signDokument } from '@valfri/dokument/sign-dokument'
import { ok, type Result } from '@valfri/kernel/fel'
import { canonicalJson, sha256Hex } from '@valfri/kernel/kanonisk-json'
import { dateAt } from '@valfri/kernel/tid'
import { sendNotis } from '@valfri/notis/send-notis'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { nextDiarienummer } from '@valfri/tenancy/diarienummer'
import { provaFullmakt } from '@valfri/utforare/fullmakt'
import { insertKoppling } from '@valfri/utforare/queries'
import { noteraBevis } from '@valfri/utforare/registrera-bevis'
import { sendRegisterkontroll } from './begar-registerkontroll.ts'
import { bevisISvar } from './bevis-i-svar.ts'
import { ansokanFel } from './fel.ts'
import type { SkickaInput } from './indata.ts'
import { listKrav } from './krav-version.ts'
import type { Part } from './load-parter.ts'
import { buildMottagningsbevis } from './mottagningsbevis.ts'
import { ansokanInkommen } from './notisslag.ts'
import { insertArende, listArendenOfAnsokan, listOppnaArenden, lockAnsokan, markInlamnad } from './queries.ts'
import { insertKravsvar } from './queries-kravsvar.ts'
import { rollIUnderskrift } from './roll-i-underskrift.ts'
import type { InlamnadAnsokan, KommunVal } from './typer.ts'
import { loadUtkast, type Utkast } from './utkast.ts'
import { dokumentIn } from './villkor-i-ansokan.ts'

export interface Inlamnad {
  readonly arenden: readonly { readonly kommunId: string; readonly id: string; readonly diarienummer: string }[]
}

/**
 * Sends a draft to every nämnd in it, in one transaction: one ärende each, with its own diarienummer, frozen copy, receipt
 * and clock, signed by whoever sends it (F3.5); and registers are asked about the applicant. Sent twice, it has come in once: the second time answers with the same ärenden.
 *
 * Errors: `ansokan-saknas`, `andrad-av-annan`, `forsakran-saknas`, `underlag-ny-version`, `ansokan-ofullstandig`,
 * `ansokan-redan-inne`, `bilaga-saknas`, `fullmakt-saknas`, `fullmakt-annan-kommun`
 */
export async function skickaIn(
  tx: AktorTx,
  input: SkickaInput,
  nu: Temporal.Instant,
  miljo: {
    readonly tjanster: ReadonlyMap<string, Tjanst>
    readonly jobb: Pick<Jobbko, 'send'>
    readonly signerare: Signerare
  },
): Promise<Result<Inlamnad>> {
  const rad = await lockAnsokan(tx, input.id)
  if (!rad || tx.aktor.typ !== 'utforare') return ansokanFel('ansokan-saknas')
  if (rad.status === 'inlamnad') return ok({ arenden: (await listArendenOfAnsokan(tx, rad.id)).map(toSvar) })
  if (rad.rev !== input.rev) return authFel('andrad-av-annan')
  const ratt = await provaFullmakt(tx, 'ansokan', kommunerIn(rad.val), nu)
  if (!ratt.ok) return ratt
  if (!input.forsakran) return ansokanFel('forsakran-saknas', { falt: { forsakran: 'Kryssa i rutan.' } })
  const utkast = await loadUtkast(tx, rad, nu, miljo.tjanster)
  if (!utkast) return ansokanFel('ansokan-saknas')
  const hinder = await findHinder(tx, utkast)
  if (hinder) return hinder

  const arenden: Inlamnad['arenden'][number][] = []
  for (const val of rad.val) {
    const arende = await openArende(
      tx,
      utkast,
      val,
      { signerare: miljo.signerare, roll: rollIUnderskrift(ratt.value) },
      nu,
    )
    if (!arende.ok) return arende
    await sendRegisterkontroll(tx, { ...arende.value, utforareId: rad.utforareId }, null, { jobb: miljo.jobb, nu })
    await tellNamnd(tx, arende.value, nu)
    arenden.push(toSvar(arende.value))
  }
  await rememberSvar(tx, utkast, miljo.tjanster, nu)
  await noteraBevis(tx, bevisISvar(utkast.villkor, rad.svar, miljo.tjanster.get(utkast.underlag.tjanstId)), nu)
  await markInlamnad(tx, rad.id, { inlamnad: nu, inlamnadAv: tx.aktor.identitetId })
  return ok({ arenden })
}

/** Keeps each answer by its krav's id and version, for the firm's next application (F3.6). */
async function rememberSvar(
  tx: AktorTx,
  { rad, version, villkor, underlag }: Utkast,
  tjanster: ReadonlyMap<string, Tjanst>,
  nu: Temporal.Instant,
): Promise<void> {
  const fragade = new Set(villkor.map((v) => v.id))
  const krav = await listKrav(version, tjanster.get(underlag.tjanstId))
  const rader = krav.flatMap((k) => {
    const svar = fragade.has(k.villkorId) ? rad.svar[k.villkorId] : undefined
    if (!svar) return []
    const { kravId, version: kravVersion, text } = k
    return [{ utforareId: rad.utforareId, ansokanId: rad.id, kravId, kravVersion, text, svar, lamnat: nu }]
  })
  await insertKravsvar(tx, rader)
}

type Oppnat = { readonly kommunId: string; readonly namndId: string; readonly id: string }

const tellNamnd = (tx: AktorTx, { id, ...till }: Oppnat, nu: Temporal.Instant) =>
  sendNotis(tx, ansokanInkommen, { till, lank: `/kommun/arenden/${id}`, nyckel: id, nu })

const kommunerIn = (val: readonly KommunVal[]): string[] => val.map((v) => v.kommunId)

const toSvar = ({ kommunId, id, diarienummer }: Inlamnad['arenden'][number]) => ({ kommunId, id, diarienummer })

async function findHinder(tx: AktorTx, utkast: Utkast) {
  const { rad, saknas, nyVersion, underlag } = utkast
  if (nyVersion) return ansokanFel('underlag-ny-version')
  if (saknas.length > 0) return ansokanFel('ansokan-ofullstandig', { detaljer: { saknas } })
  const pagaende = await listOppnaArenden(tx, rad.utforareId, underlag.id)
  const redan = pagaende.find((a) => rad.val.some((v) => v.kommunId === a.kommunId && v.namndId === a.namndId))
  if (!redan) return undefined
  const namn = underlag.parter.find((p) => p.kommunId === redan.kommunId)?.kommunNamn
  return ansokanFel('ansokan-redan-inne', {
    text: `Ni har redan en ansökan som prövas i ${namn} (${redan.diarienummer}).`,
    detaljer: { kommunId: redan.kommunId },
  })
}

interface Undertecknare {
  readonly signerare: Signerare
  readonly roll: string
}

async function openArende(tx: AktorTx, utkast: Utkast, val: KommunVal, vem: Undertecknare, nu: Temporal.Instant) {
  const part = utkast.underlag.parter.find((p) => p.kommunId === val.kommunId && p.namndId === val.namndId)
  if (!part?.oppen) return ansokanFel('kommun-ej-oppen')
  const { utforareId, id: ansokanId } = utkast.rad
  const { kommunId, namndId } = part
  const inlamnat = freeze(utkast, val)
  const sha256 = await sha256Hex(canonicalJson(inlamnat))
  await insertKoppling(tx, { kommunId, namndId, utforareId })
  const delade = await shareBevis(tx, inlamnat, part)
  if (!delade.ok) return delade
  const diarienummer = await nextDiarienummer(tx, kommunId, namndId, dateAt(nu).year, part.diarieprefix)
  const dnr = diarienummer.replace('/', '-')
  const bevis = buildMottagningsbevis({ inlamnat, part, diarienummer, sha256, titel: utkast.underlag.titel, nu })
  const dokument = await saveDokument(tx, bevis, {
    slag: 'mottagningsbevis',
    namn: `Mottagningsbevis ${part.kommunNamn} ${dnr}`,
  })
  const inskickat = await saveData(tx, inlamnat, { slag: 'ansokan', namn: `Ansökan ${part.kommunNamn} ${dnr}` })
  await shareDokument(tx, inskickat.id, { typ: 'namnd', kommunId, namndId })
  const id = await insertArende(tx, {
    kommunId,
    namndId,
    ansokanId,
    utforareId,
    underlagId: utkast.underlag.id,
    versionId: part.oppen.versionId,
    diarienummer,
    inkommen: nu,
    inlamnat,
    sha256,
    mottagningsbevisId: dokument.id,
    inskickatId: inskickat.id,
  })
  const signeras = { avser: 'ansokan', id, sha256, part: 'utforare', dokumentId: inskickat.id, roll: vem.roll } as const
  await signDokument(tx, signeras, vem.signerare, nu)
  tx.logga({ kommunId, namndId, handling: 'ansokan.inkommen', objekt: 'arende', objektId: id, data: { sha256 } })
  return ok({ kommunId, namndId, id, diarienummer })
}

/** Exactly what this nämnd is sent: not what was chosen or answered for another kommun. */
function freeze({ rad, villkor, enheter }: Utkast, val: KommunVal): InlamnadAnsokan {
  const egna = villkor.filter((v) => v.kommuner.includes(val.kommunId)).map((v) => v.id)
  return {
    uppgifter: rad.uppgifter,
    val,
    svar: Object.fromEntries(egna.flatMap((id) => (rad.svar[id] ? [[id, rad.svar[id]]] : []))),
    enheter: enheter
      .filter((e) => !val.enheter?.length || val.enheter.includes(e.id))
      .map(({ namn, adress, postnummer, ort }) => ({ namn, adress, postnummer, ort })),
  }
}

/** Opens the evidence for the nämnd. A file that is not the applicant's own stops the submission. */
async function shareBevis(tx: AktorTx, inlamnat: InlamnadAnsokan, part: Part): Promise<Result<true>> {
  const samarbete = { varden: inlamnat.uppgifter.samarbete ?? {}, dokument: [] }
  for (const dokumentId of new Set([samarbete, ...Object.values(inlamnat.svar)].flatMap(dokumentIn))) {
    const delad = await shareDokument(tx, dokumentId, {
      typ: 'namnd',
      kommunId: part.kommunId,
      namndId: part.namndId,
    })
    if (!delad.ok) return ansokanFel('bilaga-saknas', { detaljer: { dokumentId } })
  }
  return ok(true)
}
