import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { loadFall } from './ersattning-fall.ts'
import type { Fall } from './fall-schema.ts'
import { type Filutskrift, runFil } from './kor-fall.ts'

const kand = fileURLToPath(new URL('../fall/ersattning.json', import.meta.url))
const rot = fileURLToPath(new URL('../../..', import.meta.url))
const mapp = mkdtempSync(join(tmpdir(), 'fall-'))
afterAll(() => rmSync(mapp, { recursive: true }))

const alla = loadFall(kand)
const namnet = (id: string) => structuredClone(alla.find((f) => f.id === id) as Fall)

function save(fall: readonly unknown[], annat: object = {}): string {
  const fil = join(mapp, 'prov.json')
  writeFileSync(fil, JSON.stringify({ schema: 'valfri-ersattning-fall/1', fall, ...annat }))
  return fil
}

/** What one case gives when the value at a path is another, whatever it is; undefined takes the key away. */
async function changed(id: string, sokvag: string, varde: unknown): Promise<readonly string[]> {
  const fall = namnet(id)
  const steg = sokvag.split('.')
  const sist = steg.pop() as string
  const plats = steg.reduce(
    (o, nyckel) => o[nyckel] as Record<string, unknown>,
    fall as unknown as Record<string, unknown>,
  )
  plats[sist] = varde
  return (await runFil(save([fall]))).fall[0]?.skillnader ?? []
}

describe('npm run fall', () => {
  it('prints one JSON object with every key of every case, takes a relative path, and ends with 0 only when all pass', async () => {
    const kor = (fil: string, cwd: string) =>
      new Promise<{ kod: unknown; ut: string; fel: string }>((resolve) => {
        const env = { ...process.env, INIT_CWD: cwd }
        execFile(process.execPath, [join(rot, 'test/acceptance/src/kommando-fall.ts'), fil], { env }, (e, ut, fel) =>
          resolve({ kod: e ? e.code : 0, ut, fel }),
        )
      })
    const bra = await kor(basename(save([namnet('E01'), namnet('E24')])), mapp)
    expect([bra.kod, bra.fel]).toEqual([0, '2 som väntat, 0 inte.\n'])
    const svar = JSON.parse(bra.ut)
    expect([svar.passed, svar.failed, svar.fall.map((f: { id: string }) => f.id)]).toEqual([2, 0, ['E01', 'E24']])
    const nycklar = 'id ok rader summa_ore delsummor avgift_ore avgift_per_brukare ej_ersatt skillnader'
    for (const f of svar.fall) expect(Object.keys(f)).toEqual(nycklar.split(' '))
    const daligt = namnet('E01')
    daligt.forvantat.summa_ore += 1
    const fel = await kor(save([daligt]), rot)
    expect([fel.kod, JSON.parse(fel.ut).failed]).toEqual([1, 1])
  })

  it('gives the values in the form of the file: integers or exact ratios, sums per run only where there are several', async () => {
    const [e17, e24] = ((await runFil(save([namnet('E17'), namnet('E24')]))) as Filutskrift).fall
    expect(e17?.rader.map((r) => r.antal)).toEqual(namnet('E17').forvantat.rader.map((r) => r.antal))
    expect([e17?.delsummor, e17?.avgift_ore, e17?.ej_ersatt]).toEqual([{}, null, 0])
    expect(e24?.delsummor).toEqual(namnet('E24').forvantat.delsummor)
    expect(e24?.rader.every((r) => r.kommun && r.utforare)).toBe(true)
  })

  it('fails a case that is an error with the reason, no rows and no sum, and runs the others', async () => {
    const utan = namnet('E01')
    utan.parametrar.kommuner.solna?.priser.splice(0)
    const svar = await runFil(save([utan, namnet('E02')]))
    expect(svar.fall[0]).toMatchObject({ ok: false, rader: [], summa_ore: null, avgift_ore: null, delsummor: {} })
    expect(svar.fall[0]?.skillnader[0]).toContain('Priset omvardnad')
    expect([svar.passed, svar.failed]).toEqual([1, 1])
  })

  it('says what it cannot read: no file, no JSON, another schema, a key beside the cases', async () => {
    expect(await runFil(join(mapp, 'finns-inte.json'))).toMatchObject({ passed: 0, failed: 1 })
    writeFileSync(join(mapp, 'trasig.json'), '{')
    expect((await runFil(join(mapp, 'trasig.json'))).fall[0]?.skillnader).toEqual(['Filen är inte JSON.'])
    expect((await runFil(save([], { schema: 'annat/1' }))).failed).toBe(1)
    expect((await runFil(save([namnet('E01')], { extra: 1 }))).fall[0]?.skillnader).toEqual([
      'fallet: nyckeln extra finns inte i schemat.',
    ])
  })
})

