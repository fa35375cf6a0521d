import { talSvar } from '@valfri/plugin-api/las-svar'
import { okand, stod } from '@valfri/plugin-api/provning'
import { uppfoljning, villkor, visaUpp } from '@valfri/plugin-api/villkor'

/** How long one waits is what those who seek help ask first. */
export const forstaSamtal = villkor({
  id: 'forsta-samtal',
  nr: 'F04',
  avsnitt: 'verksamhet',
  namn: { sv: 'Tid till första samtalet', lattlast: 'Hur länge ni får vänta' },
  text: {
    sv: 'Den som tar kontakt ska erbjudas ett första samtal inom det antal dagar som kommunens lokala del anger.',
    lattlast: 'Ni ska snabbt få en tid.',
  },
  kontroller: [visaUpp('Rutin för tidsbokning'), uppfoljning(6, 'Dagar från kontakt till första samtal')],
  vidBrist: ['begard-rattelse', 'varning'],
  svarsform: [
    {
      id: 'dagar',
      typ: 'tal',
      enhet: 'dagar',
      minst: 1,
      hogst: 90,
      namn: { sv: 'Första samtal inom' },
      obligatorisk: true,
    },
  ],
  prova: (svar) => {
    const dagar = talSvar(svar, 'dagar')
    if (dagar === null) return okand('saknas', 'Ange inom hur många dagar det första samtalet hålls.')
    return stod(`Första samtal inom ${dagar} dagar. Jämför med kommunens krav.`)
  },
})
