import { globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Aktor, type AktorTx, withAktor } from '@valfri/db/aktor'
import { createTestDb, type TestDb } from '@valfri/db/testdb'
import { computeKorning } from '@valfri/ersattning/korning-jobb'
import { ensureKorning, listUnderlag, updateKorning } from '@valfri/ersattning/queries'
import type { Result } from '@valfri/kernel/fel'
import { loadRegister } from '@valfri/plugin-api/register'
import hemtjanst from '@valfri/plugin-hemtjanst/tjanst'
import mat from '@valfri/plugin-mat/tjanst'
import { beslutaVarden } from '@valfri/tenancy/besluta-varden'
import { registreraBeslut } from '@valfri/tenancy/registrera-beslut'
import { sattTjanst } from '@valfri/tenancy/satt-tjanst'
import { isTjanstAktiv } from '@valfri/tenancy/tjanst-aktiv'
import { registreraHandelser } from '@valfri/utfort/registrera-handelser'
import { fillNorraBohuslan } from '@valfri/world/fyll'
import { loadGrund } from '@valfri/world/grund'
import { stabiltId } from '@valfri/world/stabilt-id'
import { utforareId } from '@valfri/world/utforare'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { firm, staff } from './ersattning-hjalp.ts'
import promenad from './promenad.ts'

const rot = join(import.meta.dirname, '../../..')
const nu = Temporal.Instant.from('2026-11-10T08:00:00Z')
const kommun = { kommunId: '1427', namndId: '1427-omsorgsnamnden' }
const tjanster = loadRegister([hemtjanst, mat, promenad])

function value<T>(svar: Result<T>): T {
  if (!svar.ok) throw new Error(`${svar.fel.kod}: ${svar.fel.text}`)
  return svar.value
}

describe('a tjänst that the core has never heard of', () => {
  let test: TestDb
  const admin: Aktor = {
    ...(staff('1427', 'ekonom') as Extract<Aktor, { typ: 'kommun' }>),
    roller: ['systemadministrator'],
  }
  beforeAll(async () => {
    test = await createTestDb(() => nu)
    await loadGrund(test.agare)
    await fillNorraBohuslan(0)(test)
  })
  afterAll(() => test.close())

  it('loads beside the others, with no line in the core (F15.1)', () => {
    expect(tjanster.laddfel).toEqual([])
    expect([...tjanster.tjanster.keys()]).toEqual(['hemtjanst', 'mat', 'promenad'])
  })

  it('is enabled, priced, performed and paid like any other, by a model of its own too (F15.1, F10.13)', async () => {
    await withAktor(test.db, admin, async (tx) => {
      const beslut = (slag: 'aktivera-tjanst' | 'pris' | 'modell') =>
        registreraBeslut(
          tx,
          {
            instans: 'namnd',
            slag,
            rubrik: 'Promenader',
            datum: Temporal.PlainDate.from('2026-08-25'),
            paragraf: '§ 70',
            diarienummer: 'ON 2026/77',
          },
          Temporal.PlainDate.from('2026-11-10'),
        )
      const fran = Temporal.PlainDate.from('2026-09-01')
      value(
        await sattTjanst(tx, tjanster, {
          tjanstId: 'promenad',
          aktiv: true,
          fran,
          beslutId: value(await beslut('aktivera-tjanst')).id,
        }),
      )
      value(
        await beslutaVarden(tx, tjanster, {
          tjanstId: 'promenad',
          fran,
          beslutId: value(await beslut('pris')).id,
          rader: [{ parameter: 'promenadpris', segment: { del: 'sallskap' }, ore: 30_000n }],
        }),
      )
      const modell = { modell: 'utford', val: { insatser: { sallskap: { del: 'sallskap', underlag: 'utford-tid' } } } }
      value(
        await beslutaVarden(tx, tjanster, {
          tjanstId: 'promenad',
          fran,
          beslutId: value(await beslut('modell')).id,
          rader: [{ parameter: 'modell', segment: {}, varde: modell }],
        }),
      )
      expect(await isTjanstAktiv(tx, '1427', 'promenad', fran)).toBe(true)
    })
    const bestallning = await orderPromenad(test)
    const firma = { ...firm('bohusomsorg'), roller: ['planerare'] } as Aktor
    const utfall = await withAktor(test.db, firma, (tx) =>
      registreraHandelser(
        tx,
        {
          kalla: 'webb',
          handelser: [
            {
              bestallningId: bestallning,
              del: 'sallskap',
              typ: 'promenad',
              datum: '2026-10-05',
              start: '10:00',
              slut: '11:30',
            },
          ],
        },
        tjanster,
        Temporal.Instant.from('2026-10-06T08:00:00Z'),
      ),
    )
    expect(utfall).toMatchObject([{ utfall: 'godtagen' }])
    // Ninety minutes at 300,00 an hour.
    expect(await settle(test, '2026-10-01')).toBe(45_000n)
    await withAktor(test.db, admin, decideBlandad)
    await withAktor(test.db, firma, (tx) => registreraHandelser(tx, malsteg(bestallning), tjanster, nu))
    // A whole November at 2 000,00, and seven steps that are two goals at 150,00.
    expect(await settle(test, '2026-11-01')).toBe(230_000n)
  })

  it('has not put the name of any tjänst, or of what it alone has, in the code of the core (F15.1, F10.13)', () => {
    const filer = globSync('{packages/*/src,apps/server/src}/**/*.ts', { cwd: rot }).filter(
      (f) => !/\.test\.ts$|prov|test-|apps\/server\/src\/tjanster\.ts$/.test(f),
    )
    expect(filer.length).toBeGreaterThan(150)
    const mappar = readdirSync(join(rot, 'plugins')).filter((m) => !m.startsWith('_'))
    expect(mappar.length).toBeGreaterThanOrEqual(8)
    const egna = [hemtjanst, mat, promenad].flatMap((t) => [
      t.id,
      ...Object.keys(t.delar),
      ...Object.keys(t.ejValbaraDelar),
    ])
    const namn = [...new Set([...mappar, ...egna])]
    const monster = new RegExp(`['"\`;](?:${namn.join('|')})['"\`;]`)
    const traffar = filer.filter((f) => monster.test(withoutComments(readFileSync(join(rot, f), 'utf8'))))
    expect(traffar).toEqual([])
  })
})

