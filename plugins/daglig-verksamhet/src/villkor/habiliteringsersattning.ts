import { allaProv, provaJa } from '@valfri/plugin-api/vanliga-prov'
import { uppfoljning, villkor, visaUpp } from '@valfri/plugin-api/villkor'

/** The allowance reaches the person whole, and is kept apart from what the utförare is paid for the place. */
export const habiliteringsersattning = villkor({
  id: 'habiliteringsersattning',
  nr: 'D06',
  avsnitt: 'kontrakt',
  namn: { sv: 'Habiliteringsersättning hålls isär', lattlast: 'Dina pengar är dina' },
  text: {
    sv: 'Där kommunen ger habiliteringsersättning genom utföraren ska den betalas ut till personen utan avdrag, varje månad, och redovisas för sig.',
    lattlast: 'Om du får habiliteringsersättning ska du få alla pengar varje månad.',
  },
  kontroller: [visaUpp('Rutin för utbetalning'), uppfoljning(12, 'Redovisning av utbetald ersättning')],
  vidBrist: ['begard-rattelse', 'varning', 'avauktorisation'],
  svarsform: [
    { id: 'utan-avdrag', typ: 'ja-nej', namn: { sv: 'Betalas den ut utan avdrag?' }, obligatorisk: true },
    { id: 'for-sig', typ: 'ja-nej', namn: { sv: 'Redovisas den för sig?' }, obligatorisk: true },
  ],
  prova: (svar) =>
    allaProv(
      provaJa(svar, 'utan-avdrag', 'Betalas ut utan avdrag.', 'Avdrag görs innan utbetalning.'),
      provaJa(svar, 'for-sig', 'Redovisas för sig.', 'Redovisas inte för sig.'),
    ),
})
