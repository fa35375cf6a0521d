import { randomUUID } from 'node:crypto'
import { OpenAPIHono } from '@hono/zod-openapi'
import { authFel } from '@valfri/auth/fel'
import type { Aktor } from '@valfri/db/aktor'
import { createTestDb, type TestDb } from '@valfri/db/testdb'
import { ok } from '@valfri/kernel/fel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { CtxVariabler } from '../identifiera.ts'
import { type Api, addRutt } from './rutt.ts'
import { readKursor, toSida } from './sida.ts'

const planerare: Aktor = { typ: 'utforare', utforareId: randomUUID(), identitetId: randomUUID(), roller: ['planerare'] }
let bas: TestDb
let effekter = 0
beforeAll(async () => {
  bas = await createTestDb(() => Temporal.Instant.from('2026-03-02T07:00:00Z'))
})
afterAll(() => bas.close())

/** An API with one route that writes, as the aktör. */
function appFor(aktor: Aktor) {
  const app = new OpenAPIHono<{ Variables: CtxVariabler }>()
  const api: Api = { app, rutter: [] }
  app.use((c, next) => {
    c.set('ctx', {
      db: bas.db,
      aktor,
      behorigheter: { 'prov.skriv': { utforare: ['planerare'] } },
    } as unknown as CtxVariabler['ctx'])
    return next()
  })
  addRutt(api, {
    metod: 'post',
    vag: '/prov/{namn}',
    behorighet: 'prov.skriv',
    sammanfattning: 'Prov',
    grupp: 'Prov',
    params: z.object({ namn: z.string() }),
    kropp: z.object({ antal: z.number().int().min(1, 'Minst en.'), ok: z.boolean().default(true) }),
    svar: z.object({ nr: z.number(), namn: z.string() }),
    gor: async (_tx, { params, kropp }) => {
      effekter++
      return kropp.ok ? ok({ nr: effekter, namn: params.namn }) : authFel('andrad-av-annan')
    },
  })
  return api
}

const send = (aktor: Aktor, kropp: unknown, huvuden: Record<string, string> = {}) =>
  appFor(aktor).app.request('/prov/x', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...huvuden },
    body: typeof kropp === 'string' ? kropp : JSON.stringify(kropp),
  })

describe('an address of the open API', () => {
  it('answers what its use case answers, with the parameters of the path', async () => {
    const svar = await send(planerare, { antal: 1 })
    expect([svar.status, await svar.json()]).toEqual([200, { nr: effekter, namn: 'x' }])
  })

  it('has one effect for an idempotency key, and refuses another body under it', async () => {
    const nyckel = { 'idempotency-key': 'a' }
    const forst = await (await send(planerare, { antal: 1 }, nyckel)).json()
    expect(await (await send(planerare, { antal: 1 }, nyckel)).json()).toEqual(forst)
    const annat = await send(planerare, { antal: 2 }, nyckel)
    expect([annat.status, await annat.json()]).toEqual([
      409,
      expect.objectContaining({ kod: 'samma-nyckel-annat-innehall' }),
    ])
  })

  it('refuses nobody and the wrong role before it looks at the body', async () => {
    const fore = effekter
    expect((await send({ typ: 'publik' }, 'rubbish')).status).toBe(401)
    expect((await send({ ...planerare, roller: ['medarbetare'] } as Aktor, 'rubbish')).status).toBe(403)
    expect(effekter).toBe(fore)
  })

  it('says field by field what cannot be read, in Swedish and without the value', async () => {
    const svar = await send(planerare, { antal: 0, ok: 'hemligt' })
    expect(svar.status).toBe(422)
    expect(svar.headers.get('content-type')).toContain('application/problem+json')
    const problem = (await svar.json()) as { falt: Record<string, string> }
    expect(problem.falt).toEqual({ 'kropp.antal': 'Minst en.', 'kropp.ok': expect.stringContaining('Ogiltig') })
    expect(JSON.stringify(problem)).not.toContain('hemligt')
  })

  it('takes JSON and nothing else', async () => {
    expect((await send(planerare, '{', {})).status).toBe(422)
    expect((await send(planerare, 'a=1', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(415)
  })

  it('passes a refusal on as problem+json, with its code and what to do', async () => {
    const svar = await send(planerare, { antal: 1, ok: false })
    expect([svar.status, await svar.json()]).toEqual([
      409,
      expect.objectContaining({ kod: 'andrad-av-annan', status: 409 }),
    ])
  })
})

describe('a page of a list', () => {
  const rader = [1, 2, 3].map((nr) => ({ nr, datum: '2026-03-01' }))
  const keyOf = (r: (typeof rader)[number]) => [r.datum, r.nr]

  it('names where the next one begins, and that there is none', () => {
    const sida = toSida(rader, 2, keyOf)
    expect(sida.rader).toHaveLength(2)
    expect(readKursor(sida.nasta ?? '')).toEqual(['2026-03-01', 2])
    expect(toSida(rader, 3, keyOf).nasta).toBeNull()
  })

  it('begins from the start for a cursor that is not ours', () => {
    for (const kursor of ['x', 'e30', Buffer.from('[null]').toString('base64url')])
      expect(readKursor(kursor)).toBeUndefined()
  })
})
