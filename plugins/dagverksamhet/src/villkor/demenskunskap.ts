import { talSvar } from '@valfri/plugin-api/las-svar'
import { motsager, okand, stod } from '@valfri/plugin-api/provning'
import { allaProv, provaFil } from '@valfri/plugin-api/vanliga-prov'
import { uppfoljning, villkor, visaUpp } from '@valfri/plugin-api/villkor'

export const demenskunskap = villkor({
  id: 'demenskunskap',
  nr: 'Ä02',
  avsnitt: 'kompetens',
  namn: { sv: 'Kunskap om demenssjukdom', lattlast: 'Personalen kan mycket om demens' },
  text: {
    sv: 'Den som arbetar med personer med demenssjukdom ska ha utbildning om det, och gruppen ska vara så liten att var och en blir sedd. Kommunens lokala del anger hur liten.',
    lattlast: 'Personalen ska kunna mycket om demens. Gruppen ska vara liten.',
  },
  galler: ['demens'],
  kontroller: [visaUpp('Utbildningsplan'), uppfoljning(12)],
  vidBrist: ['ej-godkannande', 'varning', 'avauktorisation'],
  svarsform: [
    {
      id: 'andel',
      typ: 'tal',
      enhet: 'procent',
      minst: 0,
      hogst: 100,
      namn: { sv: 'Andel av personalen med utbildning om demenssjukdom' },
      obligatorisk: true,
    },
    {
      id: 'grupp',
      typ: 'tal',
      enhet: 'personer',
      minst: 1,
      hogst: 50,
      namn: { sv: 'Högst i en grupp' },
      obligatorisk: true,
    },
    { id: 'plan', typ: 'fil', namn: { sv: 'Utbildningsplan' }, obligatorisk: true },
  ],
  prova: (svar) => {
    const [andel, grupp] = [talSvar(svar, 'andel'), talSvar(svar, 'grupp')]
    if (andel === null || grupp === null) return okand('saknas', 'Ange andel och gruppens storlek.')
    if (andel === 0) return motsager('ingen-utbildad', 'Ingen i personalen har utbildning om demenssjukdom.')
    return allaProv(
      provaFil(svar, 'plan', 'Utbildningsplanen'),
      stod(`${andel} procent har utbildning, högst ${grupp} i en grupp. Jämför med kommunens krav.`),
    )
  },
})
