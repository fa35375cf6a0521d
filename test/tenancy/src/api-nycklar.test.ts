import { createTestDb, type TestDb } from '@valfri/db/testdb'
import { loadGrund } from '@valfri/world/grund'
import { startTestApp, type TestApp } from '@valfri/world/test-app'
import { createTestWebblasare } from '@valfri/world/test-webblasare'
import { utforareId } from '@valfri/world/utforare'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const NU = Temporal.Instant.from('2026-03-02T07:00:00Z')
let bas: TestDb
let app: TestApp

beforeAll(async () => {
  bas = await createTestDb(() => NU)
  await loadGrund(bas.agare)
})
beforeAll(async () => {
  app = await startTestApp({ bas, nu: () => NU })
})
afterAll(async () => {
  await app.close()
  await bas.close()
})

const fraga = (vag: string, nyckel?: string, init: RequestInit = {}) =>
  fetch(`${app.adress}/api/v1${vag}`, {
    ...init,
    headers: { ...init.headers, ...(nyckel ? { authorization: `Bearer ${nyckel}` } : {}) },
  })

async function newKey(
  persona: string,
  roller: string[],
): Promise<{ nyckel: string; post: { id: string; borjan: string } }> {
  const w = createTestWebblasare(app.adress)
  await w.loggaIn(persona)
  return w.trpc('auth.skapaApiNyckel', { namn: 'Verksamhetssystemet', roller })
}

describe('an API key', () => {
  it('is shown once, kept as a hash, and acts as the nämnd that made it', async () => {
    const { nyckel, post } = await newKey('sotenas-admin', ['ekonom'])
    expect(nyckel).toMatch(/^valfri_[\w-]{43}$/)
    const rader = await bas.agare`select row_to_json(a)::text as rad from api_nyckel a`
    for (const { rad } of rader) expect(rad).not.toContain(nyckel.slice(12))

    const svar = await fraga('/mig', nyckel)
    expect(await svar.json()).toEqual({
      typ: 'kommun',
      kommunId: '1427',
      namndId: '1427-omsorgsnamnden',
      utforareId: null,
      roller: ['ekonom'],
    })
    const w = createTestWebblasare(app.adress)
    await w.loggaIn('sotenas-admin')
    const lista = await w.trpc<{ id: string; borjan: string; senastAnvand: string | null }[]>('auth.apiNycklar')
    expect(lista.find((n) => n.id === post.id)).toMatchObject({
      borjan: nyckel.slice(0, 12),
      senastAnvand: NU.toString(),
    })
    expect(JSON.stringify(lista)).not.toContain(nyckel)
  })

  it('acts as the utförare whose firmatecknare made it', async () => {
    const [rad] =
      await bas.agare`select i.id, u.utforare_id from utforare_uppdrag u join identitet i on i.id = u.identitet_id where u.roll = 'firmatecknare' limit 1`
    expect(rad).toBeDefined()
    const { personas } = await import('@valfri/world/personas')
    const teckna = personas.find((p) => p.roller.includes('firmatecknare'))
    if (!teckna?.utforare) throw new Error('no firmatecknare in the world')
    const { nyckel } = await newKey(teckna.nyckel, ['planerare'])
    expect(await (await fraga('/mig', nyckel)).json()).toMatchObject({
      typ: 'utforare',
      utforareId: utforareId(teckna.utforare),
      roller: ['planerare'],
    })
  })

  it('cannot hold a role that only a person may have', async () => {
    await expect(newKey('sotenas-admin', ['beslutsfattare'])).rejects.toThrow('felaktiga-uppgifter')
    await expect(newKey('sotenas-admin', ['systemadministrator'])).rejects.toThrow('felaktiga-uppgifter')
  })

  it('is made by a systemadministratör alone', async () => {
    await expect(newKey('sotenas-ekonom', ['ekonom'])).rejects.toThrow('ej-behorig')
  })

  it('is dead as soon as it is revoked, and cannot be revoked by another kommun', async () => {
    const { nyckel, post } = await newKey('sotenas-admin', ['ekonom'])
    const annan = createTestWebblasare(app.adress)
    await annan.loggaIn('munkedal-admin')
    await expect(annan.trpc('auth.sparraApiNyckel', { id: post.id })).rejects.toThrow('finns-inte')
    expect((await fraga('/mig', nyckel)).status).toBe(200)

    const w = createTestWebblasare(app.adress)
    await w.loggaIn('sotenas-admin')
    await w.trpc('auth.sparraApiNyckel', { id: post.id })
    const svar = await fraga('/mig', nyckel)
    expect(svar.status).toBe(401)
    expect(svar.headers.get('content-type')).toContain('application/problem+json')
    expect(await svar.json()).toMatchObject({ kod: 'api-nyckel-ogiltig', status: 401 })
  })

  it('may not hand out keys itself', async () => {
    const { nyckel } = await newKey('sotenas-admin', ['handlaggare'])
    const svar = await fetch(`${app.adress}/trpc/auth.skapaApiNyckel`, {
      method: 'POST',
      headers: { authorization: `Bearer ${nyckel}`, 'content-type': 'application/json' },
      body: JSON.stringify({ namn: 'x', roller: ['ekonom'] }),
    })
    expect(svar.status).toBe(403)
  })

  it('is guessed ten times a minute and then not at all, with a time to wait', async () => {
    const egen = await startTestApp({ bas, nu: () => NU })
    const gissa = () =>
      fetch(`${egen.adress}/api/v1/mig`, { headers: { authorization: `Bearer valfri_${'a'.repeat(43)}` } })
    for (let i = 0; i < 10; i++) expect((await gissa()).status).toBe(401)
    const svar = await gissa()
    expect(svar.status).toBe(429)
    expect(Number(svar.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await svar.json()).toMatchObject({
      kod: 'for-manga-forsok',
      title: 'Det blev för många försök på kort tid.',
    })
    await egen.close()
  })
})

describe('the open API', () => {
  it('describes itself as OpenAPI 3.1', async () => {
    const dokument = (await (await fraga('/openapi.json')).json()) as {
      openapi: string
      paths: Record<string, unknown>
    }
    expect(dokument.openapi).toBe('3.1.0')
    expect(Object.keys(dokument.paths)).toContain('/kommuner')
  })

  it('lists the kommuner to anyone, with a nämnd or several', async () => {
    const { rader } = (await (await fraga('/kommuner')).json()) as { rader: { kommunId: string; namnder: unknown[] }[] }
    expect(rader).toHaveLength(8)
    expect(rader.find((k) => k.kommunId === '1427')?.namnder).toHaveLength(2)
  })

  it('refuses nobody with 401, and an unknown address with 404, as problem+json', async () => {
    const utan = await fraga('/mig')
    expect([utan.status, utan.headers.get('content-type')]).toEqual([401, 'application/problem+json; charset=utf-8'])
    const okand = await fraga('/finns-inte')
    expect(okand.status).toBe(404)
    expect(await okand.json()).toMatchObject({ kod: 'finns-inte' })
  })
})
