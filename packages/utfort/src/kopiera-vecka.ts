import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { bedomHandelser } from './bedom-handelser.ts'
import { utfortFel } from './fel.ts'
import { lockUtforare } from './queries.ts'
import { listVeckoHandelser } from './queries-vecka.ts'
import { storeBedomning } from './registrera-handelser.ts'
import type { HandelseIn, RadUtfall } from './typer.ts'
import { localClock, toVeckoHandelse, type VeckoHandelse } from './visa-vecka.ts'

/** An event of the week before, moved seven days, with what would become of it. */
export interface KopieradHandelse extends Pick<VeckoHandelse, 'datum' | 'typ' | 'start' | 'slut' | 'antal'> {
  readonly tjanstId: string
  readonly del: string
  readonly utfall: RadUtfall['utfall']
  readonly text: string | null
}

export interface VeckoKopia {
  readonly handelser: readonly KopieradHandelse[]
  /** How many are added, or would be. */
  readonly antal: number
}

/**
 * Copies what was performed for one person the week before, at the same clock times seven days later. Only what fits is
 * added: what has not happened yet, overlaps or is there already is shown and left out.
 *
 * @param spara false shows what would happen and stores nothing
 * Errors: `vecka-tom`
 */
export async function kopieraVecka(
  tx: AktorTx,
  val: { readonly personId: string; readonly mandag: Temporal.PlainDate; readonly spara: boolean },
  tjanster: TjanstRegister,
  nu: Temporal.Instant,
): Promise<Result<VeckoKopia>> {
  await lockUtforare(tx)
  const fran = val.mandag.subtract({ days: 7 })
  const forra = (await listVeckoHandelser(tx, [val.personId], fran, fran.add({ days: 6 }))).filter(
    (h) => h.status === 'godtagen' && h.bestallningId && isPerformed(tjanster, h),
  )
  if (forra.length === 0) return utfortFel('vecka-tom')
  const nya = forra.map((h): HandelseIn => {
    const datum = h.datum.add({ days: 7 }).toString()
    return {
      bestallningId: h.bestallningId as string,
      typ: h.typ,
      datum,
      start: localClock(h.start) ?? undefined,
      slut: localClock(h.slut) ?? undefined,
      antal: h.antal,
      minuter: h.start ? undefined : h.antal,
      personal: h.personal,
      medarbetare: h.medarbetare ?? undefined,
    }
  })
  const bedomning = await bedomHandelser(tx, { kalla: 'webb', handelser: nya }, tjanster, nu)
  const { utfall, spara } = bedomning
  const passar = spara.filter((b) => !b.orsak)
  if (val.spara) await storeBedomning(tx, { ...bedomning, spara: passar }, { kalla: 'webb', handelser: nya }, nu)
  return ok({
    antal: passar.length,
    handelser: forra.map((h, i) => {
      const { typ, start, slut, antal } = toVeckoHandelse(h)
      const svar = utfall[i] as RadUtfall
      const datum = h.datum.add({ days: 7 }).toString()
      const { tjanstId, del } = h
      return { datum, typ, start, slut, antal, tjanstId, del, utfall: svar.utfall, text: svar.text ?? null }
    }),
  })
}

/** What was done, and not what fell away: an absence, a cancelled visit or a step on to work does not come back by itself. */
function isPerformed({ tjanster }: TjanstRegister, h: { tjanstId: string; typ: string }): boolean {
  const typ = tjanster.get(h.tjanstId)?.handelser[h.typ]
  const slag = typ?.utfall ? undefined : typ?.raknasSom
  return slag === 'utford' || slag === 'utford-summa' || slag === 'antal' || slag === 'narvaro' || slag === 'samtal'
}
