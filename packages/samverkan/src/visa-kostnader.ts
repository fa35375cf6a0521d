import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { tenancyFel } from '@valfri/tenancy/fel'
import { listArenden, type SamverkanArende } from '@valfri/tenancy/samverkan-arenden'
import type { Fordelningsnyckel } from '@valfri/tenancy/samverkan-regler'
import { listMinSamverkan } from '@valfri/tenancy/visa-samverkan'
import { RESTREGEL } from './fordela.ts'
import { loadFordelningsunderlag } from './fordelningsunderlag.ts'
import { selectAndelar, selectKostnader, selectTal } from './queries-kostnad.ts'

interface Namnd {
  readonly kommunId: string
  readonly kommun: string
  readonly namndId: string
  readonly namnd: string
}

/** A figure with where it is from. ISO dates. */
export interface TalVy extends Namnd {
  readonly tal: number
  readonly avser: string | null
  readonly kalla: string | null
  readonly kallaDatum: string | null
}

/** A member's part of a cost; öre. */
export interface AndelVy extends TalVy {
  readonly ore: number
  readonly restOre: number
}

export interface KostnadVy {
  readonly id: string
  readonly slag: string
  readonly text: string
  readonly datum: string
  readonly ore: number
  readonly verifikation: string
  readonly betalare: Namnd
  readonly nyckel: Fordelningsnyckel | null
  /** The cost that this row takes back. */
  readonly rattar: string | null
  /** This row is taken back by another. */
  readonly aterford: boolean
  readonly andelar: readonly AndelVy[]
  readonly arMin: boolean
}

/** What a member has paid for all, what its parts are, and the difference that the others owe it. Öre. */
export interface Mellanhavande extends Namnd {
  readonly betalatOre: number
  readonly andelOre: number
  readonly saldoOre: number
}

export interface Kostnadssida {
  readonly id: string
  readonly namn: string
  readonly arAgare: boolean
  readonly arMedlem: boolean
  readonly minNamndId: string
  /** The key of today with every member's figure, or why there is none. */
  readonly underlag: { readonly nyckel: SamverkanArende; readonly tal: readonly TalVy[] } | null
  readonly utanUnderlag: { readonly kod: string; readonly text: string } | null
  readonly restregel: string
  readonly medlemmar: readonly Namnd[]
  readonly kostnader: readonly KostnadVy[]
  readonly mellanhavanden: readonly Mellanhavande[]
  /** Every figure that has been written, the newest day first. */
  readonly tal: readonly (TalVy & { readonly slag: string; readonly nr: number })[]
}

/** What the members of a samverkan pay together, how it is split and by which figures (C25). Errors: `samverkan-saknas` */
export async function visaKostnader(
  tx: AktorTx,
  samverkanId: string,
  idag: Temporal.PlainDate,
): Promise<Result<Kostnadssida>> {
  const samverkan = (await listMinSamverkan(tx)).find((s) => s.id === samverkanId)
  if (!samverkan || samverkan.minStatus === null) return tenancyFel('samverkan-saknas')
  const jag = egenNamnd(tx)
  const [arenden, kostnader, andelar, tal, underlag] = await Promise.all([
    listArenden(tx, samverkanId, idag),
    selectKostnader(tx, samverkanId),
    selectAndelar(tx, samverkanId),
    selectTal(tx, samverkanId),
    loadFordelningsunderlag(tx, samverkanId, idag),
  ])
  const vyer = kostnader.map(
    ({ kostnad: k, kommun, namnd }): KostnadVy => ({
      id: k.id,
      slag: k.slag,
      text: k.text,
      datum: k.datum.toString(),
      ore: Number(k.beloppOre),
      verifikation: k.verifikation,
      betalare: { kommunId: k.kommunId, kommun, namndId: k.namndId, namnd },
      nyckel: arenden.find((a) => a.id === k.nyckelArendeId)?.nyckel ?? null,
      rattar: k.rattar,
      aterford: kostnader.some((annan) => annan.kostnad.rattar === k.id),
      andelar: andelar.filter((a) => a.andel.kostnadId === k.id).map(toAndel),
      arMin: k.kommunId === jag.kommunId && k.namndId === jag.namndId,
    }),
  )
  const namn = (namndId: string) => samverkan.parter.find((p) => p.namndId === namndId)
  return ok({
    id: samverkan.id,
    namn: samverkan.namn,
    arAgare: samverkan.arAgare,
    arMedlem: samverkan.minStatus === 'ansluten',
    minNamndId: jag.namndId,
    underlag: underlag.ok
      ? {
          nyckel: underlag.value.nyckel,
          tal: underlag.value.tal.map(({ kalla, ...t }) => ({ ...t, ...writeKalla(kalla) })),
        }
      : null,
    utanUnderlag: underlag.ok ? null : { kod: underlag.fel.kod, text: underlag.fel.text },
    restregel: RESTREGEL,
    medlemmar: samverkan.parter
      .filter((p) => p.status === 'ansluten')
      .map(({ kommunId, kommun, namndId, namnd }) => ({ kommunId, kommun, namndId, namnd })),
    kostnader: vyer,
    mellanhavanden: summera(vyer),
    tal: tal.map(({ antal, slag, nr, kommunId, namndId, ...t }) => ({
      ...{ slag, nr, kommunId, namndId, tal: antal },
      kommun: namn(namndId)?.kommun ?? kommunId,
      namnd: namn(namndId)?.namnd ?? namndId,
      ...writeKalla(t),
    })),
  })
}

type Kalla = { readonly avser: Temporal.PlainDate; readonly kalla: string; readonly kallaDatum: Temporal.PlainDate }

function writeKalla(k: Kalla | null) {
  return {
    avser: k?.avser.toString() ?? null,
    kalla: k?.kalla ?? null,
    kallaDatum: k?.kallaDatum.toString() ?? null,
  }
}

function toAndel({ andel: a, kommun, namnd }: Awaited<ReturnType<typeof selectAndelar>>[number]): AndelVy {
  return {
    ...{ kommunId: a.kommunId, kommun, namndId: a.namndId, namnd, tal: a.tal },
    avser: a.talAvser?.toString() ?? null,
    kalla: a.talKalla,
    kallaDatum: a.talKallaDatum?.toString() ?? null,
    ore: Number(a.beloppOre),
    restOre: a.restOre,
  }
}

/** Paid less part, for each nämnd that has either. The balances of all add up to nought. */
function summera(kostnader: readonly KostnadVy[]): readonly Mellanhavande[] {
  const alla = new Map<string, { namnd: Namnd; betalat: number; andel: number }>()
  const av = (n: Namnd) => {
    const { kommunId, kommun, namndId, namnd } = n
    const finns = alla.get(namndId) ?? { namnd: { kommunId, kommun, namndId, namnd }, betalat: 0, andel: 0 }
    alla.set(namndId, finns)
    return finns
  }
  for (const k of kostnader) {
    av(k.betalare).betalat += k.ore
    for (const a of k.andelar) av(a).andel += a.ore
  }
  return [...alla.values()]
    .map(({ namnd, betalat, andel }) => ({ ...namnd, betalatOre: betalat, andelOre: andel, saldoOre: betalat - andel }))
    .sort((a, b) => a.kommun.localeCompare(b.kommun, 'sv'))
}
