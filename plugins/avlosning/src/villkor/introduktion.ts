import { talSvar } from '@valfri/plugin-api/las-svar'
import { okand } from '@valfri/plugin-api/provning'
import { provaJa } from '@valfri/plugin-api/vanliga-prov'
import { uppfoljning, villkor, visaUpp } from '@valfri/plugin-api/villkor'

/** Nobody rests while a stranger is shown around: the avlösare is introduced before the first time. */
export const introduktion = villkor({
  id: 'introduktion',
  nr: 'A03',
  avsnitt: 'verksamhet',
  namn: { sv: 'Introduktion och samma avlösare', lattlast: 'Ni känner den som kommer' },
  text: {
    sv: 'Avlösaren ska ha träffat den enskilde och den närstående före det första tillfället, och samma avlösare eftersträvas. Avlösning ska kunna ges kvällar och helger.',
    lattlast: 'Ni ska ha träffat den som kommer innan ni är ensamma tillsammans.',
  },
  kontroller: [visaUpp('Rutin för introduktion'), uppfoljning(12, 'Antal avlösare per person')],
  vidBrist: ['begard-rattelse', 'varning'],
  svarsform: [
    {
      id: 'start-dagar',
      typ: 'tal',
      enhet: 'dagar',
      minst: 1,
      hogst: 90,
      namn: { sv: 'Börjar inom' },
      obligatorisk: true,
    },
    { id: 'introduktion', typ: 'ja-nej', namn: { sv: 'Träffas ni före första tillfället?' }, obligatorisk: true },
  ],
  prova: (svar) =>
    talSvar(svar, 'start-dagar') === null
      ? okand('saknas', 'Ange inom hur många dagar avlösningen börjar.')
      : provaJa(svar, 'introduktion', 'Avlösaren introduceras.', 'Avlösaren introduceras inte före första tillfället.'),
})
