import { makeProvKo } from '@valfri/world/jobb-pa-begaran'
import { z } from 'zod'
import type { Scen } from './arrangera.ts'
import { type Fakta, taxaIn } from './fakta.ts'
import { kommando } from './kommando.ts'
import { type Insats, insatsOf } from './ordlista.ts'
import { decideTaxor, loadBelopp, type Onskad } from './rader-avgift.ts'
import { loadManad, type Utford } from './rader-manad.ts'
import { namn } from './scenario.ts'
import { hogst, nekas } from './svar.ts'
import { attempt, type Vem } from './varld.ts'

/** A month's avgift for a person, by the nämnd's taxa and the amounts of the law. */
export const beraknaAvgift = kommando({
  data: z.strictObject({ insatsbeslut: namn.optional(), manad: z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/) }),
  // The month has ended when its avgift is computed.
  behov: (data) => ({
    dag: Temporal.PlainYearMonth.from(data.manad).add({ months: 1 }).toPlainDate({ day: 5 }).toString(),
  }),
  run: async (scen, data, vem) => {
    const { v, given } = scen
    const kommun = vem.kommun ?? scen.kommun
    const manad = Temporal.PlainYearMonth.from(data.manad)
    const onskade = listOnskade(given)
    const utforda = listUtforda(given, onskade, data.insatsbeslut)
    await loadBelopp(v, given, manad)
    const brukareId = await loadManad(scen, kommun, 'egen', utforda, manad)
    // The same insatser of somebody else, performed by other firms.
    const annanId = await loadManad(scen, kommun, 'annan', changeUtforare(utforda), manad)
    const tjanster = [...new Set([...utforda, ...onskade].map((u) => u.insats.tjanst))]
    const beslutade = await decideTaxor(v, kommun, tjanster, onskade)
    const avgifter = await runManad(scen, { ...vem, kommun }, data.manad, brukareId)
    const belopp = (id: string) => avgifter.belopp.get(id) ?? 0
    const nekad = beslutade.flatMap((b) => (b.ok ? [] : [b.fel]))[0] ?? avgifter.nekad
    return {
      ...(nekad ? nekas(nekad) : { utfall: 'resultat', felkod: null }),
      beloppOre: belopp(brukareId),
      summaHogstOre: hogst(belopp(brukareId)),
      sammaTaxaPerUtforare: belopp(brukareId) === belopp(annanId),
    }
  },
})

function toInsats(typ: string, lagrum?: string): Insats {
  const insats = insatsOf(typ, lagrum)
  if (!insats) throw new Error(`Ingen tjänst har insatstypen ${typ}${lagrum ? ` enligt ${lagrum}` : ''}.`)
  return insats
}

/** What the kommun wants to charge, as a taxa of its own or beside each insats. */
function listOnskade({ kommunTaxa = {}, insatser = [], insatsbeslut }: Fakta): Onskad[] {
  const taxor = Object.entries(kommunTaxa).map(([nyckel, ore]) => {
    const { insatstyp, per } = taxaIn(nyckel)
    return { insatstyp, insats: toInsats(insatstyp, insatsbeslut?.lagrum), per, ore }
  })
  const egna = insatser.flatMap(({ typ, taxaOrePerTimme: ore }) =>
    ore === undefined ? [] : [{ insatstyp: typ, insats: toInsats(typ), per: 'timme', ore }],
  )
  return [...taxor, ...egna]
}

function listUtforda(given: Fakta, onskade: readonly Onskad[], id: string | undefined): Utford[] {
  const { insatser = [], insatsbeslut } = given
  if (id !== insatsbeslut?.id) throw new Error(`Insatsbeslutet ${id} finns inte i given.`)
  const utforda: Utford[] = insatser.map((i) => ({ insats: toInsats(i.typ), utforare: i.utforare, timmar: i.timmar }))
  if (!insatsbeslut) return utforda
  const { lagrum, insatstyp } = insatsbeslut
  const insats = insatstyp ? toInsats(insatstyp, lagrum) : onskade[0]?.insats
  if (!insats) throw new Error(`Insatsbeslutet ${id} säger inte vad det gäller.`)
  return [...utforda, { insats, utforare: 'utföraren', timmar: 0, ...(lagrum && { lagrum }) }]
}

function changeUtforare(utforda: readonly Utford[]): Utford[] {
  const firmor = [...new Set(utforda.map((u) => u.utforare))]
  const nasta = (u: string) =>
    firmor.length > 1 ? (firmor[(firmor.indexOf(u) + 1) % firmor.length] as string) : 'annan'
  return utforda.map((u) => ({ ...u, utforare: nasta(u.utforare) }))
}

/** Computes the month, and gives what each person is to pay and what stopped the person. */
async function runManad({ v }: Scen, vem: Vem, manad: string, person: string) {
  const ko = makeProvKo(v.bas)
  const r = await attempt(async () => {
    const { id } = await v.som(vem, ko).avgift.berakna({ manad })
    await ko.kor()
    const { problemlista } = await v.som(vem, ko).avgift.korning({ id })
    const { rader } = await v.som(vem, ko).avgift.avgifter({ id })
    return { problem: problemlista.find((p) => p.personId === person), rader }
  })
  if (!r.ok) return { nekad: r.fel, belopp: new Map<string, number>() }
  const { problem, rader } = r.value
  const nekad = problem && { kod: problem.kod, text: problem.text, nasta: '', status: 409 as const }
  return { nekad, belopp: new Map(rader.map((a) => [a.personId, a.beloppOre])) }
}
