import type { BestallningVy } from '@valfri/val/list-bestallningar'
import type { BestallningMedHistorik } from '@valfri/val/visa-bestallning'
import { exempelBeslut } from '@valfri/world/beslut-exempel'
import { utforareId } from '@valfri/world/utforare'
import { describe, expect, it } from 'vitest'
import { useApp } from './use-app.ts'

const nu = () => Temporal.Instant.from('2026-05-10T09:00:00+02:00')

describe('step 8: the beställning goes to the utförare, who answers', () => {
  const { bas, inloggad } = useApp(nu)
  /** Registers a beslut with service and chooses Bohus Omsorg for it. */
  const bestall = async (externId: string, andra: Record<string, unknown> = {}) => {
    const h = await inloggad('sotenas-handlaggare')
    const b = exempelBeslut('brukare-astrid', { externId, delar: { service: { minuter: 720 } }, ...andra })
    const { beslutId, personId } = await h.trpc<{ beslutId: string; personId: string }>('val.handlaggare.registrera', b)
    const val = { beslutId, del: 'service', utforareId: utforareId('bohusomsorg'), senasteValId: null, kanal: 'mote' }
    const { bestallningId } = await h.trpc<{ bestallningId: string }>('val.val.valj', val)
    return { beslutId, personId, bestallningId }
  }

  it('shows the utförare what is ordered, and stamps when a person there saw it', async () => {
    const { bestallningId } = await bestall('B-1')
    const b = await inloggad('bohusomsorg-firmatecknare')
    const [rad] = await b.trpc<BestallningVy[]>('val.val.bestallningar')
    expect(rad).toMatchObject({
      id: bestallningId,
      namn: 'Astrid Testberg',
      delnamn: 'Service',
      beviljat: 720,
      enhet: 'minuter',
      fran: '2026-06-01',
      status: 'skickad',
      sedd: null,
    })
    await b.trpc('val.val.se', { id: bestallningId })
    await b.trpc('val.val.se', { id: bestallningId })
    const sedd = await b.trpc<BestallningMedHistorik>('val.val.bestallning', { id: bestallningId })
    expect(sedd.handelser.map((h) => h.handelse)).toEqual(['skickad', 'sedd'])
    expect(sedd.sedd).toBe('2026-05-10T07:00:00Z')
  })

  it('is accepted with a start inside its dates, once', async () => {
    const { bestallningId } = await bestall('B-2', { till: '2026-12-31' })
    const b = await inloggad('bohusomsorg-firmatecknare')
    for (const start of ['2026-05-31', '2027-01-01'])
      await expect(b.trpc('val.val.bekrafta', { id: bestallningId, start })).rejects.toThrow('start-utanfor')
    expect(await b.trpc('val.val.bekrafta', { id: bestallningId, start: '2026-06-03' })).toEqual({
      start: '2026-06-03',
    })
    await expect(b.trpc('val.val.bekrafta', { id: bestallningId, start: '2026-06-04' })).rejects.toThrow(
      'bestallning-besvarad',
    )
    const h = await inloggad('sotenas-handlaggare')
    const rader = await h.trpc<BestallningVy[]>('val.val.bestallningar')
    expect(rader.find((r) => r.id === bestallningId)).toMatchObject({
      status: 'bekraftad',
      start: '2026-06-03',
      fran: '2026-06-03',
      till: '2026-12-31',
    })
  })

  it('gives the days before a later start back to the utförare before, and all of them when it declines', async () => {
    const { beslutId, bestallningId } = await bestall('B-3', { fran: '2026-05-01', datum: '2026-04-20' })
    const bohus = await inloggad('bohusomsorg-firmatecknare')
    await bohus.trpc('val.val.bekrafta', { id: bestallningId, start: '2026-05-10' })
    const h = await inloggad('sotenas-handlaggare')
    const [senaste] = await bas.agare`select id from val where insatsbeslut_id = ${beslutId}`
    const byte = { beslutId, del: 'service', senasteValId: senaste?.id, kanal: 'telefon', genast: 'Personen är otrygg' }
    const { bestallningId: ny } = await h.trpc<{ bestallningId: string }>('val.val.valj', {
      ...byte,
      fran: '2026-05-20',
      utforareId: utforareId('egenregi-sotenas'),
    })
    const dagar = async () =>
      (
        await bas.agare`select utforare_id, fran::text, till::text from bestallning where insatsbeslut_id = ${beslutId} and status <> 'avbojd' order by fran`
      ).map((r) => ({ ...r }))
    const [b, e] = [utforareId('bohusomsorg'), utforareId('egenregi-sotenas')]
    expect(await dagar()).toEqual([
      { utforare_id: b, fran: '2026-05-10', till: '2026-05-19' },
      { utforare_id: e, fran: '2026-05-20', till: null },
    ])

    const egenregi = await inloggad('egenregi-sotenas-ansvarig')
    await egenregi.trpc('val.val.bekrafta', { id: ny, start: '2026-05-25' })
    expect(await dagar()).toEqual([
      { utforare_id: b, fran: '2026-05-10', till: '2026-05-24' },
      { utforare_id: e, fran: '2026-05-25', till: null },
    ])

    const val2 = await bas.agare`select id from val where insatsbeslut_id = ${beslutId} order by skapad desc limit 1`
    const { bestallningId: tredje } = await h.trpc<{ bestallningId: string }>('val.val.valj', {
      ...byte,
      senasteValId: val2[0]?.id,
      fran: '2026-06-01',
      utforareId: b,
    })
    await expect(egenregi.trpc('val.val.avboj', { id: tredje, skal: 'Fel' })).rejects.toThrow('finns-inte')
    await bohus.trpc('val.val.avboj', { id: tredje, skal: 'Vi har ingen ledig personal.' })
    expect(await dagar()).toEqual([
      { utforare_id: b, fran: '2026-05-10', till: '2026-05-24' },
      { utforare_id: e, fran: '2026-05-25', till: null },
    ])
  })

  it('wants a reason for a decline, and notes a breach where the underlag says take all', async () => {
    const { bestallningId, personId } = await bestall('B-4')
    const b = await inloggad('bohusomsorg-firmatecknare')
    await expect(b.trpc('val.val.avboj', { id: bestallningId, skal: '  ' })).rejects.toThrow('skal-saknas')
    expect(await b.trpc('val.val.avboj', { id: bestallningId, skal: 'Fullt i veckan' })).toEqual({
      villkorsbrott: false,
    })
    await bas.agare`update bestallning set status = 'skickad' where id = ${bestallningId}`
    await bas.agare`alter table avtal disable trigger avtal_fryst`
    await bas.agare`update avtal set kapacitet = '{"service": null}' where id = (select avtal_id from bestallning where id = ${bestallningId})`
    await bas.agare`alter table avtal enable trigger avtal_fryst`
    expect(await b.trpc('val.val.avboj', { id: bestallningId, skal: 'Vill inte' })).toEqual({ villkorsbrott: true })
    const h = await inloggad('sotenas-handlaggare')
    const kvar = await h.trpc<{ personId: string; beslutId: string; atgard: string }[]>('val.handlaggare.attGora')
    expect(kvar.find((r) => r.personId === personId && r.atgard === 'valj-igen')).toBeDefined()
  })

  it('lets no other utförare, role or kommun reach it: the same bytes as for none', async () => {
    const { bestallningId } = await bestall('B-5')
    const okand = '00000000-0000-7000-8000-000000000000'
    for (const vem of ['skargardsvard-firmatecknare', 'tanum-handlaggare', 'sotenas-annan-namnd']) {
      const b = await inloggad(vem)
      const svar = async (id: string) => (await b.post('/trpc/val.val.bestallning', { id })).text()
      expect(await svar(bestallningId)).toBe(await svar(okand))
      expect(await b.trpc('val.val.bestallningar')).toEqual([])
    }
    const ekonom = await inloggad('sotenas-ekonom')
    await expect(ekonom.trpc('val.val.bestallningar')).rejects.toThrow('ej-behorig')
    const skargard = await inloggad('skargardsvard-firmatecknare')
    await expect(skargard.trpc('val.val.bekrafta', { id: bestallningId, start: '2026-06-01' })).rejects.toThrow(
      'finns-inte',
    )
  })

  it('logs who read the person and why it could', async () => {
    const [rad] =
      await bas.agare`select count(*)::int as n from logg where objekt in ('bestallning', 'bestallning-lista') and handling = 'las'`
    expect(rad?.n).toBeGreaterThan(3)
    const [namn] =
      await bas.agare`select count(*)::int as n from logg where data::text like '%Astrid%' or orsak like '%Astrid%'`
    expect(namn?.n).toBe(0)
  })
})
