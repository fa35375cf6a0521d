import { textSvar } from '../las-svar.ts'
import { okand, stod } from '../provning.ts'
import { allaProv, provaAlder, provaJa } from '../vanliga-prov.ts'
import { hogst, uppfoljning, villkor, visaUpp } from '../villkor.ts'
import { atagande } from './atagande.ts'

/** Source: SoL (2025:400) 14 kap. 3–7 §§, 17 kap. 1 §; LSS 21 a–b §§. */
export const dokumentation = villkor({
  id: 'dokumentation',
  nr: 'G24',
  niva: 'generell',
  avsnitt: 'verksamhet',
  namn: { sv: 'Insatserna dokumenteras', lattlast: 'Hjälpen skrivs ner' },
  text: {
    sv: 'Genomförandet av insatserna ska dokumenteras löpande, förvaras så att obehöriga inte kommer åt uppgifterna och gallras i tid.',
    lattlast: 'Företaget skriver ner vilken hjälp du får. Ingen obehörig får läsa det.',
  },
  kontroller: [uppfoljning(12, 'Anteckningar, i stickprov')],
  vidBrist: ['begard-rattelse', 'varning', 'avauktorisation'],
  lagrum: [{ lag: 'SoL', sfs: '2025:400', rum: '14 kap. 3–7 §§ och 17 kap. 1 §' }],
  obligatoriskt: true,
  ...atagande,
})

/** Source: SoL (2025:400) 15 kap. 9 §. */
export const lamnarUppgifter = villkor({
  id: 'lamnar-uppgifter',
  nr: 'G25',
  niva: 'generell',
  avsnitt: 'kontrakt',
  namn: { sv: 'Lämnar uppgifter till nämnden', lattlast: 'Kommunen får de uppgifter den behöver' },
  text: {
    sv: 'Utföraren ska på begäran lämna nämnden de uppgifter som behövs för kvalitetssäkring, administration, uppföljning och utvärdering.',
    lattlast: 'Företaget lämnar uppgifter till kommunen när kommunen frågar.',
  },
  kontroller: [uppfoljning(12, 'Begärda uppgifter och svarsdatum')],
  vidBrist: ['begard-rattelse', 'varning', 'avauktorisation'],
  lagrum: [{ lag: 'SoL', sfs: '2025:400', rum: '15 kap. 9 §' }],
  ...atagande,
})

/** Source: SoL (2025:400) 17 kap. 3 and 5 §§. */
export const overlamnarAkter = villkor({
  id: 'overlamnar-akter',
  nr: 'G26',
  niva: 'generell',
  avsnitt: 'kontrakt',
  namn: { sv: 'Akter lämnas över vid gallring', lattlast: 'Gamla papper lämnas till kommunen' },
  text: {
    sv: 'Handlingar som kommunen ska bevara lämnas över till nämnden när de gallras hos utföraren, på det sätt som avtalet anger.',
    lattlast: 'Vissa gamla papper ska lämnas till kommunen.',
  },
  kontroller: [uppfoljning(12, 'Kvittens på överlämnade handlingar')],
  vidBrist: ['begard-rattelse', 'varning', 'avauktorisation'],
  lagrum: [{ lag: 'SoL', sfs: '2025:400', rum: '17 kap. 3 och 5 §§' }],
  ...atagande,
})

/** Source: lagen om behandling av personuppgifter inom socialtjänsten (SoLPUL) 10 §. */
export const behorighetOchLogg = villkor({
  id: 'behorighet-och-logg',
  nr: 'G27',
  niva: 'generell',
  avsnitt: 'verksamhet',
  namn: { sv: 'Behörighet och loggkontroll', lattlast: 'Bara den som behöver får se uppgifter om dig' },
  text: {
    sv: 'Åtkomst till personuppgifter ska begränsas till dem som behöver uppgifterna i arbetet. Läsning ska loggas, och loggarna ska kontrolleras minst var sjätte månad.',
    lattlast: 'Bara den som behöver får läsa om dig, och det kontrolleras.',
  },
  kontroller: [visaUpp('Rutin'), uppfoljning(12)],
  vidBrist: ['begard-rattelse', 'varning', 'avauktorisation'],
  obligatoriskt: true,
  matt: [hogst(6, 'månader', 'Mellan loggkontroller')],
  svarsform: [
    { id: 'rutin', typ: 'text', flerradig: true, namn: { sv: 'Beskriv rutinen' }, obligatorisk: true },
    {
      id: 'loggkontroll',
      typ: 'datum',
      namn: { sv: 'Senaste loggkontroll' },
      hjalp: { sv: 'Lämna tomt om verksamheten inte har börjat.' },
    },
  ],
  prova: (svar, idag) => {
    if (!textSvar(svar, 'rutin')) return okand('saknas', 'Rutinen är inte beskriven.')
    if (!textSvar(svar, 'loggkontroll')) return stod('Rutinen är beskriven; ingen loggkontroll är gjord än.')
    return provaAlder(svar, 'loggkontroll', idag, 6, 'senaste loggkontroll')
  },
})

/** Source: dataskyddsförordningen (EU) 2016/679 art. 33. */
export const incidentrutin = villkor({
  id: 'incidentrutin',
  nr: 'G28',
  niva: 'generell',
  avsnitt: 'verksamhet',
  namn: { sv: 'Rutin för incidenter', lattlast: 'Vad som händer om uppgifter kommer bort' },
  text: {
    sv: 'Utföraren ska ha en rutin för driftstörningar och personuppgiftsincidenter, med en namngiven kontakt som kommunen når dygnet runt.',
    lattlast: 'Om uppgifter om dig kommer bort ska företaget göra något åt det genast.',
  },
  kontroller: [visaUpp('Rutin'), uppfoljning(12, 'Förteckning över incidenter')],
  vidBrist: ['begard-rattelse', 'varning', 'avauktorisation'],
  svarsform: [
    { id: 'kontakt', typ: 'text', namn: { sv: 'Kontakt vid incident' }, obligatorisk: true },
    { id: 'telefon', typ: 'text', format: 'telefon', namn: { sv: 'Telefon' }, obligatorisk: true },
    { id: 'har-rutin', typ: 'ja-nej', namn: { sv: 'Finns en skriven rutin?' }, obligatorisk: true },
  ],
  prova: (svar) =>
    allaProv(
      provaJa(svar, 'har-rutin', 'En skriven rutin finns.', 'Företaget har ingen skriven rutin.'),
      textSvar(svar, 'kontakt') && textSvar(svar, 'telefon')
        ? stod('Kontakt finns.')
        : okand('saknas', 'Ange kontakt och telefon.'),
    ),
})
