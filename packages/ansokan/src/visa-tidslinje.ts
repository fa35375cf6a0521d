import type { AktorTx } from '@valfri/db/aktor'
import { dateAt } from '@valfri/kernel/tid'
import { beslutSenast, isAvslutat } from './lage.ts'
import { type ArendeRad, loadArende } from './queries-arende.ts'
import { listBeslutstider } from './queries-bevakning.ts'
import { loadGemensammaSpar, loadNamndensSpar } from './queries-tidslinje.ts'
import { loadNamndNamn } from './queries-underlag.ts'

/** Something that happened with a case, or a day that is to come. */
export interface Spar {
  readonly id: string
  /** What it was, in one word: the pages say it in Swedish. */
  readonly typ: Spartyp
  /** ISO instant, or ISO date where the day is all there is. */
  readonly nar: string
  /** A person by name, or the party where the reader is the other one. Null when nobody acts: a last day, a machine. */
  readonly vem: string | null
  /** More in words, as it was written; how many, for what is gathered. */
  readonly text: string | null
  readonly antal: number
  readonly kommande: boolean
}

type Spartyp =
  | 'inkommen'
  | 'register'
  | 'provning'
  | 'begard'
  | 'besvarad'
  | 'sista-dag'
  | 'fraga'
  | 'svar'
  | 'uteslutning'
  | 'granskning'
  | 'forklaring'
  | 'jav'
  | 'beslut-senast'
  | 'godkand'
  | 'avslag'
  | 'underrattad'
  | 'overprovning'
  | 'till-domstol'
  | 'yttrande'
  | 'dom'
  | 'egen-rattelse'
  | 'avtal'
  | 'signerat-utforare'
  | 'signerat-kommun'
  | 'avtal-galler'
  | 'avtal-slutar'
  | 'aterkallad'

type Gemensamma = Awaited<ReturnType<typeof loadGemensammaSpar>>
type Namndens = Awaited<ReturnType<typeof loadNamndensSpar>>

/**
 * Everything that has happened with a case, oldest first, with its days to come last. The firm sees its own part: what it did,
 * what it was asked and told. It is told of officials as the kommun.
 *
 * @returns undefined for a case that is not the aktör's
 */
export async function visaTidslinje(tx: AktorTx, id: string, nu: Temporal.Instant): Promise<Spar[] | undefined> {
  const rad = await loadArende(tx, id)
  if (!rad || (tx.aktor.typ !== 'kommun' && tx.aktor.typ !== 'utforare')) return undefined
  const firman = rad.inlamnat.uppgifter.foretag?.namn ?? null
  const namnd = await loadNamndNamn(tx, rad.kommunId, rad.namndId)
  const namndens = tx.aktor.typ === 'kommun'
  const part: Parter = { firman, tjansteman: (namn) => (namndens ? namn : `${namnd.kommunNamn} kommun`) }
  const gemensamma = await loadGemensammaSpar(tx, id)
  const spar = [
    ...caseSpar(rad, part),
    ...kompletteringSpar(gemensamma, rad, part, nu),
    ...beslutSpar(gemensamma, part, nu),
    ...avtalSpar(gemensamma, part, nu),
    ...(await beslutsdag(tx, rad, gemensamma, nu)),
    ...(namndens ? namndSpar(await loadNamndensSpar(tx, rad)) : []),
  ]
  // A day to come stands after what has happened that day.
  return spar.sort((a, b) => Number(a.kommande) - Number(b.kommande) || tidOf(a) - tidOf(b))
}

interface Parter {
  readonly firman: string | null
  /** An official by name for the colleagues, as the kommun for the firm. */
  readonly tjansteman: (namn: string | null) => string | null
}

const tidOf = ({ nar }: Spar): number => Date.parse(nar)

function spar(typ: Spartyp, id: string, nar: Temporal.Instant | Temporal.PlainDate, mer: Partial<Spar> = {}): Spar {
  return { id: `${typ}-${id}`, typ, nar: nar.toString(), vem: null, text: null, antal: 1, kommande: false, ...mer }
}

const kommande = (dag: Temporal.PlainDate, nu: Temporal.Instant) => Temporal.PlainDate.compare(dag, dateAt(nu)) >= 0

function caseSpar(rad: ArendeRad, { firman }: Parter): Spar[] {
  const inkommen = spar('inkommen', rad.id, rad.inkommen, { vem: firman, text: rad.diarienummer })
  return rad.aterkallad ? [inkommen, spar('aterkallad', rad.id, rad.aterkallad, { vem: firman })] : [inkommen]
}

