import { tjanster } from '@valfri/server/tjanster'
import { bevakaAnnonser } from '@valfri/underlag/bevaka-annonser'
import type { visaAnnons } from '@valfri/underlag/visa-annons'
import { gavle } from '@valfri/world/system/gavle'
import { orebro } from '@valfri/world/system/orebro'
import { vasteras } from '@valfri/world/system/vasteras'
import { underlagRef } from '@valfri/world/underlag'
import { describe, expect, it } from 'vitest'
import { createSystem } from './system-hjalp.ts'
import { registreraBeslut, skriv } from './underlag-hjalp.ts'
import { useApp } from './use-app.ts'
import { useTestDb } from './use-test-db.ts'

let tid = '2026-05-04T09:00:00+02:00'
const nu = () => Temporal.Instant.from(tid)
const { underlagId } = underlagRef('hemtjanst')
const ANNONS = 'LOV-2025-14271'

type Annons = Extract<Awaited<ReturnType<typeof visaAnnons>>, { ok: true }>['value']
type Larm = { titel: string; dag: string; skillnader: { falt: string; annonserat: string; gallande: string }[] }[]

describe('the notice on the national site', () => {
  const { bas, inloggad } = useApp(nu)
  const kod = (p: Promise<unknown>) => p.then(() => 'ok').catch((e) => e.message as string)
  const anna = () => inloggad('sotenas-upphandlare')
  const bevaka = () => bevakaAnnonser(bas.db, tjanster, nu())
  const visa = async () => (await anna()).trpc<Annons>('underlag.annons.visa', { underlagId })
  const larm = async () => (await anna()).trpc<Larm>('underlag.annons.larm')

  it('is recorded with every field of the version that is live, and raises nothing while they agree', async () => {
    expect(await bevaka()).toBe(0)
    const { live, poster, skillnader } = await visa()
    expect(skillnader).toEqual([])
    expect(poster.map((p) => [p.slag, p.annonsId, p.dag, p.version])).toEqual([['publicerad', ANNONS, '2025-12-01', 1]])
    expect(live?.falt).toMatchObject({
      ...{ rubrik: 'Hemtjänst i norra Bohuslän', myndighet: 'Sotenäs, Omsorgsnämnden', sistaDag: null, version: 1 },
      ...{ adress: '/underlag/norra-bohuslan-hemtjanst?version=1', beslutstidDagar: 60, reserverat: false },
    })
    expect(Object.values(live?.falt ?? {}).filter((v) => v === '' || (Array.isArray(v) && v.length === 0))).toEqual([])
  })

  it('that differs from the live version raises a task the same day (F3.2)', async () => {
    tid = '2026-05-11T09:00:00+02:00'
    const b = await anna()
    const { versionId } = await b.trpc<{ versionId: string }>('underlag.nyVersion', { underlagId })
    await skriv(b)('sparaGemensam', versionId, 'beslutstidDagar', 60, 45)
    await b.trpc('underlag.faststall', { versionId })
    const kfBeslutId = await registreraBeslut(b, 'tillampa-lov', 'kf')
    await b.trpc('underlag.anta', { versionId, kfBeslutId, beslutId: await registreraBeslut(b, 'anta-underlag') })
    // The day before it opens, the notice still says what is live.
    expect(await bevaka()).toBe(0)
    tid = '2026-05-12T09:00:00+02:00'
    await (await anna()).trpc('underlag.annonsera', { versionId, annonsId: ANNONS })
    expect([await bevaka(), await bevaka()]).toEqual([1, 0])
    const [ett] = await larm()
    expect([ett?.titel, ett?.dag]).toEqual(['Hemtjänst i norra Bohuslän', '2026-05-12'])
    expect(ett?.skillnader.map((s) => [s.falt, s.annonserat, s.gallande])).toEqual(
      expect.arrayContaining([
        ['version', '1', '2'],
        ['beslutstidDagar', '60', '45'],
      ]),
    )
    // It concerns Sotenäs alone: the others have not opened the new version.
    const tanum = await inloggad('tanum-upphandlare')
    expect(await tanum.trpc('underlag.annons.larm')).toEqual([])
  })

  it('is marked as updated, which closes the task and keeps both records', async () => {
    tid = '2026-05-13T09:00:00+02:00'
    const b = await anna()
    const input = { underlagId, annonsId: ANNONS, dag: '2026-05-13' }
    expect(await kod(b.trpc('underlag.annons.uppdatera', { ...input, dag: '2026-05-14' }))).toBe('annonsdag-framtida')
    await b.trpc('underlag.annons.uppdatera', input)
    expect(await larm()).toEqual([])
    expect(await bevaka()).toBe(0)
    const { poster, skillnader, larm: alla } = await visa()
    expect(skillnader).toEqual([])
    expect(poster.map((p) => [p.slag, p.version, p.dag])).toEqual([
      ['uppdaterad', 2, '2026-05-13'],
      ['publicerad', 1, '2025-12-01'],
    ])
    expect(alla.map((l) => l.avslutatGenom)).toEqual(['uppdaterad'])
    await expect(bas.db.$klient`update annonspost set dag = '2026-01-01'`).rejects.toThrow('permission denied')
  })

  it('is looked at when something else changes too, and the task goes away when it changes back', async () => {
    tid = '2026-06-01T09:00:00+02:00'
    const [fore] = await bas.agare`select telefon from kontaktpunkt where kommun_id = '1427' limit 1`
    const ring = (telefon: string) => bas.agare`update kontaktpunkt set telefon = ${telefon} where kommun_id = '1427'`
    await ring('0523-99 99 99')
    expect(await bevaka()).toBeGreaterThan(0)
    expect((await larm()).flatMap((l) => l.skillnader.map((s) => s.falt))).toContain('kontakter')
    await ring(fore?.telefon as string)
    expect(await bevaka()).toBe(0)
    expect(await larm()).toEqual([])
    expect((await visa()).larm[0]?.avslutatGenom).toBe('stammer')
  })

  it('is to be taken down when the nämnd has ended the underlag, and not before', async () => {
    const b = await anna()
    const sida = await visa()
    expect(await kod(b.trpc('underlag.annons.taNer', { underlagId, dag: '2026-06-01' }))).toBe('annons-galler')
    const beslutId = await registreraBeslut(b, 'upphora')
    await b.trpc('underlag.upphor', { versionId: sida.live?.versionId, fran: '2026-07-01', beslutId })
    expect((await visa()).skillnader.map((s) => [s.falt, s.gallande])).toContainEqual(['sistaDag', '2026-07-01'])
    tid = '2026-07-01T09:00:00+02:00'
    await bevaka()
    const senare = await anna()
    expect((await visa()).skillnader).toEqual([
      { falt: 'lage', annonserat: 'Annonsen står kvar', gallande: 'Upphörde 2026-07-01' },
    ])
    const input = { underlagId, annonsId: ANNONS, dag: '2026-07-01' }
    expect(await kod(senare.trpc('underlag.annons.uppdatera', input))).toBe('annons-ska-tas-ner')
    await senare.trpc('underlag.annons.taNer', { underlagId, dag: '2026-07-01' })
    expect((await visa()).skillnader).toEqual([])
    expect((await visa()).poster[0]?.slag).toBe('nedtagen')
    expect(await kod(senare.trpc('underlag.annons.taNer', { underlagId, dag: '2026-07-01' }))).toBe('annons-saknas')
  })

  it('is not written by who may not publish', async () => {
    const ekonom = await inloggad('sotenas-ekonom')
    const input = { underlagId, annonsId: ANNONS, dag: '2026-07-01' }
    expect(await kod(ekonom.trpc('underlag.annons.uppdatera', input))).toBe('ej-behorig')
  })
})

describe.each([orebro, vasteras, gavle])('the notices of $namn in the demo', (system) => {
  const bas = useTestDb(() => createSystem(system, 0))

  it('say what is live', async () => {
    const larm = await bevakaAnnonser(bas.db, tjanster, Temporal.Instant.from('2026-11-23T09:00:00+01:00'))
    const rader = await bas.agare`select skillnader from annonslarm`
    expect([larm, rader.map((r) => r.skillnader)]).toEqual([0, []])
  })
})
