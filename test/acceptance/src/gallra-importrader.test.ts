import { openJobs } from '@valfri/db/jobs'
import { migrateJobs } from '@valfri/db/jobs-schema'
import { createTestDb, type TestDb } from '@valfri/db/testdb'
import { startDagligaJobb } from '@valfri/server/dagliga-jobb'
import { tjanster } from '@valfri/server/tjanster'
import { annonsbevakningJobb } from '@valfri/underlag/bevaka-annonser'
import { gallraImportrader, gallringJobb } from '@valfri/utfort/gallra-importrader'
import { gallringsregelAt } from '@valfri/utfort/gallringsregel'
import { fillNorraBohuslan } from '@valfri/world/fyll'
import { loadGrund } from '@valfri/world/grund'
import { stabiltId } from '@valfri/world/stabilt-id'
import { utforareId } from '@valfri/world/utforare'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const klockan12 = (dag: string) => Temporal.Instant.from(`${dag}T12:00:00+02:00`)
const SPARAD = '2026-04-01'
/** 180 days after SPARAD is the last that the rows are kept. */
const SISTA = '2026-09-28'
const utforare = utforareId('bohusomsorg')
const annan = utforareId('egenregi-sotenas')

describe('the rows of an import', () => {
  let bas: TestDb
  beforeAll(async () => {
    bas = await createTestDb(() => klockan12(SPARAD))
    await loadGrund(bas.agare)
    await fillNorraBohuslan(0)(bas)
  }, 60_000)
  afterAll(() => bas.close())

  const add = async (namn: string, status: string, vems = utforare): Promise<string> => {
    const { agare: sql } = bas
    const id = stabiltId(`gallring:${namn}`)
    const tid = `${SPARAD}T12:00:00+02:00`
    await sql`insert into import_korning ${sql({ utforare_id: vems, id, filnamn: `${namn}.csv`, sha256: id, status, karta: sql.json({}), antal_rader: 2, antal_ok: 1, antal_fel: 1, skapad: tid, sparad: status === 'sparad' ? tid : null })}`
    for (const rad of [1, 2])
      await sql`insert into import_rad ${sql({ utforare_id: vems, import_id: id, rad, ordning: 'P-AAAA1', handelse: sql.json({ person: 'P-AAAA1' }), utfall: 'godtagen' })}`
    return id
  }
  const kvar = async (id: string) => {
    const [rad] = await bas.agare<{ rader: number; status: string; antal: number[] }[]>`
      select k.status, array[k.antal_rader, k.antal_ok, k.antal_fel] as antal,
        (select count(*)::int from import_rad r where r.import_id = k.id) as rader from import_korning k where k.id = ${id}`
    return rad
  }
  const gallra = (dag: string) => gallraImportrader(bas.db, klockan12(dag))

  it('are kept to the last day of the rule and gone the day after, while the numbers remain', async () => {
    const [egen, andras] = [await add('egen', 'sparad'), await add('annan', 'sparad', annan)]
    const foreDag = Temporal.PlainDate.from(SISTA).subtract({ days: 1 }).toString()
    for (const dag of [foreDag, SISTA]) {
      await gallra(dag)
      expect([dag, (await kvar(egen))?.rader]).toEqual([dag, 2])
    }
    await gallra('2026-09-29')
    for (const id of [egen, andras]) expect(await kvar(id)).toEqual({ rader: 0, status: 'sparad', antal: [2, 1, 1] })
    const [spar] =
      await bas.agare`select count(*)::int as antal from logg where handling = 'gallra' and objekt_id = ${egen}`
    expect(spar?.antal).toBe(1)
  })

  it('go after 60 days when nobody has saved them, and the import with them', async () => {
    const id = await add('utkast', 'provad')
    const pagar = await add('halv', 'sparas')
    await gallra('2026-05-31')
    expect((await kvar(id))?.rader).toBe(2)
    await gallra('2026-06-01')
    expect(await kvar(id)).toMatchObject({ rader: 0, status: 'avbruten' })
    await gallra('2027-06-01')
    // One that stopped halfway is still to be gone on with.
    expect((await kvar(pagar))?.rader).toBe(2)
  })

  it('stay while an undantag is open, an event waits or an invändning is not answered', async () => {
    const { agare: sql } = bas
    const [oppen, vantar, invand] = [
      await add('oppen', 'sparad'),
      await add('vantar', 'sparad'),
      await add('invand', 'sparad'),
    ]
    const n = { kommun_id: '1427', namnd_id: '1427-omsorgsnamnden' }
    const handelse = (importId: string, mer: object) =>
      sql`insert into handelse ${sql({ ...n, manad: '2026-03-01', id: stabiltId(`gallring:handelse:${importId}${JSON.stringify(mer)}`), utforare_id: utforare, tjanst_id: 'hemtjanst', del: 'service', typ: 'besok', datum: '2026-03-02', kalla: 'fil', import_id: importId, ...mer } as never)} returning id`
    await sql`insert into undantag ${sql({ utforare_id: utforare, handelse: sql.json({}), kod: 'x', text: 'x', kalla: 'fil', import_id: oppen, rad: 2, nyckel: 'gallring' })}`
    const [rad] = await handelse(vantar, { status: 'vantar', orsak: 'saknar-slut' })
    const [besok] = await handelse(invand, { status: 'godtagen' })
    const person = stabiltId('gallring:person')
    const [i] =
      await sql`insert into invandning ${sql({ ...n, person_id: person, utforare_id: utforare, handelse_id: besok?.id as string, handelse_manad: '2026-03-01', slag: 'annat', text: 'x' })} returning id`
    const rader = async () => [await kvar(oppen), await kvar(vantar), await kvar(invand)].map((k) => k?.rader)
    await gallra('2027-01-10')
    expect(await rader()).toEqual([2, 2, 2])

    await sql`update undantag set status = 'lamnad' where import_id = ${oppen}`
    await handelse(vantar, { status: 'godtagen', ersatter: rad?.id })
    await sql`insert into invandning_svar ${sql({ ...n, invandning_id: i?.id as string, person_id: person, utforare_id: utforare, part: 'kommun', av_namn: 'X', text: 'x', avslut: 'stammer' })}`
    await gallra('2027-01-10')
    expect(await rader()).toEqual([0, 0, 0])
  })

  it('go by the job that a worker sends when it starts', async () => {
    const id = await add('jobb', 'sparad')
    const nu = () => klockan12('2027-03-01')
    const fel: unknown[] = []
    await migrateJobs(bas.agareUrl)
    const ko = await openJobs(
      { appUrl: bas.appUrl, db: bas.db, jobb: [gallringJobb(nu), annonsbevakningJobb(tjanster, nu)], ensam: true },
      (_kod, f) => fel.push(f),
    )
    await ko.startWorkers()
    const stoppa = await startDagligaJobb(ko, bas.db, nu, (f) => fel.push(f))
    try {
      await expect.poll(async () => (await kvar(id))?.rader, { timeout: 15_000, interval: 100 }).toBe(0)
      expect(fel).toEqual([])
    } finally {
      stoppa()
      await ko.stop()
    }
  }, 20_000)

  it('follow the rule that is in force on the day, and none before the first', () => {
    const regler = [
      { fran: '2026-01-01', sparadDagar: 180, osparadDagar: 60 },
      { fran: '2027-01-01', sparadDagar: 90, osparadDagar: 30 },
    ]
    const dagar = (dag: string) => gallringsregelAt(Temporal.PlainDate.from(dag), regler)?.sparadDagar ?? null
    expect(['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map(dagar)).toEqual([null, 180, 180, 90])
  })
})
