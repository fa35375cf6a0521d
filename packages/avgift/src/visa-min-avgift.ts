import type { AktorTx } from '@valfri/db/aktor'
import { dateAt } from '@valfri/kernel/tid'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { listInvandningar } from '@valfri/utfort/lagg-invandning'
import { computeAvgift } from './compute-avgift.ts'
import { type AvgiftForklaring, forklaraAvgift } from './forklara-avgift.ts'
import { loadPersoner } from './load-personer.ts'
import { loadTaxa } from './load-taxa.ts'
import { listAvgiftsbeslut } from './queries-beslut.ts'
import type { AvgiftRad } from './queries-korning.ts'
import { listMinaIdn, listMinaManader, listMinaRader, type MinRad } from './queries-min.ts'
import { listPersonAvgifter } from './queries-vy.ts'
import { toBeslutVy } from './visa-avgift.ts'

/** A visit, a meal, a day … as the person reads it. */
export interface MittBesok {
  readonly id: string
  readonly typ: string
  readonly vad: string
  readonly datum: string
  readonly start: string | null
  readonly slut: string | null
  readonly minuter: number | null
  readonly antal: number
  readonly utforare: string | null
  /** It waits for something to be cleared up, and is not charged. */
  readonly vantar: boolean
  readonly andrad: boolean
  readonly invandning: { readonly id: string; readonly lage: 'oppen' | 'besvarad' | 'avslutad' } | null
}

/** A fee of the month: charged, or as it looks so far. */
export interface MinAvgift extends AvgiftForklaring {
  readonly lage: 'debiterad' | 'preliminar'
  readonly slag: 'manad' | 'justering'
  readonly avserManad: string
  readonly beloppOre: number
  readonly begransadAv: AvgiftRad['begransadAv']
}

/** The months that the signed-in person may look at, latest first. */
export async function listMinaAvgiftsmanader(tx: AktorTx, nu: Temporal.Instant): Promise<readonly string[]> {
  const idn = await listMinaIdn(tx)
  if (idn.length === 0) return []
  const nuvarande = dateAt(nu).toString().slice(0, 7)
  const manader = await listMinaManader(
    tx,
    idn.map((i) => i.personId),
  )
  return manader.includes(nuvarande) ? manader : [nuvarande, ...manader]
}

/**
 * What was done and what it costs in a month, for the person whom it is about: in each nämnd that knows them (F11.3). Until
 * the month is charged the fee is computed from what has been reported, and says so.
 *
 * @param manad first day of the month
 */
export async function visaMinManad(
  tx: AktorTx,
  manad: Temporal.PlainDate,
  tjanster: TjanstRegister,
  nu: Temporal.Instant,
) {
  const svar = []
  for (const n of await listMinaIdn(tx)) {
    const { kommunId, namndId, personId } = n
    tx.logga({ kommunId, namndId, handling: 'las', objekt: 'avgift', personId, orsak: 'egna' })
    const lagda = (await listPersonAvgifter(tx, [personId])).filter((a) => a.avserManad.equals(manad))
    const debiterade = lagda.map((a) => toMinAvgift(a.indata, a, 'debiterad', a.avserManad))
    const preliminar = lagda.some((a) => a.slag === 'manad')
      ? null
      : await computePreliminar(tx, n, manad, tjanster, nu)
    const [beslut] = (await listAvgiftsbeslut(tx, personId)).filter(
      ({ beslut: b }) => Temporal.PlainDate.compare(b.fran, manad) <= 0,
    )
    svar.push({
      kommunId,
      namndId,
      kommun: n.kommun,
      besok: await listBesok(tx, n, manad, tjanster),
      avgifter: preliminar ? [preliminar, ...debiterade] : debiterade,
      beslut: beslut ? { ...toBeslutVy(beslut.beslut), underrattad: beslut.underrattelse !== null } : null,
    })
  }
  return svar
}

type Indata = Parameters<typeof forklaraAvgift>[0]
type Utfall = Parameters<typeof forklaraAvgift>[1]

const toMinAvgift = (indata: Indata, a: Utfall, lage: MinAvgift['lage'], avser: Temporal.PlainDate): MinAvgift => ({
  ...forklaraAvgift(indata, a),
  lage,
  slag: a.slag,
  avserManad: avser.toString().slice(0, 7),
  beloppOre: Number(a.beloppOre),
  begransadAv: a.begransadAv,
})

/** Null while the nämnd has no taxa for what the person has, and where nothing is charged for. */
async function computePreliminar(
  tx: AktorTx,
  n: { readonly kommunId: string; readonly namndId: string; readonly personId: string },
  manad: Temporal.PlainDate,
  tjanster: TjanstRegister,
  nu: Temporal.Instant,
): Promise<MinAvgift | null> {
  const taxa = await loadTaxa(tx, n, manad, tjanster)
  if (!taxa.ok) return null
  const sok = { kommunId: n.kommunId, namndId: n.namndId, manad, grans: nu, beslutTid: nu, personIds: [n.personId] }
  const [person] = await loadPersoner(tx, sok, taxa.value, tjanster)
  if (!person?.indata.ok || person.indata.value.fryst.taxa.poster.length === 0) return null
  const { fryst, handelser } = person.indata.value
  const svar = computeAvgift(fryst, handelser)
  if (!svar.ok) return null
  return toMinAvgift(
    fryst,
    { ...svar.value, slag: 'manad', tidigareOre: 0n, beloppOre: svar.value.avgiftOre },
    'preliminar',
    manad,
  )
}

async function listBesok(
  tx: AktorTx,
  n: { readonly kommunId: string; readonly namndId: string; readonly personId: string },
  manad: Temporal.PlainDate,
  tjanster: TjanstRegister,
): Promise<MittBesok[]> {
  const rader = await listMinaRader(tx, n, manad)
  const perId = new Map(rader.map((r) => [r.id, r]))
  const ersatta = new Set(rader.map((r) => r.ersatter))
  const invandningar = new Map((await listInvandningar(tx)).map((i) => [i.handelseId, i]))
  return rader
    .filter((r) => r.typ !== 'struken' && !ersatta.has(r.id))
    .map((r) => {
      const linje = lineage(r, perId)
      const invandning = linje.map((id) => invandningar.get(id)).find((i) => i !== undefined)
      return { ...toBesok(r, tjanster), invandning: invandning ? { id: invandning.id, lage: invandning.lage } : null }
    })
}

/** The row and all that it corrects: an objection was made to one of them. */
function lineage(rad: MinRad, perId: ReadonlyMap<string, MinRad>): string[] {
  const ids: string[] = []
  for (let r: MinRad | undefined = rad; r && ids.length < 50; r = r.ersatter ? perId.get(r.ersatter) : undefined)
    ids.push(r.id)
  return ids
}

function toBesok(r: MinRad, tjanster: TjanstRegister): Omit<MittBesok, 'invandning'> {
  const tjanst = tjanster.tjanster.get(r.tjanst_id)
  const del = tjanst?.delar[r.del] ?? tjanst?.ejValbaraDelar[r.del]
  return {
    id: r.id,
    typ: tjanst?.handelser[r.typ]?.namn.sv ?? r.typ,
    vad: del?.namn.sv ?? tjanst?.namn.sv ?? r.del,
    datum: r.datum,
    start: r.start,
    slut: r.slut,
    minuter: r.minuter,
    antal: r.antal,
    utforare: r.utforare,
    vantar: r.status !== 'godtagen',
    andrad: r.ersatter !== null,
  }
}
