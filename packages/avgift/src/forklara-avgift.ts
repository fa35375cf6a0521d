import type { BeslutKalla } from '@valfri/kernel/giltighet'
import { type Kvot, kvot, parseKvot } from '@valfri/kernel/kvot'
import { formatKronor } from '@valfri/kernel/ore'
import type { FrystAvgift, FrystAvgiftsrad, FrystBelopp, FrystBeslut, FrystPost } from './fryst.ts'

/** One post of a fee in words: quantity, price, from when and by which decision. */
export interface ForklaradPost {
  readonly namn: string
  readonly inomMaxtaxa: boolean
  /** '12 tim 30 min à 435,00 kr i timmen' */
  readonly text: string
  readonly ore: number
  readonly fran: string
  readonly beslut: BeslutKalla | null
}

/** One step of the arithmetic; `ore` is what the step comes to. */
export interface ForklaratSteg {
  readonly id: 'inom' | 'maxtaxa' | 'utrymme' | 'lagst' | 'utanfor' | 'avgift' | 'tidigare' | 'nu'
  readonly text: string
  readonly ore: number | null
  /** Where the amount comes from, when it is not the person's own. */
  readonly kalla: string | null
  /** False: nobody has published the amount, somebody computed it. */
  readonly bekraftad: boolean
  readonly beslut: BeslutKalla | null
  /** This limit decided the fee. */
  readonly avgor: boolean
}

export interface AvgiftForklaring {
  readonly poster: readonly ForklaradPost[]
  readonly steg: readonly ForklaratSteg[]
}

/** What a stored or preliminary fee has, as the explanation reads it. */
export interface ForklarbarAvgift {
  readonly rader: readonly FrystAvgiftsrad[]
  readonly inomOre: bigint
  readonly utanforOre: bigint
  readonly avgiftOre: bigint
  readonly begransadAv: 'taxa' | 'maxtaxa' | 'avgiftsutrymme'
  readonly avgiftsutrymme: string | null
  readonly tidigareOre: bigint
  readonly beloppOre: bigint
  readonly slag: 'manad' | 'justering'
}

/**
 * Explains a fee in Swedish from the inputs that it was computed from: each post, each limit and which of them decided. The
 * same words for the person and for the avgiftshandläggare.
 */
export function forklaraAvgift(indata: FrystAvgift, a: ForklarbarAvgift): AvgiftForklaring {
  const poster = a.rader.map((rad, i) => explainPost(rad, indata.taxa.poster[i], indata))
  return { poster, steg: [...limitSteps(indata, a), ...sumSteps(a)] }
}

function explainPost(rad: FrystAvgiftsrad, post: FrystPost | undefined, indata: FrystAvgift): ForklaradPost {
  return {
    namn: rad.namn,
    inomMaxtaxa: rad.inomMaxtaxa,
    text: post ? postText(rad, post) : '',
    ore: nearest(parseKvot(rad.ore) ?? kvot(0)),
    fran: post?.fran ?? '',
    beslut: (post && indata.taxa.beslut[post.beslutId]) ?? null,
  }
}

const nearest = (k: Kvot): number => Number((2n * k.t + k.n) / (2n * k.n))
const kr = (ore: bigint | string): string => `${formatKronor(BigInt(ore))} kr`
const tid = (minuter: number): string =>
  [minuter >= 60 ? `${Math.floor(minuter / 60)} tim` : '', minuter % 60 || minuter === 0 ? `${minuter % 60} min` : '']
    .filter(Boolean)
    .join(' ')
const antal = (n: number, en: string, flera: string): string => `${n} ${n === 1 ? en : flera}`

function postText({ antal: n }: FrystAvgiftsrad, post: FrystPost): string {
  const fri = post.friaMinuter > 0 ? ` sedan ${tid(post.friaMinuter)} är avdragna` : ''
  switch (post.per) {
    case 'timme':
      return `${tid(n)}${fri} à ${kr(post.ore)} i timmen`
    case 'niva':
      return nivaText(n, post, fri)
    case 'manad':
      return n > 0 ? `Fast avgift för månaden, ${kr(post.ore)}` : 'Ingen avgift den här månaden'
    case 'portion':
      return `${antal(n, 'portion', 'portioner')} à ${kr(post.ore)}`
    case 'leverans':
      return `${antal(n, 'leverans', 'leveranser')} à ${kr(post.ore)}`
    case 'dag':
      return `${antal(n, 'dag', 'dagar')} à ${kr(post.ore)}`
  }
}

function nivaText(n: number, post: FrystPost, fri: string): string {
  if (n === 0) return 'Ingen utförd tid'
  const niva = post.nivaer?.find((x) => x.tillMinuter === null || n <= x.tillMinuter)
  const namn = niva?.tillMinuter ? `nivån upp till ${tid(niva.tillMinuter)}` : 'den högsta nivån'
  return `${tid(n)}${fri}: ${namn}, ${kr(niva?.ore ?? '0')} ${niva?.per === 'manad' ? 'för månaden' : 'i timmen'}`
}

