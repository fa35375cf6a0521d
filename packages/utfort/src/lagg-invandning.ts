import { authFel } from '@valfri/auth/fel'
import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { invandningFel } from './fel-invandning.ts'
import {
  insertInvandning,
  insertInvandningSvar,
  listSenareRader,
  listSvar,
  loadHandelseRad,
  selectInvandningar,
} from './queries-invandning.ts'
import type { handelse } from './schema.ts'
import { localClock } from './visa-vecka.ts'

export const INVANDNINGSSLAG = ['inte-har', 'fel-tid', 'annat'] as const
export const INVANDNINGSAVSLUT = ['andrad', 'stammer'] as const

/**
 * `oppen` until somebody has answered and again when the person has; `avslutad` when the kommun has said what came of it.
 */
export type Invandningslage = 'oppen' | 'besvarad' | 'avslutad'

type Traff = Awaited<ReturnType<typeof selectInvandningar>>[number]

function lageOf(sista: Traff['sista']): Invandningslage {
  if (sista?.avslut) return 'avslutad'
  return sista && sista.part !== 'person' ? 'besvarad' : 'oppen'
}

/**
 * "Det här stämmer inte": opens an ärende about one event, by the person it is about. The utförare and the nämnd's
 * handläggare see it (F11.3).
 *
 * Errors: `finns-inte` for an event that is not the person's, `invandning-finns`, `invandning-utan-text`
 */
export async function laggInvandning(
  tx: AktorTx,
  input: { readonly handelseId: string; readonly slag: (typeof INVANDNINGSSLAG)[number]; readonly text: string },
  nu: Temporal.Instant,
): Promise<Result<{ id: string }>> {
  const rad = await loadHandelseRad(tx, input.handelseId)
  if (!rad?.personId || tx.aktor.typ !== 'person') return authFel('finns-inte')
  const text = input.text.trim()
  if (input.slag === 'annat' && text.length < 3)
    return invandningFel('invandning-utan-text', { falt: { text: 'Skriv vad som inte stämmer.' } })
  const { kommunId, namndId, utforareId, personId, manad } = rad
  const bas = { kommunId, namndId, personId, utforareId, handelseId: rad.id, handelseManad: manad }
  const id = await insertInvandning(tx, { ...bas, slag: input.slag, text, skapad: nu })
  if (!id) return invandningFel('invandning-finns')
  tx.logga({ kommunId, namndId, handling: 'lagg-invandning', objekt: 'invandning', objektId: id, personId })
  return ok({ id })
}

export interface SvarInput {
  readonly id: string
  readonly text: string
  /** Only by the kommun: what came of it. */
  readonly avslut: (typeof INVANDNINGSAVSLUT)[number] | null
  readonly namn: string
}

/**
 * Answers in an ärende, as the party that one is. Only the kommun ends it.
 * Errors: `finns-inte`, `invandning-avslutad`, `invandning-utan-text`, `invandning-avslut-av-annan`
 */
export async function svaraInvandning(
  tx: AktorTx,
  input: SvarInput,
  nu: Temporal.Instant,
): Promise<Result<{ lage: Invandningslage }>> {
  const { typ } = tx.aktor
  if (typ !== 'person' && typ !== 'utforare' && typ !== 'kommun') return authFel('finns-inte')
  const [traff] = await selectInvandningar(tx, input.id)
  if (!traff) return authFel('finns-inte')
  if (lageOf(traff.sista) === 'avslutad') return invandningFel('invandning-avslutad')
  if (input.avslut && typ !== 'kommun') return invandningFel('invandning-avslut-av-annan')
  const text = input.text.trim()
  if (text.length < 3) return invandningFel('invandning-utan-text', { falt: { text: 'Skriv ett svar.' } })
  const { kommunId, namndId, personId, utforareId, id } = traff.invandning
  const rad = { kommunId, namndId, invandningId: id, personId, utforareId, part: typ, text, avslut: input.avslut }
  await insertInvandningSvar(tx, { ...rad, avNamn: input.namn, skapad: nu })
  tx.logga({ kommunId, namndId, handling: 'svara-invandning', objekt: 'invandning', objektId: id, personId })
  return ok({ lage: lageOf({ part: typ, avslut: input.avslut }) })
}

/** Every ärende about an event that the aktör has a part in, latest first; the person is a code. */
export async function listInvandningar(tx: AktorTx) {
  return (await selectInvandningar(tx)).map(({ invandning: i, kod, utforare, sista }) => ({
    id: i.id,
    handelseId: i.handelseId,
    kod,
    utforare: utforare ?? '',
    slag: i.slag,
    manad: i.handelseManad.toString().slice(0, 7),
    lage: lageOf(sista),
    skapad: i.skapad.toString(),
  }))
}

/** One ärende with the event as it was and as it is now, and what has been said. The read is logged. */
export async function visaInvandning(tx: AktorTx, id: string, tjanster: TjanstRegister) {
  const [traff] = await selectInvandningar(tx, id)
  if (!traff) return authFel('finns-inte')
  const { invandning: i, kod, utforare, sista } = traff
  const { kommunId, namndId, personId } = i
  tx.logga({ kommunId, namndId, handling: 'las', objekt: 'invandning', objektId: id, personId })
  const rader = await listSenareRader(tx, i)
  const nu = rader.findLast((r) => r.typ !== 'struken')
  const struken = rader.at(-1)?.typ === 'struken'
  return ok({
    id,
    kod,
    utforare: utforare ?? '',
    slag: i.slag,
    text: i.text,
    skapad: i.skapad.toString(),
    lage: lageOf(sista),
    avslut: sista?.avslut ?? null,
    besok: rader[0] ? toBesok(rader[0], tjanster) : null,
    /** What the event says now, when it was changed since; `struken` when it was taken back. */
    andrat: struken ? ('struken' as const) : nu && nu.id !== i.handelseId ? toBesok(nu, tjanster) : null,
    svar: (await listSvar(tx, i)).map((s) => ({
      id: s.id,
      part: s.part,
      av: s.part === 'person' ? '' : s.avNamn,
      text: s.text,
      avslut: s.avslut,
      tid: s.skapad.toString(),
    })),
  })
}

/** What waits for the one who asks: objections that nobody has answered. */
export async function countOppna(tx: AktorTx): Promise<number> {
  return (await selectInvandningar(tx)).filter((t) => lageOf(t.sista) === 'oppen').length
}

function toBesok(r: typeof handelse.$inferSelect, tjanster: TjanstRegister) {
  const tjanst = tjanster.tjanster.get(r.tjanstId)
  return {
    id: r.id,
    typ: tjanst?.handelser[r.typ]?.namn.sv ?? r.typ,
    vad: (tjanst?.delar[r.del] ?? tjanst?.ejValbaraDelar[r.del])?.namn.sv ?? r.del,
    datum: r.datum.toString(),
    start: localClock(r.start),
    slut: localClock(r.slut),
    antal: r.antal,
  }
}
