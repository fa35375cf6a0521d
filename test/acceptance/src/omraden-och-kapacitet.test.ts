import type { VisatUtkast } from '@valfri/ansokan/visa-utkast'
import { fyllUtkast } from '@valfri/world/ansokan'
import { loadOmraden } from '@valfri/world/omraden'
import { underlagRef } from '@valfri/world/underlag'
import { utforareId } from '@valfri/world/utforare'
import { describe, expect, it } from 'vitest'
import { registreraBeslut, skriv } from './underlag-hjalp.ts'
import { useApp } from './use-app.ts'

let dag = '2026-05-04'
const nu = () => Temporal.Instant.from(`${dag}T09:00:00+02:00`)
const TANUM = '1435'
const { underlagId } = underlagRef('hemtjanst')

describe('areas of an underlag', () => {
  const { bas, besokare, inloggad } = useApp(nu)

  it('give an address only the utförare that are approved for its area; a moved border counts from its day (F2.5)', async () => {
    const klippan = utforareId('klippan')
    const [avtal] = await bas.agare`select omraden from avtal where kommun_id = ${TANUM} and utforare_id = ${klippan}`
    const alla = loadOmraden().filter((o) => o.kommunId === TANUM)
    const [inne] = alla.filter((o) => avtal?.omraden.includes(o.id))
    const [ute] = alla.filter((o) => !avtal?.omraden.includes(o.id))
    const sokt = async (postnummer: string | undefined) => {
      const fraga = { kommun: TANUM, tjanst: 'hemtjanst', postnummer, fro: 'a' }
      const { utforare } = await besokare().trpc<{ utforare: { id: string }[] }>('val.jamfor.lista', fraga)
      return utforare.some((u) => u.id === klippan)
    }
    const [har, dar] = [inne?.postnummer[0]?.postnummer, ute?.postnummer[0]?.postnummer]
    expect([await sokt(har), await sokt(dar)]).toEqual([true, false])

    const tanum = await inloggad('tanum-upphandlare')
    const rader = [{ postnummer: dar, ort: ute?.namn }]
    await tanum.trpc('tenancy.omrade.placera', { omradeId: inne?.id, fran: '2026-06-01', rader })
    const paDag = async (d: string) => {
      dag = d
      return sokt(dar)
    }
    expect([await paDag('2026-05-31'), await paDag('2026-06-01'), await paDag('2026-06-02')]).toEqual([
      false,
      true,
      true,
    ])
    dag = '2026-05-04'
  })
})

describe('the rule of capacity', () => {
  const { inloggad } = useApp(nu)

  it('lets an utförare set a tak where the underlag says so, and none where it takes all who choose it (F2.6)', async () => {
    const anna = await inloggad('sotenas-upphandlare')
    const { versionId } = await anna.trpc<{ versionId: string }>('underlag.nyVersion', { underlagId })
    await skriv(anna)('sparaLokal', versionId, 'kapacitet', 'tak', 'ta-alla')
    await anna.trpc('underlag.faststall', { versionId })
    const kfBeslutId = await registreraBeslut(anna, 'tillampa-lov', 'kf')
    await anna.trpc('underlag.anta', { versionId, kfBeslutId, beslutId: await registreraBeslut(anna, 'anta-underlag') })
    await anna.trpc('underlag.annonsera', { versionId, annonsId: 'LOV-2026-T' })

    const firma = await inloggad('skargardsvard-firmatecknare')
    const utkast = await fyllUtkast(firma, ['1427'])
    const saknas = async () => {
      const { saknas } = await firma.trpc<VisatUtkast>('ansokan.utkast', { id: utkast.id })
      return saknas.filter((s) => s.steg === 'kommuner').map((s) => s.text)
    }
    expect(await saknas()).toEqual([
      'Sotenäs: Kommunen kräver att ni tar emot alla som väljer er. Ta bort kapaciteten.',
    ])
    const skicka = firma.trpc('ansokan.skickaIn', { id: utkast.id, rev: utkast.rev, forsakran: true })
    await expect(skicka).rejects.toThrow()
    const val = utkast.val.map((v) => ({ ...v, kapacitet: {} }))
    await firma.trpc('ansokan.spara', { id: utkast.id, rev: utkast.rev, val })
    expect(await saknas()).toEqual([])
  })
})
