import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { vantarText } from '@valfri/utfort/typer'
import { type Avrakning, avraknaHandelser } from './avrakna-handelser.ts'
import { type Avrakningsrad, type FunnenHandelse, findHandelser, listAvrakningar } from './queries-mottaget.ts'

export const SVAR_SIDSTORLEK = 25

/** One event with the answer to why it was or was not paid. */
export interface HandelseSvar {
  readonly id: string
  readonly externId: string | null
  readonly utforare: string
  readonly kod: string | null
  readonly del: string
  readonly typ: string
  readonly datum: string
  readonly tid: string
  readonly utfall: 'betald' | 'vantar' | 'nekad'
  /** Swedish. */
  readonly text: string
  /** The underlag that paid it. */
  readonly underlagId: string | null
}

/**
 * Answers for each event of a month under a brukare's code or an id: paid, and in which row; waiting, and for what; or
 * refused, and why (C22).
 */
export async function svaraHandelser(
  tx: AktorTx,
  sok: { readonly manad: Temporal.PlainDate; readonly text: string; readonly sida: number },
  tjanster: TjanstRegister,
): Promise<Result<{ rader: HandelseSvar[]; fler: boolean }>> {
  const hoppa = (sok.sida - 1) * SVAR_SIDSTORLEK
  const funna = await findHandelser(tx, { ...sok, antal: SVAR_SIDSTORLEK + 1, hoppa })
  const avrakningar = new Map(
    (await listAvrakningar(tx, sok.manad)).map((a) => [`${a.namnd_id}/${a.utforare_id}/${a.tjanst_id}`, a]),
  )
  const per = new Map<string, ReadonlyMap<string, Avrakning>>()
  const rader: HandelseSvar[] = []
  for (const h of funna.slice(0, SVAR_SIDSTORLEK)) {
    const a = avrakningar.get(`${h.namnd_id}/${h.utforare_id}/${h.tjanst_id}`)
    const avraknad = a && isSettled(h, a) ? await settledOf(tx, h, a, sok.manad, tjanster, per) : ok(undefined)
    if (!avraknad.ok) return avraknad
    rader.push(toSvar(h, a, avraknad.value, tjanster))
  }
  return ok({ rader, fler: funna.length > SVAR_SIDSTORLEK })
}

function isSettled(h: FunnenHandelse, a: Avrakningsrad): boolean {
  return h.status === 'godtagen' && h.typ !== 'struken' && h.skapad <= a.grans
}

async function settledOf(
  tx: AktorTx,
  h: FunnenHandelse,
  a: Avrakningsrad,
  manad: Temporal.PlainDate,
  tjanster: TjanstRegister,
  per: Map<string, ReadonlyMap<string, Avrakning>>,
): Promise<Result<Avrakning | undefined>> {
  const nyckel = `${a.underlag_id}/${h.bestallning_id}`
  const sedd = per.get(nyckel)
  if (sedd) return ok(sedd.get(h.id))
  const svar = await avraknaHandelser(tx, a.underlag_id, manad, tjanster, h.bestallning_id ?? undefined)
  if (!svar.ok) return svar
  per.set(nyckel, svar.value)
  return ok(svar.value.get(h.id))
}

const manadNamn = (dag: string): string =>
  Temporal.PlainDate.from(dag).toLocaleString('sv-SE', { month: 'long', year: 'numeric' })

function toSvar(
  h: FunnenHandelse,
  a: Avrakningsrad | undefined,
  avraknad: Avrakning | undefined,
  { tjanster }: TjanstRegister,
): HandelseSvar {
  const tjanst = tjanster.get(h.tjanst_id)
  const del = tjanst?.delar[h.del] ?? tjanst?.ejValbaraDelar[h.del]
  return {
    id: h.id,
    externId: h.extern_id,
    utforare: h.utforare,
    kod: h.kod,
    del: del?.namn.sv ?? h.del,
    typ: h.typ === 'struken' ? 'Struken' : (tjanst?.handelser[h.typ]?.namn.sv ?? h.typ),
    datum: h.datum,
    tid: h.start ? `${h.start}–${h.slut ?? ''}` : `${h.antal} st`,
    ...answer(h, a, avraknad),
  }
}

function answer(
  h: FunnenHandelse,
  a: Avrakningsrad | undefined,
  avraknad: Avrakning | undefined,
): Pick<HandelseSvar, 'utfall' | 'text' | 'underlagId'> {
  const underlagId = null
  if (h.typ === 'struken')
    return {
      underlagId,
      utfall: 'nekad',
      text: `Struken av ${h.andrad_av_namn ?? 'utföraren'}: ${h.andringsskal ?? ''}.`,
    }
  if (h.status === 'vantar')
    return { underlagId, utfall: 'vantar', text: vantarText[h.orsak as keyof typeof vantarText] ?? h.orsak ?? '' }
  if (!a) return { underlagId, utfall: 'vantar', text: `Godtagen. Ersätts när ${manadNamn(h.manad)} låses.` }
  if (!avraknad)
    return {
      underlagId,
      utfall: 'vantar',
      text: 'Rapporterad eller rättad efter att månaden låstes. Ersätts i nästa körning.',
    }
  if (avraknad.utfall === 'nekad') return { underlagId, utfall: 'nekad', text: avraknad.text }
  const i = `körningen för ${manadNamn(a.korning_manad)}`
  const delar = avraknad.delar.map((d) => `${d.antal} ${ENHET[d.enhet] ?? d.enhet} i raden ”${d.text}”`)
  return {
    utfall: 'betald',
    underlagId: avraknad.underlagId,
    text:
      delar.length > 0
        ? `Ersatt i ${i}: ${delar.join(', ')}.`
        : `Ersatt i ${i}, genom beloppet för månaden eller den beviljade tiden.`,
  }
}

const ENHET: Readonly<Record<string, string>> = { minut: 'minuter', procent: 'procent', manad: 'månad' }