const steg = (s: Pick<ForklaratSteg, 'id' | 'text' | 'ore'> & Partial<ForklaratSteg>): ForklaratSteg => ({
  kalla: null,
  bekraftad: true,
  beslut: null,
  avgor: false,
  ...s,
})

function limitSteps({ taxa, avgiftsbeslut }: FrystAvgift, a: ForklarbarAvgift): ForklaratSteg[] {
  const inom = a.rader.filter((r) => r.inomMaxtaxa)
  if (inom.length === 0) return []
  const summa = inom.reduce((s, r) => s + Number(nearest(parseKvot(r.ore) ?? kvot(0))), 0)
  const namn = { taxa: 'Taxan', maxtaxa: 'Maxtaxan', avgiftsutrymme: 'Avgiftsutrymmet' }[a.begransadAv]
  return [
    steg({ id: 'inom', text: 'Enligt taxan, inom maxtaxan', ore: summa, avgor: a.begransadAv === 'taxa' }),
    steg({
      id: 'maxtaxa',
      text: taxa.maxtaxa.beslutId ? 'Nämndens egen högsta avgift för en månad' : 'Maxtaxan för en månad',
      ore: Number(taxa.maxtaxa.ore),
      avgor: a.begransadAv === 'maxtaxa',
      ...sourceOf(taxa.maxtaxa, taxa.beslut),
    }),
    utrymmeStep(taxa, avgiftsbeslut, a),
    steg({ id: 'lagst', text: `${namn} är lägst och avgör`, ore: Number(a.inomOre) }),
  ]
}

function sourceOf(b: FrystBelopp, beslut: Readonly<Record<string, BeslutKalla>>) {
  return { kalla: b.kalla, bekraftad: b.bekraftad, beslut: (b.beslutId && beslut[b.beslutId]) || null }
}

function utrymmeStep(taxa: FrystAvgift['taxa'], b: FrystBeslut | null, a: ForklarbarAvgift): ForklaratSteg {
  const id = 'utrymme'
  if (!b) return steg({ id, text: 'Inget avgiftsbeslut finns: inkomsten begränsar inte avgiften', ore: null })
  if (b.nettoinkomstOre === null)
    return steg({ id, text: 'Ingen inkomst är lämnad: inkomsten begränsar inte avgiften', ore: null })
  const mini = taxa.minimibelopp[b.hushall]
  const kvar = a.avgiftsutrymme === null ? kvot(0) : (parseKvot(a.avgiftsutrymme) ?? kvot(0))
  return steg({
    id,
    text: `Avgiftsutrymme: ${incomeText(b)} − minimibelopp ${kr(mini.ore)}${tillaggText(b)}${kvar.t === 0n ? ', som lägst 0' : ''}`,
    ore: Number(kvar.t / kvar.n),
    avgor: a.begransadAv === 'avgiftsutrymme',
    ...sourceOf(mini, taxa.beslut),
  })
}

const tillaggText = (b: FrystBeslut): string =>
  b.individuelltTillaggOre === '0' ? '' : ` − individuellt tillägg ${kr(b.individuelltTillaggOre)}`

/** Spouses' figures are only shown added together. */
function incomeText(b: FrystBeslut): string {
  const [inkomst, boende] = [BigInt(b.nettoinkomstOre ?? 0), BigInt(b.bostadskostnadOre)]
  if (!b.makar) return `nettoinkomst ${kr(inkomst)} − boendekostnad ${kr(boende)}`
  const [bada, boenden] = [inkomst + BigInt(b.makeNettoinkomstOre ?? 0), boende + BigInt(b.makeBostadskostnadOre ?? 0)]
  return `hälften av makarnas inkomster ${kr(bada)} − boendekostnader ${kr(boenden)}`
}

function sumSteps(a: ForklarbarAvgift): ForklaratSteg[] {
  const steg1: ForklaratSteg[] = []
  if (a.rader.some((r) => !r.inomMaxtaxa))
    steg1.push(steg({ id: 'utanfor', text: 'Utanför maxtaxan', ore: Number(a.utanforOre) }))
  steg1.push(steg({ id: 'avgift', text: 'Avgift för månaden', ore: Number(a.avgiftOre) }))
  if (a.slag === 'manad') return steg1
  return [
    ...steg1,
    steg({ id: 'tidigare', text: 'Redan debiterat för månaden', ore: Number(a.tidigareOre) }),
    steg({ id: 'nu', text: a.beloppOre < 0n ? 'Att få tillbaka' : 'Att betala till', ore: Number(a.beloppOre) }),
  ]
}
