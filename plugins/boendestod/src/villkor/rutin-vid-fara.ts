import { allaProv, provaFil, provaJa } from '@valfri/plugin-api/vanliga-prov'
import { uppfoljning, villkor, visaUpp } from '@valfri/plugin-api/villkor'

/** A boendestödjare is often the first to see that somebody is in danger. */
export const rutinVidFara = villkor({
  id: 'rutin-vid-fara',
  nr: 'B04',
  avsnitt: 'verksamhet',
  namn: { sv: 'Rutin vid suicidrisk, våld och missbruk', lattlast: 'Vad personalen gör om du mår mycket dåligt' },
  text: {
    sv: 'Utföraren ska ha en skriven rutin för suicidrisk, hot, våld i nära relation och missbruk, och alla som ger stöd ska känna till den.',
    lattlast: 'Personalen ska veta vad den gör om du mår mycket dåligt eller om någon gör dig illa.',
  },
  kontroller: [visaUpp('Rutin'), uppfoljning(12)],
  vidBrist: ['begard-rattelse', 'varning', 'avauktorisation'],
  svarsform: [
    { id: 'rutin', typ: 'fil', namn: { sv: 'Rutinen' }, obligatorisk: true },
    { id: 'kand-av-alla', typ: 'ja-nej', namn: { sv: 'Har alla gått igenom den?' }, obligatorisk: true },
  ],
  prova: (svar) =>
    allaProv(
      provaFil(svar, 'rutin', 'Rutinen'),
      provaJa(
        svar,
        'kand-av-alla',
        'Rutinen finns och alla har gått igenom den.',
        'Alla har inte gått igenom rutinen.',
      ),
    ),
})
