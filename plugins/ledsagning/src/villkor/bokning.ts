import { talSvar } from '@valfri/plugin-api/las-svar'
import { okand } from '@valfri/plugin-api/provning'
import { provaJa } from '@valfri/plugin-api/vanliga-prov'
import { uppfoljning, villkor, visaUpp } from '@valfri/plugin-api/villkor'

/** How late one may book and cancel decides whether the service can be used for anything unplanned. */
export const bokning = villkor({
  id: 'bokning-och-avbokning',
  nr: 'L03',
  avsnitt: 'verksamhet',
  namn: { sv: 'Bokning och avbokning', lattlast: 'När du måste säga till' },
  text: {
    sv: 'Den enskilde ska kunna boka och avboka inom de tider som kommunens lokala del anger, även för kvällar och helger.',
    lattlast: 'Du ska veta hur lång tid innan du måste boka eller säga nej.',
  },
  kontroller: [visaUpp('Rutin för bokning'), uppfoljning(12, 'Besvarade bokningar')],
  vidBrist: ['begard-rattelse', 'varning'],
  svarsform: [
    {
      id: 'boka-timmar',
      typ: 'tal',
      enhet: 'timmar',
      minst: 0,
      hogst: 336,
      namn: { sv: 'Bokas senast' },
      obligatorisk: true,
    },
    {
      id: 'avboka-timmar',
      typ: 'tal',
      enhet: 'timmar',
      minst: 0,
      hogst: 336,
      namn: { sv: 'Avbokas senast' },
      obligatorisk: true,
    },
    { id: 'kvall-och-helg', typ: 'ja-nej', namn: { sv: 'Går det att boka kvällar och helger?' }, obligatorisk: true },
  ],
  prova: (svar) =>
    talSvar(svar, 'boka-timmar') === null || talSvar(svar, 'avboka-timmar') === null
      ? okand('saknas', 'Ange hur sent man kan boka och avboka.')
      : provaJa(svar, 'kvall-och-helg', 'Kvällar och helger går att boka.', 'Kvällar och helger går inte att boka.'),
})
