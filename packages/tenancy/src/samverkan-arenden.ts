import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt, isAfter } from '@valfri/kernel/tid'
import { egenNamnd } from './egen-namnd.ts'
import { tenancyFel } from './fel.ts'
import type { NamndNyckel } from './queries.ts'
import {
  type ArendeRad,
  insertArende,
  insertSvar,
  selectArenden,
  selectSvar,
  settleArende,
} from './queries-samverkan-arende.ts'
import { loadEgetBeslut } from './registrera-beslut.ts'
import { listSamverkansparter, type SamverkanPart } from './samverkan-parter.ts'
import {
  type Antagningsregel,
  type Fordelningsnyckel,
  type Rostlage,
  rakna,
  type SamverkanRegler,
} from './samverkan-regler.ts'

export interface ArendeSvar extends NamndNyckel {
  readonly kommun: string
  readonly namnd: string
  readonly svar: 'ja' | 'nej'
  readonly beslut: { readonly datum: string; readonly paragraf: string; readonly diarienummer: string }
}

/** A matter of a samverkan with each answer and what is still needed. Plain JSON. */
export interface SamverkanArende {
  readonly id: string
  readonly slag: 'regler' | 'nyckel' | 'ny-part'
  readonly regler: SamverkanRegler | null
  readonly nyckel: Fordelningsnyckel | null
  readonly fran: string | null
  readonly galler: { readonly kommunId: string; readonly namndId: string } | null
  /** ISO instants. */
  readonly skapad: string
  readonly avgjord: string | null
  readonly rostlage: Rostlage
  readonly svar: readonly ArendeSvar[]
  /** Members that have not answered, while the matter is open. */
  readonly kvar: readonly NamndNyckel[]
}

const isSame = (a: NamndNyckel) => (b: NamndNyckel) => a.kommunId === b.kommunId && a.namndId === b.namndId

/** The latest accepted matter of a kind that has begun on a day. */
function galler(
  arenden: readonly SamverkanArende[],
  slag: string,
  dag: Temporal.PlainDate,
): SamverkanArende | undefined {
  return arenden.findLast(
    (a) =>
      a.slag === slag &&
      a.rostlage.status === 'antaget' &&
      a.fran !== null &&
      !isAfter(Temporal.PlainDate.from(a.fran), dag),
  )
}

/** The rules as they stand on a day. Null before the first. */
export function regelAt(arenden: readonly SamverkanArende[], dag: Temporal.PlainDate): SamverkanRegler | null {
  return galler(arenden, 'regler', dag)?.regler ?? null
}

/** The matter whose key splits the costs of a day. Undefined before the first. */
export function nyckelAt(arenden: readonly SamverkanArende[], dag: Temporal.PlainDate): SamverkanArende | undefined {
  return galler(arenden, 'nyckel', dag)
}

/** The first rules bind everyone who is there, so all of them must say yes. */
function regelFor(slag: string, regler: SamverkanRegler | null): Antagningsregel {
  if (regler === null) return 'alla'
  return slag === 'ny-part' ? regler.antagning : regler.regelandring
}

function toArende(
  rad: ArendeRad,
  svar: readonly ArendeSvar[],
  parter: readonly SamverkanPart[],
  regler: SamverkanRegler | null,
): SamverkanArende {
  const nyPart =
    rad.gallerKommunId !== null && rad.gallerNamndId !== null
      ? { kommunId: rad.gallerKommunId, namndId: rad.gallerNamndId }
      : null
  const medlemmar = parter.filter((p) => p.status === 'ansluten' && !(nyPart && isSame(nyPart)(p)))
  const raknas = svar.filter((s) => rad.avgjord !== null || medlemmar.some(isSame(s)))
  const nu = rakna(
    regelFor(rad.slag, regler),
    medlemmar.length,
    raknas.map((s) => s.svar),
  )
  const avgjort = rad.avgjord !== null && { ...nu, kravs: nu.ja, status: rad.status as Rostlage['status'] }
  const oppet = rad.avgjord === null && nu.status === 'oppet'
  return {
    id: rad.id,
    slag: rad.slag as SamverkanArende['slag'],
    regler: rad.regler,
    nyckel: rad.nyckel,
    fran: rad.fran?.toString() ?? null,
    galler: nyPart,
    skapad: rad.skapad.toString(),
    avgjord: rad.avgjord?.toString() ?? null,
    rostlage: avgjort || nu,
    svar,
    kvar: oppet
      ? medlemmar.filter((m) => !svar.some(isSame(m))).map(({ kommunId, namndId }) => ({ kommunId, namndId }))
      : [],
  }
}

/** The matters of a samverkan, oldest first; a nämnd that was never invited sees none. */
export async function listArenden(
  tx: AktorTx,
  samverkanId: string,
  dag: Temporal.PlainDate,
): Promise<readonly SamverkanArende[]> {
  const [rader, svar, parter] = await Promise.all([
    selectArenden(tx, samverkanId),
    selectSvar(tx, samverkanId),
    listSamverkansparter(tx, samverkanId),
  ])
  const arenden: SamverkanArende[] = []
  for (const rad of rader) {
    const egna = svar.filter((s) => s.arendeId === rad.id).map(toSvar)
    arenden.push(toArende(rad, egna, parter, regelAt(arenden, dag)))
  }
  return arenden
}

function toSvar({ arendeId: _a, beslut, ...s }: Awaited<ReturnType<typeof selectSvar>>[number]): ArendeSvar {
  return { ...s, svar: s.svar as 'ja' | 'nej', beslut: { ...beslut, datum: beslut.datum.toString() } }
}

