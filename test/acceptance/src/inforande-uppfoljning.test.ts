import { type Aktor, withAktor } from '@valfri/db/aktor'
import { createTestDb } from '@valfri/db/testdb'
import { sattPrognos } from '@valfri/inforande/behovsprognos'
import { byggOm, byggRapport } from '@valfri/inforande/decemberrapport'
import { noteraEffekt, posta, sattMal, visaEffekter } from '@valfri/inforande/effektmal'
import { andraKalenderpost, knytBeslut, laggIKalender, listKalender } from '@valfri/inforande/kalender'
import { renderIcs } from '@valfri/inforande/kalender-ics'
import { lasNu } from '@valfri/inforande/lasning'
import { listEgnaNyheter, publiceraNyhet } from '@valfri/inforande/nyheter'
import { avslutaPrenumeration, bekraftaPrenumeration, prenumerera } from '@valfri/inforande/prenumerera'
import { visaPublikSida } from '@valfri/inforande/publik-sida'
import { bedomRisk, laggTillRisk, listRisker, PERSPEKTIV, type Perspektiv } from '@valfri/inforande/risker'
import { listSamrad, noteraSamrad, type SamradInput } from '@valfri/inforande/samradslogg'
import { andraPlan, skapaPlan } from '@valfri/inforande/skapa-plan'
import { type Brev, skickaNyhetsbrev } from '@valfri/inforande/skicka-nyhetsbrev'
import type { Result } from '@valfri/kernel/fel'
import { beslutId } from '@valfri/world/beslut'
import { fillNorraBohuslan } from '@valfri/world/fyll'
import { loadGrund } from '@valfri/world/grund'
import { loadOmraden } from '@valfri/world/omraden'
import { beforeAll, describe, expect, it } from 'vitest'
import { tjanster } from './ersattning-hjalp.ts'
import { personal } from './inforande-hjalp.ts'
import { useTestDb } from './use-test-db.ts'

const dag = (text: string) => Temporal.PlainDate.from(text)
const klocka = (text: string) => Temporal.Instant.from(`${text}T08:00:00Z`)
const sotenas = personal('1427', ['upphandlare'])
const munkedal = personal('1430', ['upphandlare'])
const publik: Aktor = { typ: 'publik' }
const HEMLIGHET = 'prov'

let nu = klocka('2026-11-10')
const test = useTestDb(() => createTestDb(() => nu))
const som = <T>(fn: Parameters<typeof withAktor<T>>[2], aktor: Aktor = sotenas) => withAktor(test.db, aktor, fn)
const kod = async (svar: Promise<Result<unknown>>) => {
  const s = await svar
  return s.ok ? 'ok' : s.fel.kod
}
const gjort = async <T>(svar: Promise<Result<T>>): Promise<T> => {
  const s = await svar
  if (!s.ok) throw new Error(s.fel.kod)
  return s.value
}
let planId = ''
const oppning = { datum: dag('2027-03-01'), noggrannhet: 'manad', preliminart: false } as const

beforeAll(async () => {
  await loadGrund(test.agare)
  await fillNorraBohuslan(0)(test)
  const plan = { tjanstId: 'hemtjanst', delar: ['omvardnad'], namn: 'Natt', ansvarig: 'Anna Testberg', oppning }
  planId = (await gjort(som((tx) => skapaPlan(tx, tjanster, plan, nu)))).id
})

