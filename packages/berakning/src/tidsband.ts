import { type Tidsband, VECKODAGAR } from '@valfri/plugin-api/modellval'
import { type Dagnummer, dagnummer, veckodagOf } from './kalender.ts'

const DYGN = 1440

/** Minutes after midnight of 'TT:MM'. */
export function klockminut(tid: string): number {
  return Number(tid.slice(0, 2)) * 60 + Number(tid.slice(3, 5))
}

const lokalminut = (tid: string) => dagnummer(tid.slice(0, 10)) * DYGN + klockminut(tid.slice(11))

/** Whether a cyclic interval holds a minute; one that ends where it starts holds all. */
function holds(fran: number, till: number, minut: number): boolean {
  if (fran === till) return true
  return fran < till ? fran <= minut && minut < till : minut >= fran || minut < till
}

function bandHolds(band: Tidsband, dag: Dagnummer, klocka: number): boolean {
  const veckodag = veckodagOf(dag)
  if (band.typ === 'intervall') {
    const nu = dag * DYGN + klocka
    return band.perioder.some((p) => lokalminut(p.fran) <= nu && nu < lokalminut(p.till))
  }
  if (band.typ === 'vecka') {
    const [fran, till] = [band.fran, band.till].map((v) => VECKODAGAR.indexOf(v.dag) * DYGN + klockminut(v.tid))
    return holds(fran as number, till as number, veckodag * DYGN + klocka)
  }
  if (band.dagar && !band.dagar.includes(VECKODAGAR[veckodag] as (typeof VECKODAGAR)[number])) return false
  return holds(klockminut(band.fran), klockminut(band.till), klocka)
}

/** Index of the first band that holds a local minute, or -1 where none does. */
export function bandAt(tidsband: readonly Tidsband[], dag: Dagnummer, klocka: number): number {
  return tidsband.findIndex((b) => bandHolds(b, dag, klocka))
}

/** Minutes after midnight at which a band may begin or end on a day, midnight first. */
export function kanterOf(tidsband: readonly Tidsband[], dag: Dagnummer): number[] {
  const kanter = new Set([0])
  for (const b of tidsband) {
    if (b.typ === 'dygn') for (const tid of [b.fran, b.till]) kanter.add(klockminut(tid))
    if (b.typ === 'vecka') for (const v of [b.fran, b.till]) kanter.add(klockminut(v.tid))
    if (b.typ === 'intervall')
      for (const p of b.perioder)
        for (const tid of [p.fran, p.till])
          if (dagnummer(tid.slice(0, 10)) === dag) kanter.add(klockminut(tid.slice(11)))
  }
  return [...kanter].sort((a, b) => a - b)
}

/**
 * The times of a week that no band holds, such as ['son 22:00–24:00'], so that a gap is shown when the model is saved and
 * not in the run. Dated intervals are left out: they only stand on top of the week.
 */
export function checkTidsband(tidsband: readonly Tidsband[]): string[] {
  const vecka = tidsband.filter((b) => b.typ !== 'intervall')
  const mandag = dagnummer('2026-01-05')
  const luckor: string[] = []
  const klocka = (m: number) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`
  for (const [i, namn] of VECKODAGAR.entries()) {
    const kanter = [...kanterOf(vecka, mandag + i), DYGN]
    for (const [k, kant] of kanter.slice(0, -1).entries())
      if (bandAt(vecka, mandag + i, kant) < 0) luckor.push(`${namn} ${klocka(kant)}–${klocka(kanter[k + 1] as number)}`)
  }
  return luckor
}
