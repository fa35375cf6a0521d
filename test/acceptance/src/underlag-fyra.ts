import type { TestDb } from '@valfri/db/testdb'
import hemtjanst from '@valfri/plugin-hemtjanst/tjanst'
import type { LokalDel, UnderlagVillkor } from '@valfri/underlag/typer'
import { toUnderlagVillkor } from '@valfri/underlag/villkor-ur-katalog'
import type { TestWebblasare } from '@valfri/world/test-webblasare'
import { underlagRef } from '@valfri/world/underlag'
import { registreraBeslut, slaPa } from './underlag-hjalp.ts'

export const FYRA = ['1427', '1430', '1435', '1484'] as const
export const VERSION_TVA = '0000f042-0000-7000-8000-000000000002'

const egetKrav = (nr: number, niva: string, text: string): UnderlagVillkor => ({
  id: niva === 'gemensam' ? `egen-${nr}` : `${niva}-egen-${nr}`,
  nr: `E${String(nr).padStart(2, '0')}`,
  namn: `Eget krav ${nr}`,
  kalla: 'egen',
  niva,
  kapitel: 'verksamhetskrav',
  text,
  delar: [],
  kontrollpunkter: [{ typ: 'visa-upp' }],
  vidBrist: ['ej-godkannande'],
  obligatoriskt: false,
})

/** Forty krav that four kommuner share: all that the catalogue has shown up at auktorisation for service, and own ones. */
function fyrtio(): UnderlagVillkor[] {
  const urKatalog = hemtjanst.villkor
    .filter((v) => v.kontroller.some((k) => k.typ === 'visa-upp') && v.galler === 'alla')
    .map((v) => toUnderlagVillkor(v, hemtjanst))
  const egna = Array.from({ length: 40 - urKatalog.length }, (_, i) =>
    egetKrav(i + 1, 'gemensam', `Utföraren har en rutin för punkt ${i + 1} som visas upp.`),
  )
  return [...urKatalog, ...egna]
}

/**
 * A second version of the world's underlag for hemtjänst: forty shared krav, three of Tanum's own, and open in all four
 * kommuner, since Lysekil has decided too.
 *
 * @param andra changes the shared krav, by id
 */
export async function oppnaIFyra(
  sql: TestDb['agare'],
  lysekil: TestWebblasare,
  andra: Readonly<Record<string, string>> = {},
): Promise<void> {
  await slaPa(lysekil, 'hemtjanst')
  const egna = {
    kf: await registreraBeslut(lysekil, 'tillampa-lov', 'kf'),
    namnd: await registreraBeslut(lysekil, 'anta-underlag'),
  }
  const { underlagId, versionId } = underlagRef('hemtjanst')
  const villkor = fyrtio().map((v) => ({ ...v, text: andra[v.id] ?? v.text }))
  await sql`insert into underlag_version (id, underlag_id, nr, status, gemensam, villkor, skapad_av)
    select ${VERSION_TVA}, ${underlagId}, 2, 'utkast', gemensam, ${sql.json(villkor as never)}, skapad_av
    from underlag_version where id = ${versionId}`
  const lokala = await sql<{ kommun_id: string; namnd_id: string; lokal: LokalDel }[]>`
    select kommun_id, namnd_id, lokal from underlag_lokal where version_id = ${versionId}`
  for (const l of lokala) {
    const tre = [1, 2, 3].map((n) => egetKrav(n, '1435', `Tanums eget krav ${n} om kusten.`))
    const lokal = { ...l.lokal, villkor: l.kommun_id === '1435' ? tre : [] }
    await sql`insert into underlag_lokal ${sql({ kommun_id: l.kommun_id, namnd_id: l.namnd_id, version_id: VERSION_TVA, lokal: sql.json(lokal as never) })}`
  }
  await sql`update underlag_version set status = 'faststalld', forseglad = '{}', sha256 = ${'a'.repeat(64)}, faststalld = '2026-04-01T10:00:00+02:00' where id = ${VERSION_TVA}`
  await sql`insert into underlag_part (kommun_id, namnd_id, version_id, underlag_id, kf_beslut_id, beslut_id, beslutad, annonserad, annons_id, oppnad)
    select kommun_id, namnd_id, ${VERSION_TVA}, underlag_id, kf_beslut_id, beslut_id, '2026-04-01', '2026-04-02T08:00:00+02:00', annons_id || '-2', '2026-04-02T08:00:00+02:00'
    from underlag_part where version_id = ${versionId}`
  await sql`insert into underlag_part ${sql({
    kommun_id: '1484',
    namnd_id: '1484-omsorgsnamnden',
    version_id: VERSION_TVA,
    underlag_id: underlagId,
    kf_beslut_id: egna.kf,
    beslut_id: egna.namnd,
    beslutad: '2026-04-01',
    annonserad: '2026-04-02T08:00:00+02:00',
    annons_id: 'LOV-2026-1484',
    oppnad: '2026-04-02T08:00:00+02:00',
  })}`
}