describe('samråd and news', () => {
  const mote = (mer: Partial<SamradInput> = {}): SamradInput => ({
    ...{ planId: null, form: 'samrad', part: 'kpr', motpart: 'KPR i Sotenäs', datum: dag('2025-05-08'), antal: 14 },
    ...{ fraga: 'Ska valet omfatta natt?', synpunkter: 'Trygghet först', hantering: 'Natt prövas för sig' },
    korrigerar: null,
    ...mer,
  })

  it('keeps a row that was wrong and shows the one that is right', async () => {
    const { id } = await gjort(som((tx) => noteraSamrad(tx, mote({ antal: 140 }), nu)))
    const ratt = { korrigerar: id, antal: 14 }
    expect(await kod(som((tx) => noteraSamrad(tx, mote(ratt), nu), munkedal))).toBe('post-saknas')
    expect(await kod(som((tx) => noteraSamrad(tx, mote(ratt), nu)))).toBe('ok')
    expect(await kod(som((tx) => noteraSamrad(tx, mote(ratt), nu)))).toBe('redan-korrigerad')
    const logg = await som((tx) => listSamrad(tx, nu))
    expect(logg.map((s) => [s.antal, s.rattad])).toEqual([[14, 1]])
    const [rader] = await test.agare`select count(*)::int as antal from samrad`
    expect(rader?.antal).toBe(2)
  })

  it('sends news to an address that has said yes, and to none that has not or has left (F19.10)', async () => {
    const skickat: Brev[] = []
    const post = { skicka: async (b: Brev) => ({ ok: !!skickat.push(b) }) as { ok: true } }
    const skicka = async () => {
      skickat.length = 0
      await skickaNyhetsbrev(test.db, { post, adress: 'https://valfri.example.se', hemlighet: HEMLIGHET, nu: () => nu })
      return skickat.map((b) => [b.till, b.amne])
    }
    const ber = (epost: string) =>
      som((tx) => prenumerera(tx, { kommunId: '1427', namndId: '1427-omsorgsnamnden', epost }, HEMLIGHET, nu), publik)
    await ber('ja@example.se')
    await ber('nej@example.se')
    const fraga = 'Bekräfta att du vill ha nyheter från Sotenäs'
    expect(await skicka()).toEqual([
      ['ja@example.se', fraga],
      ['nej@example.se', fraga],
    ])
    const [nyckel = ''] = skickat.map((b) => /nyckel=([\w-]+)/.exec(b.text)?.[1] ?? '')
    expect(await kod(som((tx) => bekraftaPrenumeration(tx, 'gissad', nu), publik))).toBe('prenumeration-saknas')
    expect(await kod(som((tx) => bekraftaPrenumeration(tx, nyckel, nu), publik))).toBe('ok')
    expect((await som((tx) => listEgnaNyheter(tx, nu))).prenumeranter).toBe(1)

    const nyhet = { tjanstId: null, rubrik: 'Möte om natt', text: 'Vi ses den 3 december.' }
    await gjort(som((tx) => publiceraNyhet(tx, nyhet, nu)))
    expect(await skicka()).toEqual([['ja@example.se', 'Sotenäs: Möte om natt']])
    expect(await skicka()).toEqual([])
    expect(await kod(som((tx) => avslutaPrenumeration(tx, nyckel), publik))).toBe('ok')
    await gjort(som((tx) => publiceraNyhet(tx, { ...nyhet, rubrik: 'Inställt' }, nu)))
    expect(await skicka()).toEqual([])
    // An address that never answered is not kept.
    const [kvar] = await test.agare`select count(*)::int as antal from prenumeration where kommun_id = '1427'`
    nu = klocka('2026-11-18')
    await gjort(som((tx) => publiceraNyhet(tx, { ...nyhet, rubrik: 'Ny dag' }, nu)))
    const [sedan] = await test.agare`select count(*)::int as antal from prenumeration where kommun_id = '1427'`
    expect([kvar?.antal, sedan?.antal]).toEqual([1, 0])
    nu = klocka('2026-11-10')
  })

  it('tries a letter again when the server is away, and gives it up when it says no', async () => {
    await som(
      (tx) =>
        prenumerera(tx, { kommunId: '1430', namndId: '1430-omsorgsnamnden', epost: 'x@example.se' }, HEMLIGHET, nu),
      publik,
    )
    let forsok = 0
    const svara = (slutgiltig: boolean) => ({
      post: { skicka: async () => ({ ok: !++forsok, slutgiltig }) as { ok: false; slutgiltig: boolean } },
      ...{ adress: 'https://valfri.example.se', hemlighet: HEMLIGHET, nu: () => nu },
    })
    await skickaNyhetsbrev(test.db, svara(false))
    await skickaNyhetsbrev(test.db, svara(false))
    expect(forsok).toBe(1)
    nu = nu.add({ minutes: 1 })
    await skickaNyhetsbrev(test.db, svara(true))
    nu = nu.add({ minutes: 60 })
    await skickaNyhetsbrev(test.db, svara(true))
    expect(forsok).toBe(2)
    nu = klocka('2026-11-10')
  })
})

