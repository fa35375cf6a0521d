import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { hjalpRoutes } from './hjalp.ts'
import { loadHandbok, renderSida } from './hjalp-handbok.ts'

const mapp = new URL('../../docs/handbok/', import.meta.url)
const app = hjalpRoutes()
const handbok = loadHandbok(mapp)
const sidor = handbok.grupper.flatMap((grupp) => grupp.sidor)

describe('handboken på /hjalp', () => {
  it('has every page in its contents, and every page of the contents in the folder', () => {
    const filer = readdirSync(mapp).filter((fil) => fil.endsWith('.md'))
    expect(filer.sort()).toEqual(sidor.map((sida) => `${sida.id}.md`).sort())
  })

  it('has a page for each who works with it', () => {
    const roller = ['upphandlare', 'handlaggare', 'ekonom', 'namnd-och-beslutsfattare', 'administrator', 'utforare']
    const ids = sidor.map((sida) => sida.id)
    expect(ids).toEqual(expect.arrayContaining([...roller, 'brukare-och-anhoriga', 'systemforvaltare', 'ordlista']))
  })

  it.each(sidor.map((sida) => sida.id))('shows %s with one main heading, in Swedish, without script', async (id) => {
    const svar = await app.request(`/${id}`)
    const html = await svar.text()
    expect(svar.status).toBe(200)
    expect(html).toContain('<html lang="sv"')
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).not.toMatch(/<script|style="/)
    expect(html).toContain('aria-current="page"')
  })

  it.each(sidor.map((sida) => sida.id))('has no heading level skipped and no address twice in %s', (id) => {
    const html = sidor.find((sida) => sida.id === id)?.html ?? ''
    const nivaer = [...html.matchAll(/<h(\d)/g)].map((m) => Number(m[1]))
    for (const [i, niva] of nivaer.entries()) expect(niva - (nivaer[i - 1] ?? 0)).toBeLessThanOrEqual(1)
    const adresser = [...html.matchAll(/<h\d id="([^"]+)"/g)].map((m) => m[1])
    expect(new Set(adresser).size).toBe(adresser.length)
  })

  it('leads from page to page by links that hold', async () => {
    const lankar = sidor.flatMap((sida) => [...sida.html.matchAll(/href="(\/hjalp[^"#]*)/g)].map((m) => m[1] as string))
    for (const lank of new Set(lankar)) {
      expect([lank, (await app.request(lank.replace('/hjalp', '') || '/')).status]).toEqual([lank, 200])
    }
  })

  it('answers an unknown page with a page that leads on, and 404', async () => {
    const svar = await app.request('/finns-inte')
    expect(svar.status).toBe(404)
    expect(await svar.text()).toContain('Sidan finns inte')
  })

  it('is drawn with the same styles and font as the site, from its own address', async () => {
    const stil = await (await app.request('/stil.css')).text()
    expect(stil).toContain('--ds-color-accent-base-default')
    const typsnitt = /url\("\/hjalp\/([^"]+\.woff2)"\)/.exec(stil)?.[1]
    const svar = await app.request(`/${typsnitt}`)
    expect(svar.headers.get('content-type')).toBe('font/woff2')
    expect(stil).not.toContain('@import')
  })

  it('turns links between files into addresses, and keeps raw HTML out', () => {
    const { html } = renderSida('prov', '# Prov\n\nSe [ordlistan](ordlista.md#om-personen).\n\n<script>x</script>\n')
    expect(html).toContain('<a href="/hjalp/ordlista#om-personen">ordlistan</a>')
    expect(html).not.toContain('script')
  })
})
