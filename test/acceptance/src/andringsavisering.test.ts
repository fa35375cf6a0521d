import type { listGivnaAviseringar, visaUnderlagsnytt } from '@valfri/ansokan/visa-aviseringar'
import { underlagRef } from '@valfri/world/underlag'
import { beforeAll, describe, expect, it } from 'vitest'
import { registreraBeslut, skriv } from './underlag-hjalp.ts'
import { useApp } from './use-app.ts'

const nu = () => Temporal.Instant.from('2026-05-11T09:00:00+02:00')
const { underlagId } = underlagRef('hemtjanst')
const SLUG = 'norra-bohuslan-hemtjanst'

type Nytt = Awaited<ReturnType<typeof visaUnderlagsnytt>>
type Givna = Awaited<ReturnType<typeof listGivnaAviseringar>>

describe('a new version of an underlag', () => {
  const { bas, som, besokare } = useApp(nu)
  const nytt = async (vem: string) => (await (await som(vem)).trpc<Nytt>('underlagsnytt.visa')).aviseringar
  let versionId = ''
  const oppna = async (kommun: string) => {
    const b = await som(`${kommun}-upphandlare`)
    const kfBeslutId = await registreraBeslut(b, 'tillampa-lov', 'kf')
    await b.trpc('underlag.anta', { versionId, kfBeslutId, beslutId: await registreraBeslut(b, 'anta-underlag') })
    await b.trpc('underlag.annonsera', { versionId })
    expect(await nytt('bohusomsorg-firmatecknare')).toHaveLength(kommun === 'sotenas' ? 0 : 1)
    await b.trpc('underlag.oppna', { versionId, annonsId: `LOV-2026-${kommun}` })
  }

  beforeAll(async () => {
    const anna = await som('sotenas-upphandlare')
    const ny = await anna.trpc<{ versionId: string }>('underlag.nyVersion', { underlagId })
    versionId = ny.versionId
    await skriv(anna)('sparaGemensam', versionId, 'uppsagningstidManader', 3, 6)
    const tanum = await som('tanum-upphandlare')
    await skriv(tanum)('sparaLokal', versionId, 'kapacitet', 'tak', 'ta-alla')
    await anna.trpc('underlag.faststall', { versionId })
  })

  it('is told to everyone with an avtal when it opens, kommun by kommun, with what differs', async () => {
    await oppna('sotenas')
    const [en, ...fler] = await nytt('bohusomsorg-firmatecknare')
    expect(fler).toEqual([])
    expect([en?.kommun, en?.franNr, en?.tillNr, en?.last]).toEqual(['Sotenäs', 1, 2, null])
    expect(en?.andringar).toEqual([{ omrade: 'gemensam', namn: 'Uppsägningstid (månader)', fore: '3', efter: '6' }])
    // Tanum's own change is told by Tanum, to those who work there.
    await oppna('tanum')
    const tanum = (await nytt('bohusomsorg-firmatecknare')).find((a) => a.kommun === 'Tanum')
    expect(tanum?.andringar.map((a) => [a.namn, a.fore, a.efter])).toEqual([
      ['Uppsägningstid (månader)', '3', '6'],
      ['Kapacitet', 'tak', 'ta-alla'],
    ])
    // Egenregi is told like any other, and only of its own kommun.
    expect((await nytt('egenregi-sotenas-ansvarig')).map((a) => a.kommun)).toEqual(['Sotenäs'])
  })

  it('changes no avtal, and the old version stays readable', async () => {
    const rader = await bas.agare`select distinct version_id from avtal where tjanst_id = 'hemtjanst'`
    expect(rader.map((r) => r.version_id)).toEqual([underlagRef('hemtjanst').versionId])
    const gammal = await besokare().trpc<{ forseglad: { nr: number } }>('underlag.publikt.hamta', { slug: SLUG, nr: 1 })
    expect(gammal.forseglad.nr).toBe(1)
  })

  it('shows the nämnd whom it has told and who has read it; nobody marks another’s as read', async () => {
    const firma = await som('bohusomsorg-firmatecknare')
    const id = (await nytt('bohusomsorg-firmatecknare')).find((a) => a.kommun === 'Sotenäs')?.id
    const andra = await som('egenregi-tanum-ansvarig')
    await expect(andra.trpc('underlagsnytt.las', { id })).rejects.toThrow('finns-inte')
    const olasta = async () => (await firma.trpc<object[]>('underlagsnytt.olasta')).length
    expect(await olasta()).toBe(2)
    await firma.trpc('underlagsnytt.las', { id })
    expect(await olasta()).toBe(1)
    const anna = await som('sotenas-upphandlare')
    const givna = await anna.trpc<Givna>('underlagsnytt.givna', { underlagId })
    expect(givna.every((g) => g.kommun === 'Sotenäs')).toBe(true)
    expect(givna.filter((g) => g.last !== null).map((g) => g.utforare)).toEqual(['Bohus Omsorg AB'])
    expect(givna.length).toBeGreaterThan(2)
  })
})