function kompletteringSpar(
  g: Gemensamma,
  rad: ArendeRad,
  { firman, tjansteman }: Parter,
  nu: Temporal.Instant,
): Spar[] {
  const begaran = g.kompletteringar.flatMap((k) => [
    spar('begard', k.id, k.begard, { vem: tjansteman(k.begardAvNamn), text: k.text }),
    ...(k.besvarad ? [spar('besvarad', k.id, k.besvarad, { vem: firman })] : []),
    ...(!k.besvarad && !isAvslutat(rad)
      ? [spar('sista-dag', k.id, k.sistaDag, { kommande: kommande(k.sistaDag, nu) })]
      : []),
  ])
  const fragor = g.fragor.flatMap((f) => [
    spar('fraga', f.id, f.stalld, { vem: f.stalldAvNamn ?? firman, text: f.text }),
    ...(f.besvarad ? [spar('svar', f.id, f.besvarad, { vem: tjansteman(f.besvaradAvNamn), text: f.svar })] : []),
  ])
  return [...begaran, ...fragor]
}

/** What an event after the decision is called on the line. */
const DOMSTOL = {
  ansokan: 'till-domstol',
  yttrande: 'yttrande',
  dom: 'dom',
  'egen-rattelse': 'egen-rattelse',
} as const

function beslutSpar(g: Gemensamma, { tjansteman }: Parter, nu: Temporal.Instant): Spar[] {
  const beslut = g.beslut.map((b) =>
    spar(b.utfall === 'godkand' ? 'godkand' : 'avslag', b.id, b.skapad, {
      vem: tjansteman(b.beslutadAvNamn),
      text: b.delegation,
    }),
  )
  const underrattelser = g.underrattelser.flatMap((u) => [
    spar('underrattad', u.id, u.lamnad, { vem: tjansteman(u.lamnadAvNamn) }),
    ...(u.sistaDag ? [spar('overprovning', u.id, u.sistaDag, { kommande: kommande(u.sistaDag, nu) })] : []),
  ])
  const domstol = g.domstol.map((d) =>
    spar(DOMSTOL[d.slag as keyof typeof DOMSTOL], d.id, d.dag, {
      // A court decides its own judgment; who noted it here is not who gave it.
      vem: d.slag === 'dom' ? null : tjansteman(d.avNamn),
      text: d.text,
    }),
  )
  return [...beslut, ...underrattelser, ...domstol]
}

function avtalSpar(g: Gemensamma, { tjansteman }: Parter, nu: Temporal.Instant): Spar[] {
  const unika = new Map(g.avtalen.map((r) => [r.avtal.id, r.avtal]))
  const signaturer = g.avtalen.flatMap(({ signatur: s }) => {
    if (!s) return []
    return s.part === 'kommun'
      ? spar('signerat-kommun', s.id, s.tid, { vem: tjansteman(s.namn) })
      : spar('signerat-utforare', s.id, s.tid, { vem: s.namn })
  })
  const upprattade = [...unika.values()].map((a) => spar('avtal', a.id, a.skapad))
  const dagar = [...unika.values()].flatMap((a) => [
    ...(a.status === 'signerat' ? [spar('avtal-galler', a.id, a.fran, { kommande: kommande(a.fran, nu) })] : []),
    ...(a.status === 'signerat' && a.till
      ? [spar('avtal-slutar', a.id, a.till, { kommande: kommande(a.till, nu) })]
      : []),
  ])
  return [...upprattade, ...signaturer, ...dagar]
}

/** The promised day, while nothing is decided. */
async function beslutsdag(tx: AktorTx, rad: ArendeRad, g: Gemensamma, nu: Temporal.Instant): Promise<Spar[]> {
  if (isAvslutat(rad)) return []
  const [lovad] = await listBeslutstider(tx, rad.id)
  if (!lovad) return []
  const dag = beslutSenast(rad.inkommen, lovad.dagar, g.kompletteringar, nu)
  return [spar('beslut-senast', rad.id, dag, { kommande: true })]
}

function namndSpar(n: Namndens): Spar[] {
  // Twenty villkor are set in an hour: what one person set in one day is one line.
  const grupper = Map.groupBy(n.provningar, (p) => `${p.av}/${dateAt(p.skapad)}`)
  const provningar = [...grupper.values()].flatMap((egna) => {
    const sist = egna.at(-1)
    return sist ? spar('provning', sist.id, sist.skapad, { vem: sist.avNamn, antal: egna.length }) : []
  })
  return [
    ...provningar,
    ...n.register.map((r) => spar('register', r.id, r.skapad, { vem: r.avNamn })),
    ...n.uteslutningar.map((u) => spar('uteslutning', u.id, u.skapad, { vem: u.avNamn, text: u.skal })),
    ...n.granskningar.map((g) => spar('granskning', g.id, g.skapad, { vem: g.avNamn, text: g.utlatande })),
    ...n.forklaringar.map((f) => spar('forklaring', f.id, f.skapad, { vem: f.avNamn, text: f.forklaring })),
    ...n.javen.map((j) => spar('jav', j.id, j.skapad, { vem: j.avNamn, text: j.namn })),
  ]
}
