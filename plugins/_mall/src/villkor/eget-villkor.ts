import { provaJa } from '@valfri/plugin-api/vanliga-prov'
import { uppfoljning, villkor, visaUpp } from '@valfri/plugin-api/villkor'

/** One villkor, in a file named by its id. Say its source here, and in `lagrum` where it is law. */
export const egetVillkor = villkor({
  id: 'eget-villkor',
  nr: 'X01',
  avsnitt: 'verksamhet',
  namn: { sv: 'Eget villkor', lattlast: 'Ett krav' },
  text: { sv: 'Skriv kravet så att den som ansöker vet hur det uppfylls.', lattlast: 'Skriv kravet enkelt.' },
  kontroller: [visaUpp('Det som visar kravet'), uppfoljning(12, 'Det som visar kravet')],
  vidBrist: ['begard-rattelse', 'varning'],
  svarsform: [{ id: 'uppfylls', typ: 'ja-nej', namn: { sv: 'Uppfylls kravet?' }, obligatorisk: true }],
  prova: (svar) => provaJa(svar, 'uppfylls', 'Företaget uppfyller kravet.', 'Företaget uppfyller inte kravet.'),
})
