import { type Aktor, withAktor } from '@valfri/db/aktor'
import type { ArbetsplatsVy } from '@valfri/val/list-arbetsplatser'
import type { DelUppgifter } from '@valfri/val/visa-del-uppgifter'
import { dvBeslutId, dvBestallningId, loadDvGrund } from '@valfri/world/dv-grund'
import type { TestWebblasare } from '@valfri/world/test-webblasare'
import { utforareId } from '@valfri/world/utforare'
import { loadValgrund } from '@valfri/world/valgrund'
import { describe, expect, it } from 'vitest'
import { firm } from './ersattning-hjalp.ts'
import { useApp } from './use-app.ts'

const del = 'plats'
const bageri = {
  organisationsnummer: '556900-0010',
  namn: 'Hamnbageriet AB',
  adress: 'Strandgatan 4',
  postnummer: '456 31',
  ort: 'Kungshamn',
  kontaktNamn: 'Eva Exempel',
  kontaktTelefon: '0523-00 00 01',
  kontaktEpost: '',
}
const ny = { ...bageri, kontaktUtforareId: null as string | null }

describe('the register of workplaces (F19.5)', () => {
  const { bas, som } = useApp(
    () => Temporal.Instant.from('2026-10-12T09:00:00+02:00'),
    async (agare) => {
      await loadValgrund(agare)
      await loadDvGrund(agare, { antal: 4 })
      // Two persons are carried out by the kommun's own: another utförare with the same companies around it.
      await agare`update bestallning set utforare_id = ${utforareId('egenregi-sotenas')}, regi = 'egenregi' where id in ${agare([dvBestallningId(2), dvBestallningId(3)])}`
    },
  )
  const handlaggare = () => som('sotenas-handlaggare')
  const bohus = () => som('bohusomsorg-firmatecknare')
  const egenregi = () => som('egenregi-sotenas-ansvarig')
  const lista = (b: TestWebblasare) => b.trpc<ArbetsplatsVy[]>('val.arbetsplats.lista')
  const spara = (b: TestWebblasare, input: object) =>
    b.trpc<{ id: string; rev: number }>('val.arbetsplats.spara', input)
  const place = async (i: number, arbetsplatsId: string | null, varde = 'foretagsgrupp', fran = '2026-10-12') =>
    (await handlaggare()).trpc('val.bedomning.satt', {
      ...{ beslutId: dvBeslutId(i), del, uppgift: 'placering', fran, varde, arbetsplatsId },
    })
  let id = ''

  it('takes a company once at an address, by a number that adds up and a contact that can be reached (F19.5)', async () => {
    const h = await handlaggare()
    await expect(spara(h, { ...ny, organisationsnummer: '556900-0011' })).rejects.toThrow(
      'organisationsnummer-ogiltigt',
    )
    await expect(spara(h, { ...ny, kontaktTelefon: '' })).rejects.toThrow('arbetsplats-kontakt')
    await expect(spara(h, { ...ny, kontaktUtforareId: dvBeslutId(0) })).rejects.toThrow('arbetsplats-kontakt')
    ;({ id } = await spara(h, ny))
    await expect(spara(h, { ...ny, adress: 'strandgatan 4' })).rejects.toThrow('arbetsplats-finns')
    await spara(h, { ...ny, adress: 'Bryggan 1', namn: 'Hamnbageriets café' })
    expect((await lista(h)).map((p) => [p.namn, p.organisationsnummer, p.kontakt.hos])).toEqual([
      ['Hamnbageriet AB', '5569000010', 'Sotenäs kommun'],
      ['Hamnbageriets café', '5569000010', 'Sotenäs kommun'],
    ])
  })

  it('shows two utförare with the same company one contact, and the one who has nobody there nothing (F19.5)', async () => {
    expect(await lista(await bohus())).toEqual([])
    await place(0, id)
    await place(2, id)
    const contacts = async () =>
      Promise.all([bohus(), egenregi()].map(async (b) => (await lista(await b)).map((p) => [p.namn, p.kontakt.namn])))
    expect(await contacts()).toEqual([[['Hamnbageriet AB', 'Eva Exempel']], [['Hamnbageriet AB', 'Eva Exempel']]])
    // Each counts its own; the kommun all.
    expect((await lista(await bohus()))[0]?.placerade).toEqual([{ utforare: 'Bohus Omsorg AB', antal: 1 }])
    expect((await lista(await handlaggare()))[0]?.placerade).toEqual([
      { utforare: 'Bohus Omsorg AB', antal: 1 },
      { utforare: 'Sotenäs hemtjänst', antal: 1 },
    ])
    expect(await lista(await som('tanum-handlaggare'))).toEqual([])

    await spara(await handlaggare(), {
      ...{ ...ny, id, rev: 1, kontaktNamn: 'Per Prov' },
      kontaktUtforareId: utforareId('bohusomsorg'),
    })
    expect(await contacts()).toEqual([[['Hamnbageriet AB', 'Per Prov']], [['Hamnbageriet AB', 'Per Prov']]])
    const { uppgifter } = await (await egenregi()).trpc<DelUppgifter>('val.bedomning.uppgifter', {
      beslutId: dvBeslutId(2),
      del,
    })
    expect(uppgifter.find((u) => u.id === 'placering')?.nuvarande).toMatchObject({
      namn: 'Grupp på ett företag',
      arbetsplats: { namn: 'Hamnbageriet AB', kontakt: { namn: 'Per Prov' } },
    })
  })

  it('loses nobody’s change: an old page is told that somebody else has saved', async () => {
    const h = await handlaggare()
    await expect(spara(h, { ...ny, id, rev: 1 })).rejects.toThrow('andrad-av-annan')
    await expect(spara(await som('tanum-handlaggare'), { ...ny, id, rev: 2 })).rejects.toThrow('finns-inte')
    await expect(spara(await bohus(), { ...ny, id, rev: 2 })).rejects.toThrow('ej-behorig')
  })

  it('is placed at by a value that is at a company, and by no other', async () => {
    await expect(place(1, id, 'basverksamhet')).rejects.toThrow('arbetsplats-okand')
    await expect(place(1, dvBeslutId(1))).rejects.toThrow('arbetsplats-okand')
    await place(1, null)
    // The same placement at another company is another placement.
    await place(1, id, 'foretagsgrupp', '2026-10-13')
    await expect(place(1, id, 'foretagsgrupp', '2026-10-14')).rejects.toThrow('uppgift-oforandrad')
  })

  it('lets an utförare propose a company where it has orders; it counts when a handläggare has taken it in', async () => {
    const u = await bohus()
    const plats = { ...bageri, organisationsnummer: '556900-0028', namn: 'Varvet AB', adress: 'Varvsvägen 2' }
    const namnd = { kommunId: '1427', namndId: '1427-omsorgsnamnden' }
    const foresla = (till: object) => u.trpc<{ id: string }>('val.arbetsplats.foresla', { ...plats, ...till })
    await expect(foresla({ kommunId: '1435', namndId: '1435-omsorgsnamnden' })).rejects.toThrow(
      'arbetsplats-ej-bestalld',
    )
    const forslag = await foresla(namnd)
    expect((await lista(u)).find((p) => p.id === forslag.id)).toMatchObject({
      ...{ status: 'foreslagen', foreslagenAv: 'Bohus Omsorg AB' },
      kontakt: { slag: 'utforare', hos: 'Bohus Omsorg AB' },
    })
    expect((await lista(await egenregi())).map((p) => p.id)).toEqual([id])
    await expect(place(3, forslag.id)).rejects.toThrow('arbetsplats-okand')
    const kontakt = { kontaktUtforareId: utforareId('bohusomsorg') }
    await spara(await handlaggare(), { ...plats, ...kontakt, id: forslag.id, rev: 1 })
    await place(3, forslag.id)

    const nej = await foresla({ ...namnd, organisationsnummer: '559900-0105' })
    await (await handlaggare()).trpc('val.arbetsplats.avsluta', {
      id: nej.id,
      rev: 1,
      skal: 'Företaget har lagts ned.',
    })
    expect((await lista(u)).find((p) => p.id === nej.id)).toMatchObject({
      ...{ status: 'avslutad', skal: 'Företaget har lagts ned.' },
    })
  })

  it('keeps those who are there when a company ends, and takes nobody new', async () => {
    await (await handlaggare()).trpc('val.arbetsplats.avsluta', { id, rev: 2, skal: 'Bageriet stänger.' })
    expect((await lista(await bohus())).find((p) => p.id === id)?.status).toBe('avslutad')
    await expect(place(3, id, 'enskild-plats', '2026-10-20')).rejects.toThrow('arbetsplats-okand')
  })

  it('is closed to an utförare in the database too: it changes none, and reads none when its beställning has ended', async () => {
    const som = (nyckel: string): Aktor => firm(nyckel)
    const andrade = await withAktor(bas.db, som('bohusomsorg'), (tx) =>
      tx.execute(`update arbetsplats set kontakt_namn = 'Annan' returning id`),
    )
    expect([...andrade]).toEqual([])
    await bas.agare`update bestallning set till = '2026-10-11' where id = ${dvBestallningId(2)}`
    const kvar = await withAktor(bas.db, som('egenregi-sotenas'), (tx) =>
      tx.execute<{ namn: string }>('select namn from arbetsplats'),
    )
    expect(kvar.map((r) => r.namn)).toEqual(['Varvet AB'])
  })
})
