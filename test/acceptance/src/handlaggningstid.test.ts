import type { ArendeIList } from '@valfri/ansokan/list-arenden'
import type { Handlaggningsstatistik } from '@valfri/ansokan/statistik'
import { fyllUtkast } from '@valfri/world/ansokan'
import { hittaArende, provaAlla } from '@valfri/world/provning'
import { beforeAll, describe, expect, it } from 'vitest'
import { useApp } from './use-app.ts'

let tid = '2026-03-02T09:00:00+01:00'
const FIRMA = 'Skärgårdsvård AB'

describe('the handling time that the underlag promises', () => {
  const { bas, inloggad } = useApp(() => Temporal.Instant.from(tid))
  const rad = async (kommun: string) => {
    const b = await inloggad(`${kommun}-upphandlare`)
    const lista = await b.trpc<ArendeIList[]>('provning.arenden')
    return lista.find((a) => a.utforareNamn === FIRMA)
  }
  const statistik = async (kommun: string) =>
    (await inloggad(`${kommun}-upphandlare`)).trpc<Handlaggningsstatistik>('provning.statistik')

  beforeAll(async () => {
    const firma = await inloggad('skargardsvard-firmatecknare')
    const utkast = await fyllUtkast(firma, ['1427', '1435'])
    await firma.trpc('ansokan.skickaIn', { id: utkast.id, rev: utkast.rev, forsakran: true })
    // The promise of this test: ninety days from 2 March is 31 May.
    await bas.agare`alter table underlag_version disable trigger underlag_version_fryst`
    await bas.agare`update underlag_version set gemensam = jsonb_set(gemensam, '{beslutstidDagar}', '90')`
  })

  it('is late on day 91, in the list and in the statistics, and the clock stood still for a komplettering (F3.9)', async () => {
    const b = await inloggad('tanum-upphandlare')
    const arende = await hittaArende(b, FIRMA)
    const villkorIds = arende.villkor.slice(0, 2).map((v) => v.id)
    const begar = { arendeId: arende.id, villkorIds, text: 'Skicka in båda.', sistaDag: '2026-03-12' }
    await b.trpc('provning.begarKomplettering', begar)

    tid = '2026-05-31T12:00:00+02:00'
    expect(await rad('sotenas')).toMatchObject({ beslutSenast: '2026-05-31', dagarKvar: 0 })
    expect(await statistik('sotenas')).toMatchObject({ oppna: 1, oppnaForSent: 0 })
    tid = '2026-06-01T12:00:00+02:00'
    expect(await rad('sotenas')).toMatchObject({ dagarKvar: -1 })
    expect(await statistik('sotenas')).toMatchObject({ oppna: 1, oppnaForSent: 1 })
    expect(await rad('tanum')).toMatchObject({ beslutSenast: '2026-06-10', dagarKvar: 9 })
  })

  it('counts a decision on day 91 as late, with the days that the nämnd itself took (F3.9)', async () => {
    const b = await inloggad('sotenas-upphandlare')
    await provaAlla(b, await hittaArende(b, FIRMA))
    const chef = await inloggad('sotenas-beslutsfattare')
    const { id: arendeId, rev } = await hittaArende(chef, FIRMA)
    const beslut = { arendeId, rev, utfall: 'godkand', skal: 'Alla villkor är uppfyllda.', delegation: 'Punkt 4.2' }
    await chef.trpc('provning.besluta', beslut)
    expect(await rad('sotenas')).toMatchObject({ dagar: 91, iTid: false, dagarKvar: null })
    expect(await statistik('sotenas')).toEqual({
      ...{ ar: 2026, beslutade: 1, medianDagar: 91, iTid: 0, forSent: 1, oppna: 0, oppnaForSent: 0 },
    })
  })

  it('goes back to review as it stands when the last day has passed, with the unanswered points named (F4.3)', async () => {
    const b = await inloggad('tanum-upphandlare')
    const arende = await hittaArende(b, FIRMA)
    expect(arende.lage).toBe('komplettering-forfallen')
    expect(arende.kompletteringar[0]?.obesvarade).toEqual(arende.villkor.slice(0, 2).map((v) => v.id))
    const brist = { utfall: 'ej-uppfylld', skal: 'Intyget begärdes till den 12 mars och har inte kommit in.' }
    await provaAlla(b, arende, { [arende.villkor[0]?.id as string]: brist })
    const chef = await inloggad('tanum-beslutsfattare')
    const { id: arendeId, rev } = await hittaArende(chef, FIRMA)
    const beslut = { arendeId, rev, utfall: 'avslag', skal: brist.skal, delegation: 'Punkt 4.2' }
    await chef.trpc('provning.besluta', beslut)
    expect(await rad('tanum')).toMatchObject({ dagar: 81, iTid: true })
  })
})
