import { ok, type Result } from '@valfri/kernel/fel'
import { beslutFel } from './fel-beslut.ts'
import { overprovningFel } from './fel-overprovning.ts'
import type { Provningslage } from './provningslage.ts'

/** What stands against an approval, named: a villkor that is not met or a grund that excludes. */
export interface Brist {
  readonly villkorId?: string
  readonly grund?: number
  readonly skal: string
}

type Lage = Pick<Provningslage, 'villkor' | 'provningar' | 'uteslutningar'> & Partial<Pick<Provningslage, 'dom'>>

/** Every brist of a case with its reason, in the order of the underlag; but for what a court has not accepted. */
export function bristerOf({ villkor, provningar, uteslutningar, dom }: Lage): Brist[] {
  const ouppfyllda = villkor.flatMap((v) => {
    const provning = provningar.get(v.id)
    return provning?.utfall === 'ej-uppfylld' ? [{ villkorId: v.id, skal: provning.skal ?? '' }] : []
  })
  const grunder = [...uteslutningar.values()].filter((u) => u.status === 'utesluts')
  const alla: Brist[] = [...ouppfyllda, ...grunder.map((u) => ({ grund: u.grund, skal: u.skal }))]
  const lyft = (b: Brist) => dom?.lyfta.some((l) => l.villkorId === b.villkorId && l.grund === b.grund) ?? false
  return alla.filter((b) => !lyft(b))
}

/**
 * Whether the villkor that a refusal names can carry it: each stands in the version and is not met.
 * Errors: `villkor-finns-inte-i-ffu`, `avslag-utan-ouppfyllt-villkor`
 */
export function provaNamngivna(
  namngivna: readonly string[],
  { villkor, provningar }: Pick<Lage, 'villkor' | 'provningar'>,
): Result<null> {
  const okanda = namngivna.filter((id) => !villkor.some((v) => v.id === id))
  if (okanda.length > 0) return beslutFel('villkor-finns-inte-i-ffu', { detaljer: { villkor: okanda } })
  const utanBrist = namngivna.filter((id) => provningar.get(id)?.utfall !== 'ej-uppfylld')
  return utanBrist.length > 0
    ? beslutFel('avslag-utan-ouppfyllt-villkor', { detaljer: { villkor: utanBrist } })
    : ok(null)
}

/**
 * Whether an outcome may be decided. It follows from the prövning alone: whoever meets every villkor and is not excluded
 * shall be approved (LOV 8:1), and nobody else can be. There is nothing here to weigh, rank or count firms by, so
 * two identical applications can only end alike (F4.5).
 *
 * Errors: `obligatoriskt-villkor-ej-provat`, `villkor-ej-uppfyllt`, `uteslutning-ej-avgjord`, `uteslutning-hindrar`,
 * `avslag-utan-ouppfyllt-villkor`, `skal-kravs`, `dom-binder`
 */
export function provaBeslut(utfall: 'godkand' | 'avslag', lage: Lage): Result<readonly Brist[]> {
  if (lage.dom && utfall === 'avslag') return overprovningFel('dom-binder')
  const brister = bristerOf(lage)
  const utesluten = brister.some((b) => b.grund !== undefined)
  const oprovade = lage.villkor.filter((v) => !lage.provningar.has(v.id))
  if ([...lage.uteslutningar.values()].some((u) => u.status === 'provas')) return beslutFel('uteslutning-ej-avgjord')
  // Who is excluded is refused on that ground; the villkor need not all be tried first.
  if (oprovade.length > 0 && !(utfall === 'avslag' && utesluten)) {
    return beslutFel('obligatoriskt-villkor-ej-provat', {
      text: `Inte prövade: ${oprovade.map((v) => v.nr).join(', ')}.`,
      detaljer: { villkor: oprovade.map((v) => v.id) },
    })
  }
  return utfall === 'godkand' ? provaGodkand(lage, brister, utesluten) : provaAvslag(brister)
}

function provaGodkand(lage: Lage, brister: readonly Brist[], utesluten: boolean): Result<readonly Brist[]> {
  if (utesluten) return beslutFel('uteslutning-hindrar')
  const [forsta] = brister
  if (!forsta) return ok([])
  const nr = lage.villkor.filter((v) => brister.some((b) => b.villkorId === v.id)).map((v) => v.nr)
  return beslutFel('villkor-ej-uppfyllt', {
    text: `Inte uppfyllda: ${nr.join(', ')}. Ansökan kan därför inte godkännas.`,
    detaljer: { villkor: brister.map((b) => b.villkorId) },
  })
}

function provaAvslag(brister: readonly Brist[]): Result<readonly Brist[]> {
  if (brister.length === 0) return beslutFel('avslag-utan-ouppfyllt-villkor')
  return brister.every((b) => b.skal.trim() !== '') ? ok(brister) : beslutFel('skal-kravs')
}