describe('det som schemat inte nämner', () => {
  const solna = 'parametrar.kommuner.solna'
  it.each([
    ['a key of a model', `${solna}.modell.rabatt`, 5, 'nyckeln rabatt finns inte'],
    ['a key of an event', 'indata.handelser.0.gps', '1,2', 'nyckeln gps finns inte'],
    ['a type of event', 'indata.handelser.0.typ', 'besok', 'handelser.0'],
    ['a number with decimals', `${solna}.priser.0.ore`, 464.5, 'priser.0.ore'],
    ['a negative price', `${solna}.priser.0.ore`, -1, 'priser.0.ore'],
    ['a share that is no exact number', `${solna}.modell.avvikelser`, { avbojt: { '*': '1,5' } }, 'avvikelser.avbojt'],
    ['a tjänst that nobody has', 'tjanst', 'bilvard', 'tjanst'],
    ['a missing key', 'indata.period', undefined, 'nyckeln period saknas'],
  ])('is an error: %s', async (_vad, sokvag, varde, text) => {
    expect((await changed('E01', sokvag, varde)).join(' ')).toContain(text)
  })

  it('names only what the event’s own type lacks, not every other type', async () => {
    expect(await changed('E01', 'indata.handelser.0.antal', 2)).toEqual([
      'indata.handelser.0: nyckeln antal finns inte i schemat.',
    ])
  })
})

describe('det som inget schema ser', () => {
  const solna = 'parametrar.kommuner.solna'
  it.each([
    ['a date that no calendar has', 'indata.beslut.0.fran', '2024-02-30', '2024-02-30 finns inte'],
    ['a month that does not exist', 'indata.period', '2024-13', 'månaden 2024-13'],
    ['a decision that nobody took', `${solna}.modell.beslut`, 'D9', 'beslutet D9'],
    ['an event of no beslut', 'indata.handelser.0.beslut', 'B9', 'beslutet B9'],
    ['a beslut of no kommun', 'indata.beslut.0.kommun', 'tyreso', 'kommunen tyreso'],
    ['an utförare that is not there', 'indata.beslut.0.utforare', 'U9', 'utföraren U9'],
    ['a brukare that is not there', 'indata.beslut.0.brukare', 'P9', 'brukaren P9'],
    ['a time that the clock skipped', 'indata.handelser.0.start', '2024-03-31T02:30', 'Klockslaget finns inte'],
    ['a time that the clock showed twice', 'indata.handelser.0.start', '2024-10-27T02:30', 'två gånger'],
    ['a number too large to be exact', `${solna}.priser.0.ore`, 2 ** 60, 'för stort'],
    ['a beslut given twice', 'indata.beslut.1', namnet('E01').indata.beslut[0], 'finns två gånger'],
  ])('is an error too: %s', async (_vad, sokvag, varde, text) => {
    expect((await changed('E01', sokvag, varde)).join(' ')).toContain(text)
  })

  it('is not the 24:00 that an interval ends at, which is the midnight after', async () => {
    const band = (till: string) => [
      { namn: 'helg', typ: 'vecka', fran: 'lor 00:00', till: 'son 24:00' },
      { namn: 'natt', typ: 'dygn', fran: '22:00', till },
      { namn: 'natt', typ: 'dygn', fran: '00:00', till: '07:00' },
      { namn: 'kvall', typ: 'dygn', fran: '19:00', till: '22:00' },
      { namn: 'dag', typ: 'dygn', fran: '07:00', till: '19:00' },
    ]
    const med = (till: string) => changed('E02', 'parametrar.kommuner.kommun-a.modell.tidsband', band(till))
    expect(await med('24:00')).toEqual(await med('00:00'))
    expect((await med('24:30')).join(' ')).toContain('Modellen går inte att läsa')
  })
})

