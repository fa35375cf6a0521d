import { countFrist, type Frist, KLOCKOR } from '@valfri/kernel/frist'
import { dateAt } from '@valfri/kernel/tid'

/** The clock of överprövning for who was refused. */
export interface Rattsmedel {
  /** Whether this firm is offered överprövning of this decision. */
  readonly overprovningErbjuds: boolean
  /** The rule behind it. */
  readonly hanvisning: string
}

/**
 * The last day on which an application for rättelse must have come in to the court: three weeks from when the
 * underrättelse was lämnad, not from the decision and not from when it was read.
 * Source: LOV 10 kap. 3 §; counted by lag (1930:173) 1-2 §§
 */
export function overprovningsfrist(lamnad: Temporal.Instant): Frist {
  const { langd, rullar } = KLOCKOR.overprovning
  return countFrist(dateAt(lamnad), langd, { roll: rullar })
}

/**
 * What a firm may do about a decision. Only the one whose own application was refused can ask for the refusal to be put
 * right; another's approval cannot be attacked by a competitor, and stands meanwhile.
 */
export function rattsmedelFor(
  beslut: { readonly utforareId: string; readonly utfall: string },
  utforareId: string,
): Rattsmedel {
  const egetAvslag = beslut.utforareId === utforareId && beslut.utfall === 'avslag'
  return egetAvslag
    ? { overprovningErbjuds: true, hanvisning: 'LOV 10 kap. 1 och 3 §§' }
    : { overprovningErbjuds: false, hanvisning: 'LOV 10 kap. 1 § andra stycket' }
}

/** How to seek rättelse, ready to send; the court is that of the nämnd's hemvist. */
export function draftRattelseupplysning(forvaltningsratt: string, namnd: string): string {
  return [
    `Den som har fått avslag kan ansöka om rättelse hos ${forvaltningsratt}.`,
    'Ansökan ska vara skriftlig och ha kommit in till förvaltningsrätten inom tre veckor från den dag då den här underrättelsen lämnades.',
    'Skriv vilket beslut ansökan gäller, vad ni anser är fel och vilken ändring ni vill ha, och bifoga beslutet.',
    `Ansökan skickas till förvaltningsrätten, inte till ${namnd}.`,
  ].join('\n')
}
