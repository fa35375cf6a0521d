import { findBrister } from '@valfri/db/hardning'
import { createTestDb, type TestDb } from '@valfri/db/testdb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agarfunktioner } from './agarfunktioner.ts'

let bas: TestDb
beforeAll(async () => {
  bas = await createTestDb(() => Temporal.Instant.from('2026-03-02T07:00:00Z'))
})
afterAll(() => bas.close())

describe('the catalogue of the real database', () => {
  it('has no table without forced row level security, no table without policies, and no right on a partition', async () => {
    expect(await findBrister(bas.agareUrl)).toEqual([])
  })

  it('has read policies on every table, so that no table is open or forgotten', async () => {
    const utan =
      await bas.agare`select relname from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and not relispartition and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polcmd in ('r', '*'))`
    expect(utan.map((r) => r.relname)).toEqual([])
  })

  it('lets no policy apply without asking who the aktör is', async () => {
    const rader =
      await bas.agare`select polrelid::regclass::text as tabell, polname, coalesce(pg_get_expr(polqual, polrelid), '') || coalesce(pg_get_expr(polwithcheck, polrelid), '') as uttryck from pg_policy`
    const oppna = rader.filter((r) => !/valfri\.\w+\(/.test(r.uttryck)).map((r) => `${r.tabell}.${r.polname}`)
    expect(rader.length).toBeGreaterThan(100)
    expect(oppna).toEqual([])
  })

  it('gives the app’s role nothing to own, no way round row level security and no right to make things', async () => {
    const [roll] =
      await bas.agare`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = 'valfri_app'`
    expect(roll).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false })
    const agda = await bas.agare`select relname from pg_class where relowner = 'valfri_app'::regrole`
    expect(agda).toHaveLength(0)
    const [far] =
      await bas.agare`select has_schema_privilege('valfri_app', 'public', 'create') as public, has_schema_privilege('valfri_app', 'valfri', 'create') as valfri`
    expect(far).toEqual({ public: false, valfri: false })
    const medlem = await bas.agare`select 1 from pg_auth_members where member = 'valfri_app'::regrole`
    expect(medlem).toHaveLength(0)
  })

  it('has no function with the owner’s rights that is not on the list with its reason, and each says where it looks', async () => {
    const rader = await bas.agare`select proname, coalesce(proconfig::text, '') as satt from pg_proc
      where pronamespace in ('public'::regnamespace, 'valfri'::regnamespace) and prosecdef order by proname`
    expect(rader.map((r) => r.proname)).toEqual(Object.keys(agarfunktioner).sort())
    // Without its own search_path a caller could put a table of the same name in the way.
    expect(rader.filter((r) => !r.satt.includes('search_path=public, pg_temp')).map((r) => r.proname)).toEqual([])
  })

  it('has no column for where somebody has been: no coordinate, position or route, of any type (F9.9)', async () => {
    const rader = await bas.agare<{ kolumn: string; typ: string }[]>`
      select c.relname || '.' || a.attname as kolumn, t.typname as typ from pg_attribute a
        join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped`
    expect(rader.length).toBeGreaterThan(500)
    const PLATS =
      /koordinat|latitud|longitud|(^|[._])(lat|lon|lng|long|gps|geo|position|rutt|route|plats_x|plats_y)($|_)/
    const TYPER = new Set(['point', 'path', 'line', 'lseg', 'polygon', 'box', 'circle', 'geometry', 'geography'])
    expect(
      rader.filter((r) => PLATS.test(r.kolumn.split('.')[1] ?? '') || TYPER.has(r.typ)).map((r) => r.kolumn),
    ).toEqual([])
  })

  it('leads every key of a kommun’s table by kommun_id', async () => {
    const rader = await bas.agare`
      select c.relname as tabell, (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum = i.indkey[0]) as forst
      from pg_class c join pg_index i on i.indrelid = c.oid and i.indisprimary
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'kommun_id' and a.attnotnull)`
    const fel = rader.filter((r) => r.forst !== 'kommun_id' && !delade.has(r.tabell)).map((r) => r.tabell)
    expect(fel).toEqual([])
  })

  it('sees it when a table is made without protection', async () => {
    const egen = await createTestDb(() => Temporal.Instant.from('2026-03-02T07:00:00Z'))
    await egen.agare`create table glomd (id int)`
    expect(await findBrister(egen.agareUrl)).toEqual([
      'glomd: no policy says who reads it',
      'glomd: row level security is not forced',
    ])
    await egen.agare`alter table glomd enable row level security`
    expect(await findBrister(egen.agareUrl)).toContain('glomd: row level security is not forced')
    await egen.close()
  })
})

/** Tables of several kommuner at once: the samverkan leads, each party’s kommun follows. */
const delade = new Set(['samverkan_part', 'samverkan_svar'])
