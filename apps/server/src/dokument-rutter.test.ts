import { randomUUID } from 'node:crypto'
import { type Aktor, withAktor } from '@valfri/db/aktor'
import { createTestDb, type TestDb } from '@valfri/db/testdb'
import { saveDokument } from '@valfri/dokument/save-dokument'
import { sha256Hex } from '@valfri/kernel/kanonisk-json'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dokumentBehorigheter } from './dokument-behorighet.ts'
import { dokumentRoutes, dokumentRutter } from './dokument-rutter.ts'
import type { CtxVariabler } from './identifiera.ts'

const nu = () => Temporal.Instant.from('2026-03-31T08:00:00Z')
const firma: Aktor = {
  typ: 'utforare',
  utforareId: randomUUID(),
  identitetId: randomUUID(),
  roller: ['firmatecknare'],
}
const namnd: Aktor = {
  typ: 'kommun',
  kommunId: '1427',
  namndId: '1427-omsorgsnamnden',
  identitetId: randomUUID(),
  roller: ['upphandlare'],
  farSePerson: false,
}
const underlag = {
  titel: 'Förfrågningsunderlag hemtjänst',
  sprak: 'sv',
  avsandare: { namn: 'Sotenäs kommun' },
  datum: '2026-03-31',
  block: [],
} as const

describe('filer över HTTP', () => {
  let t: TestDb
  beforeAll(async () => {
    t = await createTestDb(nu)
  })
  afterAll(() => t.close())

  const ask = (aktor: Aktor, vag: string, init?: RequestInit) => {
    const app = new Hono<{ Variables: CtxVariabler }>()
    app.use((c, next) => {
      c.set('ctx', { db: t.db, aktor } as CtxVariabler['ctx'])
      return next()
    })
    return app.route('/', dokumentRoutes()).request(vag, init)
  }
  const send = (aktor: Aktor, innehall: string, namn: string) => {
    const body = new FormData()
    body.set('fil', new File([innehall], namn))
    return ask(aktor, '/filer', { method: 'POST', body })
  }

  it('has a line in the matrix for each address, and no address beside them', () => {
    const adresser = dokumentRoutes().routes.map((r) => ({ metod: r.method, vag: r.path }))
    expect(dokumentRutter.map(({ metod, vag }) => ({ metod, vag }))).toEqual(adresser)
    for (const { behorighet } of dokumentRutter) expect(Object.keys(dokumentBehorigheter)).toContain(behorighet)
  })

  it('takes a file from an utförare and gives it back to the same, and to nobody else', async () => {
    const svar = await send(firma, '%PDF-1.7 intyg', 'intyg.pdf')
    expect(svar.status).toBe(201)
    const { id, namn } = (await svar.json()) as { id: string; namn: string }
    expect(namn).toBe('intyg.pdf')
    expect(await (await ask(firma, `/dokument/${id}`)).text()).toBe('%PDF-1.7 intyg')

    const framling = await ask(namnd, `/dokument/${id}`)
    const okand = await ask(namnd, `/dokument/${randomUUID()}`)
    expect([framling.status, await framling.text()]).toEqual([404, await okand.text()])
  })

  it('gives a published document to anyone, and its data in the bytes that the seal is of', async () => {
    const { id, dataSha256 } = await withAktor(t.db, namnd, (tx) =>
      saveDokument(tx, underlag, { slag: 'underlag', publik: true }),
    )
    const pdf = await ask({ typ: 'publik' }, `/dokument/${id}`)
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    const data = await ask({ typ: 'publik' }, `/dokument/${id}/data`)
    expect(data.headers.get('content-type')).toBe('application/json')
    expect(await sha256Hex(await data.text())).toBe(dataSha256)
  })

  it('refuses a file of the wrong kind with its code, and one from nobody', async () => {
    expect(await (await send(firma, '<html>', 'intyg.pdf')).json()).toMatchObject({ kod: 'filtyp-okand', status: 415 })
    expect((await send({ typ: 'publik' }, '%PDF-1.7', 'intyg.pdf')).status).toBe(401)
    expect((await send({ ...firma, roller: ['medarbetare'] }, '%PDF-1.7', 'intyg.pdf')).status).toBe(403)
  })

  it('says so when no file came along, and when an id is no id', async () => {
    const tom = await ask(firma, '/filer', { method: 'POST', body: new FormData() })
    expect([tom.status, ((await tom.json()) as { title: string }).title]).toEqual([422, 'Ingen fil följde med.'])
    expect((await ask(firma, '/dokument/1')).status).toBe(404)
  })
})