describe('the register of risks', () => {
  it('has the six perspectives, and keeps each assessment with its owner, date and outcome (F16.2)', async () => {
    const bedomning = {
      ...{ sannolikhet: 3, konsekvens: 4, agare: 'Verksamhetschefen', atgard: 'Beredskap i egenregin' },
      senast: dag('2026-12-01'),
    }
    const oppen = { status: 'oppen', utfall: null } as const
    for (const perspektiv of Object.keys(PERSPEKTIV) as Perspektiv[]) {
      const namn = `Risk för ${PERSPEKTIV[perspektiv].toLowerCase()}`
      await gjort(som((tx) => laggTillRisk(tx, { planId: null, perspektiv, namn, ...bedomning, ...oppen }, nu)))
    }
    const lista = (vid = nu) => som((tx) => listRisker(tx, lasNu(tx, vid)))
    expect((await lista()).map((r) => PERSPEKTIV[r.perspektiv])).toEqual([
      ...['Brukare', 'Personal', 'Företagare', 'Egenregi', 'Administration', 'Ekonomi'],
    ])
    const [forsta] = await lista()
    const bedom = (nr: number, status: 'hanterad', utfall: string | null) =>
      som((tx) => bedomRisk(tx, { ...bedomning, riskId: forsta?.id ?? '', nr, sannolikhet: 1, status, utfall }, nu))
    expect(await kod(bedom(1, 'hanterad', null))).toBe('utfall-behovs')
    expect(await kod(bedom(1, 'hanterad', 'Två utförare tar natten'))).toBe('ok')
    expect(await kod(bedom(1, 'hanterad', 'Sen'))).toBe('andrad-av-annan')
    const brukare = (await lista(klocka('2026-12-02'))).find((r) => r.perspektiv === 'brukare')
    expect([brukare?.nu.varde, brukare?.nu.utfall, brukare?.historik.map((h) => h.varde)]).toEqual([
      ...[4, 'Två utförare tar natten', [12]],
    ])
    expect((await lista(klocka('2026-12-01'))).filter((r) => r.forfallen)).toEqual([])
    expect((await lista(klocka('2026-12-02'))).filter((r) => r.forfallen).length).toBe(5)
    expect(await som((tx) => listRisker(tx, lasNu(tx, nu)), munkedal)).toEqual([])
  })
})

