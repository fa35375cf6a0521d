import { execFile } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { fyllUtkast } from '@valfri/world/ansokan'
import { hittaArende, provaAlla } from '@valfri/world/provning'
import type { TestWebblasare } from '@valfri/world/test-webblasare'
import { describe, expect, it } from 'vitest'
import { useApp } from './use-app.ts'

const nu = () => Temporal.Instant.from('2026-05-04T09:00:00+02:00')
const FIRMA = 'Skärgårdsvård AB'
const run = promisify(execFile)
const rot = join(import.meta.dirname, '../../..')

interface Underskrifter {
  readonly dokument: { readonly sha256: string }
  readonly underskrifter: readonly string[]
  readonly nycklar: { readonly keys: readonly { readonly kid: string }[] }
}

/** What the statement of a signature says, read as anybody can. */
const lasUttalande = (jws: string) => JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString())

describe('what was sent and what was agreed can be verified without us', () => {
  const { som, bas, app } = useApp(nu)

  const hamta = async (b: TestWebblasare, dokumentId: string) => {
    const fil = Buffer.from(await (await b.get(`/dokument/${dokumentId}`)).arrayBuffer())
    const svar = await b.get(`/dokument/${dokumentId}/underskrifter`)
    return { fil, text: await svar.text(), status: svar.status }
  }
  /** The command of README, on files on disk and with the keys that the instance publishes. */
  const verify = async (fil: Buffer, underskrifter: string) => {
    const mapp = await mkdtemp(join(tmpdir(), 'valfri-underskrift-'))
    const nycklar = await (await fetch(`${app.adress}/.well-known/valfri-underskrift.json`)).text()
    await writeFile(join(mapp, 'fil'), fil)
    await writeFile(join(mapp, 'underskrifter.json'), underskrifter)
    await writeFile(join(mapp, 'nycklar.json'), nycklar)
    const kommando = join(rot, 'apps/server/src/kommando-verify.ts')
    const argument = ['fil', 'underskrifter.json', 'nycklar.json'].map((namn) => join(mapp, namn))
    return run(process.execPath, [kommando, ...argument])
      .then(({ stdout }) => ({ kod: 0, ut: stdout }))
      .catch((fel) => ({ kod: fel.code as number, ut: String(fel.stdout) }))
  }

  it('signs an application for each nämnd, with who sent it and how they were known (F3.5)', async () => {
    const b = await som('skargardsvard-firmatecknare')
    const utkast = await fyllUtkast(b, ['1427', '1435'])
    await b.trpc('ansokan.skickaIn', { id: utkast.id, rev: utkast.rev, forsakran: true })
    const rader = await bas.agare`select id, sha256, inskickat_id from arende order by kommun_id`
    expect(rader).toHaveLength(2)
    for (const rad of rader) {
      const { fil, text } = await hamta(b, rad.inskickat_id)
      const { dokument, underskrifter } = JSON.parse(text) as Underskrifter
      expect(dokument.sha256).toBe(rad.sha256)
      expect(lasUttalande(underskrifter[0] ?? '')).toMatchObject({
        avser: 'ansokan',
        id: rad.id,
        sha256: rad.sha256,
        part: 'utforare',
        undertecknare: { namn: 'Lena Testlind', roll: 'Firmatecknare' },
        legitimation: {
          utfardare: expect.stringMatching(/^http/),
          idTokenSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      })
      expect(text).not.toContain('198406052384')
      expect((await verify(fil, text)).ut).toMatch(/^OK {2}Lena Testlind, Firmatecknare, 2026-05-04T07:00:00Z/)
    }
  })

  it('breaks offline when one character of what was sent is changed (F3.5)', async () => {
    const b = await som('skargardsvard-firmatecknare')
    const [rad] = await bas.agare`select inskickat_id from arende where kommun_id = '1427'`
    const { fil, text } = await hamta(b, rad?.inskickat_id)
    const andrad = Buffer.from(String(fil).replace('"service":20', '"service":21'))
    expect(andrad.equals(fil)).toBe(false)
    expect(await verify(andrad, text)).toMatchObject({ kod: 1, ut: expect.stringContaining('underskrift-annan-fil') })
    const forfalskad = text.replace(
      /("underskrifter":\["[^.]+\.[^.]{20})(.)/,
      (_t, fore, c) => fore + (c === 'A' ? 'B' : 'A'),
    )
    expect(await verify(fil, forfalskad)).toMatchObject({ kod: 1, ut: expect.stringContaining('underskrift-ogiltig') })
  })

  it('opens a signature for those who may read the document, and for nobody else', async () => {
    const [sotenas] = await bas.agare`select inskickat_id from arende where kommun_id = '1427'`
    const status = async (vem: string) => (await hamta(await som(vem), sotenas?.inskickat_id)).status
    expect(await status('sotenas-upphandlare')).toBe(200)
    expect(await status('tanum-upphandlare')).toBe(404)
    expect(await status('sotenas-annan-namnd')).toBe(404)
    expect(await status('bohusomsorg-firmatecknare')).toBe(404)
  })

  it('signs an avtal by both parties, the same bytes (F3.5)', async () => {
    const granskare = await som('sotenas-upphandlare')
    await provaAlla(granskare, await hittaArende(granskare, FIRMA))
    const chef = await som('sotenas-beslutsfattare')
    const { id: arendeId, rev } = await hittaArende(chef, FIRMA)
    const delegation = 'Delegationsordningen punkt 4.2'
    await chef.trpc('provning.besluta', { arendeId, rev, utfall: 'godkand', skal: 'Uppfyller villkoren.', delegation })
    await (await som('sotenas-registrator')).trpc('provning.underratta', { arendeId })
    const { id } = await granskare.trpc<{ id: string }>('avtal.skapa', { arendeId, fran: '2026-06-01' })
    const firma = await som('skargardsvard-firmatecknare')
    for (const b of [firma, chef]) {
      const { dokument } = await b.trpc<{ dokument: { id: string; sha256: string } }>('avtal.ett', { id })
      await b.trpc('avtal.signera', { id, sha256: dokument.sha256 })
    }
    const { dokument } = await firma.trpc<{ dokument: { id: string } }>('avtal.ett', { id })
    const { fil, text } = await hamta(firma, dokument.id)
    const { kod, ut } = await verify(fil, text)
    expect(kod).toBe(0)
    expect(ut.trim().split('\n')).toEqual([
      expect.stringMatching(/^OK {2}Lena Testlind, Firmatecknare, /),
      expect.stringMatching(/^OK {2}Karin Provström, Beslutsfattare, /),
    ])
    fil[fil.length - 20] = (fil[fil.length - 20] ?? 0) ^ 1
    expect((await verify(fil, text)).kod).toBe(1)
  })
})
