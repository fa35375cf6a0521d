import { randomUUID } from 'node:crypto'
import { type Aktor, withAktor } from '@valfri/db/aktor'
import { createTestDb, type TestDb } from '@valfri/db/testdb'
import { sha256Hex } from '@valfri/kernel/kanonisk-json'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Dokument } from './dokument.ts'
import { insertDelning, loadDokument } from './queries.ts'
import { saveBilaga, saveDokument, shareDokument } from './save-dokument.ts'

const nu = () => Temporal.Instant.from('2026-03-31T08:00:00Z')
const kommun = (kommunId: string, namnd: string): Aktor => ({
  typ: 'kommun',
  kommunId,
  namndId: `${kommunId}-${namnd}`,
  identitetId: randomUUID(),
  roller: ['upphandlare'],
  farSePerson: false,
})
const sotenas = kommun('1427', 'omsorgsnamnden')
const sotenasAnnan = kommun('1427', 'utbildningsnamnden')
const tanum = kommun('1435', 'omsorgsnamnden')
const utforare = (): Aktor & { utforareId: string } => ({
  typ: 'utforare',
  utforareId: randomUUID(),
  identitetId: randomUUID(),
  roller: ['firmatecknare'],
})
const publik: Aktor = { typ: 'publik' }

const beslut: Dokument = {
  titel: 'Underrättelse om beslut',
  sprak: 'sv',
  avsandare: { namn: 'Sotenäs kommun', enhet: 'Omsorgsnämnden' },
  datum: '2026-03-31',
  diarienummer: 'ON 2026/118',
  block: [{ typ: 'stycke', text: 'Ansökan godkänns.' }],
}
const intyg = new TextEncoder().encode('%PDF-1.7 intyg')

describe('dokument i registret', () => {
  let t: TestDb
  beforeAll(async () => {
    t = await createTestDb(nu)
  })
  afterAll(() => t.close())

  const sees = (aktor: Aktor, id: string) => withAktor(t.db, aktor, async (tx) => (await loadDokument(tx, id)) !== null)
  const save = (aktor: Aktor, publikt = false) =>
    withAktor(t.db, aktor, (tx) => saveDokument(tx, beslut, { slag: 'underrattelse', publik: publikt }))

  it('keeps the data and the bytes under seals that can be checked again', async () => {
    const { id, sha256, dataSha256 } = await save(sotenas)
    const rad = await withAktor(t.db, sotenas, (tx) => loadDokument(tx, id))
    expect(rad).toMatchObject({ namn: 'Underrättelse om beslut.pdf', mime: 'application/pdf', sha256, dataSha256 })
    expect(rad?.data).toEqual(beslut)
    expect(await sha256Hex(rad?.innehall ?? new Uint8Array())).toBe(sha256)
  })

  it('shows a document to its own nämnd and to nobody else', async () => {
    const { id } = await save(sotenas)
    const svar = await Promise.all([sotenas, sotenasAnnan, tanum, utforare(), publik].map((aktor) => sees(aktor, id)))
    expect(svar).toEqual([true, false, false, false, false])
  })

  it('shows a published document to everybody', async () => {
    const { id } = await save(sotenas, true)
    expect(await Promise.all([tanum, utforare(), publik].map((aktor) => sees(aktor, id)))).toEqual([true, true, true])
  })

  it('opens evidence for the nämnd it was sent to, and an avtal for the utförare it concerns', async () => {
    const firma = utforare()
    const bilaga = await withAktor(t.db, firma, (tx) => saveBilaga(tx, intyg, 'intyg.pdf'))
    if (!bilaga.ok) throw new Error('refused')
    const till = { typ: 'namnd', kommunId: '1427', namndId: '1427-omsorgsnamnden' } as const
    await withAktor(t.db, firma, (tx) => shareDokument(tx, bilaga.value.id, till))
    await withAktor(t.db, firma, (tx) => shareDokument(tx, bilaga.value.id, till))
    const beslutat = await save(sotenas)
    await withAktor(t.db, sotenas, (tx) =>
      shareDokument(tx, beslutat.id, { typ: 'utforare', utforareId: firma.utforareId }),
    )
    expect(await sees(sotenas, bilaga.value.id)).toBe(true)
    expect(await sees(sotenasAnnan, bilaga.value.id)).toBe(false)
    expect(await sees(firma, beslutat.id)).toBe(true)
    expect(await sees(utforare(), beslutat.id)).toBe(false)
  })

  it('lets only its owner open it for another, in the use case and again in the database', async () => {
    const framling = utforare()
    const { id } = await save(sotenas)
    const till = { typ: 'utforare', utforareId: framling.utforareId } as const
    const last = await save(sotenas, true)
    expect(await withAktor(t.db, framling, (tx) => shareDokument(tx, last.id, till))).toMatchObject({ ok: false })
    const svar = await withAktor(t.db, framling, (tx) => shareDokument(tx, id, till))
    expect(svar).toMatchObject({ ok: false, fel: { kod: 'dokument-saknas' } })
    await expect(withAktor(t.db, framling, (tx) => insertDelning(tx, id, till))).rejects.toThrow()
    expect(await sees(framling, id)).toBe(false)
  })

  it('keeps nothing of a file that is refused', async () => {
    const antal = async () => (await t.agare`select count(*)::int as antal from dokument`)[0]?.antal
    const fore = await antal()
    const svar = await withAktor(t.db, utforare(), (tx) => saveBilaga(tx, new Uint8Array([0x4d, 0x5a, 0]), 'x.pdf'))
    expect(svar).toMatchObject({ ok: false, fel: { kod: 'filtyp-okand' } })
    expect(await antal()).toBe(fore)
  })
})
