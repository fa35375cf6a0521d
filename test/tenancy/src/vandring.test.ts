import type { Aktor } from '@valfri/db/aktor'
import { createTestDb, type TestDb } from '@valfri/db/testdb'
import { createCaller } from '@valfri/server/router'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Adress, appFor, listAdresser } from './adresser.ts'
import { changedTables, printOf } from './bild.ts'
import { exempel } from './exempel.ts'
import { A } from './parter.ts'
import { listProcedurer, type Procedur } from './procedurer.ts'
import { ctxFor, NU } from './prov-ctx.ts'
import { secretOf } from './prov-innehall.ts'
import { fillTables } from './prov-rader.ts'
import { egna, framlingar } from './prov-roller.ts'
import { skriverHosAnnan } from './skriver-hos-annan.ts'
import { exampleOf } from './zod-exempel.ts'

const procedurer = listProcedurer()
const adresser = listAdresser()
const nameOf = ({ metod, vag }: Adress) => `${metod} ${vag}`

let bas: TestDb
let tabeller: readonly string[]

beforeAll(async () => {
  bas = await createTestDb(() => NU)
  tabeller = await fillTables(bas.superUrl, 'stängt')
}, 120_000)
afterAll(() => bas.close())

/** What is sent to a procedure: the party's own ids, whoever sends them. */
function inputOf(procedur: Procedur): unknown {
  const delar = procedur.indata.map((schema) => exampleOf(schema, A))
  const egen = exempel[procedur.namn]?.(A)
  if (delar.length === 0) return undefined
  return delar.length === 1 && typeof delar[0] !== 'object' ? (egen ?? delar[0]) : Object.assign({}, ...delar, egen)
}

interface Svar {
  readonly kod: string
  /** Everything that came back, as text. */
  readonly text: string
}

async function call(procedur: Procedur, aktor: Aktor): Promise<Svar> {
  const anropare: unknown = createCaller(ctxFor(bas, aktor))
  const anrop = procedur.namn
    .split('.')
    .reduce<unknown>((del, nyckel) => (del as Record<string, unknown>)[nyckel], anropare)
  try {
    return {
      kod: 'ok',
      text: JSON.stringify(await (anrop as (indata: unknown) => Promise<unknown>)(inputOf(procedur))) ?? '',
    }
  } catch (fel) {
    const { cause, code = 'fel' } = fel as { cause?: { fel?: { kod: string } }; code?: string }
    return { kod: cause?.fel?.kod ?? code, text: JSON.stringify(cause?.fel ?? '') }
  }
}

async function request(adress: Adress, aktor: Aktor): Promise<Svar> {
  const egen = exempel[nameOf(adress)]?.(A)
  const vag = adress.vag.replaceAll(/:(\w+)/g, (_allt, namn: string) => String(egen?.[namn] ?? A.uuid))
  const kropp = egen?.kropp === undefined ? undefined : JSON.stringify(egen.kropp)
  const huvuden = kropp ? { 'content-type': 'application/json' } : undefined
  const svar = await appFor(bas, aktor).request(vag, { method: adress.metod, body: kropp, headers: huvuden })
  return { kod: svar.ok ? 'ok' : String(svar.status), text: await svar.text() }
}

const holdsSecret = ({ text }: Svar) => [secretOf(A), A.personnummer].some((hemligt) => text.includes(hemligt))

describe('the inputs of the walk', () => {
  it('are accepted by every procedure’s shape; one that is not needs a line in exempel.ts', () => {
    const fel = procedurer.flatMap((procedur) =>
      procedur.indata.flatMap((schema) => {
        const last = schema.safeParse(inputOf(procedur))
        return last.success
          ? []
          : [`${procedur.namn}: ${last.error.issues.map((i) => `${i.path.join('.')} ${i.message}`).join('; ')}`]
      }),
    )
    expect(fel).toEqual([])
  })

  it('are for procedures and addresses that exist', () => {
    const kanda = new Set([...procedurer.map((p) => p.namn), ...adresser.map(nameOf)])
    expect([...Object.keys(exempel), ...Object.keys(skriverHosAnnan)].filter((namn) => !kanda.has(namn))).toEqual([])
  })
})

describe.each([...framlingar])('%s, with every role, who asks for what is A’s', (vem, aktor) => {
  it('learns nothing of it from any procedure or address, and changes nothing', async () => {
    const lackor: string[] = []
    const utom = aktor.typ === 'kommun' ? aktor.namndId : undefined
    let fore = await printOf(bas.agare, tabeller, A, utom)
    const compare = async (namn: string) => {
      const efter = await printOf(bas.agare, tabeller, A, utom)
      const andrade = changedTables(fore, efter).filter((tabell) => !skriverHosAnnan[namn]?.tabeller.includes(tabell))
      if (andrade.length > 0) lackor.push(`${namn} ändrar i ${andrade.join(', ')}`)
      fore = efter
    }
    const check = async (namn: string, svar: Svar, skriver: boolean) => {
      if (holdsSecret(svar)) lackor.push(`${namn} visar: ${svar.text.slice(0, 200)}`)
      // What is refused is rolled back, and is looked at once for all at the end.
      if (skriver && svar.kod === 'ok') await compare(namn)
    }
    for (const procedur of procedurer)
      await check(procedur.namn, await call(procedur, aktor), procedur.typ === 'mutation')
    for (const adress of adresser) await check(nameOf(adress), await request(adress, aktor), adress.metod !== 'GET')
    await compare('det som nekades')
    expect(lackor, vem).toEqual([])
  }, 180_000)
})

describe('the walk', () => {
  it('is not blind: A’s own see what is theirs by the same questions', async () => {
    const seende = new Set<string>()
    for (const aktor of egna.values()) {
      for (const procedur of procedurer.filter((p) => p.typ === 'query')) {
        if (holdsSecret(await call(procedur, aktor))) seende.add(procedur.namn)
      }
    }
    expect(seende.size, [...seende].join(', ')).toBeGreaterThan(12)
  }, 60_000)
})
