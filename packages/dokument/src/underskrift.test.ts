import { sha256Hex } from '@valfri/kernel/kanonisk-json'
import { describe, expect, it } from 'vitest'
import { openNyckel, type Uttalande, verifyUnderskrift } from './underskrift.ts'

const fil = new TextEncoder().encode('Avtal om hemtjänst i Sotenäs, 439 kronor i timmen.')
const uttalande = async (): Promise<Uttalande> => ({
  format: 'valfri-underskrift/1',
  avser: 'avtal',
  id: '00000000-0000-7000-8000-000000000001',
  sha256: await sha256Hex(fil),
  part: 'utforare',
  undertecknare: { identitet: '00000000-0000-7000-8000-0000000000aa', namn: 'Lena Testlind', roll: 'Firmatecknare' },
  legitimation: null,
  tid: '2026-05-04T07:00:00Z',
})
const nyckel = openNyckel(new Uint8Array(32).fill(7))
const kod = (svar: Awaited<ReturnType<typeof verifyUnderskrift>>) => (svar.ok ? 'ok' : svar.fel.kod)

describe('underskrift av ett dokument', () => {
  it('holds for the file that was signed, and says who signed', async () => {
    const { sign, publik } = await nyckel
    const svar = await verifyUnderskrift(await sign(await uttalande()), { keys: [publik] }, fil)
    expect(svar).toEqual({ ok: true, value: await uttalande() })
  })

  it('breaks when one character of the file, the statement or the signature is another (F3.5)', async () => {
    const { sign, publik } = await nyckel
    const jws = await sign(await uttalande())
    const annan = new TextEncoder().encode('Avtal om hemtjänst i Sotenäs, 438 kronor i timmen.')
    expect(kod(await verifyUnderskrift(jws, { keys: [publik] }, annan))).toBe('underskrift-annan-fil')
    for (let i = 0; i < jws.length - 1; i++) {
      const andrad = `${jws.slice(0, i)}${jws[i] === 'A' ? 'B' : 'A'}${jws.slice(i + 1)}`
      const utfall = kod(await verifyUnderskrift(andrad, { keys: [publik] }, fil))
      expect([i, utfall]).toEqual([i, expect.stringMatching(/^underskrift-(ogiltig|okand-nyckel)$/)])
    }
  })

  it('knows no key but the published ones, and takes no unsigned statement', async () => {
    const { sign, publik } = await nyckel
    const annan = await openNyckel(new Uint8Array(32).fill(8))
    expect(annan.kid).not.toBe(publik.kid)
    expect(kod(await verifyUnderskrift(await annan.sign(await uttalande()), { keys: [publik] }, fil))).toBe(
      'underskrift-okand-nyckel',
    )
    const kropp = (await sign(await uttalande())).split('.')[1]
    const utan = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${kropp}.`
    expect(kod(await verifyUnderskrift(utan, { keys: [publik] }, fil))).toBe('underskrift-ogiltig')
  })

  it('is the same key for the same seed', async () => {
    expect((await openNyckel(new Uint8Array(32).fill(7))).kid).toBe((await nyckel).kid)
  })
})
