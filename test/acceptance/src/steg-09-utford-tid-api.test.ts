import { createTestDb, type TestDb } from '@valfri/db/testdb'
import { TEST_PEPPAR } from '@valfri/world/grund'
import { loadVarld } from '@valfri/world/load'
import { startTestApp, type TestApp } from '@valfri/world/test-app'
import { createTestWebblasare } from '@valfri/world/test-webblasare'
import { utforareId } from '@valfri/world/utforare'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const nu = () => Temporal.Instant.from('2026-11-18T09:00:00+01:00')

interface Rad {
  readonly rad: number
  readonly externId: string | null
  readonly utfall: string
  readonly kod: string | null
  readonly falt: string | null
}
interface Sida {
  readonly rader: readonly { readonly id: string; readonly externId: string | null; readonly person: string }[]
  readonly nasta: string | null
}

describe('step 9 over the API: a time system reports and reads back', () => {
  let bas: TestDb
  let app: TestApp
  let nyckel: string
  let kod: string
  const makeKey = async (vem: string, roller: string[]) => {
    const w = createTestWebblasare(app.adress)
    await w.loggaIn(vem)
    return (await w.trpc<{ nyckel: string }>('auth.skapaApiNyckel', { namn: 'Tidsystemet', roller })).nyckel
  }
  const call = (vag: string, init: RequestInit & { huvuden?: Record<string, string>; med?: string } = {}) =>
    fetch(`${app.adress}/api/v1${vag}`, {
      ...init,
      headers: {
        authorization: `Bearer ${init.med ?? nyckel}`,
        ...(init.body ? { 'content-type': 'application/json' } : {}),
        ...init.huvuden,
      },
    })
  const send = async (handelser: object[], huvuden: Record<string, string> = {}) => {
    const svar = await call('/utford-tid', { method: 'POST', body: JSON.stringify({ handelser }), huvuden })
    return { status: svar.status, kropp: (await svar.json()) as { rader: Rad[]; antal: { ok: number }; kod?: string } }
  }
  const besok = (externId: string, start: string, slut: string, mer: object = {}) => ({
    ...{ externId, person: kod, del: 'service', typ: 'besok', datum: '2026-11-16', start, slut },
    ...mer,
  })

  beforeAll(async () => {
    bas = await createTestDb(nu)
    await loadVarld({ agareUrl: bas.agareUrl, hemlighet: TEST_PEPPAR, skala: 0.1, progress: () => undefined })
    app = await startTestApp({ bas, nu, hemlighet: TEST_PEPPAR })
    nyckel = await makeKey('bohusomsorg-firmatecknare', ['planerare'])
    const [rad] = await bas.agare<{ kod: string }[]>`
      select br.kod from bestallning b join brukare br using (kommun_id, person_id)
      where b.utforare_id = ${utforareId('bohusomsorg')} and b.del = 'service' order by b.fran limit 1`
    kod = rad?.kod ?? ''
  }, 120_000)
  afterAll(async () => {
    await app?.close()
    await bas?.close()
  })

  it('answers each row with its fate and keeps the good ones', async () => {
    const { status, kropp } = await send([
      besok('a1', '08:00', '08:30'),
      besok('a2', '2026-11-16T08:20:00+01:00', '2026-11-16T07:50:00Z'),
      besok('a3', '09:00', '09:30', { person: 'P-ZZZZZ' }),
      besok('a1', '08:00', '08:30'),
      besok('a1', '10:00', '10:30'),
    ])
    expect(status).toBe(200)
    expect(kropp.rader.map((r) => [r.rad, r.externId, r.utfall, r.kod, r.falt])).toEqual([
      [1, 'a1', 'godtagen', null, null],
      [2, 'a2', 'vantar', 'overlapp', null],
      [3, 'a3', 'fel', 'person-okand', 'person'],
      [4, 'a1', 'dubblett', 'dubblett', null],
      [5, 'a1', 'fel', 'id-andrat-innehall', 'externId'],
    ])
  })

  it('has one effect for one idempotency key, and refuses it for another body', async () => {
    const huvuden = { 'Idempotency-Key': 'natt-1' }
    const forst = await send([besok('b1', '11:00', '11:30')], huvuden)
    const igen = await send([besok('b1', '11:00', '11:30')], huvuden)
    expect(forst.kropp.rader[0]?.utfall).toBe('godtagen')
    expect(igen.kropp).toEqual(forst.kropp)
    const annat = await send([besok('b2', '12:00', '12:30')], huvuden)
    expect([annat.status, annat.kropp.kod]).toEqual([409, 'samma-nyckel-annat-innehall'])
  })

  it('stores an event once when it is sent many times at once', async () => {
    const svar = await Promise.all(Array.from({ length: 6 }, () => send([besok('c1', '13:00', '13:30')])))
    expect(svar.map((s) => s.kropp.rader[0]?.utfall).sort()).toEqual([...Array(5).fill('dubblett'), 'godtagen'])
    const utan = { externId: undefined }
    const lika = await Promise.all(Array.from({ length: 6 }, () => send([besok('', '14:00', '14:30', utan)])))
    expect(lika.filter((s) => s.kropp.antal.ok === 1)).toHaveLength(1)
  })

  it('reads back by cursor, each event once, and only its own', async () => {
    const las = async (fraga: string, med?: string): Promise<Sida> =>
      (await call(`/utford-tid?${fraga}`, { med })).json() as Promise<Sida>
    const dagar = 'fran=2026-10-01&till=2026-11-30'
    const ids: string[] = []
    let kursor = ''
    do {
      const sida = await las(`${dagar}&antal=7${kursor && `&kursor=${kursor}`}`)
      ids.push(...sida.rader.map((r) => r.id))
      kursor = sida.nasta ?? ''
    } while (kursor)
    const [facit] = await bas.agare<{ n: number }[]>`
      select count(*)::int as n from handelse where utforare_id = ${utforareId('bohusomsorg')} and datum >= '2026-10-01'`
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toHaveLength(facit?.n ?? 0)
    expect((await las(`${dagar}&status=vantar`)).rader.map((r) => r.externId)).toEqual(['a2'])
    expect((await las(`${dagar}&kursor=hittepa`)).rader.length).toBeGreaterThan(0)

    const annan = await makeKey('klippan-firmatecknare', ['planerare'])
    const andras = (await las(`${dagar}&antal=200`, annan)).rader
    expect(andras.filter((r) => ids.includes(r.id))).toEqual([])
  })

  it('takes each type of event that hemtjänst declares, as the API itself describes them', async () => {
    interface Typ {
      readonly typ: string
      readonly slag: string
      readonly avbokad: boolean
      readonly planeradeMinuter: boolean
      readonly orsaker: readonly string[]
      readonly orsakKravs: boolean
    }
    const svar = await call('/utford-tid/typer')
    const { tjanster } = (await svar.json()) as { tjanster: { tjanst: string; typer: Typ[] }[] }
    const typer = tjanster.find((t) => t.tjanst === 'hemtjanst')?.typer ?? []
    expect(new Set(typer.map((t) => t.slag))).toEqual(new Set(['besok', 'dag', 'summa']))
    const { kropp } = await send(
      typer.map((t, i) => ({
        ...{ externId: `typ-${t.typ}`, person: kod, del: 'service', typ: t.typ, datum: `2026-11-0${i + 1}` },
        ...(t.slag === 'besok' && { start: '02:00', slut: '02:10' }),
        ...((t.slag === 'summa' || t.planeradeMinuter) && { minuter: 30 }),
        ...(t.avbokad && { avbokad: '2026-10-30T08:00' }),
        ...(t.orsakKravs && { orsak: t.orsaker[0] }),
      })),
    )
    expect(kropp.rader.map((r) => [r.externId, r.kod ?? r.utfall])).toEqual(
      typer.map((t) => [`typ-${t.typ}`, 'godtagen']),
    )
  })

  it('keeps what it cannot read as an undantag until it comes again whole', async () => {
    const undantag = async () =>
      ((await (await call('/utford-tid/undantag')).json()) as { rader: { externId: string; kod: string }[] }).rader
    const fore = (await undantag()).length
    await send([besok('halv', '16:00', '15:00')])
    await send([besok('halv', '16:00', '15:00')])
    const nya = await undantag()
    expect(nya).toHaveLength(fore + 1)
    expect(nya.find((u) => u.externId === 'halv')?.kod).toBe('slut-fore-start')
    await send([besok('halv', '16:00', '16:10')])
    expect(await undantag()).toHaveLength(fore)
  })

  it('refuses by problem+json: no key, a nämnd’s key, a role that may not, and a body that is none', async () => {
    const kommun = await makeKey('sotenas-admin', ['ekonom'])
    const bara = await makeKey('bohusomsorg-firmatecknare', ['utforarekonom'])
    const body = JSON.stringify({ handelser: [besok('d1', '15:00', '15:10')] })
    const svar = async (med: string, kropp = body) => {
      const r = await call('/utford-tid', { method: 'POST', body: kropp, med })
      expect(r.headers.get('content-type')).toContain('application/problem+json')
      return [r.status, ((await r.json()) as { kod: string }).kod]
    }
    expect(await svar('fel')).toEqual([401, 'api-nyckel-ogiltig'])
    expect(await svar(kommun)).toEqual([403, 'ej-behorig'])
    expect(await svar(bara)).toEqual([403, 'ej-behorig'])
    expect(await svar(nyckel, '{')).toEqual([422, 'felaktiga-uppgifter'])
    expect(await svar(nyckel, '{"handelser":[]}')).toEqual([422, 'felaktiga-uppgifter'])
  })
})
