import type { AktorTx } from '@valfri/db/aktor'
import { dateAt } from '@valfri/kernel/tid'
import { bevisLage, forlitarSig, senasteKontroll } from './bevis-lage.ts'
import { type KontrollRad, listBevis, listKontroller } from './queries-bevis.ts'

const visaKontroll = (k: KontrollRad) => ({
  id: k.id,
  kommunId: k.kommunId,
  kommunNamn: k.kommunNamn,
  utfall: k.utfall as 'kontrollerat' | 'godtaget' | 'underkant',
  kalla: k.kalla,
  skal: k.skal,
  av: k.avNamn,
  tid: k.skapad.toString(),
})

type Rader = Awaited<ReturnType<typeof listBevis>>

async function withKontroller(tx: AktorTx, rader: Rader) {
  const alla = await listKontroller(
    tx,
    rader.map((r) => r.bevis.id),
  )
  return rader.map((r) => ({ ...r, kontroller: alla.filter((k) => k.bevisId === r.bevis.id) }))
}
type MedKontroller = Awaited<ReturnType<typeof withKontroller>>[number]

const visaFakta = ({ bevis: b, filnamn, utforareNamn }: Rader[number]) => ({
  id: b.id,
  namn: b.namn,
  utforareId: b.utforareId,
  utforareNamn,
  dokumentId: b.dokumentId,
  filnamn,
  giltigtTill: b.giltigtTill?.toString() ?? null,
  skapad: b.skapad.toString(),
  aterkallat: b.aterkallat && { tid: b.aterkallat.toString(), skal: b.aterkallatSkal, av: b.aterkallatAv },
})

/** The firm's own proofs: where each stands, and which nämnder rely on it. */
export async function visaEgnaBevis(tx: AktorTx, nu: Temporal.Instant) {
  if (tx.aktor.typ !== 'utforare') return []
  const rader = await withKontroller(tx, await listBevis(tx, { utforareId: tx.aktor.utforareId }))
  const ersatta = new Set(rader.flatMap((r) => r.bevis.ersatter ?? []))
  return rader.map((r) => ({
    ...visaFakta(r),
    lage: bevisLage(r.bevis, r.kontroller, dateAt(nu)),
    ersatt: ersatta.has(r.bevis.id),
    kontroller: r.kontroller.filter((k) => senasteKontroll(r.kontroller, k) === k).map(visaKontroll),
  }))
}

/** A proof as one nämnd sees it, with everybody's checks and what it can do itself. */
function visaForNamnd(r: MedKontroller, namnd: { kommunId: string; namndId: string }, idag: Temporal.PlainDate) {
  const egen = senasteKontroll(r.kontroller, namnd)
  const senaste = r.kontroller.filter((k) => senasteKontroll(r.kontroller, k) === k)
  return {
    ...visaFakta(r),
    lage: bevisLage(r.bevis, r.kontroller, idag, namnd),
    egen: egen ? visaKontroll(egen) : null,
    andras: senaste.filter((k) => k !== egen).map(visaKontroll),
  }
}

/** The proofs that some files are, by the file's id, as the reviewing nämnd sees them. */
export async function visaBevisForFiler(tx: AktorTx, dokumentIds: readonly string[], nu: Temporal.Instant) {
  const { aktor } = tx
  if (aktor.typ !== 'kommun' || dokumentIds.length === 0) return {}
  const rader = await withKontroller(tx, await listBevis(tx, { dokumentIds }))
  return Object.fromEntries(rader.map((r) => [r.bevis.dokumentId, visaForNamnd(r, aktor, dateAt(nu))]))
}

/**
 * Every proof that the nämnd has checked, with what it asks of the nämnd today: a proof that runs out within 30 days, has run
 * out, was taken back or was found wanting elsewhere is a task until a newer one is checked (F3.7).
 */
export async function visaNamndensBevis(tx: AktorTx, nu: Temporal.Instant, utforareId?: string) {
  const { aktor } = tx
  if (aktor.typ !== 'kommun') return []
  const rader = await withKontroller(tx, await listBevis(tx, utforareId === undefined ? {} : { utforareId }))
  const arErsatt = (r: MedKontroller) =>
    rader.some((ny) => ny.bevis.ersatter === r.bevis.id && forlitarSig(ny.kontroller, aktor))
  return rader
    .filter((r) => senasteKontroll(r.kontroller, aktor) !== undefined && !arErsatt(r))
    .map((r) => {
      const visat = visaForNamnd(r, aktor, dateAt(nu))
      const nytt = rader.find((ny) => ny.bevis.ersatter === r.bevis.id && !ny.bevis.aterkallat)
      return {
        ...visat,
        nytt: nytt ? visaForNamnd(nytt, aktor, dateAt(nu)) : null,
        attGora: visat.lage !== 'giltigt' || nytt !== undefined,
      }
    })
}
