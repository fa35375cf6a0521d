import { kravsEj, motsager, okand, type Provning, stod } from './provning.ts'
import type { Tjanst } from './tjanst.ts'

/** A permit as IVO's register has it. */
interface Tillstand {
  /** 'SoL' or 'LSS'. */
  readonly lag: string
  /** What it is for, such as 'hemtjanst'. */
  readonly verksamhet: string
  /** Who holds it, as the register names the holder. */
  readonly innehavare: string
  /** The first day that it holds. */
  readonly fran?: Temporal.PlainDate
}

/** What the rule needs of a tjänst. */
type Tillstandstjanst = Pick<Tjanst, 'id' | 'delar'> & { readonly regler: Pick<Tjanst['regler'], 'ivoTillstand'> }

interface Tillstandsfraga {
  readonly del: string
  /** The law of the beslut, 'SoL' or 'LSS': the permit follows it and not the name of the tjänst (R-1002). */
  readonly lag: string
  readonly innehavare: string
  /** The permits of the holder and of others that the register knows; null when it did not answer. */
  readonly tillstand: readonly Tillstand[] | null
}

/**
 * Whether the permits that IVO's register has cover a del of a tjänst on a day: help for the one who reviews, never an outcome.
 * Under SoL a permit for hemtjänst covers what is done in the home; each insats of LSS has a permit of its own.
 *
 * Source: SoL (2025:400) 26 kap. 1 §, LSS (1993:387) 23 §
 */
export function provaTillstand(tjanst: Tillstandstjanst, fraga: Tillstandsfraga, idag: Temporal.PlainDate): Provning {
  const kalla = 'IVO:s register'
  const { kravs, delar, lagrum, verksamhet } = tjanst.regler.ivoTillstand
  if (!kravs || (delar && !delar.includes(fraga.del)) || !lagrum.some((l) => l.lag === fraga.lag))
    return kravsEj('Det som söks kräver inte tillstånd från IVO.', kalla)
  if (fraga.tillstand === null)
    return okand('register-svarar-inte', 'Registret svarade inte. Begär tillståndsbeviset.', kalla)

  const iHemmet = fraga.lag === 'SoL' ? 'hemtjanst' : tjanst.id
  const tacker = [verksamhet ?? iHemmet, tjanst.id, tjanst.delar[fraga.del]?.insatstyp]
  const ratta = fraga.tillstand.filter((t) => t.lag === fraga.lag && tacker.includes(t.verksamhet))
  const egna = ratta.filter((t) => t.innehavare === fraga.innehavare)
  if (ratta.length > 0 && egna.length === 0)
    return motsager('fel-innehavare', 'Tillståndet står på någon annan än den som ansöker.', kalla)
  if (egna.length === 0)
    return motsager('inget-tillstand', `Det finns inget tillstånd enligt ${fraga.lag} som täcker insatsen.`, kalla)
  return egna.some((t) => !t.fran || Temporal.PlainDate.compare(t.fran, idag) <= 0)
    ? stod('Tillståndet står på den som ansöker och har börjat gälla.', kalla)
    : motsager('galler-inte-an', 'Tillståndet har inte börjat gälla.', kalla)
}