/** Opens the question whether a nämnd may join; nothing where the samverkan has no rules yet. */
export async function openNyPart(
  tx: AktorTx,
  samverkanId: string,
  ny: NamndNyckel,
  nu: Temporal.Instant,
): Promise<void> {
  const idag = dateAt(nu)
  if (regelAt(await listArenden(tx, samverkanId, idag), idag) === null) return
  const { kommunId, namndId } = egenNamnd(tx)
  await insertArende(tx, {
    samverkanId,
    slag: 'ny-part',
    gallerKommunId: ny.kommunId,
    gallerNamndId: ny.namndId,
    lagdAvKommunId: kommunId,
    lagdAvNamndId: namndId,
    skapad: nu,
  })
}

/** Whether the members have let the nämnd in. Errors: `samverkan-vantar-pa-svar`, `samverkan-avslag` */
export async function checkAntagen(
  tx: AktorTx,
  samverkanId: string,
  jag: NamndNyckel,
  idag: Temporal.PlainDate,
): Promise<Result<null>> {
  const mitt = (await listArenden(tx, samverkanId, idag)).findLast((a) => a.galler && isSame(jag)(a.galler))
  // Invited before there were rules: nobody but the owner had to ask.
  if (!mitt || mitt.rostlage.status === 'antaget') return ok(null)
  const { ja, kravs, status } = mitt.rostlage
  if (status === 'avslaget') return tenancyFel('samverkan-avslag')
  return tenancyFel('samverkan-vantar-pa-svar', {
    text: `${ja} av de ${kravs} nämnder som reglerna kräver har sagt ja till att nämnden går med.`,
    detaljer: { ja, kravs },
  })
}

export type ForeslaInput = {
  readonly samverkanId: string
  readonly fran: Temporal.PlainDate
  readonly beslutId: string
} & (
  | { readonly slag: 'regler'; readonly regler: SamverkanRegler }
  | { readonly slag: 'nyckel'; readonly nyckel: Fordelningsnyckel }
)

/**
 * A member proposes the written rules or the key for common costs, or a change of them, by its own decision, which is also
 * its yes. They hold when as many have said yes as the rules in force ask; before there are rules, everybody must.
 *
 * Errors: `samverkan-ej-ansluten`, `samverkan-arende-oppet`, `beslut-saknas`
 */
export async function foreslaArende(
  tx: AktorTx,
  input: ForeslaInput,
  nu: Temporal.Instant,
): Promise<Result<{ arendeId: string }>> {
  const jag = egenNamnd(tx)
  const { samverkanId, beslutId, ...innehall } = input
  const parter = await listSamverkansparter(tx, samverkanId)
  if (!parter.some((p) => isSame(jag)(p) && p.status === 'ansluten')) return tenancyFel('samverkan-ej-ansluten')
  const arenden = await listArenden(tx, samverkanId, dateAt(nu))
  if (arenden.some((a) => a.slag === input.slag && a.rostlage.status === 'oppet'))
    return tenancyFel('samverkan-arende-oppet')
  const arendeId = await insertArende(tx, {
    ...innehall,
    samverkanId,
    lagdAvKommunId: jag.kommunId,
    lagdAvNamndId: jag.namndId,
    skapad: nu,
  })
  const svar = await svaraArende(tx, { samverkanId, arendeId, svar: 'ja', beslutId }, nu)
  return svar.ok ? ok({ arendeId }) : svar
}

/**
 * Records what the nämnd has decided in a matter. The answer that settles it closes it.
 * Errors: `samverkan-arende-saknas`, `samverkan-ej-ansluten`, `samverkan-arende-avgjort`, `samverkan-redan-svarat`, `beslut-saknas`
 */
export async function svaraArende(
  tx: AktorTx,
  input: {
    readonly samverkanId: string
    readonly arendeId: string
    readonly svar: 'ja' | 'nej'
    readonly beslutId: string
  },
  nu: Temporal.Instant,
): Promise<Result<Rostlage>> {
  const { samverkanId, arendeId, svar, beslutId } = input
  const dag = dateAt(nu)
  const load = async () => (await listArenden(tx, samverkanId, dag)).find((a) => a.id === arendeId)
  const arende = await load()
  if (!arende) return tenancyFel('samverkan-arende-saknas')
  const { kommunId, namndId } = egenNamnd(tx)
  if (arende.rostlage.status !== 'oppet') return tenancyFel('samverkan-arende-avgjort')
  if (arende.svar.some(isSame({ kommunId, namndId }))) return tenancyFel('samverkan-redan-svarat')
  if (!arende.kvar.some(isSame({ kommunId, namndId }))) return tenancyFel('samverkan-ej-ansluten')
  if ((await loadEgetBeslut(tx, beslutId))?.slag !== 'samverkan')
    return tenancyFel('beslut-saknas', { falt: { beslutId: 'Välj nämndens beslut om samverkan.' } })

  if (!(await insertSvar(tx, { samverkanId, arendeId, kommunId, namndId, svar, beslutId, skapad: nu })))
    return tenancyFel('samverkan-redan-svarat')
  const rostlage = (await load())?.rostlage ?? arende.rostlage
  if (rostlage.status !== 'oppet')
    await settleArende(tx, { samverkanId, id: arendeId }, { status: rostlage.status, avgjord: nu })
  tx.logga({
    handling: 'samverkan-svar',
    objekt: 'samverkan',
    objektId: samverkanId,
    data: { arendeId, svar, status: rostlage.status },
  })
  return ok(rostlage)
}
