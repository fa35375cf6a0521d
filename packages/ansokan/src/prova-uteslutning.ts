import type { AktorTx } from '@valfri/db/aktor'
import { type Fel, ok, type Result } from '@valfri/kernel/fel'
import { dateAt, isAfter } from '@valfri/kernel/tid'
import { ansokanFel } from './fel.ts'
import { beslutFel } from './fel-beslut.ts'
import type { UteslutInput } from './indata.ts'
import { stopJav } from './jav.ts'
import { isAvslutat } from './lage.ts'
import { insertUteslutning, lockArende, touchArende } from './queries-arende.ts'

/** The six grounds on which a sökande may be excluded; never must. Source: LOV 7 kap. 1 §. */
export const UTESLUTNINGSGRUNDER: Readonly<Record<number, string>> = {
  1: 'Konkurs, likvidation, tvångsförvaltning, ackord, inställda betalningar eller näringsförbud',
  2: 'Ansökan om konkurs, tvångslikvidation, tvångsförvaltning, ackord eller liknande',
  3: 'Lagakraftvunnen dom för brott som avser yrkesutövningen',
  4: 'Allvarligt fel i yrkesutövningen, som nämnden kan visa',
  5: 'Skatter eller socialavgifter är inte betalda',
  6: 'Begärda upplysningar är felaktiga eller har inte lämnats, i något väsentligt',
}

/**
 * Notes that a grund is tried, or settles it. To exclude takes a beslutsfattare, a reason, a weighing of whether it is
 * proportionate, and that the sökande was heard.
 *
 * Errors: `ansokan-saknas`, `automatiserat-lov-beslut-forbjudet`, `arende-stangt`, `javig`, `uteslutning-ofullstandig`
 */
export async function provaUteslutning(
  tx: AktorTx,
  input: UteslutInput,
  vem: string,
  nu: Temporal.Instant,
): Promise<Result<{ rev: number }>> {
  const arende = await lockArende(tx, input.arendeId)
  if (!arende || tx.aktor.typ !== 'kommun') return ansokanFel('ansokan-saknas')
  if (vem === '') return beslutFel('automatiserat-lov-beslut-forbjudet')
  if (isAvslutat(arende)) return ansokanFel('arende-stangt')
  const jav = await stopJav(tx, arende)
  if (!jav.ok) return jav
  const hinder = findHinder(tx.aktor.roller, input, dateAt(nu))
  if (hinder) return { ok: false, fel: hinder }
  const { kommunId, namndId, id: arendeId } = arende
  await insertUteslutning(tx, {
    kommunId,
    namndId,
    arendeId,
    grund: input.grund,
    status: input.status,
    skal: input.skal,
    proportionalitet: input.proportionalitet || null,
    sokandenHord: input.sokandenHord ? Temporal.PlainDate.from(input.sokandenHord) : null,
    av: tx.aktor.identitetId,
    avNamn: vem,
    skapad: nu,
  })
  const rev = await touchArende(tx, arende, arende.status === 'komplettering' ? 'komplettering' : 'provning')
  const data = { grund: input.grund, status: input.status }
  tx.logga({ handling: 'ansokan.uteslutning', objekt: 'arende', objektId: arendeId, data })
  return ok({ rev })
}

function findHinder(roller: readonly string[], input: UteslutInput, idag: Temporal.PlainDate): Fel | undefined {
  const falt: Record<string, string> = {}
  if (input.skal === '') falt.skal = 'Skriv vad misstanken eller bedömningen bygger på.'
  if (input.status !== 'provas' && !roller.includes('beslutsfattare')) {
    return beslutFel('uteslutning-ofullstandig', { text: 'En uteslutningsgrund avgörs av en beslutsfattare.' }).fel
  }
  if (input.status === 'utesluts') {
    if (!input.proportionalitet) falt.proportionalitet = 'Skriv varför en uteslutning är proportionerlig.'
    if (!input.sokandenHord) falt.sokandenHord = 'Ange när sökanden fick yttra sig.'
    else if (isAfter(Temporal.PlainDate.from(input.sokandenHord), idag))
      falt.sokandenHord = 'Dagen ligger framåt i tiden.'
  }
  return Object.keys(falt).length > 0 ? beslutFel('uteslutning-ofullstandig', { falt }).fel : undefined
}
