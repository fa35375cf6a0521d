import { jaNejSvar, talSvar } from '@valfri/plugin-api/las-svar'
import { kravsEj, okand, stod } from '@valfri/plugin-api/provning'
import { uppfoljning, villkor, visaUpp } from '@valfri/plugin-api/villkor'

export const resor = villkor({
  id: 'resor',
  nr: 'Ä04',
  avsnitt: 'verksamhet',
  namn: { sv: 'Resor till och från', lattlast: 'Hur du kommer dit och hem' },
  text: {
    sv: 'Ingår resor hjälper utföraren personen från dörr till dörr, och ingen sitter längre i bilen än kommunens lokala del anger. Kommer skjutsen inte ser utföraren till att personen och den som väntar hemma får veta det.',
    lattlast: 'Någon hjälper dig från din dörr och hem igen. Resan ska inte vara för lång.',
  },
  kontroller: [visaUpp('Rutin för resor'), uppfoljning(12, 'Restider')],
  vidBrist: ['begard-rattelse', 'varning'],
  svarsform: [
    { id: 'ordnar', typ: 'ja-nej', namn: { sv: 'Ordnar utföraren resor?' }, obligatorisk: true },
    { id: 'langst', typ: 'tal', enhet: 'minuter', minst: 1, hogst: 240, namn: { sv: 'Längsta restid' } },
  ],
  prova: (svar) => {
    const ordnar = jaNejSvar(svar, 'ordnar')
    if (ordnar === null) return okand('saknas', 'Svara om utföraren ordnar resor.')
    if (!ordnar) return kravsEj('Utföraren ordnar inga resor.')
    const langst = talSvar(svar, 'langst')
    if (langst === null) return okand('saknas', 'Ange längsta restid.')
    return stod(`Längsta restid ${langst} minuter. Jämför med kommunens krav.`)
  },
})
