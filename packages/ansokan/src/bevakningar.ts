import type { AktorTx } from '@valfri/db/aktor'
import { dateAt, isAfter, isBefore } from '@valfri/kernel/tid'
import { type Bevakning, type Bevakningsslag, defineBevakning, type Period } from '@valfri/notis/bevakning'
import { beslutSenast, isAvslutat } from './lage.ts'
import {
  listAvtalsdagar,
  listBeslutstider,
  listKompletteringarOf,
  listKompletteringsdagar,
  listOverprovningsdagar,
  listUtanUnderrattelse,
} from './queries-bevakning.ts'

type Dorr = 'kommun' | 'utforare'
const PROVAR = ['upphandlare', 'beslutsfattare', 'registrator'] as const
const FIRMANS = ['firmatecknare', 'verksamhetsansvarig'] as const

const arendeLank = (dorr: Dorr, id: string) =>
  dorr === 'kommun' ? `/kommun/arenden/${id}` : `/utforare/ansokan/arende/${id}`
/** The other party: the firm for the nämnd, the kommun for the firm. */
const motpart = (dorr: Dorr, r: { readonly firma: string; readonly kommun: string }) =>
  dorr === 'kommun' ? r.firma : `${r.kommun} kommun`
const isWithin = (d: Temporal.PlainDate, { fran, till }: Period) => !isBefore(d, fran) && !isAfter(d, till)

/** The last day to answer a begäran om komplettering (LOV 6:2): the firm's to keep, the nämnd's to know. */
async function kompletteringar(tx: AktorTx, period: Period, dorr: Dorr): Promise<Bevakning[]> {
  return (await listKompletteringsdagar(tx, period)).map((r) => ({
    id: r.id,
    datum: r.datum,
    om: motpart(dorr, r),
    lank: arendeLank(dorr, r.arendeId),
    // After its last day the firm can no longer answer, so nothing waits for it.
    vantar: dorr === 'utforare' && !r.besvarad && !isAvslutat(r) && !isBefore(r.datum, dateAt(period.nu)),
  }))
}

/** The day by which the underlag promises a decision (LOV 4:4): the nämnd's to keep. */
async function beslutstider(tx: AktorTx, period: Period, dorr: Dorr): Promise<Bevakning[]> {
  const oppna = await listBeslutstider(tx)
  const begaran =
    oppna.length > 0
      ? await listKompletteringarOf(
          tx,
          oppna.map((o) => o.arende.id),
        )
      : []
  const perArende = Map.groupBy(begaran, (k) => k.arendeId)
  return oppna
    .map(({ arende, dagar, ...r }) => ({
      id: arende.id,
      datum: beslutSenast(arende.inkommen, dagar, perArende.get(arende.id) ?? [], period.nu),
      om: motpart(dorr, r),
      lank: arendeLank(dorr, arende.id),
      vantar: dorr === 'kommun',
    }))
    .filter((b) => isWithin(b.datum, period))
}

/** The last day to be in at the court about a refusal (LOV 10:3). */
async function overprovning(tx: AktorTx, period: Period, dorr: Dorr): Promise<Bevakning[]> {
  return (await listOverprovningsdagar(tx, period)).flatMap((r) =>
    r.datum === null
      ? []
      : {
          id: r.arendeId,
          datum: r.datum,
          om: motpart(dorr, r),
          lank: arendeLank(dorr, r.arendeId),
          // It is the firm's right and nobody's duty.
          vantar: false,
        },
  )
}

/** A decision that the applicant has not been told of: at once, from the day it was taken (LOV 8:2). */
async function utanUnderrattelse(tx: AktorTx, period: Period): Promise<Bevakning[]> {
  return (await listUtanUnderrattelse(tx, period)).map((r) => ({
    id: r.arendeId,
    datum: r.datum,
    om: r.firma,
    lank: arendeLank('kommun', r.arendeId),
    vantar: true,
  }))
}

type Avtalsdag = Awaited<ReturnType<typeof listAvtalsdagar>>[number]

async function avtalsdagar(
  tx: AktorTx,
  period: Period,
  dorr: Dorr,
  dag: (r: Avtalsdag['avtal']) => Temporal.PlainDate | null,
): Promise<Bevakning[]> {
  return (await listAvtalsdagar(tx, period)).flatMap((r) => {
    const datum = dag(r.avtal)
    if (datum === null || !isWithin(datum, period)) return []
    return { id: r.avtal.id, datum, om: motpart(dorr, r), lank: `/${dorr}/avtal/${r.avtal.id}`, vantar: false }
  })
}

/** An avtal that waits for one's own signature, by the day it begins. */
async function attSkrivaUnder(tx: AktorTx, period: Period, dorr: Dorr): Promise<Bevakning[]> {
  const minTur = ({ signeradUtforare, signeradKommun }: Avtalsdag['avtal']) =>
    dorr === 'utforare' ? !signeradUtforare : signeradUtforare !== null && !signeradKommun
  const dagar = await avtalsdagar(tx, period, dorr, (a) => (a.status === 'utkast' && minTur(a) ? a.fran : null))
  return dagar.map((b) => ({ ...b, vantar: true }))
}

const signerat = (dag: 'fran' | 'till') => (a: Avtalsdag['avtal']) => (a.status === 'signerat' ? a[dag] : null)

/** Every kind of day in the life of an ansökan and an avtal. */
export const ansokanBevakningar: readonly Bevakningsslag[] = [
  ...(['kommun', 'utforare'] as const).flatMap((dorr): Bevakningsslag[] => {
    const slag = (
      id: string,
      namn: string,
      list: Bevakningsslag['list'],
      roller: { kommun: readonly (typeof PROVAR)[number][]; utforare: readonly (typeof FIRMANS)[number][] },
    ) =>
      dorr === 'kommun'
        ? defineBevakning({ id: `${id}-kommun`, namn, dorr, roller: roller.kommun, list })
        : defineBevakning({ id, namn, dorr, roller: roller.utforare, list })
    const alla = { kommun: PROVAR, utforare: FIRMANS }
    return [
      slag('komplettering', 'Sista dag att komplettera', (tx, p) => kompletteringar(tx, p, dorr), alla),
      slag('beslutstid', 'Beslut ska ha fattats', (tx, p) => beslutstider(tx, p, dorr), alla),
      slag('overprovning', 'Sista dag att ansöka om överprövning', (tx, p) => overprovning(tx, p, dorr), alla),
      slag('skriv-under-avtal', 'Avtal att skriva under före start', (tx, p) => attSkrivaUnder(tx, p, dorr), {
        kommun: ['beslutsfattare'],
        utforare: ['firmatecknare'],
      }),
      slag('avtal-borjar', 'Avtal börjar gälla', (tx, p) => avtalsdagar(tx, p, dorr, signerat('fran')), alla),
      slag('avtal-slutar', 'Avtal slutar gälla', (tx, p) => avtalsdagar(tx, p, dorr, signerat('till')), alla),
    ]
  }),
  defineBevakning({
    id: 'underratta',
    namn: 'Beslut att underrätta om',
    dorr: 'kommun',
    roller: ['registrator', 'upphandlare'],
    list: utanUnderrattelse,
  }),
]
