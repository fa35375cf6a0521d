import type { AktorTx } from '@valfri/db/aktor'
import { shareDokument } from '@valfri/dokument/save-dokument'
import { type Fel, ok, type Result } from '@valfri/kernel/fel'
import { dateAt, isAfter } from '@valfri/kernel/tid'
import { senasteSteg } from './beslutslage.ts'
import { ansokanFel } from './fel.ts'
import { overprovningFel } from './fel-overprovning.ts'
import type { OverprovningInput } from './indata-overprovning.ts'
import { stopJav } from './jav.ts'
import { loadBeslutOfArende, loadUnderrattelse, lockArende, touchArende } from './queries-arende.ts'
import { insertOverprovning, listOverprovning, type OverprovningRad } from './queries-overprovning.ts'

/**
 * Notes what has happened to a refusal: the court was asked, the nämnd answered, the court decided, or the nämnd puts it
 * right itself. Where the refusal is put aside the case is open again, and a person decides it anew; nothing of the first
 * decision is taken away. Whether an application was in time is the court's to say, so a late one is noted too.
 *
 * Errors: `ansokan-saknas`, `javig`, `ej-overprovningsbart`, `redan-i-domstol`, `ingen-overprovning`,
 * `overprovning-ofullstandig`, `rattelse-beslutsfattare`, `bilaga-saknas`
 * Source: LOV 10 kap. 1-3 §§
 */
export async function registreraOverprovning(
  tx: AktorTx,
  input: OverprovningInput,
  vem: string,
  nu: Temporal.Instant,
): Promise<Result<{ id: string }>> {
  const arende = await lockArende(tx, input.arendeId)
  if (!arende || tx.aktor.typ !== 'kommun') return ansokanFel('ansokan-saknas')
  const jav = await stopJav(tx, arende)
  if (!jav.ok) return jav
  const beslut = await loadBeslutOfArende(tx, arende.id)
  const underrattad = beslut && (await loadUnderrattelse(tx, beslut.id))
  if (beslut?.utfall !== 'avslag' || !underrattad) return overprovningFel('ej-overprovningsbart')
  const senast = senasteSteg(beslut.id, await listOverprovning(tx, arende.id))
  const hinder = findHinder(input, senast, tx.aktor.roller, dateAt(nu))
  if (hinder) return { ok: false, fel: hinder }

  const { kommunId, namndId, utforareId, id: arendeId } = arende
  if (input.dokumentId) {
    const delad = await shareDokument(tx, input.dokumentId, { typ: 'utforare', utforareId })
    if (!delad.ok) return ansokanFel('bilaga-saknas')
  }
  const egen = input.slag === 'egen-rattelse'
  const id = await insertOverprovning(tx, {
    ...{ kommunId, namndId, arendeId, beslutId: beslut.id, utforareId, slag: input.slag, text: input.text },
    instans: egen ? null : (input.instans ?? senast?.instans ?? null),
    malnummer: egen ? null : input.malnummer || senast?.malnummer || null,
    dag: Temporal.PlainDate.from(input.dag),
    utfall: input.slag === 'dom' ? (input.utfall ?? null) : null,
    dokumentId: input.dokumentId ?? null,
    ...{ av: tx.aktor.identitetId, avNamn: vem, skapad: nu },
  })
  const oppnas = egen || input.utfall === 'ny-provning' || input.utfall === 'godkannande'
  // An appeal against an order closes the case again until the higher court has answered.
  if (input.slag !== 'yttrande') await touchArende(tx, arende, oppnas ? 'provning' : 'beslutad')
  const data = { slag: input.slag, ...(input.utfall && { utfall: input.utfall }) }
  tx.logga({ handling: 'ansokan.overprovning', objekt: 'arende', objektId: arendeId, data })
  return ok({ id })
}

function findHinder(
  input: OverprovningInput,
  senast: OverprovningRad | undefined,
  roller: readonly string[],
  idag: Temporal.PlainDate,
): Fel | undefined {
  const iDomstol = senast?.slag === 'ansokan'
  if (input.slag === 'ansokan' && iDomstol) return overprovningFel('redan-i-domstol').fel
  if ((input.slag === 'dom' || input.slag === 'yttrande') && !iDomstol) return overprovningFel('ingen-overprovning').fel
  if (input.slag === 'egen-rattelse' && !roller.includes('beslutsfattare')) {
    return overprovningFel('rattelse-beslutsfattare').fel
  }
  const falt: Record<string, string> = {}
  if (input.slag === 'ansokan' && !input.instans) falt.instans = 'Välj domstol.'
  if (input.slag === 'ansokan' && !input.malnummer) falt.malnummer = 'Skriv målnumret.'
  if (input.slag === 'dom' && !input.utfall) falt.utfall = 'Välj vad domstolen beslutade.'
  if (isAfter(Temporal.PlainDate.from(input.dag), idag)) falt.dag = 'Dagen ligger framåt i tiden.'
  return Object.keys(falt).length > 0 ? overprovningFel('overprovning-ofullstandig', { falt }).fel : undefined
}
