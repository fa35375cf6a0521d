import { formatKvot, type Kvot } from '@valfri/kernel/kvot'
import type { Rad } from '@valfri/plugin-api/rad'
import type { Fallsvar } from './ersattning-fall.ts'
import type { FallRad, Tal } from './fall-schema.ts'
import { unkebab } from './fall-till-vart.ts'
import { sumEjErsatt } from './jamfor-fall.ts'

/** One case as the command prints it: every key is always there. */
export interface Fallutskrift {
  readonly id: string
  readonly ok: boolean
  readonly rader: readonly FallRad[]
  readonly summa_ore: number | null
  readonly delsummor: Readonly<Record<string, number>>
  readonly avgift_ore: number | null
  readonly avgift_per_brukare: Readonly<Record<string, number>>
  readonly ej_ersatt: Tal
  readonly skillnader: readonly string[]
}

/** A case that could not be computed, with the reasons. */
export function failedUtskrift(id: string, skillnader: readonly string[]): Fallutskrift {
  const tomt = { rader: [], summa_ore: null, delsummor: {}, avgift_ore: null, avgift_per_brukare: {}, ej_ersatt: 0 }
  return { id, ok: false, ...tomt, skillnader }
}

/** A computed case in the words of the case files. */
export function toUtskrift(id: string, svar: Fallsvar, skillnader: readonly string[]): Fallutskrift {
  const flera = svar.korningar.length > 1
  const summor = svar.korningar.map((k) => [`${k.kommun}/${k.utforare}`, Number(k.svar.summaOre)] as const)
  const avgifter = Object.entries(svar.avgiftPerBrukare).map(([id_, ore]) => [id_, Number(ore)] as const)
  return {
    id,
    ok: skillnader.length === 0,
    rader: svar.korningar.flatMap(({ kommun, utforare, svar: k }) =>
      k.rader.map((r) => ({ ...toRad(r), ...(flera && { kommun, utforare }) })),
    ),
    summa_ore: summor.reduce((s, [, ore]) => s + ore, 0),
    delsummor: flera ? Object.fromEntries(summor) : {},
    avgift_ore: svar.avgiftOre === null ? null : Number(svar.avgiftOre),
    avgift_per_brukare: avgifter.length > 1 ? Object.fromEntries(avgifter) : {},
    ej_ersatt: toTal(sumEjErsatt(svar)),
    skillnader,
  }
}

const toTal = (k: Kvot): Tal => (k.n === 1n ? Number(k.t) : formatKvot(k))

function toRad(r: Rad): FallRad {
  return {
    text: r.text,
    antal: toTal(r.antal),
    enhet: unkebab(r.enhet),
    apris_ore: Number(r.aprisOre),
    ...(formatKvot(r.faktor) !== '1' && { faktor: toTal(r.faktor) }),
    belopp_ore: Number(r.beloppOre),
    ...(r.slag !== 'avrundning' && { fran: r.kalla.fran, beslut: r.kalla.beslut.id }),
    ...(r.avser !== undefined && { avser: r.avser }),
  }
}
