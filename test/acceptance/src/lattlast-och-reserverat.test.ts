import type { UnderlagVillkor } from '@valfri/underlag/typer'
import { fyllUtkast } from '@valfri/world/ansokan'
import { hittaArende } from '@valfri/world/provning'
import { underlagRef } from '@valfri/world/underlag'
import { describe, expect, it } from 'vitest'
import { registreraBeslut, skriv } from './underlag-hjalp.ts'
import { useApp } from './use-app.ts'

const nu = () => Temporal.Instant.from('2026-03-02T09:00:00+01:00')
const { underlagId } = underlagRef('hemtjanst')
interface Sida {
  readonly checklista: readonly { readonly id: string; readonly klar: boolean; readonly text: string }[]
  readonly version: { readonly villkor: readonly UnderlagVillkor[] }
  readonly kanFaststallas: boolean
}
interface Publikt {
  readonly forseglad: { readonly lattlast: Readonly<Record<string, string>> }
}

describe('an underlag in plain words, kept for some', () => {
  const { som, besokare } = useApp(nu)
  let versionId = ''
  const hamta = async () => (await som('sotenas-upphandlare')).trpc<Sida>('underlag.hamta', { versionId })
  const lattlast = async () => (await hamta()).checklista.find((p) => p.id === 'lattlast')

  it('is named in the publish check where an insats or a krav has no lättläst text, and is not stopped by it (F2.8)', async () => {
    const b = await som('sotenas-upphandlare')
    versionId = (await b.trpc<{ versionId: string }>('underlag.nyVersion', { underlagId })).versionId
    expect(await lattlast()).toMatchObject({ klar: true })
    const innehall = {
      ...{ namn: 'Egen rutin', text: 'Utföraren ska ha en rutin.', kapitel: 'verksamhetskrav', delar: [] },
      ...{ kontrollpunkter: [{ typ: 'visa-upp', bevis: { sv: 'Rutin' } }], vidBrist: ['varning'] },
    }
    await b.trpc('underlag.utkast.sparaVillkor', { versionId, fore: null, innehall })
    expect(await lattlast()).toMatchObject({ klar: false, text: 'Lättläst text för E01.' })
    expect((await hamta()).kanFaststallas).toBe(true)
    const [eget] = (await hamta()).version.villkor.filter((v) => v.nr === 'E01')
    const med = { ...innehall, lattlast: 'Ni skriver hur ni gör.' }
    await b.trpc('underlag.utkast.sparaVillkor', { versionId, fore: eget, innehall: med })
    expect(await lattlast()).toMatchObject({ klar: true })
    await skriv(b)('sparaGemensam', versionId, 'lattlastDelar', undefined, { service: 'Vi städar hos dig.' })
  })

  it('brings its krav when it is reserved for idéburna organisationer, which cannot be taken out alone (LOV 1:2 a)', async () => {
    const b = await som('sotenas-upphandlare')
    const skal = 'Nämnden vill stärka föreningslivet.'
    await expect(skriv(b)('sparaGemensam', versionId, 'reserverat', undefined, { skal: ' ' })).rejects.toThrow()
    await skriv(b)('sparaGemensam', versionId, 'reserverat', undefined, { skal })
    const krav = (await hamta()).version.villkor.find((v) => v.id === 'reserverat-ideburen')
    expect(krav).toMatchObject({ lagrum: 'LOV 1 kap. 2 a §', obligatoriskt: true })
    const taBort = b.trpc('underlag.utkast.taBortVillkor', { versionId, villkorId: 'reserverat-ideburen' })
    await expect(taBort).rejects.toThrow('villkor-obligatoriskt')
    await skriv(b)('sparaGemensam', versionId, 'reserverat', { skal }, undefined)
    expect((await hamta()).version.villkor.some((v) => v.id === 'reserverat-ideburen')).toBe(false)
    await skriv(b)('sparaGemensam', versionId, 'reserverat', undefined, { skal })
  })

  it('proposes to a reviewer that a limited company is not idéburen, and leaves the outcome to a person (R-607)', async () => {
    const b = await som('sotenas-upphandlare')
    await b.trpc('underlag.faststall', { versionId })
    const kfBeslutId = await registreraBeslut(b, 'tillampa-lov', 'kf')
    await b.trpc('underlag.anta', { versionId, kfBeslutId, beslutId: await registreraBeslut(b, 'anta-underlag') })
    await b.trpc('underlag.annonsera', { versionId, annonsId: 'LOV-2026-R' })
    const sida = await besokare().trpc<Publikt>('underlag.publikt.hamta', { slug: 'norra-bohuslan-hemtjanst' })
    expect(sida.forseglad.lattlast).toMatchObject({ service: 'Vi städar hos dig.', omvardnad: 'Hjälp med kroppen' })

    const firma = await som('skargardsvard-firmatecknare')
    const utkast = await fyllUtkast(firma, ['1427'])
    await firma.trpc('ansokan.skickaIn', { id: utkast.id, rev: utkast.rev, forsakran: true })
    const arende = await hittaArende(b, 'Skärgårdsvård AB')
    const v = arende.villkor.find((x) => x.id === 'reserverat-ideburen')
    expect([v?.maskin.utfall, v?.maskin.kod, v?.provning]).toEqual(['motsager', 'aktiebolag', null])
  })
})
