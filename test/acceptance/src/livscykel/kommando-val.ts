import { listValbara } from '@valfri/ansokan/list-valbara'
import { behorigheter } from '@valfri/server/router'
import { z } from 'zod'
import type { Scen } from './arrangera.ts'
import { kommando } from './kommando.ts'
import { namndOf, toFelkod } from './ordlista.ts'
import { loadInsatsbeslut, loadPerson, loadTidigareIckeval } from './rader-person.ts'
import { omradeId, postnummerOf } from './rader-underlag.ts'
import { utforarnamn } from './rader-utforare.ts'
import { dag, namn } from './scenario.ts'
import { innehallerAlla, innehallerIngen, inomProcent, nekas, utfallOf } from './svar.ts'
import { attempt, type Vem } from './varld.ts'

const idag = (scen: Scen): string => scen.v.nu().toZonedDateTimeISO('Europe/Stockholm').toPlainDate().toString()

/** Who can be chosen for an insats where somebody lives. */
export const listaValbara = kommando({
  data: z.strictObject({ insatstyp: namn, omrade: namn.optional(), datum: dag }),
  behov: (data) => ({ insatstyp: data.insatstyp, dag: data.datum, ...(data.omrade && { omrade: data.omrade }) }),
  run: async (scen, data, vem) => {
    const { insats, v } = scen
    const kommun = vem.kommun ?? scen.kommun
    const fraga = {
      ...{ kommunId: namndOf(kommun).kommunId, tjanstId: insats.tjanst.id, del: insats.del },
      ...(data.omrade && { omradeId: omradeId(kommun, data.omrade) }),
      dag: Temporal.PlainDate.from(data.datum),
    }
    const rader = await v.direkt(vem, (tx) => listValbara(tx, fraga))
    const fulla = await listFulla(scen, kommun)
    const namnen = rader.filter((r) => !fulla.has(r.utforareId)).map((r) => utforarnamn(v, r.utforareId))
    const lista = { innehaller: innehallerAlla(namnen), innehallerInte: innehallerIngen(namnen) }
    return { utfall: 'resultat', ...lista, antal: namnen.length }
  },
})

/** Who has no room, as the public comparison says it: the list of avtal does not count what is ordered. */
async function listFulla({ v, insats }: Scen, kommun: string): Promise<Set<string>> {
  const fraga = { kommun: namndOf(kommun).kommunId, tjanst: insats.tjanst.id, fro: 'a' }
  const sida = await v.som({ roll: 'brukare' }).val.jamfor.lista(fraga)
  const utan = sida.utforare.filter((u) => u.uppgifter.plats.varde?.[insats.del] === false)
  return new Set(utan.map((u) => u.id))
}

/** The rule for who does not choose, run some times over; then a person confirms what it gave. */
export const korIckeval = kommando({
  data: z.strictObject({ upprepa: z.int().min(1).max(20).default(1) }),
  run: async (scen, data, vem) => {
    const kommun = vem.kommun ?? scen.kommun
    const beslutId = await loadOvald(scen, kommun)
    const b = scen.v.som(vem)
    const fraga = { beslutId, del: scen.insats.del }
    const gangar = []
    for (let i = 0; i < data.upprepa; i += 1) {
      const r = await attempt(() => b.val.handlaggare.ickevalForslag(fraga))
      if (!r.ok) return nekas(r.fel)
      gangar.push(r.value)
    }
    const fore = await countProtokoll(scen, beslutId)
    const [forsta] = gangar
    if (!forsta) throw new Error('the rule was not run')
    const { protokoll, varning } = forsta
    const bekraftat = await attempt(() =>
      b.val.handlaggare.ickeval({ ...fraga, inputHash: protokoll.inputHash, anledning: 'avstar' }),
    )
    return {
      ...utfallOf(bekraftat),
      utfall: bekraftat.ok ? 'resultat' : 'nekas',
      utforare: protokoll.resultat && utforarnamn(scen.v, protokoll.resultat),
      sammaUtforareBadaGanger: new Set(gangar.map((g) => g.protokoll.resultat)).size === 1,
      sammaInputHash: new Set(gangar.map((g) => g.protokoll.inputHash)).size === 1,
      protokollSkapat: await countProtokoll(scen, beslutId),
      // The runs alone have saved nothing: it counts when somebody who may do so has confirmed it.
      kraverBekraftelseAv: fore === 0 ? rollerOf('val.ickeval') : null,
      varning: varning && toFelkod(varning),
    }
  },
})

