import type { Sql } from 'postgres'
import { stabiltId } from '../stabilt-id.ts'
import { utforareId } from '../utforare.ts'
import type { System } from './typer.ts'

/** Constructed companies, with numbers that add up and belong to nobody of the texts. */
const FORETAG = [
  ['5599000204', 'Hamnmagasinets lager AB', 'Magasinsgatan 3'],
  ['5599000212', 'Kanalens tvätteri AB', 'Kanalgatan 12'],
  ['5599000220', 'Bageriet på torget AB', 'Torget 1'],
  ['5599000238', 'Stadsodlingens handel AB', 'Odlingsvägen 8'],
  ['5599000246', 'Återbruket möbler AB', 'Verkstadsgatan 21'],
] as const
const KONTAKTER = ['Karin Exempel', 'Olle Exempel', 'Siri Exempel', 'Tage Exempel', 'Vera Exempel'] as const

/**
 * The register of workplaces of a system with daglig verksamhet (F19.5): every other contact is the kommun's, the others one
 * of its utförare's, and whoever is placed at a company is at one of these.
 */
export async function loadSystemArbetsplatser(sql: Sql, s: System): Promise<void> {
  const firmor = s.firmor.filter((f) => f.tjanster['daglig-verksamhet'] !== undefined)
  if (firmor.length === 0) return
  const bas = { kommun_id: s.kommunId, namnd_id: s.namndId, postnummer: '80000', ort: s.namn, status: 'aktiv' }
  const platser = FORETAG.map(([organisationsnummer, namn, adress], i) => ({
    ...{ ...bas, organisationsnummer, namn, adress, id: stabiltId(`arbetsplats:${s.slug}:${i}`) },
    kontakt_slag: i % 2 === 0 ? 'kommun' : 'utforare',
    kontakt_utforare_id: i % 2 === 0 ? null : utforareId(firmor[i % firmor.length]?.utforare.nyckel as string),
    kontakt_namn: KONTAKTER[i] as string,
    kontakt_telefon: `010-000 00 1${i}`,
    andrad: '2025-12-10T09:00:00+01:00',
    skapad: '2025-12-10T09:00:00+01:00',
  }))
  await sql`insert into arbetsplats ${sql(platser)}`
  const ids = platser.map((p) => p.id)
  await sql`update daterad_uppgift set arbetsplats_id = (${ids}::uuid[])[1 + abs(hashtext(id::text)) % ${ids.length}]
    where kommun_id = ${s.kommunId} and uppgift = 'placering' and varde in ('enskild-plats', 'foretagsgrupp')`
}