/** The kommun goes over to the model that the plugin brings, from November. */
async function decideBlandad(tx: AktorTx): Promise<void> {
  const fran = Temporal.PlainDate.from('2026-11-01')
  const besluta = async (slag: 'pris' | 'modell', rader: Parameters<typeof beslutaVarden>[2]['rader']) => {
    const beslut = {
      instans: 'namnd',
      slag,
      rubrik: 'Peng och mål',
      paragraf: '§ 71',
      diarienummer: 'ON 2026/78',
    } as const
    const idag = Temporal.PlainDate.from('2026-11-10')
    const { id } = value(await registreraBeslut(tx, { ...beslut, datum: Temporal.PlainDate.from('2026-08-25') }, idag))
    value(await beslutaVarden(tx, tjanster, { tjanstId: 'promenad', fran, beslutId: id, rader }))
  }
  await besluta('pris', [
    { parameter: 'personpeng', segment: {}, ore: 200_000n },
    { parameter: 'malpris', segment: {}, ore: 15_000n },
  ])
  const val = { insatser: { sallskap: { del: 'sallskap', underlag: 'manad' } } }
  await besluta('modell', [{ parameter: 'modell', segment: {}, varde: { modell: 'blandad', val } }])
}

const malsteg = (bestallningId: string) => ({
  kalla: 'webb' as const,
  handelser: [{ bestallningId, del: 'sallskap', typ: 'delmal', datum: '2026-11-05', antal: 7 }],
})

const withoutComments = (kod: string): string => kod.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')

/** A beställning of the third tjänst, as the database holds one. */
async function orderPromenad(test: TestDb): Promise<string> {
  const bas = { kommun_id: kommun.kommunId, namnd_id: kommun.namndId, person_id: stabiltId('promenad:person') }
  const id = stabiltId('promenad:bestallning')
  await test.agare`insert into brukare ${test.agare({ ...bas, kod: 'P-AAAA9' })}`
  await test.agare`insert into insatsbeslut ${test.agare({ ...bas, id: stabiltId('promenad:beslut'), tjanst_id: 'promenad', lagrum: 'SoL 11:1', datum: '2026-09-01', fran: '2026-09-01' })}`
  await test.agare`insert into omfattning ${test.agare({ ...bas, insatsbeslut_id: stabiltId('promenad:beslut'), fran: '2026-09-01', nr: 1, delar: test.agare.json({ sallskap: 300 }) })}`
  await test.agare`insert into bestallning ${test.agare({ ...bas, id, insatsbeslut_id: stabiltId('promenad:beslut'), val_id: stabiltId('promenad:val'), utforare_id: utforareId('bohusomsorg'), avtal_id: stabiltId('promenad:avtal'), tjanst_id: 'promenad', del: 'sallskap', regi: 'privat', zon: 'tatort', fran: '2026-09-01', start: '2026-09-01', status: 'bekraftad' })}`
  return id
}

async function settle(test: TestDb, forsta: string): Promise<bigint | undefined> {
  const manad = Temporal.PlainDate.from(forsta)
  const id = await withAktor(test.db, staff('1427', 'ekonom'), async (tx) => {
    const rad = await ensureKorning(tx, kommun, manad, null, nu)
    await updateKorning(tx, rad, { gransTid: nu })
    return rad.id
  })
  await computeKorning(test.db, { ...kommun, korningId: id }, tjanster, () => nu)
  const underlag = await withAktor(test.db, staff('1427', 'ekonom'), (tx) => listUnderlag(tx, id))
  return underlag.find((u) => u.tjanstId === 'promenad')?.summaOre
}
