import { provaJa } from '@valfri/plugin-api/vanliga-prov'
import { uppfoljning, villkor, visaUpp } from '@valfri/plugin-api/villkor'

/** Somebody one does not know is poor company at the theatre. */
export const onskemalOmLedsagare = villkor({
  id: 'onskemal-om-ledsagare',
  nr: 'L04',
  avsnitt: 'verksamhet',
  namn: { sv: 'Önskemål om ledsagare', lattlast: 'Du får säga vem du vill ha med' },
  text: {
    sv: 'Den enskildes önskemål om vem som följer med, om språk och om kön på ledsagaren tillgodoses så långt det går, och samma ledsagare eftersträvas.',
    lattlast: 'Du får säga vem du vill ha med dig. Företaget försöker ordna det.',
  },
  kontroller: [visaUpp('Rutin för önskemål'), uppfoljning(12, 'Tillgodosedda önskemål')],
  vidBrist: ['begard-rattelse', 'varning'],
  svarsform: [
    { id: 'tillgodoses', typ: 'ja-nej', namn: { sv: 'Finns ett arbetssätt för önskemål?' }, obligatorisk: true },
  ],
  prova: (svar) => provaJa(svar, 'tillgodoses', 'Ett arbetssätt finns.', 'Det finns inget arbetssätt för önskemål.'),
})
