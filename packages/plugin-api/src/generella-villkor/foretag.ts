import { parseOrganisationsnummer } from '@valfri/kernel/identitetsnummer'
import { textSvar } from '../las-svar.ts'
import { motsager, okand, stod } from '../provning.ts'
import { allaProv, provaAlder, provaFil, provaJa } from '../vanliga-prov.ts'
import { egenAnmalan, uppfoljning, villkor, visaUpp } from '../villkor.ts'

/** Who the utförare is. Source: LOV 2 kap. 7 § (leverantör), 4 kap. 1 §. */
export const foretagRegistrerat = villkor({
  id: 'foretag-registrerat',
  nr: 'G01',
  niva: 'generell',
  avsnitt: 'affarsmassigt',
  namn: { sv: 'Registrerat företag', lattlast: 'Företaget är registrerat' },
  text: {
    sv: 'Utföraren ska vara registrerad hos Bolagsverket eller i motsvarande register, och organisationsformen ska framgå. En förening eller stiftelse visar stadgar och registrering.',
    lattlast: 'Företaget ska finnas i ett offentligt register.',
  },
  kontroller: [visaUpp('Registreringsbevis'), uppfoljning(12)],
  vidBrist: ['ej-godkannande', 'varning', 'avauktorisation'],
  obligatoriskt: true,
  register: 'foretag',
  svarsform: [
    {
      id: 'organisationsform',
      typ: 'val',
      namn: { sv: 'Organisationsform' },
      obligatorisk: true,
      alternativ: [
        { id: 'aktiebolag', namn: { sv: 'Aktiebolag' } },
        { id: 'enskild-firma', namn: { sv: 'Enskild firma' } },
        { id: 'handelsbolag', namn: { sv: 'Handels- eller kommanditbolag' } },
        { id: 'ekonomisk-forening', namn: { sv: 'Ekonomisk förening' } },
        { id: 'ideell-forening', namn: { sv: 'Ideell förening' } },
        { id: 'stiftelse', namn: { sv: 'Stiftelse' } },
        { id: 'utlandskt-foretag', namn: { sv: 'Utländskt företag' } },
      ],
    },
    { id: 'registreringsbevis', typ: 'fil', namn: { sv: 'Registreringsbevis' } },
  ],
  prova: (svar, _idag, fakta) => {
    const form = textSvar(svar, 'organisationsform')
    if (!form) return okand('saknas', 'Organisationsformen är inte angiven.')
    // A foreign firm has no Swedish number; its registration in the home state is looked at by a person.
    if (form === 'utlandskt-foretag') return okand('utlandskt', 'Utländskt företag: bedöm registreringen i hemlandet.')
    if (!fakta.organisationsnummer) return okand('saknas', 'Organisationsnumret är inte angivet.')
    const nummer = parseOrganisationsnummer(fakta.organisationsnummer)
    if (!nummer.ok) return motsager('organisationsnummer-ogiltigt', nummer.fel.text)
    if (nummer.value.arPersonnummer !== (form === 'enskild-firma'))
      return motsager('form-stammer-inte', 'Organisationsnumret passar inte den organisationsform som är vald.')
    return stod('Organisationsnumret har rätt kontrollsiffra och passar organisationsformen.')
  },
})

/** Tax registration. Source: the register of Skatteverket; skatteförfarandelagen (2011:1244) 9 kap. */
export const fSkatt = villkor({
  id: 'f-skatt',
  nr: 'G02',
  niva: 'generell',
  avsnitt: 'affarsmassigt',
  namn: { sv: 'F-skatt och arbetsgivarregistrering', lattlast: 'Företaget betalar skatt' },
  text: {
    sv: 'Utföraren ska vara godkänd för F-skatt och, om den har anställda, vara registrerad som arbetsgivare.',
    lattlast: 'Företaget ska betala skatt för sig och för dem som arbetar där.',
  },
  kontroller: [visaUpp('Registerutdrag från Skatteverket'), uppfoljning(6)],
  vidBrist: ['ej-godkannande', 'varning', 'avauktorisation'],
  lagrum: [{ lag: 'Skatteförfarandelagen', sfs: '2011:1244', rum: '9 kap.' }],
  register: 'f-skatt',
  svarsform: [
    { id: 'f-skatt', typ: 'ja-nej', namn: { sv: 'Är företaget godkänt för F-skatt?' }, obligatorisk: true },
    {
      id: 'arbetsgivare',
      typ: 'ja-nej',
      namn: { sv: 'Är företaget registrerat som arbetsgivare, eller utan anställda?' },
      obligatorisk: true,
    },
    { id: 'utdrag', typ: 'fil', namn: { sv: 'Registerutdrag från Skatteverket' } },
    { id: 'utdrag-datum', typ: 'datum', namn: { sv: 'Utdragets datum' }, obligatorisk: true },
  ],
  prova: (svar, idag) =>
    allaProv(
      provaJa(svar, 'f-skatt', 'Godkänt för F-skatt.', 'Företaget är inte godkänt för F-skatt.'),
      provaJa(
        svar,
        'arbetsgivare',
        'Arbetsgivarfrågan är i ordning.',
        'Företaget är inte registrerat som arbetsgivare.',
      ),
      provaAlder(svar, 'utdrag-datum', idag, 3, 'registerutdraget'),
      provaFil(svar, 'utdrag', 'Registerutdraget'),
    ),
})