function rollerOf(act: string): string {
  const roller = behorigheter[act]?.kommun ?? []
  return roller === 'alla' ? roller : roller.join(', ')
}

async function countProtokoll({ v }: Scen, beslutId: string): Promise<number> {
  const [rad] = await v.sql<{ antal: number }[]>`
    select count(*)::int as antal from val where insatsbeslut_id = ${beslutId} and protokoll is not null`
  return rad?.antal ?? 0
}

/** Somebody in the område who has not chosen, after as many ickeval as the facts say. */
async function loadOvald(scen: Scen, kommun: string): Promise<string> {
  const { v, insats, given, omraden } = scen
  const [omrade = ''] = omraden
  const [forsta] = given.kandidater ?? []
  const utforareId = v.utforare.get(forsta?.id ?? '')
  const antal = given.sekvensnummer ?? 0
  if (utforareId)
    await loadTidigareIckeval(v, {
      kommun,
      utforareId,
      insats,
      omradeId: omradeId(kommun, omrade),
      antal,
      dag: idag(scen),
    })
  const brukareId = await loadPerson(v, {
    ...{ id: 'ovald', kommun, namn: 'Testperson', personnummer: 'ovald', skydd: 'ingen', team: [] },
    postnummer: postnummerOf(0),
  })
  return loadInsatsbeslut(v, { brukareId, kommun, insats, mangd: 60, datum: idag(scen) })
}

/** A person's choice is noted by who met the person. */
export const bekraftaVal = kommando({
  data: z.strictObject({ brukare: namn }),
  run: async (scen, data, vem) => {
    const { v, given, insats } = scen
    const beslutId = scen.personer.get(data.brukare)?.beslutId
    const utforareId = v.utforare.get(given.val?.onskad ?? '')
    if (!beslutId || !utforareId) throw new Error(`Brukaren ${data.brukare} har inget val i given.`)
    const val = { beslutId, del: insats.del, utforareId, kanal: 'mote' as const, senasteValId: null }
    const r = await attempt(() => v.som(vem).val.val.valj(val))
    const rader = await v.sql<{ slag: string; utforare_id: string }[]>`
      select slag, utforare_id from val where insatsbeslut_id = ${beslutId}`
    return {
      ...utfallOf(r),
      ickevalKort: rader.some((x) => x.slag === 'ickeval'),
      utforare: rader[0] ? utforarnamn(v, rader[0].utforare_id) : null,
    }
  },
})

/** The order of the comparison over many visits: by the rule that orders the page, and on the page itself. */
export const matOrdning = kommando({
  data: z.strictObject({ standardordning: z.literal(true) }),
  run: async (scen, _data, vem) => {
    const { v, given, insats } = scen
    const kommun = vem.kommun ?? scen.kommun
    const ids = (given.utforare ?? []).map((u) => v.utforare.get(u.id) as string)
    const antal = given.antalSessioner ?? 2000
    const rader = await v.sql<{ id: string; forst: number }[]>`
      select u.id, count(f.id)::int as forst from unnest(${ids}::uuid[]) u (id)
      left join (select (select x.id from unnest(${ids}::uuid[]) x (id)
        order by valfri.slumpordning('besok' || s, ${idag(scen)}::date, x.id) limit 1) as id from generate_series(1, ${antal}) s) f on f.id = u.id
      group by u.id`
    const andelar = Object.fromEntries(rader.map((r) => [utforarnamn(v, r.id), (100 * r.forst) / antal]))
    const [en, igen] = [await readSidan(scen, vem, kommun, 'besok1'), await readSidan(scen, vem, kommun, 'besok1')]
    const [regel] = await v.sql<{ ordning: string[] }[]>`
      select array_agg(x.id order by valfri.slumpordning('besok1', ${idag(scen)}::date, x.id)) as ordning from unnest(${ids}::uuid[]) x (id)`
    return {
      utfall: 'resultat',
      andelForstaPlatsPerUtforare: inomProcent(andelar),
      sammaSessionSammaOrdning:
        en.ordning.join() === igen.ordning.join() && en.ordning.join() === regel?.ordning.join(),
      etikett: en.etikett,
      tjanst: insats.tjanst.id,
    }
  },
})

async function readSidan({ v, insats }: Scen, vem: Vem, kommun: string, fro: string) {
  const fraga = { kommun: namndOf(kommun).kommunId, tjanst: insats.tjanst.id, fro }
  const sida = await v.som(vem).val.jamfor.lista(fraga)
  return { ordning: sida.utforare.map((u) => u.id), etikett: sida.ordning.satt }
}
