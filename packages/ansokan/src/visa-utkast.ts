import type { AktorTx } from '@valfri/db/aktor'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { listOmraden } from '@valfri/tenancy/load-omrade'
import { provaFullmakt } from '@valfri/utforare/fullmakt'
import { kapacitetsenhet } from './kapacitetsenhet.ts'
import type { Part } from './load-parter.ts'
import { loadAnsokan } from './queries.ts'
import { SAMARBETE_FALT } from './samarbete.ts'
import type { KommunVal } from './typer.ts'
import { loadUtkast } from './utkast.ts'
import { visaDokument, visaVillkor } from './visa-villkor.ts'

/** Everything of the application's page, for the firm whose draft it is. Undefined when there is no such draft. */
export async function visaUtkast(tx: AktorTx, id: string, nu: Temporal.Instant, tjanster: ReadonlyMap<string, Tjanst>) {
  const rad = await loadAnsokan(tx, id)
  const utkast = rad && (await loadUtkast(tx, rad, nu, tjanster))
  if (!rad || !utkast) return undefined
  const tjanst = tjanster.get(utkast.underlag.tjanstId)
  const parter = []
  for (const part of utkast.underlag.parter) parter.push(await visaPart(tx, part, tjanst))
  return {
    id: rad.id,
    rev: rad.rev,
    status: rad.status,
    andrad: rad.andrad.toString(),
    ...(await visaRatt(tx, rad.val, nu)),
    underlag: {
      id: utkast.underlag.id,
      titel: utkast.underlag.titel,
      slug: utkast.underlag.slug,
      tjanstNamn: tjanst?.namn.sv ?? utkast.underlag.titel,
      versionNr: utkast.version.nr,
      beslutstidDagar: utkast.version.gemensam.beslutstidDagar,
    },
    nyVersion: utkast.nyVersion,
    uppgifter: rad.uppgifter,
    samarbeteFalt: SAMARBETE_FALT,
    enheter: utkast.enheter.map(({ id, namn, adress, postnummer, ort }) => ({ id, namn, adress, postnummer, ort })),
    val: rad.val,
    svar: rad.svar,
    tidigare: rad.tidigare,
    parter,
    villkor: utkast.villkor.map((v) => ({ ...visaVillkor(v, tjanst), kommuner: v.kommuner })),
    dokument: await visaDokument(tx, [...Object.values(rad.svar), ...Object.values(rad.tidigare).map((t) => t.svar)]),
    saknas: utkast.saknas,
  }
}

/** Whether the one who looks may send it in, and why not (F3.4). */
async function visaRatt(tx: AktorTx, val: readonly KommunVal[], nu: Temporal.Instant) {
  const ratt = await provaFullmakt(
    tx,
    'ansokan',
    val.map((v) => v.kommunId),
    nu,
  )
  const hinder = ratt.ok ? null : `${ratt.fel.text} ${ratt.fel.nasta}`
  return { farSkickaIn: ratt.ok, rattHinder: hinder, somOmbud: ratt.ok && ratt.value.grund === 'fullmakt' }
}

async function visaPart(tx: AktorTx, part: Part, tjanst: Tjanst | undefined) {
  const { kommunId, kommunNamn, namndId, namndNamn, oppen, stangd } = part
  const bas = { kommunId, kommunNamn, namndId, namndNamn, stangd: stangd?.text ?? null }
  if (!oppen) return { ...bas, oppen: null }
  const omraden = (await listOmraden(tx, kommunId, namndId)).filter((o) => oppen.lokal.omraden.includes(o.id))
  return {
    ...bas,
    oppen: {
      versionNr: oppen.nr,
      delar: oppen.lokal.delar.map((id) => ({
        id,
        namn: tjanst?.delar[id]?.namn.sv ?? id,
        enhet: kapacitetsenhet(tjanst, id),
      })),
      omraden: omraden.map(({ id, namn }) => ({ id, namn })),
      tarAlla: oppen.lokal.kapacitet === 'ta-alla',
      text: oppen.lokal.text ?? null,
      ersattning: oppen.lokal.ersattning?.text ?? null,
    },
  }
}

export type VisatUtkast = NonNullable<Awaited<ReturnType<typeof visaUtkast>>>
