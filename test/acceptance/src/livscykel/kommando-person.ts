import { z } from 'zod'
import type { Scen } from './arrangera.ts'
import { kommando } from './kommando.ts'
import { personnummerFor } from './rader-person.ts'
import { namn } from './scenario.ts'
import { nekas } from './svar.ts'
import { attempt, type Caller } from './varld.ts'

/** How much longer an answer may take where there is somebody to hide, in milliseconds: less than a person or a network tells. */
const TIDSSLACK = 10

type Begrepp = Readonly<Record<string, string>>

/**
 * A search for persons: words as they are typed in the one field, or named search terms. The same search is made for somebody
 * unknown, to see that the answers cannot be told apart.
 */
export const sokPerson = kommando({
  data: z.strictObject({ av: namn.optional(), sok: z.array(namn).min(1).optional() }).catchall(z.string()),
  run: async (scen, data, vem) => {
    const { av, sok, ...termer } = data
    const b = scen.v.som({ ...vem, person: av ?? scen.given.anvandare?.id ?? vem.roll })
    const fragor = sok ? sok.map((ord) => toBegrepp(scen, ord)) : [toTermer(termer as Begrepp)]
    let antal = 0
    let lika = true
    for (const fraga of fragor) {
      const r = await attempt(() => b.val.handlaggare.sok(fraga))
      if (!r.ok) return nekas(r.fel)
      antal += r.value.length
      lika &&= await looksUnknown(b, fraga, JSON.stringify(r.value))
    }
    const rojd = await collectRojda(scen, b)
    return {
      ...{ utfall: 'resultat', antalTraffar: antal, svarstidSkillnadRojerInte: lika },
      ...{ autokomplettering: rojd.forslag, exportInnehaller: rojd.iLista },
    }
  },
})

/** Named terms as they are; a number stands for a test person's here too. */
const toTermer = (termer: Begrepp): Begrepp =>
  Object.fromEntries(
    Object.entries(termer).map(([k, ord]) => [
      k,
      /nummer$/.test(k) && k !== 'arendenummer' ? personnummerFor(ord) : ord,
    ]),
  )

/** What a word in the search field is: a number stands for a test person's, a case number is one that the facts have. */
function toBegrepp({ given }: Scen, ord: string): Begrepp {
  if (/^\d{8}[-+]?\d{4}$/.test(ord)) return { personnummer: personnummerFor(ord) }
  return given.brukare?.arendenummer === ord ? { arendenummer: ord } : { namn: ord }
}

/** Whether a search answers in bytes and in time as one for somebody whom nobody knows. */
async function looksUnknown(b: Caller, fraga: Begrepp, svar: string): Promise<boolean> {
  const okand: Begrepp =
    'personnummer' in fraga ? { personnummer: personnummerFor('ingen som finns') } : mapVarden(fraga, 'Okänd Person')
  const tomt = JSON.stringify(await b.val.handlaggare.sok(okand))
  // The quickest of many, by turns: what the machine does besides cannot make an answer quicker.
  const kortast = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let i = 0; i < 30; i += 1) {
    const start = performance.now()
    await b.val.handlaggare.sok(i % 2 === 0 ? fraga : okand)
    kortast[i % 2] = Math.min(kortast[i % 2] as number, performance.now() - start)
  }
  const [har, saknas] = kortast as [number, number]
  return svar === tomt && Math.abs(har - saknas) < TIDSSLACK
}

const mapVarden = (fraga: Begrepp, varde: string): Begrepp =>
  Object.fromEntries(Object.keys(fraga).map((k) => [k, varde]))

/** What the beginning of a name brings up, and whether the person is in a list that can be exported. */
async function collectRojda({ given, personer }: Scen, b: Caller) {
  const { brukare } = given
  if (!brukare) return { forslag: [], iLista: false }
  const forslag = await b.val.handlaggare.sok({ namn: brukare.namn.slice(0, 3) })
  const listor = JSON.stringify([await b.val.handlaggare.attGora(), await b.val.handlaggare.oversikt()])
  const id = personer.get(brukare.id)?.brukareId
  return {
    forslag: forslag.map((t) => t.namn),
    iLista: listor.includes(brukare.namn) || (id !== undefined && listor.includes(id)),
  }
}
