import type { AnsokanSvar } from '@valfri/ansokan/typer'
import type { VisatUtkast } from '@valfri/ansokan/visa-utkast'
import { exempelVal, fyllUtkast } from '@valfri/world/ansokan'
import { hittaArende, provaAlla } from '@valfri/world/provning'
import type { TestWebblasare } from '@valfri/world/test-webblasare'
import { underlagRef } from '@valfri/world/underlag'
import { describe, expect, it } from 'vitest'
import { FYRA, oppnaIFyra } from './underlag-fyra.ts'
import { useApp } from './use-app.ts'

const nu = () => Temporal.Instant.from('2026-05-04T09:00:00+02:00')
const FIRMA = 'Skärgårdsvård AB'
const KOMMUN = { '1427': 'sotenas', '1430': 'munkedal', '1435': 'tanum', '1484': 'lysekil' } as const

const starta = async (b: TestWebblasare): Promise<VisatUtkast> => {
  const { id } = await b.trpc<{ id: string }>('ansokan.starta', { underlagId: underlagRef('hemtjanst').underlagId })
  return b.trpc<VisatUtkast>('ansokan.utkast', { id })
}
const skicka = (b: TestWebblasare, u: VisatUtkast) =>
  b.trpc('ansokan.skickaIn', { id: u.id, rev: u.rev, forsakran: true })

describe('one application to four kommuner', () => {
  const { inloggad, bas } = useApp(nu)

  it('answers 40 shared krav once and three more for Tanum, and each nämnd gets its own (C5)', async () => {
    await oppnaIFyra(bas.agare, await inloggad('lysekil-admin'))
    const b = await inloggad('skargardsvard-firmatecknare')
    const utkast = await fyllUtkast(b, FYRA)
    const tanums = utkast.villkor.filter((v) => v.egetAv === '1435')
    expect([utkast.villkor.length, tanums.length]).toEqual([43, 3])
    expect(utkast.villkor.filter((v) => v.kommuner.length === 4)).toHaveLength(40)
    expect(utkast.saknas).toEqual([])
    await skicka(b, utkast)
    const antal = await Promise.all(
      FYRA.map(async (k) => {
        const arende = await hittaArende(await inloggad(`${KOMMUN[k]}-upphandlare`), FIRMA)
        return [arende.villkor.length, arende.villkor.filter((v) => v.svar).length]
      }),
    )
    expect(antal).toEqual([
      [40, 40],
      [40, 40],
      [43, 43],
      [40, 40],
    ])
  })

  it('lets one avslag stand beside three approvals (C5)', async () => {
    const utfall: string[] = []
    for (const k of FYRA) {
      const granskare = await inloggad(`${KOMMUN[k]}-upphandlare`)
      const arende = await hittaArende(granskare, FIRMA)
      const avslag = k === '1430'
      const brist = { 'foretag-registrerat': { utfall: 'ej-uppfylld', skal: 'Beviset avser ett annat bolag.' } }
      await provaAlla(granskare, arende, avslag ? brist : {})
      const chef = await inloggad(`${KOMMUN[k]}-beslutsfattare`)
      const { rev } = await hittaArende(chef, FIRMA)
      await chef.trpc('provning.besluta', {
        arendeId: arende.id,
        rev,
        utfall: avslag ? 'avslag' : 'godkand',
        skal: avslag ? 'Registreringen är inte visad.' : 'Uppfyller villkoren.',
        delegation: 'Delegationsordningen punkt 4.2',
      })
      utfall.push((await hittaArende(chef, FIRMA)).lage)
    }
    expect(utfall).toEqual(['beslutad', 'beslutad', 'beslutad', 'beslutad'])
    const beslut = await bas.agare`select kommun_id, utfall from arendebeslut order by kommun_id`
    expect(beslut.map((r) => `${r.kommun_id} ${r.utfall}`)).toEqual([
      '1427 godkand',
      '1430 avslag',
      '1435 godkand',
      '1484 godkand',
    ])
  })

  it('keeps a firm’s answers from every other firm and every kommun', async () => {
    const fraga = { underlagId: underlagRef('hemtjanst').underlagId }
    const konkurrent = await inloggad('bohusomsorg-firmatecknare')
    const { id } = await konkurrent.trpc<{ id: string }>('ansokan.starta', fraga)
    const tomt = await konkurrent.trpc<VisatUtkast>('ansokan.utkast', { id })
    expect([tomt.svar, tomt.tidigare]).toEqual([{}, {}])
  })
})

describe('answers that are used again', () => {
  const { inloggad, bas } = useApp(nu)
  const NY_LYDELSE = 'Utföraren ska vara registrerad hos Bolagsverket sedan minst ett år.'

  it('fills in the krav that read the same, and leaves a changed one blank with the old answer beside it (F3.6)', async () => {
    const b = await inloggad('skargardsvard-firmatecknare')
    const forsta = await fyllUtkast(b, ['1427'])
    await skicka(b, forsta)
    const lika = forsta.villkor.map((v) => v.id).filter((id) => id !== 'foretag-registrerat')

    await oppnaIFyra(bas.agare, await inloggad('lysekil-admin'), { 'foretag-registrerat': NY_LYDELSE })
    const andra = await starta(b)
    const shared = lika.filter((id) => andra.svar[id])
    expect(shared.length).toBeGreaterThan(4)
    for (const id of shared) expect(andra.svar[id]).toEqual(forsta.svar[id])
    expect(shared.every((id) => andra.tidigare[id]?.lika)).toBe(true)

    expect(andra.svar['foretag-registrerat']).toBeUndefined()
    expect(andra.tidigare['foretag-registrerat']).toMatchObject({
      svar: forsta.svar['foretag-registrerat'],
      lika: false,
      text: expect.stringMatching(/^Utföraren ska vara registrerad hos Bolagsverket eller/),
    })
    await b.trpc('ansokan.spara', { id: andra.id, rev: andra.rev, val: exempelVal(andra, ['1430']) })
    const { saknas, villkor } = await b.trpc<VisatUtkast>('ansokan.utkast', { id: andra.id })
    expect(villkor.find((v) => v.id === 'foretag-registrerat')?.text).toBe(NY_LYDELSE)
    expect(saknas.some((s) => s.plats === 'foretag-registrerat')).toBe(true)
    expect(saknas.some((s) => shared.includes(s.plats))).toBe(false)
  })

  it('lays a draft’s answer beside a krav that changes while it is written, and loses nothing', async () => {
    const b = await inloggad('bohusomsorg-firmatecknare')
    const utkast = await starta(b)
    const varden = { organisationsform: 'aktiebolag' }
    const svar: Record<string, AnsokanSvar> = {
      'foretag-registrerat': { varden, dokument: [] },
      tystnadsplikt: { varden: { bekraftar: true }, dokument: [] },
    }
    await b.trpc('ansokan.spara', { id: utkast.id, rev: utkast.rev, svar })
    await bas.agare`update ansokan set version_id = ${underlagRef('hemtjanst').versionId} where id = ${utkast.id}`
    expect((await starta(b)).nyVersion).toBe(true)
    await b.trpc('ansokan.bytVersion', { id: utkast.id })
    const efter = await starta(b)
    expect(efter.nyVersion).toBe(false)
    expect(efter.svar).toEqual({ tystnadsplikt: svar.tystnadsplikt })
    expect(efter.tidigare['foretag-registrerat']).toMatchObject({ svar: { varden }, lamnat: null, lika: false })
  })
})
