import { type Aktor, withAktor } from '@valfri/db/aktor'
import type { TestDb } from '@valfri/db/testdb'
import { listUnderlag } from '@valfri/ersattning/queries'
import type { KodarendeMedHandelser, KodarendeSida } from '@valfri/utfort/list-kodarenden'
import type { Oppningsval } from '@valfri/val/oppna-kodarende'
import { avtalId } from '@valfri/world/avtal'
import { omsorgsnamnd } from '@valfri/world/beslut'
import { exempelBeslut } from '@valfri/world/beslut-exempel'
import { addFamiljeradgivning } from '@valfri/world/familjeradgivning'
import { stabiltId } from '@valfri/world/stabilt-id'
import type { TestWebblasare } from '@valfri/world/test-webblasare'
import { utforareId } from '@valfri/world/utforare'
import { loadValgrund } from '@valfri/world/valgrund'
import { beforeAll, describe, expect, it } from 'vitest'
import { preview, staff } from './ersattning-hjalp.ts'
import { useApp } from './use-app.ts'

const S = '1427'
const NAMND = { kommunId: S, namndId: omsorgsnamnd(S) }
const TJANST = 'familjeradgivning'
const avtal = avtalId(S, TJANST, 'bohusomsorg')
const nu = () => Temporal.Instant.from('2026-03-20T09:00:00+01:00')

/** Previews a month and gives what the firm's own tjänst came to. */
async function kor(test: TestDb, manad: string) {
  const id = await preview(test, S, manad, Temporal.Instant.from('2026-04-05T09:00:00+02:00'))
  const alla = await withAktor(test.db, staff(S, 'ekonom'), (tx) => listUnderlag(tx, id))
  return alla.filter((u) => u.tjanstId === TJANST)
}

