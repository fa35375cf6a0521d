import { readFileSync, writeFileSync } from 'node:fs'
import { isAllowed } from '@valfri/auth/behorighet'
import type { Aktor } from '@valfri/db/aktor'
import { createTestDb, type TestDb } from '@valfri/db/testdb'
import { behorigheter, createCaller } from '@valfri/server/router'
import { startTestApp } from '@valfri/world/test-app'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Adress, appFor, listAdresser, plainName, utanAkt } from './adresser.ts'
import { listProcedurer, type Procedur } from './procedurer.ts'
import { ctxFor, NU } from './prov-ctx.ts'
import { perRoll } from './prov-roller.ts'

const FIL = new URL('../behorighet.out', import.meta.url)
const procedurer = listProcedurer()
const adresser = listAdresser()
const akter = behorigheter as Readonly<Record<string, (typeof behorigheter)[string] | undefined>>
const alla = [...perRoll]

let bas: TestDb
/** Which roles each procedure and address really let in, by name. */
const slapper = new Map<string, readonly string[]>()

beforeAll(async () => {
  bas = await createTestDb(() => NU)
  for (const procedur of procedurer)
    slapper.set(procedur.namn, await listRoller((aktor) => callIsLetIn(procedur, aktor)))
  for (const adress of adresser) slapper.set(nameOf(adress), await listRoller((aktor) => requestIsLetIn(adress, aktor)))
}, 900_000)
afterAll(() => bas.close())

const nameOf = ({ metod, vag }: Adress) => `${metod} ${vag}`

async function listRoller(fragar: (aktor: Aktor) => Promise<boolean>): Promise<string[]> {
  const svar = await Promise.all(alla.map(async ([roll, aktor]) => ((await fragar(aktor)) ? [roll] : [])))
  return svar.flat()
}

const STANGD = new Set(['ej-behorig', 'ej-inloggad', 'fel-ingang'])

/** Calls it with nothing: who is not let in is refused before the input is looked at. */
async function callIsLetIn(procedur: Procedur, aktor: Aktor): Promise<boolean> {
  const kod = await callProcedur(procedur.namn, aktor, undefined)
  return !STANGD.has(kod)
}

async function callProcedur(namn: string, aktor: Aktor, indata: unknown): Promise<string> {
  const anrop = namn
    .split('.')
    .reduce<unknown>((del, nyckel) => (del as Record<string, unknown>)[nyckel], createCaller(ctxFor(bas, aktor)))
  try {
    await (anrop as (indata: unknown) => Promise<unknown>)(indata)
    return 'ok'
  } catch (fel) {
    const { cause, code } = fel as { cause?: { fel?: { kod: string } }; code?: string }
    return cause?.fel?.kod ?? code ?? 'fel'
  }
}

async function requestIsLetIn({ metod, vag }: Adress, aktor: Aktor): Promise<boolean> {
  const svar = await appFor(bas, aktor).request(vag.replaceAll(/:\w+/g, 'x'), { method: metod })
  return svar.status !== 401 && svar.status !== 403
}

const slag = ['kommun', 'utforare', 'plattform'] as const
const rollerAv = (typ: string) => alla.map(([roll]) => roll).filter((roll) => roll.startsWith(`${typ}:`))

/** Roles by who holds them: 'kommun: ekonom attestant; person', and 'alla' where none is left out. */
function describeRoller(roller: readonly string[]): string {
  if (roller.length === alla.length) return 'alla'
  const delar = slag.flatMap((typ) => {
    const har = roller.filter((roll) => roll.startsWith(`${typ}:`))
    if (har.length === 0) return []
    const namn = har.length === rollerAv(typ).length ? 'alla' : har.map((roll) => roll.slice(typ.length + 1)).join(' ')
    return [`${typ}: ${namn}`]
  })
  return [...delar, ...roller.filter((roll) => !roll.includes(':'))].join('; ') || 'ingen'
}

/** A line for each: its act, and who is really let in where that is not everybody the act names. */
function describeRader(av: readonly (readonly [string, string])[]): string[] {
  const [bredd, aktbredd] = [0, 1].map((i) => Math.max(...av.map((rad) => rad[i as 0 | 1].length)) + 2) as [
    number,
    number,
  ]
  return av.toSorted().map(([namn, akt]) => {
    const verkligen = describeRoller(slapper.get(namn) ?? [])
    return `${namn.padEnd(bredd)}${akt.padEnd(aktbredd)}${verkligen === describeRoller(namedBy(akt)) ? '' : verkligen}`.trimEnd()
  })
}

const namedBy = (akt: string) => alla.filter(([, aktor]) => isAllowed(aktor, akter[akt])).map(([roll]) => roll)

/** The whole matrix as text. */
function describeMatris(): string {
  const namn = Object.keys(behorigheter).sort()
  const bredd = Math.max(...namn.map((akt) => akt.length)) + 2
  return [
    'Vem får göra vad. Det som inte står här får ingen.',
    '',
    'HANDLINGAR',
    ...namn.map((akt) => `${akt.padEnd(bredd)}${describeRoller(namedBy(akt))}`),
    '',
    'PROCEDURER, deras handling, och vilka som släpps in där det är färre än handlingen nämner',
    ...describeRader(procedurer.map((p) => [p.namn, p.behorighet ?? 'saknas'])),
    '',
    'ADRESSER, på samma sätt',
    ...describeRader(adresser.map((a) => [nameOf(a), a.behorighet])),
    '',
    'ADRESSER som svarar lika för alla, eller är vägen in och ut',
    ...Object.keys(utanAkt).sort(),
    '',
  ].join('\n')
}

describe('the matrix of permissions', () => {
  it('is committed as it is: what each role may do, by every procedure and address', () => {
    const nu = describeMatris()
    if (process.env.VALFRI_UPPDATERA === '1') writeFileSync(FIL, nu)
    expect(nu).toBe(readFileSync(FIL, 'utf8'))
  })

  it('names an act for every procedure and address, and knows the act', () => {
    const utan = [
      ...procedurer.map((p) => [p.namn, p.behorighet] as const),
      ...adresser.map((a) => [nameOf(a), a.behorighet] as const),
    ]
    expect(utan.filter(([, behorighet]) => !behorighet || !akter[behorighet])).toEqual([])
  })

  it('lets in nobody whom the act does not name', () => {
    const fel: string[] = []
    for (const { namn, behorighet } of [
      ...procedurer,
      ...adresser.map((a) => ({ namn: nameOf(a), behorighet: a.behorighet })),
    ]) {
      for (const roll of slapper.get(namn) ?? []) {
        const aktor = perRoll.get(roll)
        if (!aktor || !isAllowed(aktor, akter[behorighet ?? ''])) fel.push(`${namn} släpper in ${roll}`)
      }
    }
    expect(fel).toEqual([])
  })

  it('lets somebody in everywhere, and uses every act', () => {
    expect([...slapper].filter(([, roller]) => roller.length === 0).map(([namn]) => namn)).toEqual([])
    const anvanda = new Set([...procedurer.map((p) => p.behorighet), ...adresser.map((a) => a.behorighet)])
    expect(Object.keys(behorigheter).filter((namn) => !anvanda.has(namn))).toEqual([])
  })

  it('has a line for every address that the real app answers', async () => {
    const app = await startTestApp({ bas, nu: () => NU })
    const kanda = new Set([...adresser.map(nameOf), ...Object.keys(utanAkt)])
    const okanda = app.adresser.map(plainName).filter((adress) => !kanda.has(adress))
    await app.close()
    expect(okanda).toEqual([])
  })
})
