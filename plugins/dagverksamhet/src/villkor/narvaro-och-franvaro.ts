import { talSvar } from '@valfri/plugin-api/las-svar'
import { motsager, okand } from '@valfri/plugin-api/provning'
import { allaProv, provaJa } from '@valfri/plugin-api/vanliga-prov'
import { uppfoljning, villkor } from '@valfri/plugin-api/villkor'

/** Someone expected who does not come is looked for; a day with nobody there is reported as absence, with its reason. */
export const narvaroOchFranvaro = villkor({
  id: 'narvaro-och-franvaro',
  nr: 'Ä05',
  avsnitt: 'kontrakt',
  namn: { sv: 'Närvaro, och den som inte kommer', lattlast: 'Om du inte kommer' },
  text: {
    sv: 'Varje planerad dag redovisas som närvaro eller frånvaro, heldag eller halvdag, med orsak. Kommer någon inte utan att ha sagt till ska utföraren ta reda på varför samma förmiddag, och säga till handläggaren vid längre frånvaro.',
    lattlast: 'Om du inte kommer tar någon reda på att du mår bra.',
  },
  kontroller: [uppfoljning(6, 'Redovisad närvaro jämförd med planerade dagar')],
  vidBrist: ['begard-rattelse', 'varning', 'avauktorisation'],
  svarsform: [
    { id: 'varje-dag', typ: 'ja-nej', namn: { sv: 'Redovisas varje planerad dag?' }, obligatorisk: true },
    {
      id: 'soker-inom',
      typ: 'tal',
      enhet: 'minuter',
      minst: 1,
      hogst: 1440,
      namn: { sv: 'Söker den som uteblir inom' },
      obligatorisk: true,
    },
  ],
  prova: (svar) => {
    const inom = talSvar(svar, 'soker-inom')
    if (inom === null) return okand('saknas', 'Ange hur snart ni söker den som uteblir.')
    if (inom > 180) return motsager('for-sent', `Ni söker efter ${inom} minuter; samma förmiddag krävs.`)
    return allaProv(provaJa(svar, 'varje-dag', 'Varje planerad dag redovisas.', 'Varje planerad dag redovisas inte.'))
  },
})