describe('an ärende that the kommun knows by a code alone', () => {
  const { bas, inloggad } = useApp(nu, async (agare) => {
    await loadValgrund(agare)
    await addFamiljeradgivning(agare)
  })
  let firma: TestWebblasare
  const oppna = (andra: Record<string, unknown> = {}) =>
    firma.trpc<{ id: string; kod: string }>('val.kodarende.oppna', {
      avtalId: avtal,
      del: 'samtal',
      fran: '2026-02-01',
      falt: {},
      ...andra,
    })
  const rapportera = (id: string, dagar: readonly string[], typ = 'samtal') =>
    firma.trpc<{ utfall: string; kod?: string }[]>('utfort.registrera', {
      handelser: dagar.map((datum) => ({ bestallningId: id, del: 'samtal', typ, datum })),
    })

  beforeAll(async () => {
    firma = await inloggad('bohusomsorg-firmatecknare')
  })

  it('is opened by the utförare itself, under its own avtal, with no person behind', async () => {
    const val = await firma.trpc<Oppningsval[]>('val.kodarende.oppningsval')
    expect(val.map((v) => [v.avtalId, v.tjanstId, v.falt.map((f) => f.typ)])).toEqual([
      [avtal, TJANST, ['ja-nej', 'ja-nej']],
    ])
    const { id, kod } = await oppna()
    expect(kod).toMatch(/^A-[34679ACDEFGHJKMNPQRTVWXY]{5}$/)
    const [rad] =
      await bas.agare`select b.insatsbeslut_id, b.val_id, b.status, (select count(*)::int from person p where p.person_id = b.person_id) as personer
      from bestallning b where b.id = ${id}`
    expect({ ...rad }).toEqual({ insatsbeslut_id: null, val_id: null, status: 'bekraftad', personer: 0 })
  })

  it('takes no name in any field, and no day that the avtal does not cover', async () => {
    await expect(oppna({ falt: { namn: 'Anna Andersson' } })).rejects.toThrow('arende-ogiltigt')
    await expect(oppna({ falt: { forsorjningsstod: 'Anna Andersson' } })).rejects.toThrow('arende-ogiltigt')
    await expect(oppna({ fran: '2025-12-31' })).rejects.toThrow()
    await expect(oppna({ fran: '2026-03-21' })).rejects.toThrow('arende-ogiltigt')
    await expect(oppna({ del: 'service' })).rejects.toThrow('arende-ogiltigt')
  })

  it('cannot be opened under the avtal of a tjänst that needs a beslut, or of somebody else', async () => {
    const [hemtjanst] =
      await bas.agare`select id from avtal where kommun_id = ${S} and utforare_id = ${utforareId('bohusomsorg')} and tjanst_id = 'hemtjanst'`
    await expect(oppna({ avtalId: hemtjanst?.id })).rejects.toThrow('avtal-saknas')
    const annan = await inloggad('egenregi-sotenas-ansvarig')
    const fraga = { avtalId: avtal, del: 'samtal', fran: '2026-02-01', falt: {} }
    await expect(annan.trpc('val.kodarende.oppna', fraga)).rejects.toThrow('avtal-saknas')
    const { id } = await oppna()
    await expect(annan.trpc('utfort.kodarende.arende', { id })).rejects.toThrow('finns-inte')
    await expect(annan.trpc('val.kodarende.avsluta', { id, till: null })).rejects.toThrow('finns-inte')
  })

  it('is refused by the database itself when an utförare writes a beställning without beslut for another tjänst', async () => {
    const aktor: Aktor = {
      typ: 'utforare',
      utforareId: utforareId('bohusomsorg'),
      identitetId: stabiltId('nagon'),
      roller: ['planerare'],
    }
    const skriv = (tjanst: string) =>
      withAktor(bas.db, aktor, async (tx) => {
        const { sql } = await import('drizzle-orm')
        await tx.execute(
          sql`insert into brukare (kommun_id, namnd_id, person_id, kod) values (${S}, ${NAMND.namndId}, ${stabiltId(tjanst)}, ${`A-${tjanst}`})`,
        )
        await tx.execute(sql`insert into bestallning (kommun_id, namnd_id, person_id, utforare_id, avtal_id, tjanst_id, del, regi, fran)
          values (${S}, ${NAMND.namndId}, ${stabiltId(tjanst)}, ${utforareId('bohusomsorg')}, ${avtal}, ${tjanst}, 'samtal', 'privat', '2026-02-01')`)
      })
    await expect(skriv('hemtjanst')).rejects.toThrow()
    await expect(skriv(TJANST)).resolves.toBeUndefined()
    await bas.agare`delete from bestallning where person_id = ${stabiltId(TJANST)}`
  })

  it('has no beslut: a handläggare cannot register a person for it, and is not offered to', async () => {
    const h = await inloggad('sotenas-handlaggare')
    const beslut = exempelBeslut('brukare-astrid', {
      tjanst: TJANST,
      delar: { samtal: { samtal: 5 } },
      externId: 'B-9',
    })
    await expect(h.trpc('val.handlaggare.registrera', beslut)).rejects.toThrow('tjanst-utan-beslut')
    const formular = await h.trpc<{ id: string }[]>('val.handlaggare.formular')
    expect(formular.map((f) => f.id)).not.toContain(TJANST)
  })

  it('pays five samtal less what the couple paid, counts earlier months, and nothing past the cap', async () => {
    const { id, kod } = await oppna()
    const utfall = await rapportera(id, ['2026-02-02', '2026-02-09', '2026-02-16'])
    expect(utfall.map((u) => u.utfall)).toEqual(['godtagen', 'godtagen', 'godtagen'])
    await rapportera(id, ['2026-03-02', '2026-03-09', '2026-03-16'])
    await rapportera(id, ['2026-03-17'], 'uteblivet')
    const [februari] = await kor(bas, '2026-02')
    expect(februari?.summaOre).toBe(3n * 109_800n)
    const [mars] = await kor(bas, '2026-03')
    // The fourth and the fifth samtal, and egenavgiften alone for the one that nobody came to: 2 × 1 098 − 450.
    expect(mars?.summaOre).toBe(2n * 109_800n - 45_000n)
    expect(mars?.ejErsatt).toEqual({ 'over-max-tillfallen': { antal: 1, minuter: 0 } })
    const sida = await firma.trpc<KodarendeSida>('utfort.kodarende.lista', { sok: kod })
    expect(sida.rader).toMatchObject([{ kod, raknade: 6, tak: 5, galler: [] }])
  })

  it('pays three more for särskilda skäl, and all of it where there is försörjningsstöd', async () => {
    const { id, kod } = await oppna({ falt: { 'sarskilda-skal-barn-under-18': true } })
    await rapportera(id, ['2026-02-03', '2026-02-04', '2026-02-05', '2026-02-06', '2026-02-10', '2026-02-11'])
    const [fore] = await kor(bas, '2026-02')
    expect(fore?.summaOre).toBe((3n + 6n) * 109_800n)
    await firma.trpc('val.kodarende.andra', {
      id,
      falt: { 'sarskilda-skal-barn-under-18': true, forsorjningsstod: true },
    })
    const [efter] = await kor(bas, '2026-02')
    expect(efter?.summaOre).toBe(3n * 109_800n + 6n * 154_800n)
    const { rader } = await firma.trpc<KodarendeSida>('utfort.kodarende.lista', { sok: kod })
    expect(rader).toMatchObject([{ raknade: 6, tak: 8 }])
    expect(rader[0]?.galler).toHaveLength(2)
  })

  it('shows the kommun codes, counts and days, and the same samtal twice as one', async () => {
    const { id, kod } = await oppna()
    await rapportera(id, ['2026-03-03'])
    expect(await rapportera(id, ['2026-03-03'])).toMatchObject([{ utfall: 'dubblett' }])
    const h = await inloggad('sotenas-ekonom')
    const sida = await h.trpc<KodarendeSida>('utfort.kodarende.lista', { sok: kod, visa: 'alla' })
    expect(sida.rader).toMatchObject([
      { kod, utforare: 'Bohus Omsorg AB', antal: [{ typ: 'samtal', antal: 1 }], senast: '2026-03-03' },
    ])
    expect(JSON.stringify(sida)).not.toMatch(/namn":"[A-Z][a-z]+ [A-Z]|personnummer/)
    expect(await h.trpc('val.kodarende.finns')).toBe(true)
    const annan = await inloggad('munkedal-ekonom')
    expect(await annan.trpc('val.kodarende.finns')).toBe(false)
    expect((await annan.trpc<KodarendeSida>('utfort.kodarende.lista', { visa: 'alla' })).rader).toEqual([])
  })

  it('is opened, reported on and read back from the utförare’s own system too', async () => {
    const kropp = { avtalId: avtal, del: 'samtal', fran: '2026-03-02', falt: { forsorjningsstod: true } }
    const oppnat = (await (await firma.post('/api/v1/kodarenden', kropp)).json()) as { id: string; kod: string }
    expect(oppnat.kod).toMatch(/^A-/)
    const handelser = [{ person: oppnat.kod, del: 'samtal', typ: 'samtal', datum: '2026-03-04' }]
    expect(await (await firma.post('/api/v1/utford-tid', { handelser })).json()).toMatchObject({ antal: { ok: 1 } })
    const lista = (await (await firma.get('/api/v1/kodarenden')).json()) as { arenden: { kod: string }[] }
    expect(lista.arenden.find((a) => a.kod === oppnat.kod)).toMatchObject({ id: oppnat.id, raknade: 1, tak: 5 })
    const namn = await firma.post('/api/v1/kodarenden', { ...kropp, falt: { namn: 'Anna Andersson' } })
    expect(namn.status).toBe(422)
  })

  it('takes nothing after its last day, and goes on when it is opened again', async () => {
    const { id } = await oppna()
    await expect(firma.trpc('val.kodarende.avsluta', { id, till: '2026-01-31' })).rejects.toThrow('slut-utanfor')
    await firma.trpc('val.kodarende.avsluta', { id, till: '2026-03-01' })
    const vy = () => firma.trpc<KodarendeMedHandelser>('utfort.kodarende.arende', { id })
    expect((await vy()).till).toBe('2026-03-01')
    await rapportera(id, ['2026-03-12'])
    expect((await vy()).handelser).toMatchObject([{ status: 'vantar', orsak: 'utanfor-bestallning' }])
    await firma.trpc('val.kodarende.avsluta', { id, till: null })
    expect((await vy()).till).toBeNull()
  })
})
