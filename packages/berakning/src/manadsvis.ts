import { addKvot, formatKvot, type Kvot, kvot, multiplyKvot, roundKvot } from '@valfri/kernel/kvot'
import { roundOre } from './avrundning.ts'
import type { Franvaro } from './dagar.ts'
import { type Dagnummer, datumOf, manadsgranser } from './kalender.ts'
import type { Traff } from './prisbok.ts'
import { ETT } from './radsamling.ts'
import type { Sammanhang, Uppdrag } from './sammanhang.ts'

/** What is paid for the period and not for events: granted time, months, schablon months. */
export function addManadsvis(s: Sammanhang, franvaro: Franvaro): void {
  const { fran, efter } = manadsgranser(s.underlag.period)
  for (const u of s.uppdrag) {
    const [forst, sist] = [Math.max(fran, u.fran), Math.min(efter - 1, u.till)]
    if (forst > sist) continue
    if (u.regel.underlag === 'beviljad-tid') addBeviljad(s, u, forst, sist, efter - fran, franvaro)
    if (u.regel.underlag === 'manad') addManad(s, u, forst, sist, efter - fran)
    if (u.regel.underlag === 'schablondagar') addSchablondagar(s, u, fran, forst)
  }
}

interface Beviljad {
  readonly traff: Traff
  readonly faktor: Kvot
  minuter: Kvot
  readonly fran: Dagnummer
  till: Dagnummer
  readonly handelseIds: string[]
}

/** Each day's share of the month's granted minutes; whole minutes per beställning, price and factor, half up. */
function addBeviljad(s: Sammanhang, u: Uppdrag, forst: number, sist: number, dagar: number, franvaro: Franvaro): void {
  const borta = franvaro.get(u.bestallning.id)
  const delar = new Map<string, Beviljad>()
  for (let dag = forst; dag <= sist; dag++) {
    const minuter = beviljatOn(s, u, dag)
    const traff = s.insatspris(u, dag, 'timme')
    if (minuter === null || !traff) return
    const franvarodag = borta?.get(dag)
    const faktor = franvarodag?.andel ?? ETT
    if (faktor.t === 0n) continue
    const nyckel = `${traff.nr}|${formatKvot(faktor)}`
    const del = delar.get(nyckel) ?? { traff, faktor, minuter: kvot(0), fran: dag, till: dag, handelseIds: [] }
    delar.set(nyckel, del)
    del.minuter = addKvot(del.minuter, kvot(minuter, dagar))
    del.till = dag
    if (franvarodag) del.handelseIds.push(franvarodag.handelseId)
  }
  for (const { traff, faktor, minuter, fran, till } of delar.values()) {
    const antal = kvot(roundKvot(minuter, 'halv-upp'))
    const slag = faktor.t === faktor.n ? 'beviljad' : 'franvaro'
    const { insats } = u.bestallning
    s.rader.add({ slag, insats, traff, enhet: 'minut', faktor, antal, fran, till, bestallning: u.bestallning })
  }
}

function beviljatOn(s: Sammanhang, u: Uppdrag, dag: Dagnummer): number | null {
  const datum = datumOf(dag)
  let galler: { fran: string; minuter: number } | null = null
  for (const b of u.bestallning.beviljat ?? []) if (b.fran <= datum && (!galler || b.fran >= galler.fran)) galler = b
  if (galler) return galler.minuter
  const text = `Beställningen saknar beviljad tid den ${datum}.`
  s.problem.add({ kod: 'mangd-saknas', text, bestallningId: u.bestallning.id, parameter: 'beviljat' })
  return null
}

/** One month's price × days in force / days in the month, split where nivå or price changes. Absence has no effect. */
function addManad(s: Sammanhang, u: Uppdrag, forst: number, sist: number, dagar: number): void {
  const { bestallning } = u
  for (let dag = forst; dag <= sist; dag++) {
    const traff = s.insatspris(u, dag, 'manad')
    if (!traff) return
    s.rader.add({
      slag: 'manad',
      insats: bestallning.insats,
      traff,
      enhet: 'manad',
      antal: kvot(1, dagar),
      fran: dag,
      till: dag,
      bestallning,
      egenRad: true,
    })
  }
}

/** One whole month: day price × days a month / weekdays × days a week, rounded as prices are. */
function addSchablondagar(s: Sammanhang, u: Uppdrag, manadensForsta: Dagnummer, forst: Dagnummer): void {
  const { bestallning } = u
  const regel = s.modell.schablondagar
  const avrundning = s.modell.avrundning.pris
  const note = (kod: string, text: string) => s.problem.add({ kod, text, bestallningId: bestallning.id })
  if (!regel || !avrundning) {
    note('modell-ofullstandig', 'Modellen saknar schablondagar eller avrundning av priset.')
    return
  }
  if (bestallning.dagarPerVecka === undefined) {
    note('mangd-saknas', 'Beställningen saknar dagar per vecka.')
    return
  }
  if (forst !== manadensForsta) {
    note('utanfor-bestallning', 'En schablonmånad kräver att beställningen gäller månadens första dag.')
    return
  }
  const traff = s.insatspris(u, manadensForsta, 'dag')
  if (!traff) return
  const dagar = multiplyKvot(regel.dagarPerManad, kvot(regel.veckodagar.n, regel.veckodagar.t))
  const exakt = multiplyKvot(multiplyKvot(kvot(traff.ore), dagar), kvot(bestallning.dagarPerVecka))
  const { efter } = manadsgranser(s.underlag.period)
  s.rader.add({
    slag: 'schablondagar',
    insats: bestallning.insats,
    traff: { ...traff, kalla: { ...traff.kalla, beslutadOre: traff.kalla.beslutadOre ?? traff.ore } },
    aprisOre: roundOre(exakt, avrundning),
    enhet: 'manad',
    antal: ETT,
    fran: manadensForsta,
    till: efter - 1,
    bestallning,
    egenRad: true,
  })
}
