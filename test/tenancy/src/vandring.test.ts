import { createTestDb, type TestDb } from '@valfri/db/testdb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAdresser } from './adresser.ts'
import { changedTables, printOf } from './bild.ts'
import { exempel } from './exempel.ts'
import { call, holdsSecret, inputOf, nameOf, request, type Svar } from './fraga.ts'
import { A } from './parter.ts'
import { listProcedurer } from './procedurer.ts'
import { NU } from './prov-ctx.ts'
import { fillTables } from './prov-rader.ts'
import { egna, framlingar } from './prov-roller.ts'
import { skriverHosAnnan } from './skriver-hos-annan.ts'

const procedurer = listProcedurer()
const adresser = listAdresser()

let bas: TestDb
let tabeller: readonly string[]

beforeAll(async () => {
  bas = await createTestDb(() => NU)
  tabeller = await fillTables(bas.superUrl, 'stängt')
}, 120_000)
afterAll(() => bas.close())

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
      await check(procedur.namn, await call(bas, procedur, aktor), procedur.typ === 'mutation')
    for (const adress of adresser)
      await check(nameOf(adress), await request(bas, adress, aktor), adress.metod !== 'GET')
    await compare('det som nekades')
    expect(lackor, vem).toEqual([])
  }, 180_000)
})

describe('the walk', () => {
  it('is not blind: A’s own see what is theirs by the same questions', async () => {
    const seende = new Set<string>()
    for (const aktor of egna.values()) {
      for (const procedur of procedurer.filter((p) => p.typ === 'query')) {
        if (holdsSecret(await call(bas, procedur, aktor))) seende.add(procedur.namn)
      }
    }
    expect(seende.size, [...seende].join(', ')).toBeGreaterThan(12)
  }, 60_000)
})
