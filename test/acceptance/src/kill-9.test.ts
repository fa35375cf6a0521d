import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addressOf, type Provprocess, startProcess } from '@valfri/server/test-process'
import { fyllUtkast } from '@valfri/world/ansokan'
import { exempelBeslut } from '@valfri/world/beslut-exempel'
import { createTestWebblasare, type TestWebblasare } from '@valfri/world/test-webblasare'
import { utforareId } from '@valfri/world/utforare'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dodaAllt } from './doda-process.ts'

const FIRMA = 'Skärgårdsvård AB'
const igar = Temporal.Now.plainDateISO('Europe/Stockholm').subtract({ days: 1 })
const mandag = igar.subtract({ days: igar.dayOfWeek - 1 })

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const plats = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof plats === 'object' && plats ? plats.port : 0
}

/** What was answered with success is there after kill -9 of everything, once; each test kills and starts the real server. */
describe('kill -9 right after an answer', { timeout: 180_000 }, () => {
  const data = mkdtempSync(join(tmpdir(), 'valfri-kill-'))
  let port: number
  let server: Provprocess
  let adress: string

  const start = async () => {
    server = startProcess(data, { PORT: String(port), VALFRI_DEMO: '1', VALFRI_DEMO_SKALA: '0.01' })
    adress = await addressOf(server)
  }
  const dodaOchStarta = async () => {
    dodaAllt(server.barn.pid ?? 0, data)
    await server.slut
    await start()
  }
  const som = async (nyckel: string): Promise<TestWebblasare> => {
    const b = createTestWebblasare(adress)
    await b.loggaIn(nyckel)
    return b
  }

  beforeAll(async () => {
    port = await freePort()
    await start()
  }, 120_000)
  afterAll(async () => {
    server.barn.kill('SIGTERM')
    await server.slut
    rmSync(data, { recursive: true, force: true })
  })

  it('keeps the draft that was saved and the sign-in, and the application that was sent, once in each kommun', async () => {
    const firma = await som('skargardsvard-firmatecknare')
    const utkast = await fyllUtkast(firma, ['1427', '1430', '1435'])
    await dodaOchStarta()
    expect(await firma.trpc('ansokan.utkast', { id: utkast.id })).toEqual(utkast)

    const sand = async () => {
      const inne = { id: utkast.id, rev: utkast.rev, forsakran: true }
      const { arenden } = await firma.trpc<{ arenden: { kommunId: string }[] }>('ansokan.skickaIn', inne)
      return arenden.sort((a, b) => a.kommunId.localeCompare(b.kommunId))
    }
    const svar = await sand()
    await dodaOchStarta()
    expect(await sand()).toEqual(svar)
    for (const kommun of ['sotenas', 'munkedal', 'tanum']) {
      const b = await som(`${kommun}-upphandlare`)
      const arenden = await b.trpc<{ utforareNamn: string; lage: string }[]>('provning.arenden')
      expect(arenden.filter((a) => a.utforareNamn === FIRMA).map((a) => a.lage)).toEqual(['inkommen'])
    }
  })

  it('keeps a choice and the beställning that it made, once', async () => {
    const h = await som('sotenas-handlaggare')
    const beslut = exempelBeslut('brukare-gosta', {
      externId: 'KILL-9',
      datum: igar.toString(),
      fran: igar.add({ days: 30 }).toString(),
      delar: { service: { minuter: 300 } },
    })
    const { beslutId } = await h.trpc<{ beslutId: string }>('val.handlaggare.registrera', beslut)
    const vem = { beslutId, del: 'service', utforareId: utforareId('egenregi-sotenas') }
    const val = { ...vem, senasteValId: null, kanal: 'mote' }
    const { bestallningId } = await h.trpc<{ bestallningId: string }>('val.val.valj', val)
    await dodaOchStarta()
    const rader = await h.trpc<{ id: string; beslutId?: string }[]>('val.val.bestallningar')
    expect(rader.filter((r) => r.id === bestallningId)).toHaveLength(1)
    await expect(h.trpc('val.val.valj', val)).rejects.toThrow()
    expect(await h.trpc('val.handlaggare.registrera', beslut)).toMatchObject({ beslutId })
  })

  it('keeps reported visits, and takes the same report again without doubling it', async () => {
    const utforare = await som('egenregi-sotenas-ansvarig')
    const vecka = () => utforare.trpc<Vecka>('utfort.vecka', { mandag: mandag.toString() })
    const rad = (await vecka()).personer.flatMap((p) => p.rader).find((r) => r.del === 'service')
    const besok = { bestallningId: rad?.bestallningId, del: 'service', typ: 'besok', datum: igar.toString() }
    const handelser = [{ ...besok, start: '02:00', slut: '02:20', externId: 'kill-1' }]
    const [forst] = await utforare.trpc<{ utfall: string }[]>('utfort.registrera', { handelser })
    expect(forst?.utfall).toBe('godtagen')
    await dodaOchStarta()
    const [igen] = await utforare.trpc<{ utfall: string }[]>('utfort.registrera', { handelser })
    expect(igen?.utfall).toBe('dubblett')
    const rader = (await vecka()).personer.flatMap((p) => p.rader)
    const sparade = rader.find((r) => r.bestallningId === rad?.bestallningId)?.handelser ?? []
    expect(sparade.filter((h) => h.start === '02:00')).toHaveLength(1)
  })

  it('finishes a month whose calculation was cut off, and keeps its lock and its attest', async () => {
    const ekonom = await som('sotenas-ekonom')
    const korning = async () => {
      const [rad, ...fler] = (await ekonom.trpc<Korning[]>('ersattning.korningar')).filter((k) =>
        k.manad.startsWith('2026-10'),
      )
      expect(fler).toEqual([])
      return rad
    }
    await ekonom.trpc('ersattning.berakna', { manad: '2026-10' })
    await dodaOchStarta()
    await expect.poll(async () => (await korning())?.status, { timeout: 60_000, interval: 200 }).toBe('beraknad')

    const { id = '', summaOre } = (await korning()) ?? {}
    await ekonom.trpc('ersattning.las', { id })
    await dodaOchStarta()
    expect(await korning()).toMatchObject({ id, status: 'last', summaOre })

    const attestant = await som('sotenas-attestant')
    await attestant.trpc('ersattning.attestera', { id })
    await dodaOchStarta()
    expect(await korning()).toMatchObject({ id, status: 'attesterad', summaOre })
  })
})

interface Vecka {
  readonly personer: readonly {
    readonly rader: readonly {
      readonly bestallningId: string
      readonly del: string
      readonly handelser: readonly { readonly start: string }[]
    }[]
  }[]
}
interface Korning {
  readonly id: string
  readonly manad: string
  readonly status: string
  readonly summaOre: number
}