describe('goals', () => {
  it('are compared with the data by themselves in the year of evaluation (F19.11)', async () => {
    const mal = {
      ...{ planId, utgangsdatum: dag('2025-12-31'), kalla: 'Verksamhetsberättelsen 2025', ersatter: null },
    } as const
    await gjort(
      som((tx) =>
        sattMal(tx, { ...mal, matt: 'utforare', namn: '-', enhet: '-', riktning: 'minst', utgangslage: 1, mal: 6 }, nu),
      ),
    )
    const nojda = { matt: 'eget', namn: 'Nöjda brukare', enhet: 'procent', riktning: 'minst' } as const
    const { id } = await gjort(som((tx) => sattMal(tx, { ...mal, ...nojda, utgangslage: 81.5, mal: 85 }, nu)))
    await gjort(
      som((tx) => noteraEffekt(tx, { malId: id, datum: dag('2026-10-01'), varde: 83.2, kalla: 'Enkäten 2026' }, nu)),
    )
    const anslag = { slag: 'anslag', datum: dag('2026-01-20'), text: 'Införande', verifikation: null } as const
    expect(await kod(som((tx) => posta(tx, { ...anslag, planId, ore: 400_000_000n, beslutId: null })))).toBe(
      'kalla-behovs',
    )
    await gjort(som((tx) => posta(tx, { ...anslag, planId, ore: 400_000_000n, beslutId: beslutId('1427', 'pris') })))
    const kostnad = { slag: 'kostnad', datum: dag('2026-05-02'), text: 'Utbildning', beslutId: null } as const
    await gjort(som((tx) => posta(tx, { ...kostnad, planId, ore: 125_050_50n, verifikation: 'A 77' })))

    const effekt = async () =>
      (await som((tx) => visaEffekter(tx, lasNu(tx, nu), tjanster))).find((e) => e.id === planId)
    const hittills = await effekt()
    // Eight with an avtal for hemtjänst in Sotenäs, counted from the world's list: egenregi and seven private.
    expect(hittills?.mal.map((m) => [m.namn, m.utgangslage, m.utfall, m.skillnad, m.uppnatt])).toEqual([
      ['Utförare att välja mellan', 1, 8, 7, true],
      ['Nöjda brukare', 81.5, 83.2, 1.7, false],
    ])
    expect([hittills?.slutlig, hittills?.dag, hittills?.anslag, hittills?.kostnad]).toEqual([
      ...[false, '2026-11-10', 400_000_000, 12_505_050],
    ])
    const falt = { id: planId, rev: 1, namn: 'Natt', ansvarig: 'Anna Testberg', typtidFran: 12, typtidTill: 18 }
    await gjort(som((tx) => andraPlan(tx, { ...falt, utvarderas: dag('2026-09-30'), publik: true })))
    const sedan = await effekt()
    // The survey came the day after; on the day of evaluation there was none.
    expect([sedan?.slutlig, sedan?.dag, sedan?.mal.map((m) => m.utfall)]).toEqual([true, '2026-09-30', [8, null]])
  })
})

describe('the calendar of coming decisions', () => {
  it('lets an utförare plan a year ahead, and says what has moved (F19.13)', async () => {
    const pris = {
      ...{ tjanstId: 'hemtjanst', slag: 'pris' as const, rubrik: 'Ersättning 2028', text: 'Nämnden beslutar.' },
      ...{ datum: dag('2027-11-16'), gallerFran: dag('2028-01-01') },
    }
    const { postId } = await gjort(som((tx) => laggIKalender(tx, tjanster, pris, nu)))
    const forr = { ...pris, datum: dag('2026-11-09') }
    expect(await kod(som((tx) => laggIKalender(tx, tjanster, forr, nu)))).toBe('datum-passerat')
    const andra = { ...pris, datum: dag('2027-11-23'), postId, nr: 1, installd: false }
    expect(await kod(som((tx) => andraKalenderpost(tx, andra, nu), munkedal))).toBe('post-saknas')
    expect(await kod(som((tx) => andraKalenderpost(tx, andra, nu)))).toBe('ok')
    const omrade = loadOmraden(['1427'])[0]?.id ?? null
    const prognos = {
      tjanstId: 'hemtjanst',
      omradeId: omrade,
      ar: 2028,
      kalla: 'SCB och egen beräkning',
      per: dag('2026-10-01'),
    }
    expect(await kod(som((tx) => sattPrognos(tx, tjanster, { ...prognos, antal: 4 }, nu)))).toBe('prognos-for-liten')
    await gjort(som((tx) => sattPrognos(tx, tjanster, { ...prognos, antal: 140 }, nu)))
    await gjort(som((tx) => sattPrognos(tx, tjanster, { ...prognos, antal: 155 }, nu)))

    const sida = await gjort(som(async (tx) => visaPublikSida(tx, tjanster, 'sotenas', nu), publik))
    const namnd = sida.namnder.find((n) => n.namndId === '1427-omsorgsnamnden')
    expect(namnd?.kalender.map((k) => [k.rubrik, k.datum, k.gallerFran, k.tidigare])).toEqual([
      ['Ersättning 2028', '2027-11-23', '2028-01-01', ['2027-11-16']],
    ])
    expect(namnd?.prognoser.map((p) => [p.ar, p.antal])).toEqual([[2028, 155]])
  })

  it('is an iCalendar whose post keeps its name when it moves, and the same bytes each time', async () => {
    const poster = await som((tx) => listKalender(tx, lasNu(tx, nu), tjanster))
    const ics = renderIcs(poster, { kommun: 'Sotenäs', kommunSlug: 'sotenas', adress: 'https://valfri.example.se' })
    const rader = ics.split('\r\n')
    expect(rader).toContain('DTSTART;VALUE=DATE:20271123')
    expect(rader).toContain('DTEND;VALUE=DATE:20271124')
    expect(rader).toContain('SEQUENCE:1')
    expect(rader).toContain(`UID:${poster[0]?.postId}@valfri`)
    expect(rader).toContain('STATUS:TENTATIVE')
    const igen = await som((tx) => listKalender(tx, lasNu(tx, nu), tjanster))
    expect(renderIcs(igen, { kommun: 'Sotenäs', kommunSlug: 'sotenas', adress: 'https://valfri.example.se' })).toBe(ics)
    const knyt = { postId: poster[0]?.postId ?? '', nr: 2, beslutId: beslutId('1427', 'pris') }
    expect(await kod(som((tx) => knytBeslut(tx, knyt, nu)))).toBe('ok')
    expect(await kod(som((tx) => knytBeslut(tx, { ...knyt, nr: 3 }, nu)))).toBe('beslut-fattat')
  })
})

