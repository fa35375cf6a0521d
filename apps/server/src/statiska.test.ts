import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { afterAll, describe, expect, it } from 'vitest'
import { staticFiles } from './statiska.ts'

const mapp = mkdtempSync(join(tmpdir(), 'valfri-webb-'))
mkdirSync(join(mapp, 'assets'))
writeFileSync(join(mapp, 'index.html'), '<!doctype html>')
writeFileSync(join(mapp, 'assets/app-abc123.js'), 'skript')
writeFileSync(join(mapp, 'assets/app-abc123.js.gz'), gzipSync('skript'))
const app = new Hono().use(staticFiles(mapp))

afterAll(() => rmSync(mapp, { recursive: true, force: true }))

describe('webbens filer', () => {
  it('give the page for every address of a page, and ask again each time', async () => {
    const svar = await app.request('/kommun/ersattning/2026-10')
    expect(await svar.text()).toBe('<!doctype html>')
    expect(svar.headers.get('cache-control')).toBe('no-cache')
  })

  it('keep for ever what is named by its content, in the form that the browser takes', async () => {
    const svar = await app.request('/assets/app-abc123.js', { headers: { 'accept-encoding': 'gzip, br' } })
    expect(svar.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(svar.headers.get('content-encoding')).toBe('gzip')
    expect(gunzipSync(Buffer.from(await svar.arrayBuffer())).toString()).toBe('skript')
    expect(await (await app.request('/assets/app-abc123.js')).text()).toBe('skript')
  })

  it('answer 304 to the one who has the file', async () => {
    const etag = (await app.request('/')).headers.get('etag') ?? ''
    expect((await app.request('/', { headers: { 'if-none-match': etag } })).status).toBe(304)
  })

  it.each(['/assets/finns-inte.js', '/api/v1/finns-inte', '/trpc/x', '/health/x', '/../../package.json'])(
    'are not the page for %s',
    async (vag) => {
      expect((await app.request(vag)).status).toBe(404)
    },
  )
})
