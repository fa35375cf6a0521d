import type { VisatArende } from '@valfri/ansokan/visa-arende'
import type { VisatUtkast } from '@valfri/ansokan/visa-utkast'
import { exempelVal, fyllUtkast, laddaUppBevis } from '@valfri/world/ansokan'
import { hittaArende, provaAlla } from '@valfri/world/provning'
import type { TestWebblasare } from '@valfri/world/test-webblasare'
import { describe, expect, it } from 'vitest'
import { useApp } from './use-app.ts'

const nu = () => Temporal.Instant.from('2026-05-04T09:00:00+02:00')
const FIRMA = 'Skärgårdsvård AB'
const KOMMUN = { '1427': 'sotenas', '1435': 'tanum' } as const

interface Avtalsrad {
  readonly utforareNamn: string
  readonly kommunNamn: string
}

describe('one firm with three units in two kommuner', () => {
  const { som } = useApp(nu)
  const firma = () => som('skargardsvard-firmatecknare')
  const las = async (id: string) => (await firma()).trpc<VisatUtkast>('ansokan.utkast', { id })

  it('applies with a group and another firm’s capacity, and is told what is missing in them (LOV 5:1, 5:2)', async () => {
    const b = await firma()
    for (const namn of ['Kungshamn', 'Smögen', 'Fjällbacka']) {
      await b.trpc('utforare.sparaEnhet', { namn, adress: 'Hamngatan 1', postnummer: '45631', ort: namn })
    }
    let utkast = await fyllUtkast(b, ['1427', '1435'])
    const fil = (await (await laddaUppBevis(b, 'atagande.pdf')).json()) as { id: string; namn: string }
    const moder = { namn: 'Moderbolaget AB', organisationsnummer: '556012-5790', avser: 'ekonomi' }
    const kollega = { namn: 'Kollegan AB', organisationsnummer: '556703-7485', uppgift: 'Kvällar och nätter' }
    await b.trpc('ansokan.spara', {
      id: utkast.id,
      rev: utkast.rev,
      uppgifter: { samarbete: { grupp: [kollega], aberopar: [moder] } },
    })
    utkast = await las(utkast.id)
    expect(utkast.saknas.map((s) => [s.plats, s.falt])).toEqual([
      ['samarbete', 'aberopar.0.atagande'],
      ['samarbete', 'representant'],
    ])
    const atagande = { filId: fil.id, namn: fil.namn }
    const samarbete = { grupp: [kollega], representant: 'Lena Testlind', aberopar: [{ ...moder, atagande }] }
    const val = exempelVal(utkast, ['1427', '1435']).map((v) => ({
      ...v,
      enheter: utkast.enheter.filter((e) => (e.namn === 'Fjällbacka') === (v.kommunId === '1435')).map((e) => e.id),
    }))
    await b.trpc('ansokan.spara', { id: utkast.id, rev: utkast.rev, uppgifter: { samarbete }, val })
    utkast = await las(utkast.id)
    expect(utkast.saknas).toEqual([])
    await b.trpc('ansokan.skickaIn', { id: utkast.id, rev: utkast.rev, forsakran: true })
    const tanum = await som('tanum-upphandlare')
    expect((await tanum.get(`/dokument/${fil.id}`)).status).toBe(200)
    expect((await hittaArende(tanum, FIRMA)).sokande.uppgifter.samarbete).toMatchObject({
      aberopar: [{ namn: 'Moderbolaget AB' }],
    })
  })

  it('shows each kommun its own approval and units alone, and the firm all its own (F5.1)', async () => {
    const enheter: Record<string, readonly string[]> = {}
    for (const [kommunId, kommun] of Object.entries(KOMMUN)) {
      const granskare = await som(`${kommun}-upphandlare`)
      const arende = await hittaArende(granskare, FIRMA)
      enheter[kommunId] = arende.sokande.enheter.map((e) => e.namn).toSorted()
      await provaAlla(granskare, arende)
      await besluta(await som(`${kommun}-beslutsfattare`), await som(`${kommun}-registrator`))
      await granskare.trpc('avtal.skapa', { arendeId: arende.id, fran: '2026-06-01' })
    }
    expect(enheter).toEqual({ '1427': ['Kungshamn', 'Smögen'], '1435': ['Fjällbacka'] })

    const hos = async (vem: string) => {
      const avtal = await (await som(vem)).trpc<Avtalsrad[]>('avtal.lista')
      return avtal.filter((a) => a.utforareNamn === FIRMA).map((a) => a.kommunNamn)
    }
    expect(await hos('sotenas-upphandlare')).toEqual(['Sotenäs'])
    expect(await hos('tanum-upphandlare')).toEqual(['Tanum'])
    expect(await hos('munkedal-upphandlare')).toEqual([])
    expect((await hos('skargardsvard-firmatecknare')).toSorted()).toEqual(['Sotenäs', 'Tanum'])
    const { arenden } = await (await firma()).trpc<{ arenden: { kommunNamn: string; utfall: string }[] }>(
      'ansokan.mina',
    )
    expect(arenden.map((a) => `${a.kommunNamn} ${a.utfall}`).toSorted()).toEqual(['Sotenäs godkand', 'Tanum godkand'])
  })

  async function besluta(chef: TestWebblasare, registrator: TestWebblasare): Promise<void> {
    const { id: arendeId, rev }: VisatArende = await hittaArende(chef, FIRMA)
    const delegation = 'Delegationsordningen punkt 4.2'
    await chef.trpc('provning.besluta', { arendeId, rev, utfall: 'godkand', skal: 'Uppfyller villkoren.', delegation })
    await registrator.trpc('provning.underratta', { arendeId })
  }
})
