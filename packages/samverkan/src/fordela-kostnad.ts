import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { isAfter } from '@valfri/kernel/tid'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { samverkanFel } from './fel.ts'
import { fordela } from './fordela.ts'
import { loadFordelningsunderlag } from './fordelningsunderlag.ts'
import { insertKostnad, selectAndelar, selectKostnad, selectKostnader } from './queries-kostnad.ts'

export const KOSTNADSSLAG = ['granskning', 'drift', 'annat'] as const

export interface FordelaKostnadInput {
  readonly samverkanId: string
  readonly slag: (typeof KOSTNADSSLAG)[number]
  readonly text: string
  /** The day by whose members, key and figures it is split. */
  readonly datum: Temporal.PlainDate
  readonly beloppOre: bigint
  /** The voucher in the own accounts. */
  readonly verifikation: string
}

/**
 * Posts a cost that the nämnd has paid for all, and splits it by the key that the members have agreed on for its day. The
 * parts are stored with the figures that they follow from and add up to the öre (C25).
 *
 * Errors: `belopp-noll`, `svar-framtida`, `nyckel-saknas`, `tal-saknas`, `ej-medlem`
 */
export async function fordelaKostnad(
  tx: AktorTx,
  input: FordelaKostnadInput,
  idag: Temporal.PlainDate,
): Promise<Result<{ id: string }>> {
  if (input.beloppOre <= 0n) return samverkanFel('belopp-noll', { falt: { belopp: 'Skriv ett belopp över noll.' } })
  if (isAfter(input.datum, idag))
    return samverkanFel('svar-framtida', {
      text: 'En kostnad kan inte fördelas innan den har uppstått.',
      falt: { datum: 'Dagen har inte varit än.' },
    })
  const underlag = await loadFordelningsunderlag(tx, input.samverkanId, input.datum)
  if (!underlag.ok) return underlag
  const { nyckel, tal } = underlag.value
  const jag = egenNamnd(tx)
  if (!tal.some((t) => t.kommunId === jag.kommunId && t.namndId === jag.namndId)) return samverkanFel('ej-medlem')

  const { kommunId, namndId } = jag
  const id = await insertKostnad(
    tx,
    { ...input, kommunId, namndId, nyckelArendeId: nyckel.id },
    fordela(input.beloppOre, tal).map((andel) => {
      const kalla = tal.find((t) => t.kommunId === andel.kommunId && t.namndId === andel.namndId)?.kalla
      return {
        ...andel,
        talAvser: kalla?.avser ?? null,
        talKalla: kalla?.kalla ?? null,
        talKallaDatum: kalla?.kallaDatum ?? null,
      }
    }),
  )
  tx.logga({ handling: 'fordela-kostnad', objekt: 'gemensam-kostnad', objektId: id })
  return ok({ id })
}

/**
 * Takes a cost back: a row of the opposite amount whose parts are the opposite of those that were given, to the öre.
 * Errors: `kostnad-saknas`, `kostnad-redan-rattad`
 */
export async function aterforKostnad(
  tx: AktorTx,
  input: { readonly kostnadId: string; readonly text: string; readonly verifikation: string },
  idag: Temporal.PlainDate,
): Promise<Result<{ id: string }>> {
  const { kommunId, namndId } = egenNamnd(tx)
  const gammal = await selectKostnad(tx, input.kostnadId)
  if (!gammal || gammal.kommunId !== kommunId || gammal.namndId !== namndId || gammal.rattar !== null)
    return samverkanFel('kostnad-saknas')
  const { samverkanId, slag, nyckelArendeId } = gammal
  const [alla, andelar] = await Promise.all([selectKostnader(tx, samverkanId), selectAndelar(tx, samverkanId)])
  if (alla.some((k) => k.kostnad.rattar === gammal.id)) return samverkanFel('kostnad-redan-rattad')
  const id = await insertKostnad(
    tx,
    {
      ...{ kommunId, namndId, samverkanId, slag, nyckelArendeId },
      ...{ text: input.text, verifikation: input.verifikation, datum: idag },
      beloppOre: -gammal.beloppOre,
      rattar: gammal.id,
    },
    andelar
      .filter((a) => a.andel.kostnadId === gammal.id)
      .map(({ andel: { kostnadId: _k, betalareKommunId: _b, samverkanId: _s, ...a } }) => ({
        ...a,
        beloppOre: -a.beloppOre,
        restOre: -a.restOre,
      })),
  )
  tx.logga({ handling: 'aterfor-kostnad', objekt: 'gemensam-kostnad', objektId: id, orsak: input.text })
  return ok({ id })
}
