import { talSvar } from '@valfri/plugin-api/las-svar'
import { okand } from '@valfri/plugin-api/provning'
import { provaJa } from '@valfri/plugin-api/vanliga-prov'
import { uppfoljning, villkor, visaUpp } from '@valfri/plugin-api/villkor'

/** Silence is a sign in this group: the utförare looks for the person and tells the handläggare. */
export const nagonDrarSigUndan = villkor({
  id: 'nagon-drar-sig-undan',
  nr: 'B05',
  avsnitt: 'verksamhet',
  namn: { sv: 'När någon drar sig undan', lattlast: 'Om du inte svarar' },
  text: {
    sv: 'När någon flera gånger inte öppnar, avbokar eller inte svarar ska utföraren söka kontakt på fler sätt och meddela handläggaren inom den tid som den lokala delen anger.',
    lattlast: 'Om du inte öppnar eller svarar försöker personalen nå dig och säger till kommunen.',
  },
  kontroller: [visaUpp('Rutin'), uppfoljning(12, 'Meddelanden till handläggaren')],
  vidBrist: ['begard-rattelse', 'varning'],
  svarsform: [
    {
      id: 'meddelar-inom',
      typ: 'tal',
      enhet: 'dagar',
      minst: 0,
      hogst: 30,
      namn: { sv: 'Handläggaren meddelas inom' },
      obligatorisk: true,
    },
    { id: 'har-rutin', typ: 'ja-nej', namn: { sv: 'Finns en skriven rutin?' }, obligatorisk: true },
  ],
  prova: (svar) =>
    talSvar(svar, 'meddelar-inom') === null
      ? okand('saknas', 'Ange inom hur många dagar handläggaren meddelas.')
      : provaJa(svar, 'har-rutin', 'En skriven rutin finns.', 'Det finns ingen skriven rutin.'),
})