describe('det som inget beslut säger', () => {
  const modell = (kommun: string, resten: string) => `parametrar.kommuner.${kommun}.modell.${resten}`
  const tvetydigt = { nyckel: 'omvardnad', segment: { regi: 'privat' }, enhet: 'timme', ore: 1, fran: '2024-03-01' }
  const forLagt = { post: 'vård', insatser: ['hemtjanst'], per: 'niva', inom_maxtaxa: true }
  const nivaer = [{ till_minuter: 60, per: 'timme', ore: 1 }]
  it.each([
    ['E01', 'two prices that fit', 'parametrar.kommuner.solna.priser.2', { ...tvetydigt, beslut: 'D1' }, 'två rader'],
    ['E01', 'no price yet', 'parametrar.kommuner.solna.priser.0.fran', '2024-04-03', 'saknas i prislistan'],
    ['E08', 'no price for the segment', 'indata.beslut.0.zon', undefined, 'saknas i prislistan'],
    ['E01', 'an event before the model', modell('solna', 'fran'), '2024-04-03', 'tidigare än ersättningsmodellen'],
    ['E02', 'a minute without band', modell('kommun-a', 'tidsband.3.till'), '18:00', 'utanför alla tidsband'],
    ['E12', 'no percent for an insats', modell('solna', 'avvikelser.avbojt'), { stad: '75' }, 'vilken andel'],
    ['E18', 'no percent for a missed samtal', 'indata.handelser.0.typ', 'uteblivet', 'vilken andel'],
    [
      'E05',
      'nothing granted under a limit',
      'indata.beslut.0.beviljade_minuter',
      undefined,
      'saknar beviljade minuter',
    ],
    ['E32', 'nothing granted', 'indata.beslut.0.beviljade_minuter', undefined, 'saknar beviljad tid'],
    ['E16', 'a month that begins before the beslut', 'indata.beslut.0.fran', '2020-03-02', 'månadens första dag'],
    ['E15', 'two events of one day', 'indata.handelser.1.datum', '2020-09-01', 'Två dagshändelser'],
    ['E15', 'no nivå yet', 'indata.beslut.0.nivaer.0.fran', '2020-09-13', 'Ingen nivå gäller'],
    ['E13', 'no planned minutes', 'indata.handelser.0.planerade_minuter', undefined, 'saknar planerade minuter'],
    ['E10', 'no rounding of a computed price', modell('nacka', 'avrundning'), undefined, 'hur priset avrundas'],
    ['E01', 'an event after its beslut', 'indata.beslut.0.till', '2024-04-02', 'utanför beställningens tid'],
    ['E25', 'the same where there is only a fee', 'indata.beslut.0.till', '2026-02-27', 'utanför beställningens tid'],
    [
      'E25',
      'no level of the fee',
      'parametrar.kommuner.monsteras.avgift.poster.0',
      { ...forLagt, nivaer },
      'ingen nivå för',
    ],
    ['E23', 'a brist without vite', modell('kommun-h', 'vite'), undefined, 'inget vite'],
  ])('fails %s, never a zero and never a guess: %s', async (id, _vad, sokvag, varde, text) => {
    expect((await changed(id, sokvag, varde)).join(' ')).toContain(text)
  })
})

describe('det som ingen tjänst erbjuder', () => {
  it('is refused by the plugin’s own declaration', async () => {
    const egenavgift = { nyckel: 'egenavgift', tas_ut_vid: ['samtal'] }
    expect(await changed('E14', 'parametrar.kommuner.monsteras.modell.egenavgift', egenavgift)).toEqual([
      'Matleverans erbjuder inte egenavgift i någon modell.',
    ])
  })

  it('is nothing of what the worked cases ask for', async () => {
    expect(await runFil(kand)).toMatchObject({ passed: alla.length, failed: 0 })
  })
})
