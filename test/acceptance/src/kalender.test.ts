import { withAktor } from '@valfri/db/aktor'
import type { Bevakningsslag } from '@valfri/notis/bevakning'
import { listBevakningar } from '@valfri/notis/list-bevakningar'
import { bevakningar } from '@valfri/server/bevakningar'
import { fyllUtkast } from '@valfri/world/ansokan'
import { identitetId } from '@valfri/world/personas'
import { hittaArende } from '@valfri/world/provning'
import type { TestWebblasare } from '@valfri/world/test-webblasare'
import { beforeAll, describe, expect, it } from 'vitest'
import { useApp } from './use-app.ts'

let tid = '2026-03-02T09:00:00+01:00'
const nu = () => Temporal.Instant.from(tid)
const FIRMA = 'Skärgårdsvård AB'

interface Kalender {
  readonly slag: readonly { readonly id: string; readonly namn: string }[]
  readonly dagar: readonly Dag[]
}
interface Dag {
  readonly slag: string
  readonly om: string
  readonly datum: string
  readonly lank: string
  readonly vantar: boolean
  readonly forsenad: boolean
  readonly dagar: number
}

describe('one calendar of all clocks', () => {
  const { bas, app, inloggad } = useApp(nu)
  const manad = async (nyckel: string, m: string) =>
    (await inloggad(nyckel)).trpc<Kalender>('notis.kalender', { manad: m })
  const attGora = async (nyckel: string) =>
    (await inloggad(nyckel)).trpc<{ antal: number; forsenade: number; dagar: readonly Dag[] }>('notis.attGora')
  const avSlag = (k: Pick<Kalender, 'dagar'>, slag: string) =>
    k.dagar.filter((d) => d.slag === slag).map((d) => [d.datum, d.om, d.vantar, d.forsenad])
  let arendeId: string

  beforeAll(async () => {
    const firma = await inloggad('skargardsvard-firmatecknare')
    const utkast = await fyllUtkast(firma, ['1427', '1435'])
    await firma.trpc('ansokan.skickaIn', { id: utkast.id, rev: utkast.rev, forsakran: true })
    const upphandlare = await inloggad('sotenas-upphandlare')
    const { id, villkor } = await hittaArende(upphandlare, FIRMA)
    arendeId = id
    await upphandlare.trpc('provning.begarKomplettering', {
      arendeId: id,
      villkorIds: [villkor[0]?.id],
      text: 'Visa beslutet.',
      sistaDag: '2026-03-16',
    })
  })

  it('shows the firm its last day to answer as something to do, and the nämnd the same day as something to know', async () => {
    expect(avSlag(await manad('skargardsvard-firmatecknare', '2026-03'), 'komplettering')).toEqual([
      ['2026-03-16', 'Sotenäs kommun', true, false],
    ])
    expect(avSlag(await manad('sotenas-upphandlare', '2026-03'), 'komplettering-kommun')).toEqual([
      ['2026-03-16', FIRMA, false, false],
    ])
    expect(avSlag(await manad('tanum-upphandlare', '2026-03'), 'komplettering-kommun')).toEqual([])
  })

  it('lets the promised day of decision stand still while the nämnd waits', async () => {
    const dagen = async () => {
      const { dagar } = await attGora('sotenas-upphandlare')
      return dagar.find((d) => d.lank === `/kommun/arenden/${arendeId}`)
    }
    const lovad = async (nyckel: string) => {
      const csv = await (await (await inloggad(nyckel)).get('/export/kalender/beslutstid-kommun.csv')).text()
      return Temporal.PlainDate.from(csv.split('\r\n')[1]?.slice(0, 10) as string)
    }
    const iTanum = await lovad('tanum-upphandlare')
    tid = '2026-03-12T09:00:00+01:00'
    const skillnad = iTanum.until(await lovad('sotenas-upphandlare'), { largestUnit: 'days' })
    expect(skillnad.days).toBe(10)
    tid = '2026-12-01T09:00:00+01:00'
    expect(await dagen()).toMatchObject({ vantar: true, forsenad: true })
    tid = '2026-03-12T09:00:00+01:00'
  })

  it('says nothing waits for a firm whose day has passed, nor for one that has answered', async () => {
    tid = '2026-03-16T23:00:00+01:00'
    expect((await attGora('skargardsvard-firmatecknare')).dagar.map((d) => d.slag)).toContain('komplettering')
    tid = '2026-03-17T09:00:00+01:00'
    expect((await attGora('skargardsvard-firmatecknare')).dagar.map((d) => d.slag)).not.toContain('komplettering')
    tid = '2026-03-12T10:00:00+01:00'
    const firma = await inloggad('skargardsvard-firmatecknare')
    const eget = await firma.trpc<{ kompletteringar: { id: string }[] }>('ansokan.arende', { id: arendeId })
    await firma.trpc('ansokan.komplettera', { id: eget.kompletteringar[0]?.id, svar: {} })
    expect((await attGora('skargardsvard-firmatecknare')).dagar.map((d) => d.slag)).not.toContain('komplettering')
  })

  it('tells who has nothing to do of the next days to know of', async () => {
    await bas.agare`insert into beslut (kommun_id, namnd_id, instans, slag, rubrik, datum, paragraf, diarienummer)
      values ('1427', '1427-omsorgsnamnden', 'kf', 'pris', 'Nya priser', '2026-03-20', '§ 9', 'KS 2026/9')`
    const registrator = await (await inloggad('sotenas-registrator')).trpc<{ kommande: readonly Dag[] }>(
      'notis.attGora',
    )
    expect(registrator.kommande).toContainEqual(
      expect.objectContaining({ slag: 'beslut', datum: '2026-03-20', om: 'Kommunfullmäktige: Nya priser', dagar: 8 }),
    )
  })

  it('tells a firm of the decisions that a kommun it has an avtal with has told of, and the nämnd of one whose day has been', async () => {
    await bas.agare`insert into kalenderpost (kommun_id, post_id, nr, namnd_id, slag, rubrik, text, datum, av)
      select k, uuidv7(), 1, k || '-omsorgsnamnden', 'pris', 'Priser 2027', '', d::date, uuidv7()
      from (values ('1427', '2026-03-25'), ('1427', '2026-03-05'), ('1484', '2026-03-25')) v (k, d)`
    const firmans = await manad('skargardsvard-firmatecknare', '2026-03')
    const [avtal] = await bas.agare<{ lysekil: boolean; sotenas: boolean }[]>`
      select bool_or(kommun_id = '1484') as lysekil, bool_or(kommun_id = '1427') as sotenas from avtal
      where utforare_id = (select id from utforare where namn = ${FIRMA})`
    const vantat = avtal?.sotenas ? 2 : 0
    expect(avSlag(firmans, 'kommande-beslut')).toHaveLength(vantat + (avtal?.lysekil ? 1 : 0))
    expect(avSlag(await manad('sotenas-registrator', '2026-03'), 'kommande-beslut-kommun')).toEqual([
      ['2026-03-05', 'Priser 2027', true, true],
      ['2026-03-25', 'Priser 2027', false, false],
    ])
  })

  it('offers each role its own kinds, and a person of another nämnd sees no day of this one', async () => {
    const ids = async (nyckel: string) => (await manad(nyckel, '2026-03')).slag.map((s) => s.id)
    expect(await ids('sotenas-attestant')).toContain('attest')
    expect(await ids('sotenas-upphandlare')).not.toContain('attest')
    expect(await ids('sotenas-admin')).toContain('uppdrag-slutar')
    expect(await ids('skargardsvard-planerare')).toEqual(['sparrdatum'])
    const annan = await manad('sotenas-annan-namnd', '2026-03')
    expect(annan.dagar).toEqual([])
  })

  it('shows what fullmäktige and nämnd have decided, and from when prices count', async () => {
    const dagar = await bas.agare<
      { manad: string }[]
    >`select distinct to_char(datum, 'YYYY-MM') as manad from beslut where kommun_id = '1427' and namnd_id = '1427-omsorgsnamnden'`
    const { dagar: dagarna } = await manad('sotenas-upphandlare', dagar[0]?.manad as string)
    expect(dagarna.filter((d) => d.slag === 'beslut').length).toBeGreaterThan(0)
    const januari = await manad('sotenas-upphandlare', '2026-01')
    expect(januari.dagar.map((d) => d.slag)).toEqual(expect.arrayContaining(['nya-priser', 'avtal-borjar-kommun']))
  })

  it('goes to other calendars as a file that names kinds and pages, and no firm; and to a spreadsheet whole', async () => {
    const hamta = async (b: TestWebblasare, fil: string) => (await b.get(`/export/kalender/${fil}`)).text()
    const b = await inloggad('sotenas-upphandlare')
    const ics = await hamta(b, 'kalender.ics')
    expect(ics).toMatch(/^BEGIN:VCALENDAR\r\n/)
    expect(ics).toContain('SUMMARY:Sista dag att komplettera')
    expect(ics).toContain('DTSTART;VALUE=DATE:20260316')
    expect(ics).toContain('DTEND;VALUE=DATE:20260317')
    expect(ics.replaceAll('\r\n ', '')).toContain(`${app.adress}/kommun/arenden/${arendeId}`)
    expect(ics).not.toContain('Skärgård')
    const csv = await hamta(b, 'komplettering-kommun.csv')
    expect(csv).toContain(`2026-03-16;Sista dag att komplettera;${FIRMA};`)
    expect(csv.trim().split('\r\n')).toHaveLength(2)
    expect(await hamta(b, 'finns-inte.csv')).toContain('finns-inte')
  })

  it('asks the database as many questions for many cases as for one', async () => {
    const aktor = {
      typ: 'kommun',
      kommunId: '1427',
      namndId: '1427-omsorgsnamnden',
      identitetId: identitetId('sotenas-upphandlare'),
      roller: [
        'upphandlare',
        'beslutsfattare',
        'registrator',
        'ekonom',
        'attestant',
        'systemadministrator',
        'kommunikator',
      ],
      farSePerson: false,
    } as const
    const period = {
      fran: Temporal.PlainDate.from('2025-01-01'),
      till: Temporal.PlainDate.from('2027-12-31'),
      nu: nu(),
    }
    const fragor = () =>
      withAktor(bas.db, aktor, async (tx) => {
        let antal = 0
        const raknande = new Proxy(tx, {
          get: (mal, namn) => {
            if (namn === 'select' || namn === 'execute') antal += 1
            const varde = Reflect.get(mal, namn)
            return typeof varde === 'function' ? varde.bind(mal) : varde
          },
        })
        const dagar = await listBevakningar(raknande, bevakningar as readonly Bevakningsslag[], period)
        return { antal, dagar: dagar.length }
      })
    const fore = await fragor()
    await bas.agare`insert into beslut (kommun_id, namnd_id, instans, slag, rubrik, datum, paragraf, diarienummer)
      select '1427', '1427-omsorgsnamnden', 'namnd', 'pris', 'Prov ' || n, '2026-06-01', '§ 1', 'SN 2026/' || n from generate_series(1, 50) n`
    const efter = await fragor()
    expect(efter.dagar).toBe(fore.dagar + 50)
    expect(efter.antal).toBe(fore.antal)
  })
})
