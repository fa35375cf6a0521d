import type { UnderlagVillkor } from './typer.ts'
import { findVagaOrd } from './vaga-ord.ts'

/** What a krav must have to be checked at all (C2): each is one reason why it is not covered. */
export const TACKNINGSKRAV = ['utan-kontrollpunkt', 'utan-bevis', 'utan-tid', 'utan-foljd'] as const
export type Tackningsbrist = (typeof TACKNINGSKRAV)[number]

export type Anmarkningskod = Tackningsbrist | 'vagt-ord' | 'uppfoljning-utan-tid' | 'anmalan-utan-tid'

/** One thing about a krav that makes it hard to follow up, and what to do about it. */
export interface Anmarkning {
  readonly kod: Anmarkningskod
  readonly text: string
  readonly rad: string
  /** True where the krav does not count as covered because of it. */
  readonly tackning: boolean
}

export type LintatKrav = Pick<UnderlagVillkor, 'id' | 'text' | 'kontrollpunkter' | 'vidBrist' | 'matt' | 'preciserar'>

const BRISTTEXT: Readonly<Record<Tackningsbrist, readonly [text: string, rad: string]>> = {
  'utan-kontrollpunkt': [
    'Villkoret kontrolleras aldrig.',
    'Välj om det visas upp vid ansökan, följs upp eller anmäls av utföraren.',
  ],
  'utan-bevis': ['Inget bevis efterfrågas.', 'Skriv vad som visas upp, vid minst en kontroll.'],
  'utan-tid': [
    'Det står inte när villkoret kontrolleras.',
    'Ange hur ofta det följs upp, eller inom hur många dagar en ändring anmäls.',
  ],
  'utan-foljd': ['En brist leder inte till något.', 'Välj vad en brist kan leda till.'],
}

const harBevis = (k: LintatKrav) => k.kontrollpunkter.some((p) => p.bevis && p.bevis.sv.trim() !== '')
// What is shown up with the application has its time: once, before the decision.
const harTid = (k: LintatKrav) =>
  k.kontrollpunkter.some(
    (p) => p.typ === 'visa-upp' || (p.typ === 'uppfoljning' ? p.manader !== undefined : p.inomDagar !== undefined),
  )

/**
 * Why a krav is not covered; none when it is. Each of them asks for something that one kontrollpunkt at least must have, so
 * that a further kontrollpunkt never makes a krav less covered.
 */
export function tackningsbrister(krav: LintatKrav): readonly Tackningsbrist[] {
  // Without a kontrollpunkt there is nothing to have evidence or a time of: said once, not three times.
  const kontroll: readonly Tackningsbrist[] =
    krav.kontrollpunkter.length === 0
      ? ['utan-kontrollpunkt']
      : [...(harBevis(krav) ? [] : ['utan-bevis' as const]), ...(harTid(krav) ? [] : ['utan-tid' as const])]
  return [...kontroll, ...(krav.vidBrist.length === 0 ? ['utan-foljd' as const] : [])]
}

/** Whether the krav's words are measured: by its own mått, or by those of another krav that makes it exact. */
function isMeasured(krav: LintatKrav, alla: readonly LintatKrav[]): boolean {
  const preciserande = alla.filter((v) => v.id !== krav.id && v.preciserar?.includes(krav.id))
  return [krav, ...preciserande].some((v) => (v.matt?.length ?? 0) > 0)
}

/**
 * What makes a krav hard to follow up (C1): words that say how much without saying how much, and checks that are not said
 * whole. It advises and never stops: a person who publishes all the same says why (kravtackning).
 *
 * @param alla every krav of the version, for those that make this one exact
 */
export function lintKrav(krav: LintatKrav, alla: readonly LintatKrav[]): readonly Anmarkning[] {
  const brister = tackningsbrister(krav).map((kod): Anmarkning => {
    const [text, rad] = BRISTTEXT[kod]
    return { kod, text, rad, tackning: true }
  })
  const ord = isMeasured(krav, alla)
    ? []
    : findVagaOrd(krav.text).map(
        ({ ord, skriv }): Anmarkning => ({
          kod: 'vagt-ord',
          text: `”${ord}” går inte att följa upp.`,
          rad: `${skriv} Eller lägg till ett mått, här eller i ett villkor som preciserar det.`,
          tackning: false,
        }),
      )
  return [...brister, ...(brister.some((b) => b.kod === 'utan-tid') ? [] : halfSaid(krav)), ...ord]
}

/** Kontrollpunkter without a time in a krav that has another one with it: covered, and still not said whole. */
function halfSaid(krav: LintatKrav): readonly Anmarkning[] {
  return krav.kontrollpunkter.flatMap((p): readonly Anmarkning[] => {
    if (p.typ === 'uppfoljning' && p.manader === undefined)
      return [
        {
          kod: 'uppfoljning-utan-tid',
          text: 'Uppföljningen har ingen tid.',
          rad: 'Ange hur många månader som högst går mellan uppföljningarna.',
          tackning: false,
        },
      ]
    if (p.typ === 'egen-anmalan' && p.inomDagar === undefined)
      return [
        {
          kod: 'anmalan-utan-tid',
          text: 'Anmälan har ingen tid.',
          rad: 'Ange inom hur många dagar utföraren anmäler.',
          tackning: false,
        },
      ]
    return []
  })
}