/** Who may sign. */
export const firmateckning = villkor({
  id: 'firmateckning',
  nr: 'G06',
  niva: 'generell',
  avsnitt: 'affarsmassigt',
  namn: { sv: 'Rätt att skriva under', lattlast: 'Rätt person skriver under' },
  text: {
    sv: 'Ansökan och avtal ska skrivas under av den som har rätt att teckna firman, eller av den som har fullmakt för det. En ändring anmäls.',
    lattlast: 'Den som skriver under ska få göra det för företaget.',
  },
  kontroller: [visaUpp('Registreringsbevis eller fullmakt'), egenAnmalan(14)],
  vidBrist: ['ej-godkannande', 'begard-rattelse'],
  svarsform: [
    {
      id: 'firmatecknare',
      typ: 'text',
      namn: { sv: 'Firmatecknare' },
      hjalp: { sv: 'Namn som i registreringsbeviset.' },
      obligatorisk: true,
    },
    { id: 'undertecknare', typ: 'text', namn: { sv: 'Den som skriver under ansökan' }, obligatorisk: true },
    { id: 'fullmakt', typ: 'fil', namn: { sv: 'Fullmakt, om någon annan än firmatecknaren skriver under' } },
  ],
  prova: (svar) => {
    const [tecknare, under] = [textSvar(svar, 'firmatecknare'), textSvar(svar, 'undertecknare')]
    if (!tecknare || !under) return okand('saknas', 'Ange firmatecknare och den som skriver under.')
    if (tecknare.toLocaleLowerCase('sv') === under.toLocaleLowerCase('sv'))
      return stod('Den som skriver under är den angivna firmatecknaren.')
    return provaFil(svar, 'fullmakt', 'Fullmakten')
  },
})

/** Owners and board, so that a change is seen. */
export const agareOchStyrelse = villkor({
  id: 'agare-och-styrelse',
  nr: 'G07',
  niva: 'generell',
  avsnitt: 'affarsmassigt',
  namn: { sv: 'Ägare, styrelse och verklig huvudman', lattlast: 'Vilka som äger företaget' },
  text: {
    sv: 'Utföraren ska redovisa ägare, styrelse och verklig huvudman. Den som har ett väsentligt inflytande ska vara känd för kommunen, och ändringar anmäls.',
    lattlast: 'Kommunen ska veta vilka som äger och styr företaget.',
  },
  kontroller: [visaUpp('Utdrag ur registret över verkliga huvudmän'), egenAnmalan(30)],
  vidBrist: ['begard-rattelse', 'varning', 'avauktorisation'],
  lagrum: [{ lag: 'Lag om registrering av verkliga huvudmän', sfs: '2017:631' }],
  register: 'verklig-huvudman',
  svarsform: [
    { id: 'agare', typ: 'text', flerradig: true, namn: { sv: 'Ägare och andelar' }, obligatorisk: true },
    { id: 'styrelse', typ: 'text', flerradig: true, namn: { sv: 'Styrelse och ledning' }, obligatorisk: true },
    { id: 'huvudmannautdrag', typ: 'fil', namn: { sv: 'Utdrag om verklig huvudman' } },
  ],
  prova: (svar) => provaFil(svar, 'huvudmannautdrag', 'Utdraget om verklig huvudman'),
})