describe('the December report', () => {
  it('is built from the year’s data, with samråd before KF’s decision, and is the same bytes when rebuilt (F16.3, F19.10)', async () => {
    nu = klocka('2026-12-01')
    const { id, dokumentId, sha256 } = await gjort(som((tx) => byggRapport(tx, tjanster, 2026, nu)))
    const [rad] = await test.agare`select data, innehall, publik, sha256 from dokument where id = ${dokumentId}`
    const block: { niva?: number; text?: string }[] = rad?.data.block ?? []
    const rubriker = block.filter((b) => b.niva === 2)
    expect(rubriker.map((b) => b.text)).toEqual([
      ...['Samråd och information', 'Fullmäktiges beslut', 'Införandet', 'Nämndens beslut under året'],
      ...['Utförare och val', 'Mål, utfall och engångsmedel', 'Risker'],
    ])
    expect(JSON.stringify(rad?.data)).toContain('1 av 1 hölls före fullmäktiges första beslut')
    const bytes = Buffer.from(rad?.innehall).toString('latin1')
    expect([bytes.slice(0, 5), bytes.includes('/MarkInfo'), rad?.publik]).toEqual(['%PDF-', true, true])

    // What comes after is not in it.
    nu = klocka('2026-12-05')
    const risk = { planId: null, perspektiv: 'ekonomi', namn: 'Ny risk', sannolikhet: 2, konsekvens: 2 } as const
    const mer = {
      agare: 'Ekonomen',
      atgard: 'Följa',
      senast: dag('2027-01-31'),
      status: 'oppen',
      utfall: null,
    } as const
    await gjort(som((tx) => laggTillRisk(tx, { ...risk, ...mer }, nu)))
    await gjort(
      som((tx) =>
        noteraSamrad(
          tx,
          {
            ...{ planId: null, form: 'samrad', part: 'khr', motpart: 'KHR', datum: dag('2026-12-03'), antal: 8 },
            ...{ fraga: 'Rapporten', synpunkter: 'Ingen', hantering: 'Noterat', korrigerar: null },
          },
          nu,
        ),
      ),
    )
    expect(await gjort(som((tx) => byggOm(tx, tjanster, id)))).toEqual({ sha256, samma: true })
    const { sha256: ny } = await gjort(som((tx) => byggRapport(tx, tjanster, 2026, nu)))
    expect(ny).not.toBe(sha256)
    expect(await kod(som((tx) => byggOm(tx, tjanster, id), munkedal))).toBe('rapport-saknas')
    expect(await kod(som((tx) => byggRapport(tx, tjanster, 2027, nu)))).toBe('ar-framtida')
  })
})
