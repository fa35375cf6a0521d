import { listValbara } from '@valfri/ansokan/list-valbara'
import type { VisatAvtal } from '@valfri/ansokan/visa-avtal'
import { withAktor } from '@valfri/db/aktor'
import { fyllUtkast } from '@valfri/world/ansokan'
import { hittaArende, provaAlla } from '@valfri/world/provning'
import { beforeAll, describe, expect, it } from 'vitest'
import { useApp } from './use-app.ts'

let tid = '2026-05-04T09:00:00+02:00'
const FIRMA = 'Skärgårdsvård AB'
const KOMMUNER = { sotenas: 'Sotenäs', munkedal: 'Munkedal', tanum: 'Tanum' } as const
type Kommun = keyof typeof KOMMUNER
const kod = (p: Promise<unknown>) => p.then(() => 'ok').catch((e) => e.message as string)

describe('an avtal after it is signed', () => {
  const { bas, som, forget } = useApp(() => Temporal.Instant.from(tid))
  const move = (till: string) => {
    tid = till
    forget()
  }
  const firma = () => som('skargardsvard-firmatecknare')
  const lista = async (vem: string) =>
    (await som(vem)).trpc<{ id: string; utforareNamn: string; kommunNamn: string; fran: string; lage: string }[]>(
      'avtal.lista',
    )
  /** The firm's avtal with a kommun; the latest when there are several. */
  const avtal = async (kommun: Kommun, vem = 'skargardsvard-firmatecknare') => {
    const rader = (await lista(vem)).filter((a) => a.utforareNamn === FIRMA && a.kommunNamn === KOMMUNER[kommun])
    return (await som(vem)).trpc<VisatAvtal>('avtal.ett', { id: rader[0]?.id })
  }
  const ett = async (id: string | undefined) => (await firma()).trpc<VisatAvtal>('avtal.ett', { id })
  const sign = async (kommun: Kommun, id: string) => {
    for (const b of [await firma(), await som(`${kommun}-beslutsfattare`)]) {
      const { dokument } = await b.trpc<VisatAvtal>('avtal.ett', { id })
      await b.trpc('avtal.signera', { id, sha256: dokument?.sha256 })
    }
  }
  const valbara = (kommunId: string, dag: string) =>
    withAktor(bas.db, { typ: 'publik' }, (tx) =>
      listValbara(tx, { kommunId, tjanstId: 'hemtjanst', dag: Temporal.PlainDate.from(dag) }),
    ).then((rader) => rader.filter((r) => r.namn === FIRMA))

  beforeAll(async () => {
    const b = await firma()
    const utkast = await fyllUtkast(b, ['1427', '1430', '1435'])
    await b.trpc('ansokan.skickaIn', { id: utkast.id, rev: utkast.rev, forsakran: true })
    for (const kommun of Object.keys(KOMMUNER) as Kommun[]) {
      const upphandlare = await som(`${kommun}-upphandlare`)
      await provaAlla(upphandlare, await hittaArende(upphandlare, FIRMA))
      const chef = await som(`${kommun}-beslutsfattare`)
      const { id: arendeId, rev } = await hittaArende(chef, FIRMA)
      const beslut = { arendeId, rev, utfall: 'godkand', skal: 'Alla villkor är uppfyllda.', delegation: 'Punkt 4.2' }
      await chef.trpc('provning.besluta', beslut)
      await upphandlare.trpc('provning.underratta', { arendeId })
      const { id } = await upphandlare.trpc<{ id: string }>('avtal.skapa', { arendeId, fran: '2026-06-01' })
      await sign(kommun, id)
    }
  })

  it('is made again from its version and its decision with the same bytes as were signed, by either party (F4.6)', async () => {
    move('2026-09-01T09:00:00+02:00')
    const { id, dokument, signaturer } = await avtal('sotenas')
    for (const vem of ['skargardsvard-firmatecknare', 'sotenas-upphandlare']) {
      const svar = await (await som(vem)).trpc('avtal.andring.kontrollera', { id })
      expect(svar).toEqual({ sha256: dokument?.sha256, omgjort: dokument?.sha256, lika: true })
    }
    expect(signaturer.map((s) => s.sha256)).toEqual([dokument?.sha256, dokument?.sha256])
    // Another day of start is another text: the check sees it.
    await bas.agare`alter table avtal disable trigger avtal_fryst`
    await bas.agare`update avtal set fran = '2026-06-02' where id = ${id}`
    expect(await (await firma()).trpc('avtal.andring.kontrollera', { id })).toMatchObject({ lika: false })
    await bas.agare`update avtal set fran = '2026-06-01' where id = ${id}`
    await bas.agare`alter table avtal enable trigger avtal_fryst`
    expect(await kod((await som('bohusomsorg-firmatecknare')).trpc('avtal.andring.kontrollera', { id }))).not.toBe('ok')
  })

  it('gets other terms from a day when both have signed them, and not a day without an avtal or with two', async () => {
    const fore = await avtal('sotenas')
    const b = await som('sotenas-upphandlare')
    const del = Object.keys((await valbara('1427', '2026-09-15'))[0]?.kapacitet ?? {})[0] as string
    const andra = (fran: string) =>
      b.trpc<{ id: string }>('avtal.andring.andra', { id: fore.id, fran, kapacitet: { [del]: 55 } })
    expect(await kod(andra('2026-09-01'))).toBe('andring-for-tidig')
    const { id } = await andra('2026-10-01')
    expect(await kod(andra('2026-11-01'))).toBe('ersattare-finns')
    expect((await valbara('1427', '2026-10-15'))[0]?.kapacitet[del]).not.toBe(55)
    await sign('sotenas', id)
    expect((await ett(fore.id)).till).toBe('2026-09-30')
    for (const dag of ['2026-09-30', '2026-10-01']) expect(await valbara('1427', dag)).toHaveLength(1)
    expect((await valbara('1427', '2026-10-01'))[0]?.kapacitet[del]).toBe(55)
  })

  it('asks every utförare yes or no to changed villkor, no sooner than the notice time of the underlag', async () => {
    await bas.agare`insert into underlag_version (id, underlag_id, nr, status, gemensam, villkor, sha256, forseglad, faststalld)
      select uuidv7(), underlag_id, 2, 'faststalld', gemensam, jsonb_set(villkor, '{0,text}', '"Ny lydelse"'), 'v2', '{}', now()
      from underlag_version where nr = 1 and underlag_id = (select underlag_id from arende limit 1)`
    await bas.agare`alter table underlag_lokal disable trigger underlag_lokal_fryst`
    await bas.agare`insert into underlag_lokal (kommun_id, namnd_id, version_id, lokal)
      select l.kommun_id, l.namnd_id, v2.id, l.lokal from underlag_lokal l join underlag_version v1 on v1.id = l.version_id
      join underlag_version v2 on v2.underlag_id = v1.underlag_id and v2.nr = 2 where v1.nr = 1`
    const [{ underlag_id: underlagId } = { underlag_id: '' }] = await bas.agare`select underlag_id from arende limit 1`
    const fraga = async (kommun: Kommun, mer = {}) => {
      const data = { underlagId, gallerFran: '2027-06-01', sistaDag: '2026-12-01', text: 'Ny lydelse av ett villkor.' }
      return kod((await som(`${kommun}-upphandlare`)).trpc('avtal.andring.fragaVillkor', { ...data, ...mer }))
    }
    expect(await fraga('sotenas')).toBe('ingen-att-fraga')
    await bas.agare`insert into underlag_part (kommun_id, namnd_id, version_id, underlag_id, kf_beslut_id, beslut_id, beslutad, annonserad, annons_id, oppnad)
      select p.kommun_id, p.namnd_id, v2.id, p.underlag_id, p.kf_beslut_id, p.beslut_id, '2026-08-01', '2026-08-05T08:00:00Z', 'LOV-2', '2026-08-05T08:00:00Z'
      from underlag_part p join underlag_version v2 on v2.underlag_id = p.underlag_id and v2.nr = 2`
    expect(await fraga('sotenas', { gallerFran: '2026-11-30', sistaDag: '2026-11-01' })).toBe('andring-for-tidig')
    expect(await fraga('sotenas', { sistaDag: '2026-09-01' })).toBe('svarsdag-fel')
    for (const kommun of Object.keys(KOMMUNER) as Kommun[]) expect(await fraga(kommun)).toBe('ok')
    expect(await fraga('sotenas')).toBe('ingen-att-fraga')
    const { slut } = await avtal('tanum')
    expect(slut.fraga).toMatchObject({ lage: 'oppen', sistaDag: '2026-12-01', andringar: [{ text: 'Ny lydelse' }] })
  })

  it('goes on under the new version after a yes, ends the day before after a no, and takes no answer for no yes', async () => {
    const b = await firma()
    const ja = (await avtal('sotenas')).slut.fraga
    expect(await kod(b.trpc('avtal.andring.sagJa', { id: ja?.id, sha256: 'a'.repeat(64) }))).toBe('avtal-andrat')
    await b.trpc('avtal.andring.sagJa', { id: ja?.id, sha256: ja?.dokument?.sha256 })
    const chef = await som('sotenas-beslutsfattare')
    await chef.trpc('avtal.signera', { id: ja?.nyttAvtalId, sha256: ja?.dokument?.sha256 })
    expect(await ett(ja?.avtalId)).toMatchObject({ till: '2027-05-31' })
    expect(await ett(ja?.nyttAvtalId)).toMatchObject({ lage: 'kommande', underlag: { versionNr: 2 } })

    const nej = (await avtal('tanum')).slut.fraga
    await b.trpc('avtal.andring.sagNej', { id: nej?.id, skal: 'Vi kan inte uppfylla den nya lydelsen.' })
    expect(await ett(nej?.avtalId)).toMatchObject({
      till: '2027-05-31',
      slut: { uppsagning: { orsak: 'nej-till-villkor' } },
    })
    const nytt = await ett(nej?.nyttAvtalId)
    const efter = { id: nytt.id, sha256: nytt.dokument?.sha256 }
    expect(await kod(b.trpc('avtal.signera', efter))).toBe('redan-svarat')

    const tyst = (await avtal('munkedal')).slut.fraga
    const avsluta = async () =>
      kod(
        (await som('munkedal-beslutsfattare')).trpc('avtal.andring.avslutaObesvarad', {
          ...{ id: tyst?.id, skal: 'Vi har frågat två gånger utan svar.' },
        }),
      )
    expect(await avsluta()).toBe('svarstid-kvar')
    move('2026-12-02T09:00:00+01:00')
    expect((await ett(tyst?.avtalId)).slut.fraga?.lage).toBe('inget-svar')
    const sent = { id: tyst?.id, sha256: tyst?.dokument?.sha256 }
    expect(await kod((await firma()).trpc('avtal.andring.sagJa', sent))).toBe('svarstid-ute')
    expect(await avsluta()).toBe('ok')
    expect(await ett(tyst?.avtalId)).toMatchObject({
      till: '2027-05-31',
      slut: { uppsagning: { orsak: 'inget-svar' } },
    })
    for (const [kommunId, antal] of [
      ['1427', 1],
      ['1435', 0],
      ['1430', 0],
    ] as const) {
      expect(await valbara(kommunId, '2027-05-31')).toHaveLength(1)
      expect(await valbara(kommunId, '2027-06-01')).toHaveLength(antal)
    }
  })

  it('is ended by either party with the notice time of its version, and holds until then (R-309)', async () => {
    const { id } = await ett((await avtal('sotenas')).slut.fraga?.nyttAvtalId)
    expect(await kod((await som('sotenas-upphandlare')).trpc('avtal.andring.sagaUpp', { id, skal: 'X' }))).toBe(
      'ej-behorig',
    )
    const skal = 'Vi lägger ned verksamheten i kommunen.'
    expect(await (await firma()).trpc('avtal.andring.sagaUpp', { id, skal })).toEqual({ upphor: '2027-06-01' })
    expect(await kod((await firma()).trpc('avtal.andring.sagaUpp', { id, skal }))).toBe('avtal-redan-uppsagt')
    const { slut } = await avtal('sotenas', 'sotenas-upphandlare')
    expect(slut.uppsagning).toMatchObject({ part: 'utforare', berorda: 0, skal })
    const brev = await (
      await (await som('sotenas-upphandlare')).get(`/dokument/${slut.uppsagning?.dokumentId}/data`)
    ).text()
    expect(brev).toContain('1 juni 2027')
    expect(brev).not.toContain('förvaltningsrätt')

    const chef = await som('sotenas-beslutsfattare')
    const annans = (await lista('sotenas-beslutsfattare')).find(
      (a) => a.utforareNamn === 'Bohus Omsorg AB' && a.lage === 'i-kraft',
    )
    // Three months from 2 December, by the calendar.
    const slutet = { id: annans?.id, skal: 'Enligt kontraktsvillkoren.' }
    expect(await chef.trpc('avtal.andring.sagaUpp', slutet)).toEqual({ upphor: '2027-03-02' })
    const egenregi = (
      await bas.agare`select id from avtal where slag = 'internt-uppdrag' and kommun_id = '1427' and till is null limit 1`
    )[0]
    expect(await kod(chef.trpc('avtal.andring.sagaUpp', { id: egenregi?.id, skal: 'X' }))).toBe('internt-uppdrag')
  })
})
