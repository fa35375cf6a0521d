import { noteraKontroller } from '@valfri/ansokan/notera-kontroller'
import { dateAt } from '@valfri/kernel/tid'
import { provaTillstand } from '@valfri/plugin-api/prova-tillstand'
import type { Provningsutfall } from '@valfri/plugin-api/provning'
import { behorigheter } from '@valfri/server/router'
import { z } from 'zod'
import { arendeOf, type Scen } from './arrangera.ts'
import { kommando } from './kommando.ts'
import { insatsOf, toCamel, toKebab } from './ordlista.ts'
import type { Arende } from './rader-arende.ts'
import { namn } from './scenario.ts'
import { utfallOf } from './svar.ts'
import { attempt } from './varld.ts'

/** What registers answered about an applicant is taken in by the system. */
export const korMaskinkontroller = kommando({
  data: z.strictObject({ ansokan: namn }),
  run: async (scen, data, vem) => {
    const arende = arendeOf(scen, data.ansokan)
    const input = { arendeId: arende.id, kontroller: listSvar(scen) }
    const r = await scen.v.direkt(vem, (tx) => noteraKontroller(tx, input, scen.v.nu()))
    const [rad] = await scen.v.sql<{ grund: number; status: string; av: string | null; utfall: string | null }[]>`
      select u.grund, u.status, u.av, b.utfall from uteslutning u left join arendebeslut b on b.arende_id = u.arende_id
      where u.arende_id = ${arende.id} order by u.skapad desc, u.id desc limit 1`
    return {
      ...utfallOf(r),
      ...(r.ok && { utfall: 'resultat' }),
      'uteslutning.status': rad ? toCamel(rad.status) : null,
      'uteslutning.grund': rad?.grund ?? null,
      'ansokan.utfall': rad?.utfall ?? null,
      kraverRoll: rad?.status === 'provas' ? await findAvgorare(scen, arende, rad.grund) : null,
    }
  },
})

function listSvar({ given, villkor, v }: Scen) {
  return Object.entries(given.maskinkontroll ?? {}).map(([nr, k]) => {
    const text = k.beloppOre === undefined ? 'Registret har en uppgift.' : `Registret visar ${k.beloppOre} öre.`
    const svar = { utfall: toKebab(k.svar) as Provningsutfall, kod: 'register', text, kalla: k.kalla ?? 'register' }
    const villkorId = villkor.find((x) => x.nr === nr)?.id ?? nr
    return { villkorId, svar, hamtad: k.hamtad ? Temporal.Instant.from(k.hamtad) : v.nu() }
  })
}

/** The one role that can settle the question: each that may work with it tries to. */
async function findAvgorare({ v }: Scen, { id, kommun }: Arende, grund: number): Promise<string> {
  const roller = behorigheter['ansokan.prova-uteslutning']?.kommun ?? []
  const kan: string[] = []
  for (const roll of roller === 'alla' ? [] : roller) {
    const avgor = { arendeId: id, grund, status: 'utesluts-inte' as const, skal: 'Skulden är betald.' }
    if ((await attempt(() => v.som({ roll, kommun }).provning.provaUteslutning(avgor))).ok) kan.push(roll)
  }
  return kan.join(', ')
}

/** Whether the permits in IVO's register cover what a firm would do, by the law of each beslut. */
export const kontrolleraTillstand = kommando({
  data: z.strictObject({ fall: z.array(z.strictObject({ insatstyp: namn, lagrum: namn })).min(1) }),
  run: async (scen, data) => {
    const [utforare] = scen.given.utforare ?? []
    if (!utforare) throw new Error('Ingen utförare med tillstånd finns i given.')
    const tillstand = (utforare.tillstand ?? []).map(({ typ, lag, innehavare, fran }) => ({
      ...{ lag, verksamhet: toKebab(typ), innehavare },
      ...(fran && { fran: Temporal.PlainDate.from(fran) }),
    }))
    const idag = dateAt(scen.v.nu())
    const svar = data.fall.map(({ insatstyp, lagrum }) => {
      const [lag = ''] = lagrum.split(' ')
      const insats = insatsOf(insatstyp, lagrum)
      if (!insats) throw new Error(`Ingen tjänst har insatstypen ${insatstyp} enligt ${lagrum}.`)
      const fraga = { del: insats.del, lag, innehavare: utforare.id, tillstand: utforare.tillstand ? tillstand : null }
      return toCamel(provaTillstand(insats.tjanst, fraga, idag).utfall)
    })
    return { utfall: 'resultat', svar }
  },
})
