import { allaProv, provaJa } from '@valfri/plugin-api/vanliga-prov'
import { uppfoljning, villkor, visaUpp } from '@valfri/plugin-api/villkor'

/** Source: SoL (2025:400) 14 kap. 4 § (no duty to document who seeks råd) and 15 kap. 9 § (nothing is handed over). */
export const kodIStalletForNamn = villkor({
  id: 'kod-i-stallet-for-namn',
  nr: 'F03',
  avsnitt: 'verksamhet',
  namn: { sv: 'Kod i stället för namn', lattlast: 'Kommunen får bara en kod' },
  text: {
    sv: 'Varje ärende rapporteras med en kod. Namn, personnummer eller annat som visar vilka paret är får inte lämnas till kommunen, inte heller i fakturor och meddelanden. Nyckeln till koderna finns bara hos utföraren.',
    lattlast: 'Kommunen får bara en kod. Kommunen får inte veta vilka ni är.',
  },
  kontroller: [visaUpp('Rutin'), uppfoljning(12)],
  vidBrist: ['begard-rattelse', 'varning', 'avauktorisation'],
  lagrum: [{ lag: 'SoL', sfs: '2025:400', rum: '14 kap. 4 § och 15 kap. 9 §' }],
  obligatoriskt: true,
  svarsform: [
    { id: 'koder', typ: 'ja-nej', namn: { sv: 'Rapporteras alla ärenden med kod?' }, obligatorisk: true },
    {
      id: 'nyckel',
      typ: 'ja-nej',
      namn: { sv: 'Förvaras nyckeln så att bara rådgivarna når den?' },
      obligatorisk: true,
    },
  ],
  prova: (svar) =>
    allaProv(
      provaJa(svar, 'koder', 'Ärenden rapporteras med kod.', 'Alla ärenden rapporteras inte med kod.'),
      provaJa(svar, 'nyckel', 'Nyckeln är skyddad.', 'Nyckeln till koderna är inte skyddad.'),
    ),
})
