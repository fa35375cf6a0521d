import { createTestDb, type TestDb } from '@valfri/db/testdb'
import type { Vantelista } from '@valfri/utfort/list-vantande'
import type { Andringsbild } from '@valfri/utfort/manuella-andringar'
import type { RadUtfall } from '@valfri/utfort/typer'
import type { UndantagRad } from '@valfri/utfort/undantag'
import { TEST_PEPPAR } from '@valfri/world/grund'
import { provaFil, sparaFil } from '@valfri/world/importera-fil'
import { makeProvKo, type ProvKo } from '@valfri/world/jobb-pa-begaran'
import { loadVarld } from '@valfri/world/load'
import { startTestApp, type TestApp } from '@valfri/world/test-app'
import { createTestWebblasare, type TestWebblasare } from '@valfri/world/test-webblasare'
import { utforareId } from '@valfri/world/utforare'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import writeXlsx from 'write-excel-file/node'

const nu = Temporal.Instant.from('2026-11-18T09:00:00+01:00')
interface Best {
  readonly id: string
  readonly kod: string
  readonly person_id: string
  readonly fran: string
}
interface Undantagslista {
  readonly totalt: number
  readonly rader: readonly UndantagRad[]
}

describe('what is received is never lost', () => {
  let bas: TestDb
  let app: TestApp
  let ko: ProvKo
  let utf: TestWebblasare
  let handlaggare: TestWebblasare
  let egna: Best[]
  const inloggad = async (vem: string) => {
    const w = createTestWebblasare(app.adress)
    await w.loggaIn(vem)
    return w
  }
  const undantag = (mer: object = {}) => utf.trpc<Undantagslista>('utfort.undantag.lista', mer)
  const vantar = (w: TestWebblasare, mer: object = {}) =>
    w.trpc<Vantelista>(w === utf ? 'utfort.vantande.lista' : 'utfort.vantandeHosKommun', mer)
  const besok = (b: Best | undefined, mer: object = {}) => ({
    ...{ person: b?.kod, del: 'service', typ: 'besok', datum: '2026-11-09', start: '08:00', slut: '08:30' },
    ...mer,
  })
  const rapportera = (...handelser: object[]) => utf.trpc<RadUtfall[]>('utfort.registrera', { handelser })

  beforeAll(async () => {
    bas = await createTestDb(() => nu)
    await loadVarld({ agareUrl: bas.agareUrl, hemlighet: TEST_PEPPAR, skala: 0.02, progress: () => undefined })
    ko = makeProvKo(bas)
    app = await startTestApp({ bas, nu: () => nu, hemlighet: TEST_PEPPAR, jobb: ko })
    utf = await inloggad('egenregi-sotenas-ansvarig')
    handlaggare = await inloggad('sotenas-handlaggare')
    egna = await bas.agare<Best[]>`
      select b.id, br.kod, b.person_id, b.fran::text from bestallning b join brukare br using (kommun_id, person_id)
      where b.utforare_id = ${utforareId('egenregi-sotenas')} and b.del = 'service' and b.fran = '2026-01-01' order by br.kod`
  }, 120_000)
  afterAll(async () => {
    await app?.close()
    await bas?.close()
  })

  it('keeps a row that lacks one of the six elements until it is completed or left (F9.1)', async () => {
    const b = egna[0]
    const fil = [
      'id;person;del;datum;start;slut',
      `u1;;service;2026-11-10;08:00;08:30`,
      `u2;${b?.kod};;2026-11-10;09:00;09:30`,
      `u3;${b?.kod};service;;;`,
      `u4;${b?.kod};service;2026-11-10;;10:30`,
      `u5;${b?.kod};service;2026-11-10;11:00;`,
      `u6;19121212-1212;service;2026-11-10;12:00;12:30`,
    ].join('\r\n')
    const { id } = await provaFil(utf, fil)
    expect((await undantag()).totalt).toBe(0)
    expect((await sparaFil(utf, id)).antal).toEqual({ rader: 6, ok: 0, vantar: 1, dubbletter: 0, fel: 5 })
    await sparaFil(utf, (await provaFil(utf, fil)).id)
    const lista = await undantag()
    expect(lista.rader.map((u) => [u.rad, u.kod, u.person])).toEqual([
      [1, 'person-okand', null],
      [2, 'del-okand', b?.kod],
      [3, 'tid-olaslig', b?.kod],
      [4, 'start-saknas', b?.kod],
      [6, 'person-okand', null],
    ])
    expect(lista.totalt).toBe(5)
    expect(JSON.stringify(lista)).not.toContain('1212-1212')

    // One comes again whole, one is completed by hand, one is left with a reason.
    const { id: igen } = await provaFil(
      utf,
      `id;person;del;datum;start;slut\nu2;${b?.kod};service;2026-11-10;09:00;09:30\n`,
    )
    await sparaFil(utf, igen)
    const [, tredje, fjarde] = lista.rader.filter((u) => u.kod !== 'person-okand')
    const ny = besok(b, { datum: '2026-11-10', start: '10:00', slut: '10:30' })
    const fel = utf.trpc('utfort.undantag.komplettera', { id: fjarde?.id, ny: { ...ny, slut: '09:00' } })
    await expect(fel).rejects.toThrow('andring-nekad')
    await utf.trpc('utfort.undantag.komplettera', { id: fjarde?.id, ny })
    await expect(utf.trpc('utfort.undantag.lamna', { ids: [tredje?.id], skal: '' })).rejects.toThrow('skal-saknas')
    await utf.trpc('utfort.undantag.lamna', { ids: [tredje?.id], skal: 'Blev aldrig av' })
    expect((await undantag()).rader.map((u) => u.rad)).toEqual([1, 6])
    const [u4] = await bas.agare`select status from handelse where extern_id = 'u4'`
    expect(u4?.status).toBe('godtagen')
  })

  it('shows the nämnd the exceptions of its own persons, and nobody else', async () => {
    await provaFil(utf, `id;person;del;datum;start;slut\nv1;${egna[1]?.kod};service;2026-11-10;;\n`).then((p) =>
      sparaFil(utf, p.id),
    )
    const hos = (w: TestWebblasare) => w.trpc<Undantagslista>('utfort.undantag.hosKommun', {})
    expect((await hos(handlaggare)).rader.map((u) => [u.utforare, u.person])).toEqual([
      ['Sotenäs hemtjänst', egna[1]?.kod],
    ])
    for (const vem of ['tanum-handlaggare', 'sotenas-annan-namnd']) {
      const svar = await (await inloggad(vem)).post('/trpc/utfort.undantag.hosKommun', {})
      expect(await svar.text(), vem).not.toContain(egna[1]?.kod)
    }
  })

  it('says which rule a visit breaks: the same again, a day over 24 hours, after a move', async () => {
    const b = egna[2]
    const kod = async (h: object) => (await rapportera(h)).map((r) => r.kod ?? r.utfall)[0]
    expect(await kod(besok(b, { externId: 'd1' }))).toBe('godtagen')
    expect(await kod(besok(b, { externId: 'd2' }))).toBe('dubbel')
    expect(await kod(besok(b, { externId: 'd3', slut: '08:10' }))).toBe('overlapp')
    const lang = (i: number) =>
      besok(egna[i], { datum: '2026-11-05', start: '00:00', slut: '13:00', medarbetare: 'ZZ' })
    expect(await kod(lang(0))).toBe('godtagen')
    expect(await kod(lang(1))).toBe('orimligt-dygn')
    await handlaggare.trpc('utfort.vantande.noteraSlut', {
      personId: b?.person_id,
      slag: 'flyttad',
      datum: '2026-11-09',
    })
    expect(await kod(besok(b, { start: '18:00', slut: '18:20' }))).toBe('godtagen')
    expect(await kod(besok(b, { datum: '2026-11-10' }))).toBe('efter-flytt')
    await handlaggare.trpc('utfort.vantande.noteraSlut', { personId: b?.person_id, slag: 'ater', datum: '2026-11-09' })
    await utf.trpc('utfort.provaVantande')
    expect((await vantar(utf, { orsak: 'efter-flytt' })).antal).toBe(0)
  })

  it('gives an overlap, a double, a missing end and a visit outside its beställning each a code, an owner and an age (F9.3)', async () => {
    const [b, slut] = [egna[0], egna.at(-1)]
    expect(slut?.id).not.toBe(b?.id)
    await bas.agare`update bestallning set till = '2026-11-10' where id = ${slut?.id ?? ''}`
    const svar = await rapportera(
      besok(b, { externId: 'f93-grund', datum: '2026-11-12', start: '05:00', slut: '05:30' }),
      besok(b, { externId: 'f93-overlapp', datum: '2026-11-12', start: '05:15', slut: '05:45' }),
      besok(b, { externId: 'f93-dubbel', datum: '2026-11-12', start: '05:00', slut: '05:30' }),
      besok(b, { externId: 'f93-slut', datum: '2026-11-12', start: '06:00', slut: undefined }),
      besok(slut, { externId: 'f93-utanfor', datum: '2026-11-12', start: '05:00', slut: '05:30' }),
    )
    expect(svar.map((r) => r.kod ?? r.utfall)).toEqual([
      ...['godtagen', 'overlapp', 'dubbel', 'saknar-slut', 'utanfor-bestallning'],
    ])
    await bas.agare`update handelse set skapad = ${nu.subtract({ hours: 3 * 24 }).toString()} where extern_id like 'f93-%'`
    const rader = async (w: TestWebblasare, person: Best | undefined) =>
      (await vantar(w, { sok: person?.kod })).rader
        .filter((r) => r.datum === '2026-11-12')
        .map((r) => [r.orsak, r.agare, r.dagar])
    for (const w of [utf, handlaggare]) {
      expect(await rader(w, b)).toEqual(
        expect.arrayContaining([
          ['overlapp', 'utforare', 3],
          ['dubbel', 'utforare', 3],
          ['saknar-slut', 'utforare', 3],
        ]),
      )
      expect(await rader(w, slut)).toEqual([['utanfor-bestallning', 'utforare', 3]])
    }
    // Asked for, what lies outside is the nämnd's to end.
    const id = (await vantar(utf, { sok: slut?.kod, orsak: 'utanfor-bestallning' })).rader[0]?.id
    await utf.trpc('utfort.vantande.begar', { ids: [id] })
    expect(await rader(handlaggare, slut)).toEqual([['utanfor-bestallning', 'kommun', 3]])
    const [begaran] = await handlaggare.trpc<{ id: string }[]>('utfort.vantande.begaran')
    await handlaggare.trpc('utfort.vantande.svara', { id: begaran?.id, fran: null, skal: 'Insatsen var avslutad' })
    expect(await rader(handlaggare, slut)).toEqual([['utanfor-bestallning', 'utforare', 3]])
    await bas.agare`update bestallning set till = null where id = ${slut?.id ?? ''}`
    await utf.trpc('utfort.provaVantande')
  })

  it('pays a couple’s visit once, half to each', async () => {
    const [a, b] = [egna[3], egna[4]]
    const mer = { datum: '2026-11-06', start: '08:00', slut: '08:31' }
    const svar = await rapportera(besok(a, { ...mer, delasMed: b?.kod }), besok(b, { ...mer, delasMed: a?.kod }))
    expect(svar.map((r) => r.utfall)).toEqual(['godtagen', 'godtagen'])
    const [summa] = await bas.agare`
      select sum(extract(epoch from slut - start) / 60)::int as minuter, count(*)::int as antal from handelse
      where datum = '2026-11-06' and uppgifter ? 'delasMed'`
    expect(summa).toEqual({ minuter: 31, antal: 2 })
    expect((await rapportera(besok(a, { ...mer, delasMed: 'P-ZZZZZ' })))[0]?.kod).toBe('delas-okand')
  })

  it('lets a visit without a beställning be asked for with one click, and pays it when it is decided (F8.8)', async () => {
    const [utan] = await bas.agare<Best[]>`
      select b.id, br.kod, b.person_id, b.fran::text from bestallning b join brukare br using (kommun_id, person_id)
        join insatsbeslut i on i.kommun_id = b.kommun_id and i.id = b.insatsbeslut_id
      where b.utforare_id = ${utforareId('egenregi-sotenas')} and b.del = 'service' and b.kommun_id = '1427' and b.till is null order by br.kod desc limit 1`
    // The beställning began later than the beslut: what was done in between was ordered by word of mouth.
    await bas.agare`update bestallning set fran = '2026-11-12', start = '2026-11-12' where id = ${utan?.id ?? ''}`
    const [svar] = await rapportera(besok(utan, { datum: '2026-11-04', start: '05:00', slut: '05:20' }))
    expect(svar?.kod).toBe('fore-start')
    const rad = async () => (await vantar(utf, { sok: utan?.kod })).rader[0]
    expect(await rad()).toMatchObject({ agare: 'utforare', kanBegaras: true })
    const id = (await rad())?.id
    await utf.trpc('utfort.vantande.begar', { ids: [id] })
    await expect(utf.trpc('utfort.vantande.begar', { ids: [id] })).rejects.toThrow('begaran-finns')
    expect(await rad()).toMatchObject({ agare: 'kommun', kanBegaras: false })
    expect((await vantar(handlaggare, { agare: 'kommun' })).antal).toBe(1)

    const ekonom = await inloggad('sotenas-ekonom')
    const [begaran] = await handlaggare.trpc<{ id: string; antal: number; fran: string }[]>('utfort.vantande.begaran')
    expect(begaran).toMatchObject({ antal: 1, fran: '2026-11-04' })
    const ja = { id: begaran?.id, fran: '2026-11-04', skal: 'Handläggaren ringde den 4 november' }
    await expect(ekonom.trpc('utfort.vantande.svara', ja)).rejects.toThrow('ej-behorig')
    await expect(handlaggare.trpc('utfort.vantande.svara', { ...ja, fran: '2020-01-01' })).rejects.toThrow(
      'begaran-utan-beslut',
    )
    await handlaggare.trpc('utfort.vantande.svara', ja)
    await ko.kor()
    expect(await rad()).toBeUndefined()
    const [betalbar] = await bas.agare`
      select h.status, b.fran::text from handelse h join bestallning b on b.kommun_id = h.kommun_id and b.id = h.bestallning_id
      where h.person_id = ${utan?.person_id ?? ''} and h.datum = '2026-11-04' and h.status = 'godtagen'`
    expect(betalbar).toEqual({ status: 'godtagen', fran: '2026-11-04' })
  })

  it('shows who changes the most by hand, egenregi too, and counts a day when the system was down against nobody (C23)', async () => {
    const ekonom = await inloggad('sotenas-ekonom')
    const bild = () => ekonom.trpc<Andringsbild>('utfort.vantande.andringar', { manad: '2026-09' })
    const fore = await bild()
    expect(fore.utforare.length).toBeGreaterThan(1)
    expect(fore.andrade).toBe(0)
    const [{ dag }] = (await bas.agare`
      select datum::text as dag from handelse where utforare_id = ${utforareId('egenregi-sotenas')} and manad = '2026-09-01' group by 1 order by count(*) desc limit 1`) as unknown as [
      { dag: string },
    ]
    const handelser = await bas.agare<{ id: string; datum: string }[]>`
      select id, datum::text from handelse where utforare_id = ${utforareId('egenregi-sotenas')} and manad = '2026-09-01' and typ = 'besok' order by datum = ${dag} desc, id`
    const trettio = handelser.slice(0, Math.ceil(handelser.length * 0.35))
    for (const h of trettio) await utf.trpc('utfort.ratta', { id: h.id, skal: 'Glömde logga in', ny: null })
    const efter = await bild()
    expect(efter.utforare[0]).toMatchObject({
      utforare: 'Sotenäs hemtjänst',
      egenregi: true,
      skal: [{ skal: 'Glömde logga in' }],
    })
    expect(efter.utforare[0]?.andel).toBeGreaterThan(250)
    expect(efter.utforare[0]?.trend.at(-1)).toEqual({ manad: '2026-09', andel: efter.utforare[0]?.andel })
    await ekonom.trpc('utfort.vantande.noteraDriftstopp', { datum: dag, orsak: 'Tidsystemet låg nere' })
    const stopp = await bild()
    expect(stopp.utforare[0]?.undantagna).toBeGreaterThan(0)
    expect((stopp.utforare[0]?.andrade ?? 0) + (stopp.utforare[0]?.undantagna ?? 0)).toBe(efter.utforare[0]?.andrade)
    expect(stopp.driftstopp).toMatchObject([{ datum: dag, orsak: 'Tidsystemet låg nere' }])
  })

  it('reads the same month from three layouts as the same events, also from a spreadsheet, and adds nothing twice (F9.2)', async () => {
    const b = egna[5]
    const dagar = Array.from({ length: 10 }, (_, i) => `2026-10-${String(i + 10)}`)
    const egen = [
      'id;person;del;typ;datum;start;slut',
      ...dagar.map((d, i) => `k${i};${b?.kod};service;besok;${d};05:00;05:25`),
    ].join('\n')
    const annan = [
      'Besöksid,Brukarkod,Insats,Starttid,Sluttid,Latitud',
      ...dagar.map(
        (d, i) => `k${i},${b?.kod},Service,${d.slice(8)}.10.2026 05:00:00,${d.slice(8)}.10.2026 05:25:00,58.712`,
      ),
    ].join('\r\n')
    const blad = await writeXlsx(
      [
        ['HändelseID', 'Kund', 'Insats', 'Dag', 'Från', 'Minuter'].map((value) => ({ value })),
        ...dagar.map((d, i) => [
          ...[`k${i}`, b?.kod ?? '', 'service'].map((value) => ({ value })),
          { value: new Date(`${d}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' },
          { value: 5 / 24, type: Number, format: 'hh:mm' },
          { value: 25, type: Number },
        ]),
      ] as never,
      {},
    ).toBuffer()
    const forsta = await provaFil(utf, egen)
    expect((await sparaFil(utf, forsta.id)).antal).toMatchObject({ ok: 10 })
    for (const fil of [annan, new Uint8Array(blad), egen]) {
      const prov = await provaFil(utf, fil)
      expect(prov.antal).toMatchObject({ rader: 10, ok: 0, dubbletter: 10, fel: 0 })
    }
    const sida = await utf.trpc<{ noter: string[] }>('utfort.fil.import', { id: (await provaFil(utf, annan)).id })
    expect(sida.noter).toEqual([expect.stringContaining('Latitud')])
    const [spar] = await bas.agare<{ n: number }[]>`
      select ((select count(*) from import_rad where handelse::text like '%58.712%')
        + (select count(*) from handelse where uppgifter::text like '%58.712%' or medarbetare like '%58.712%'))::int as n`
    expect(spar?.n).toBe(0)
  })

  it('judges and stores a large file as a job that can be stopped and gone on with, each row once', async () => {
    const rader = Array.from({ length: 21_000 }, (_, i) => {
      const dag = Temporal.PlainDate.from('2026-02-01').add({ days: Math.floor(i / 7) % 150 })
      const minut = 300 + 20 * (i % 7) + 140 * (Math.floor(i / 1050) % 4)
      const kl = (m: number) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`
      return `stor${i};${egna[Math.floor(i / 4200) % 5]?.kod};service;besok;${dag};${kl(minut)};${kl(minut + 5)}`
    })
    const fil = `id;person;del;typ;datum;start;slut\n${rader.join('\n')}\n`
    const prov = await provaFil(utf, fil, { namn: 'stor.csv' })
    expect(prov.status).toBe('provas')
    await ko.kor()
    const las = () =>
      utf.trpc<{ status: string; antal: Record<string, number>; framsteg: object | null }>('utfort.fil.import', {
        id: prov.id,
      })
    const provad = await las()
    expect(provad).toMatchObject({ status: 'provad', framsteg: null })
    await utf.trpc('utfort.fil.spara', { id: prov.id })
    await ko.kor(2)
    expect(await las()).toMatchObject({ status: 'sparas', framsteg: { stannad: true } })
    const antal = async () =>
      (await bas.agare`select count(*)::int as n from handelse where import_id = ${prov.id}`)[0]?.n as number
    const halvvags = await antal()
    expect(halvvags).toBeGreaterThan(0)
    await utf.trpc('utfort.fil.fortsatt', { id: prov.id })
    await ko.kor()
    const klar = await las()
    expect(klar.status).toBe('sparad')
    expect(halvvags).toBeLessThan(await antal())
    expect(await antal()).toBe((klar.antal.ok ?? 0) + (klar.antal.vantar ?? 0))
    expect(klar.antal).toEqual(provad.antal)
  }, 60_000)
})
