import { allaProv, provaJa } from '@valfri/plugin-api/vanliga-prov'
import { uppfoljning, villkor } from '@valfri/plugin-api/villkor'

/** Attendance per half or whole day, and clear terms for journeys and food (D05). */
export const narvaroRedovisas = villkor({
  id: 'narvaro-redovisas',
  nr: 'D05',
  avsnitt: 'kontrakt',
  namn: { sv: 'Närvaro, resor och mat', lattlast: 'Vilka dagar du är där' },
  text: {
    sv: 'Närvaro och frånvaro redovisas för varje planerad dag, som heldag eller halvdag och med orsak. Utföraren ska säga i förväg vem som ordnar och betalar resor och mat. Nivån sätts av kommunen; den som tycker att den är fel begär ny bedömning.',
    lattlast: 'Personalen skriver upp vilka dagar du är där. Du ska veta vem som betalar resor och mat.',
  },
  kontroller: [uppfoljning(6, 'Redovisad närvaro jämförd med planerade dagar')],
  vidBrist: ['begard-rattelse', 'varning'],
  svarsform: [
    { id: 'varje-dag', typ: 'ja-nej', namn: { sv: 'Redovisas varje planerad dag?' }, obligatorisk: true },
    {
      id: 'resor-och-mat',
      typ: 'ja-nej',
      namn: { sv: 'Står det i förväg vad som gäller för resor och mat?' },
      obligatorisk: true,
    },
  ],
  prova: (svar) =>
    allaProv(
      provaJa(svar, 'varje-dag', 'Varje planerad dag redovisas.', 'Varje planerad dag redovisas inte.'),
      provaJa(
        svar,
        'resor-och-mat',
        'Resor och mat är klara i förväg.',
        'Det är inte klart vad som gäller för resor och mat.',
      ),
    ),
})
