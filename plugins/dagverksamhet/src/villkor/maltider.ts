import { jaNejSvar, textSvar } from '@valfri/plugin-api/las-svar'
import { kravsEj, okand, stod } from '@valfri/plugin-api/provning'
import { allaProv, provaJa } from '@valfri/plugin-api/vanliga-prov'
import { uppfoljning, villkor, visaUpp } from '@valfri/plugin-api/villkor'

/** Source: förordning (EG) nr 852/2004 art. 6.2, where food is handled in the premises. */
export const maltider = villkor({
  id: 'maltider',
  nr: 'Ä03',
  avsnitt: 'verksamhet',
  namn: { sv: 'Måltider', lattlast: 'Mat som du tål' },
  text: {
    sv: 'Den som är på plats en heldag ska få lunch och mellanmål som passar äldre, med specialkost och rätt konsistens. Hanteras mat i lokalen ska det vara anmält till kontrollmyndigheten.',
    lattlast: 'Du får lunch och fika. Du får mat som du tål.',
  },
  kontroller: [visaUpp('Registrering'), uppfoljning(12)],
  vidBrist: ['begard-rattelse', 'varning'],
  lagrum: [{ lag: 'Förordning (EG) nr 852/2004', rum: 'art. 6.2' }],
  svarsform: [
    { id: 'hanterar-mat', typ: 'ja-nej', namn: { sv: 'Hanteras mat i lokalen?' }, obligatorisk: true },
    {
      id: 'registreringsnummer',
      typ: 'text',
      namn: { sv: 'Registreringsnummer' },
      hjalp: { sv: 'Om mat hanteras i lokalen.' },
    },
    { id: 'specialkost', typ: 'ja-nej', namn: { sv: 'Ges specialkost och anpassad konsistens?' }, obligatorisk: true },
  ],
  prova: (svar) => {
    const hanterar = jaNejSvar(svar, 'hanterar-mat')
    if (hanterar === null) return okand('saknas', 'Svara om mat hanteras i lokalen.')
    const nummer = textSvar(svar, 'registreringsnummer')
    if (hanterar && !nummer) return okand('saknas', 'Ange registreringsnummer hos kontrollmyndigheten.')
    const registrering = hanterar
      ? stod(`Registreringsnummer ${nummer}. Stäm av mot kontrollmyndighetens register.`)
      : kravsEj('Mat hanteras inte i lokalen.')
    return allaProv(provaJa(svar, 'specialkost', 'Specialkost ges.', 'Specialkost ges inte.'), registrering)
  },
})
