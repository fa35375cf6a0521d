import { addKvot, formatKvot, type Kvot, kvot } from '@valfri/kernel/kvot'
import type { Rad } from '@valfri/plugin-api/rad'
import type { Fallsvar } from './ersattning-fall.ts'
import type { Fall, FallRad } from './fall-schema.ts'
import { exakt, kebab } from './fall-till-vart.ts'

/** A row as the cases compare it: numbers as exact ratios, missing faktor 1, text left out. */
function radnyckel(r: {
  antal: Kvot
  enhet: string
  apris: string
  faktor: Kvot
  belopp: string
  fran?: string
  beslut?: string
  avser?: string
  korning?: string
}): string {
  const tal = [formatKvot(r.antal), r.enhet, r.apris, formatKvot(r.faktor), r.belopp]
  return [...tal, r.fran ?? '', r.beslut ?? '', r.avser ?? '', r.korning ?? ''].join(' | ')
}

function expected(r: FallRad, medKorning: boolean): string {
  return radnyckel({
    antal: exakt(r.antal),
    enhet: kebab(r.enhet),
    apris: formatKvot(exakt(r.apris_ore)),
    faktor: exakt(r.faktor ?? 1),
    belopp: String(r.belopp_ore),
    fran: r.fran,
    beslut: r.beslut,
    avser: r.avser,
    ...(medKorning && { korning: `${r.kommun}/${r.utforare}` }),
  })
}

function computed(r: Rad, korning: string | undefined): string {
  const utanKalla = r.slag === 'avrundning'
  return radnyckel({
    antal: r.antal,
    enhet: r.enhet,
    apris: String(r.aprisOre),
    faktor: r.faktor,
    belopp: String(r.beloppOre),
    ...(!utanKalla && { fran: r.kalla.fran, beslut: r.kalla.beslut.id }),
    avser: r.avser,
    korning,
  })
}

/** What differs between a case's answer and ours, in Swedish; empty when nothing does. */
export function compareFall(fall: Fall, svar: Fallsvar): string[] {
  const { forvantat: f } = fall
  const flera = svar.korningar.length > 1
  const vantade = f.rader.map((r) => expected(r, flera)).sort()
  const vara = svar.korningar
    .flatMap((k) => k.svar.rader.map((r) => computed(r, flera ? `${k.kommun}/${k.utforare}` : undefined)))
    .sort()
  const skillnader = [
    ...without(vantade, vara).map((r) => `saknas: ${r}`),
    ...without(vara, vantade).map((r) => `för mycket: ${r}`),
  ]
  const lika = (namn: string, a: unknown, b: unknown) => {
    if (String(a) !== String(b)) skillnader.push(`${namn}: väntat ${a}, blev ${b}`)
  }
  const summor = new Map(svar.korningar.map((k) => [`${k.kommun}/${k.utforare}`, k.svar.summaOre]))
  lika(
    'summa',
    f.summa_ore,
    [...summor.values()].reduce((s, o) => s + o, 0n),
  )
  if (flera && f.delsummor) likaPerNyckel('delsumma', f.delsummor, Object.fromEntries(summor), lika)
  lika('avgift', f.avgift_ore ?? null, svar.avgiftOre)
  if (f.avgift_per_brukare) likaPerNyckel('avgift', f.avgift_per_brukare, svar.avgiftPerBrukare, lika)
  lika('ej ersatt', formatKvot(exakt(f.ej_ersatt ?? 0)), formatKvot(sumEjErsatt(svar)))
  return skillnader
}

/** Amounts by name: each must be in both. */
function likaPerNyckel(
  vad: string,
  vantat: Readonly<Record<string, number>>,
  vart: Readonly<Record<string, bigint>>,
  lika: (namn: string, a: unknown, b: unknown) => void,
): void {
  for (const nyckel of new Set([...Object.keys(vantat), ...Object.keys(vart)]))
    lika(`${vad} ${nyckel}`, vantat[nyckel] ?? 'inget', vart[nyckel] ?? 'inget')
}

/** Minutes and samtal past a limit, all runs together. */
export function sumEjErsatt(svar: Fallsvar): Kvot {
  return svar.korningar
    .flatMap((k) => k.svar.ejErsatt)
    .filter((e) => e.skal === 'over-grans' || e.skal === 'over-max-tillfallen')
    .reduce((s, e) => addKvot(s, e.antal), kvot(0))
}

/** Multiset difference. */
function without(a: readonly string[], b: readonly string[]): string[] {
  const kvar = [...b]
  return a.filter((x) => {
    const i = kvar.indexOf(x)
    if (i >= 0) kvar.splice(i, 1)
    return i < 0
  })
}
