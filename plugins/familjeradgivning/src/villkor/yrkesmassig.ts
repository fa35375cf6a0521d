import { allaProv, provaJa } from '@valfri/plugin-api/vanliga-prov'
import { uppfoljning, villkor, visaUpp } from '@valfri/plugin-api/villkor'

/** Source: SoL (2025:400) 13 kap. 4 § and 17 kap. 12 §. */
export const yrkesmassig = villkor({
  id: 'yrkesmassig-och-tyst',
  nr: 'F02',
  avsnitt: 'verksamhet',
  namn: { sv: 'Yrkesmässig verksamhet under tystnadsplikt', lattlast: 'Rådgivaren berättar inget för någon' },
  text: {
    sv: 'Rådgivningen ska vara yrkesmässig. Det som någon har anförtrott rådgivaren, eller som har inhämtats vid rådgivningen, får inte röjas, inte heller för kommunen.',
    lattlast: 'Det ni säger stannar hos rådgivaren. Kommunen får inte veta det.',
  },
  kontroller: [visaUpp('Rutin för tystnadsplikt'), uppfoljning(12, 'Undertecknade förbindelser, i stickprov')],
  vidBrist: ['varning', 'avauktorisation'],
  lagrum: [
    { lag: 'SoL', sfs: '2025:400', rum: '13 kap. 4 § och 17 kap. 12 §' },
    { lag: 'OSL', sfs: '2009:400', rum: '26 kap. 3 §' },
  ],
  obligatoriskt: true,
  svarsform: [
    { id: 'yrkesmassig', typ: 'ja-nej', namn: { sv: 'Bedrivs rådgivningen yrkesmässigt?' }, obligatorisk: true },
    { id: 'tystnadsplikt', typ: 'ja-nej', namn: { sv: 'Har alla skrivit på om tystnadsplikt?' }, obligatorisk: true },
  ],
  prova: (svar) =>
    allaProv(
      provaJa(svar, 'yrkesmassig', 'Rådgivningen är yrkesmässig.', 'Rådgivningen är inte yrkesmässig.'),
      provaJa(svar, 'tystnadsplikt', 'Alla har skrivit på om tystnadsplikt.', 'Alla har inte skrivit på.'),
    ),
})
