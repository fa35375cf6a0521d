import type { Falt } from '../falt.ts'
import { provaJa } from '../vanliga-prov.ts'
import type { Villkor } from '../villkor.ts'

/** The field and the check of a villkor that the applicant undertakes to follow, and that follow-up then looks at. */
export const atagande: { svarsform: readonly Falt[]; prova: NonNullable<Villkor['prova']> } = {
  svarsform: [{ id: 'atagande', typ: 'ja-nej', namn: { sv: 'Åtar sig företaget detta?' }, obligatorisk: true }],
  prova: (svar) => provaJa(svar, 'atagande', 'Företaget åtar sig detta.', 'Företaget åtar sig det inte.'),
}
