import { readFileSync, writeFileSync } from 'node:fs'
import { createTestDb, type TestDb } from '@valfri/db/testdb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { oppnaTabeller } from './oppna-tabeller.ts'
import { type AktorNamn, aktorer, parter, tillhor } from './parter.ts'
import type { Lage } from './prov-innehall.ts'
import { fillTables, rowsOf } from './prov-rader.ts'
import { type ProvRad, type Utfall, walkTables } from './prova-tabell.ts'

const NU = Temporal.Instant.from('2026-03-02T07:00:00Z')
const FIL = new URL('../tabeller.out', import.meta.url)
const namn = Object.keys(aktorer) as AktorNamn[]
type Matris = Map<AktorNamn, Map<string, Utfall>>

let bas: TestDb
let tabeller: readonly string[]
const matris = new Map<Lage, Matris>()

beforeAll(async () => {
  bas = await createTestDb(() => NU)
  for (const lage of ['stängt', 'öppet'] as const) {
    tabeller = await fillTables(bas.superUrl, lage)
    const rader = new Map<string, ProvRad[]>()
    for (const tabell of tabeller) {
      const alla = await Promise.all(
        parter.map(async (p) => (await rowsOf(bas.agare, tabell, p, lage)).map((rad) => ({ part: p.namn, rad }))),
      )
      rader.set(tabell, alla.flat())
    }
    const rad: Matris = new Map()
    for (const vem of namn) rad.set(vem, await walkTables(bas.db, aktorer[vem], rader))
    matris.set(lage, rad)
  }
}, 900_000)
afterAll(() => bas.close())

const gor = { läser: 'laser', 'lägger till': 'laggerTill', ändrar: 'andrar', 'tar bort': 'tarBort' } as const
const alla = Object.entries(gor)

/** What an aktör may in a table; empty when nothing. What everybody reads is said once, above. */
function describeUtfall(u: Utfall | undefined, lasesAvAlla: boolean): string {
  const far = alla.filter(([, nyckel]) => u?.[nyckel] && !(lasesAvAlla && nyckel === 'laser'))
  return far.map(([text, nyckel]) => `${text} ${u?.[nyckel]}`).join(', ')
}

function describeTabell(tabell: string): string[] {
  const oppen = (lage: Lage) => namn.every((vem) => matris.get(lage)?.get(vem)?.get(tabell)?.laser === 'AB')
  const lagen = [...matris.keys()]
  const rader = lagen.filter(oppen).map((lage) => `  ${lage.padEnd(8)}alla läser`)
  for (const vem of namn) {
    const far = lagen.map(
      (lage) => [lage, describeUtfall(matris.get(lage)?.get(vem)?.get(tabell), oppen(lage))] as const,
    )
    const lika = new Set(far.map(([, text]) => text)).size === 1
    const visas = lika ? [['alltid', far[0]?.[1] ?? ''] as const] : far
    rader.push(...visas.filter(([, text]) => text).map(([nar, text]) => `  ${nar.padEnd(8)}${vem.padEnd(22)}${text}`))
  }
  return [tabell, ...rader]
}

/** The whole matrix as text: what is not written down, nobody may. */
function describeMatris(): string {
  const forord =
    'Vem når vems rader i varje tabell. A och B är två parter utan samröre. Det som inte står här når ingen.'
  return `${[forord, '', ...tabeller.flatMap(describeTabell)].join('\n')}\n`
}

/** Rows of the party that an aktör has nothing to do with. */
const foreign = (vem: AktorNamn, vems: string) => [...vems].filter((part) => part !== tillhor[vem])

/** Each act by which an aktör reached rows of a party it has nothing to do with, and the list of open tables is silent. */
function listLackor(...nycklar: (keyof Utfall)[]): string[] {
  const lackor: string[] = []
  for (const [lage, perAktor] of matris) {
    for (const vem of namn) {
      for (const [tabell, u] of perAktor.get(vem) ?? []) {
        for (const nyckel of nycklar) {
          if (foreign(vem, u[nyckel]).length === 0 || isOpen(tabell, nyckel, vem, lage)) continue
          lackor.push(`${tabell} ${lage}: ${vem} ${nyckel} ${u[nyckel]}`)
        }
      }
    }
  }
  return lackor.sort()
}

function isOpen(tabell: string, nyckel: keyof Utfall, vem: AktorNamn, lage: Lage): boolean {
  return (oppnaTabeller[tabell] ?? []).some(
    (o) => o.gor.includes(nyckel) && (o.vem === 'alla' || o.vem.includes(vem)) && (o.lage ?? lage) === lage,
  )
}

describe('every table', () => {
  it('is in the committed matrix as it is in the database', () => {
    const nu = describeMatris()
    if (process.env.VALFRI_UPPDATERA === '1') writeFileSync(FIL, nu)
    expect(nu).toBe(readFileSync(FIL, 'utf8'))
  })

  it('gives no wrong aktör a row, unless the list of open tables says so and why', () => {
    expect(listLackor('laser')).toEqual([])
  })

  it('takes no row from a wrong aktör, and lets none be changed or removed', () => {
    expect(listLackor('laggerTill', 'andrar', 'tarBort')).toEqual([])
  })

  it('is reached by somebody it belongs to, so that the walk is not green because it is blind', () => {
    const blinda = tabeller.filter((tabell) => {
      const alla = [...matris.values()].flatMap((m) => [...m.values()].map((u) => u.get(tabell)?.laser ?? ''))
      return !alla.some((vems) => vems.includes('A')) || !alla.some((vems) => vems.includes('B'))
    })
    expect(blinda).toEqual([])
  })

  it('answers an error and no row when no aktör is set', async () => {
    const svar = await Promise.all(
      tabeller.map(async (tabell) => {
        const kod = await bas.db.$klient.unsafe(`select * from "${tabell}"`).then(
          (rader) => `${rader.length} rader`,
          (fel: { code: string }) => fel.code,
        )
        return `${tabell} ${kod}`
      }),
    )
    expect(svar.filter((rad) => !rad.endsWith(' 42501'))).toEqual([])
  })

  it('is named in the list of open tables only while it exists', () => {
    expect(Object.keys(oppnaTabeller).filter((tabell) => !tabeller.includes(tabell))).toEqual([])
  })

  it('is seen to be open when a policy is opened', async () => {
    const egen = await createTestDb(() => NU)
    await fillTables(egen.superUrl, 'stängt')
    await egen.agare`create policy hal on person for select using ((select valfri.aktor()) is not null)`
    const utfall = await walkTables(egen.db, aktorer.publik, new Map([['person', []]]))
    expect(utfall.get('person')?.laser).toBe('AB')
    await egen.close()
  })
})
