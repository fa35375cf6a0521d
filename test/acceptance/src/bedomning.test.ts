import { type Aktor, withAktor } from '@valfri/db/aktor'
import { listUnderlag } from '@valfri/ersattning/queries'
import type { Narvaro } from '@valfri/utfort/visa-narvaro'
import type { BegaranRad } from '@valfri/val/list-bedomningar'
import type { DelUppgifter } from '@valfri/val/visa-del-uppgifter'
import { DV_DAGPRIS, dvBeslutId, dvBestallningId, dvKod, loadDvGrund } from '@valfri/world/dv-grund'
import { provaFil } from '@valfri/world/importera-fil'
import type { TestWebblasare } from '@valfri/world/test-webblasare'
import { loadValgrund } from '@valfri/world/valgrund'
import { describe, expect, it } from 'vitest'
import { preview, staff } from './ersattning-hjalp.ts'
import { useApp } from './use-app.ts'

const del = 'plats'
const niva = (i: number) => ({ beslutId: dvBeslutId(i), del, uppgift: 'niva' })

describe('nivå and placement, set from a day', () => {
  let tid = '2026-10-12T09:00:00+02:00'
  const nu = () => Temporal.Instant.from(tid)
  const { bas, inloggad } = useApp(nu, async (agare) => {
    await loadValgrund(agare)
    await loadDvGrund(agare, { antal: 4 })
  })
  const handlaggare = () => inloggad('sotenas-handlaggare')
  const utforare = () => inloggad('bohusomsorg-firmatecknare')
  const uppgifter = async (b: TestWebblasare, i: number) =>
    b.trpc<DelUppgifter>('val.bedomning.uppgifter', { beslutId: dvBeslutId(i), del })
  const nivaOf = async (b: TestWebblasare, i: number) => (await uppgifter(b, i)).uppgifter.find((u) => u.id === 'niva')

  it('is set by a handläggare from a day inside the beslut, by the kommun’s own instrument', async () => {
    const h = await handlaggare()
    await h.trpc('val.bedomning.satt', { ...niva(0), fran: '2026-10-14', varde: '3' })
    expect(await nivaOf(h, 0)).toMatchObject({
      instrument: 'Södertörnsmodellen',
      styrPris: true,
      nuvarande: { fran: '2026-01-01', namn: 'Nivå 2' },
      kommande: [{ fran: '2026-10-14', varde: '3', namn: 'Nivå 3' }],
    })
    const vagrade = [
      [{ varde: '5', fran: '2026-10-20' }, 'uppgift-varde-okant'],
      [{ varde: '3', fran: '2026-10-20' }, 'uppgift-oforandrad'],
      [{ varde: '3', fran: '2025-12-31' }, 'uppgift-utanfor-tid'],
      [{ varde: '4', fran: '2026-03-01' }, 'uppgift-skal-saknas'],
    ] as const
    for (const [svar, kod] of vagrade)
      await expect(h.trpc('val.bedomning.satt', { ...niva(0), ...svar })).rejects.toThrow(kod)
    await expect(
      h.trpc('val.bedomning.satt', { ...niva(0), uppgift: 'grupp', fran: '2026-10-20', varde: 'Snickeri' }),
    ).rejects.toThrow('ej-behorig')
  })

  it('says where it was when the placement changes, day by day', async () => {
    const h = await handlaggare()
    const placering = { beslutId: dvBeslutId(1), del, uppgift: 'placering' }
    await h.trpc('val.bedomning.satt', {
      ...placering,
      fran: '2026-01-01',
      varde: 'basverksamhet',
      skal: 'Från starten',
    })
    await h.trpc('val.bedomning.satt', { ...placering, fran: '2026-10-12', varde: 'foretagsgrupp' })
    const [rad] = (await uppgifter(await utforare(), 1)).uppgifter.filter((u) => u.id === 'placering')
    expect(rad).toMatchObject({
      nuvarande: { fran: '2026-10-12', namn: 'Grupp på ett företag' },
      tidigare: [{ fran: '2026-01-01', namn: 'Basverksamhet' }],
    })
  })

  it('lets the utförare set its own grupp and never the nivå; another utförare learns nothing', async () => {
    const u = await utforare()
    const grupp = { beslutId: dvBeslutId(0), del, uppgift: 'grupp', varde: 'Snickeriet', fran: '2026-10-12' }
    await u.trpc('val.bedomning.satt', grupp)
    expect((await uppgifter(u, 0)).uppgifter.find((x) => x.id === 'grupp')).toMatchObject({
      nuvarande: { namn: 'Snickeriet' },
    })
    await expect(u.trpc('val.bedomning.satt', { ...niva(0), fran: '2026-10-20', varde: '4' })).rejects.toThrow(
      'ej-behorig',
    )
    const annan = await inloggad('egenregi-sotenas-ansvarig')
    await expect(uppgifter(annan, 0)).rejects.toThrow('finns-inte')
    await expect(annan.trpc('val.bedomning.satt', grupp)).rejects.toThrow('finns-inte')
    await expect(uppgifter(await inloggad('tanum-handlaggare'), 0)).rejects.toThrow('finns-inte')
  })

  it('is asked about with a reason, once at a time, and answered by a day that stands', async () => {
    const u = await utforare()
    const begaran = {
      bestallningId: dvBestallningId(2),
      uppgift: 'niva',
      skal: 'Behöver stöd av två vid alla måltider.',
    }
    await expect(u.trpc('val.bedomning.begar', { ...begaran, skal: 'Fel' })).rejects.toThrow('begaran-skal-saknas')
    await expect(u.trpc('val.bedomning.begar', { ...begaran, uppgift: 'placering' })).rejects.toThrow('uppgift-okand')
    const annan = await inloggad('egenregi-sotenas-ansvarig')
    await expect(annan.trpc('val.bedomning.begar', begaran)).rejects.toThrow('finns-inte')
    // Twenty-one days by the kommun's decision.
    expect(await u.trpc('val.bedomning.begar', begaran)).toMatchObject({ svaraSenast: '2026-11-02' })
    await expect(u.trpc('val.bedomning.begar', begaran)).rejects.toThrow('begaran-finns')

    const rader = async (b: TestWebblasare) => b.trpc<BegaranRad[]>('val.bedomning.lista')
    expect(await rader(await handlaggare())).toMatchObject([
      { uppgiftnamn: 'Nivå', varde: 'Nivå 2', utforare: 'Bohus Omsorg AB', status: 'oppen', forsenad: false },
    ])
    expect(await rader(annan)).toEqual([])
    for (const [dag, forsenad] of [
      ['2026-11-02', false],
      ['2026-11-03', true],
    ] as const) {
      tid = `${dag}T09:00:00+01:00`
      expect(await rader(await utforare())).toMatchObject([{ forsenad }])
    }
  })

  it('answers no only with a reason, and yes with a nivå that holds from its day', async () => {
    const h = await handlaggare()
    const [forst] = await h.trpc<BegaranRad[]>('val.bedomning.lista')
    const id = forst?.id
    const nej = (motivering: string) =>
      h.trpc('val.bedomning.besvara', { id, svar: { utfall: 'oforandrad', motivering } })
    await expect(nej('Nej')).rejects.toThrow('begaran-motivering-saknas')
    // A value that is refused leaves the request open.
    const ja = (varde: string) =>
      h.trpc('val.bedomning.besvara', { id, svar: { utfall: 'ny', varde, fran: '2026-11-03' } })
    await expect(ja('9')).rejects.toThrow('uppgift-varde-okant')
    await ja('3')
    await expect(nej('Bedömningen från mars står fast.')).rejects.toThrow('begaran-avslutad')

    const u = await utforare()
    expect(await nivaOf(u, 2)).toMatchObject({ nuvarande: { fran: '2026-11-03', namn: 'Nivå 3' } })
    expect((await uppgifter(u, 2)).begaran).toMatchObject([
      { status: 'besvarad', utfall: 'ny', nyttVarde: 'Nivå 3', nyttFran: '2026-11-03', forsenad: true },
    ])
    await expect(u.trpc('val.bedomning.aterkalla', { id })).rejects.toThrow('begaran-avslutad')
  })

  it('is taken back by who asked, and can then be asked anew', async () => {
    const u = await utforare()
    const begaran = { bestallningId: dvBestallningId(3), uppgift: 'niva', skal: 'Har fått nya mediciner i höst.' }
    const { id } = await u.trpc<{ id: string }>('val.bedomning.begar', begaran)
    await expect((await inloggad('egenregi-sotenas-ansvarig')).trpc('val.bedomning.aterkalla', { id })).rejects.toThrow(
      'finns-inte',
    )
    await u.trpc('val.bedomning.aterkalla', { id })
    expect(await u.trpc('val.bedomning.begar', begaran)).toMatchObject({ svaraSenast: '2026-11-24' })
  })

  it('keeps what was asked and answered as it was: the database lets neither be changed', async () => {
    const aktor = staff('1427', 'ekonom') as Extract<Aktor, { typ: 'kommun' }>
    const h: Aktor = { ...aktor, roller: ['handlaggare'], farSePerson: true }
    const andra = (sql: string) => withAktor(bas.db, h, (tx) => tx.execute(sql))
    await expect(andra(`update bedomningsbegaran set skal = 'annat'`)).rejects.toThrow()
    await expect(andra(`update daterad_uppgift set varde = '4'`)).rejects.toThrow()
    const rader = await andra(`update bedomningsbegaran set status = 'besvarad' where status = 'besvarad' returning id`)
    expect([...rader]).toEqual([])
  })

  it('reads days from a file: half days, and absence that must say why', async () => {
    const rad = (id: string, typ: string, datum: string, orsak = '') =>
      `${id};${dvKod(1)};plats;${typ};${datum};${orsak}`
    const fil = [
      'id;person;del;typ;datum;orsak',
      rad('d1', 'narvaro', '2026-10-05'),
      rad('d2', 'narvaro-halvdag', '2026-10-06'),
      rad('d3', 'franvaro', '2026-10-07', 'sjuk'),
      rad('d4', 'franvaro', '2026-10-08'),
      rad('d5', 'franvaro', '2026-10-05', 'sjuk'),
    ].join('\n')
    const prov = await provaFil(await utforare(), fil)
    expect(prov.antal).toEqual({ rader: 5, ok: 3, vantar: 1, dubbletter: 0, fel: 1 })
  })

  it('is paid by the nivå of each day, half days by their price, and absence goes on over the end of the month', async () => {
    tid = '2026-11-05T09:00:00+01:00'
    const u = await utforare()
    const dag = (typ: string, datum: string, orsak?: string) => ({
      bestallningId: dvBestallningId(0),
      del,
      typ,
      datum,
      ...(orsak && { orsak }),
    })
    const borta = ['25', '28', '29', '30'].map((d) => dag('franvaro', `2026-09-${d}`, 'sjuk'))
    const oktober = [dag('franvaro', '2026-10-01', 'sjuk'), dag('franvaro', '2026-10-02', 'sjuk')]
    const pa = ['05', '13', '14', '15'].map((d) => dag('narvaro', `2026-10-${d}`))
    const handelser = [dag('narvaro', '2026-09-24'), ...borta, ...oktober, ...pa, dag('narvaro-halvdag', '2026-10-06')]
    const utfall = await u.trpc<{ utfall: string }[]>('utfort.registrera', { handelser })
    expect(utfall.map((x) => x.utfall)).toEqual(handelser.map(() => 'godtagen'))

    // A day is marked once: a second mark waits, and is taken when the first is struck.
    const tva = { handelser: [dag('franvaro', '2026-11-02', 'sjuk'), dag('narvaro-halvdag', '2026-11-02')] }
    expect(await u.trpc('utfort.registrera', tva)).toMatchObject([
      { utfall: 'godtagen' },
      { utfall: 'vantar', kod: 'dag-dubbel' },
    ])
    const november = async () =>
      (await u.trpc<Narvaro>('utfort.narvaro', { mandag: '2026-11-02' })).rader[0]?.handelser ?? []
    const [forst] = await november()
    await u.trpc('utfort.ratta', { id: forst?.id, skal: 'Kom på eftermiddagen', ny: null })
    expect((await november()).map((h) => [h.typ, h.status])).toEqual([['narvaro-halvdag', 'godtagen']])

    // The group's own page shows each day where it was reported, by grupp, and nobody else's people.
    const vecka = await u.trpc<Narvaro>('utfort.narvaro', { mandag: '2026-10-15' })
    expect(vecka.rader[0]).toMatchObject({ bestallningId: dvBestallningId(0), grupp: 'Snickeriet' })
    expect(vecka.rader[0]?.handelser.map((h) => [h.datum, h.typ])).toEqual([
      ['2026-10-13', 'narvaro'],
      ['2026-10-14', 'narvaro'],
      ['2026-10-15', 'narvaro'],
    ])
    expect(vecka.markeringar['daglig-verksamhet']?.map((m) => m.typ)).toEqual([
      'narvaro',
      'narvaro-halvdag',
      'franvaro',
      'franvaro-halvdag',
    ])
    expect(await u.trpc('utfort.narvaroFinns')).toBe(true)
    const annan = await inloggad('egenregi-sotenas-ansvarig')
    expect(await annan.trpc('utfort.narvaro', {})).toMatchObject({ rader: [] })
    expect(await annan.trpc('utfort.narvaroFinns')).toBe(false)

    const id = await preview(bas, '1427', '2026-10', nu())
    const [rad] = await withAktor(bas.db, staff('1427', 'ekonom'), (tx) => listUnderlag(tx, id))
    // Day five of absence whole and day six half; two days at nivå 2, one half day, two at nivå 3 from the 14th.
    const summa = 1.5 * DV_DAGPRIS[2] + 2 * DV_DAGPRIS[2] + DV_DAGPRIS.halvdag + 2 * DV_DAGPRIS[3]
    expect(rad?.summaOre).toBe(BigInt(summa))
    expect(summa).toBe(451_500)
  })
})
