import { datumSvar, jaNejSvar, talSvar, textSvar } from '@valfri/plugin-api/las-svar'
import { motsager, okand, stod } from '@valfri/plugin-api/provning'
import { allaProv, provaFil, provaJa } from '@valfri/plugin-api/vanliga-prov'
import { egenAnmalan, hogst, minst, uppfoljning, villkor, visaUpp } from '@valfri/plugin-api/villkor'

/** Who only gives support at the table cooks and carries nothing. */
const maten = ['matlada', 'specialkost']

/** The kitchen is registered. Source: förordning (EG) nr 852/2004 art. 6.2. */
export const livsmedelsregistrering = villkor({
  id: 'livsmedelsregistrering',
  nr: 'M01',
  avsnitt: 'kvalificering',
  galler: maten,
  namn: { sv: 'Registrerad livsmedelsverksamhet', lattlast: 'Köket är godkänt' },
  text: {
    sv: 'Det kök som lagar maten, och den som transporterar den, ska vara registrerade hos kontrollmyndigheten.',
    lattlast: 'Köket ska vara registrerat och kontrolleras.',
  },
  kontroller: [visaUpp('Beslut om registrering'), uppfoljning(12), egenAnmalan(14)],
  vidBrist: ['ej-godkannande', 'begard-rattelse', 'avauktorisation'],
  lagrum: [{ lag: 'Förordning (EG) nr 852/2004', rum: 'art. 6.2' }],
  obligatoriskt: true,
  svarsform: [
    {
      id: 'registreringsnummer',
      typ: 'text',
      namn: { sv: 'Registreringsnummer eller diarienummer' },
      obligatorisk: true,
    },
    {
      id: 'myndighet',
      typ: 'text',
      namn: { sv: 'Kontrollmyndighet' },
      hjalp: { sv: 'Oftast kommunens miljönämnd.' },
      obligatorisk: true,
    },
    { id: 'fran', typ: 'datum', namn: { sv: 'Gäller från' }, obligatorisk: true },
    { id: 'beslut', typ: 'fil', namn: { sv: 'Beslut om registrering' }, obligatorisk: true },
  ],
  prova: (svar, idag) => {
    const fran = datumSvar(svar, 'fran')
    if (!textSvar(svar, 'registreringsnummer') || !textSvar(svar, 'myndighet') || !fran)
      return okand('saknas', 'Ange nummer, myndighet och från vilken dag registreringen gäller.')
    // A registration for a later kitchen is common when a firm moves: it counts from its own day, not before.
    if (Temporal.PlainDate.compare(fran, idag) > 0)
      return motsager('galler-inte-an', `Registreringen gäller först från ${fran}.`)
    return provaFil(svar, 'beslut', 'Beslutet om registrering')
  },
})

/** Source: förordning (EG) nr 852/2004, bilaga II kap. IX (temperatures), art. 5 (HACCP). */
export const temperaturkedja = villkor({
  id: 'temperaturkedja',
  nr: 'M02',
  avsnitt: 'verksamhet',
  galler: maten,
  namn: { sv: 'Rätt temperatur och leverans i tid', lattlast: 'Maten är säker och kommer i tid' },
  text: {
    sv: 'Maten ska hållas vid rätt temperatur hela vägen och levereras inom det tidsfönster som kommunens lokala del anger. Temperaturer mäts och sparas.',
    lattlast: 'Maten ska vara kall eller varm som den ska, och komma när du väntar den.',
  },
  kontroller: [visaUpp('Egenkontrollprogram'), uppfoljning(6)],
  vidBrist: ['begard-rattelse', 'varning', 'avauktorisation'],
  lagrum: [{ lag: 'Förordning (EG) nr 852/2004', rum: 'art. 5' }],
  obligatoriskt: true,
  svarsform: [
    {
      id: 'form',
      typ: 'val',
      namn: { sv: 'Maten levereras' },
      obligatorisk: true,
      alternativ: [
        { id: 'kyld', namn: { sv: 'Kyld' } },
        { id: 'varm', namn: { sv: 'Varm' } },
        { id: 'fryst', namn: { sv: 'Fryst' } },
      ],
    },
    {
      id: 'fonster',
      typ: 'tal',
      enhet: 'minuter',
      minst: 15,
      hogst: 480,
      namn: { sv: 'Tidsfönster för leverans' },
      obligatorisk: true,
    },
    { id: 'mats', typ: 'ja-nej', namn: { sv: 'Mäts och sparas temperaturer vid varje leverans?' }, obligatorisk: true },
    { id: 'egenkontroll', typ: 'fil', namn: { sv: 'Egenkontrollprogram' }, obligatorisk: true },
  ],
  prova: (svar) => {
    if (!textSvar(svar, 'form') || talSvar(svar, 'fonster') === null)
      return okand('saknas', 'Ange hur maten levereras och tidsfönstret.')
    return allaProv(
      provaJa(svar, 'mats', 'Temperaturer mäts och sparas.', 'Temperaturer mäts inte vid varje leverans.'),
      provaFil(svar, 'egenkontroll', 'Egenkontrollprogrammet'),
    )
  },
})

/** Source: förordning (EU) nr 1169/2011 art. 44 (allergens in food that is not prepacked). */
export const kostOchAllergi = villkor({
  id: 'kost-och-allergi',
  nr: 'M03',
  avsnitt: 'verksamhet',
  galler: maten,
  namn: { sv: 'Specialkost, allergi och konsistens', lattlast: 'Mat som du tål' },
  text: {
    sv: 'Utföraren ska kunna ge specialkost av medicinska, etiska och religiösa skäl, anpassa konsistens och lämna säker information om allergener i varje rätt.',
    lattlast: 'Du ska få mat som du tål och som du får äta.',
  },
  kontroller: [visaUpp('Matsedel för fyra veckor'), uppfoljning(12)],
  vidBrist: ['begard-rattelse', 'varning', 'avauktorisation'],
  lagrum: [{ lag: 'Förordning (EU) nr 1169/2011', rum: 'art. 44' }],
  obligatoriskt: true,
  svarsform: [
    {
      id: 'koster',
      typ: 'val',
      flera: true,
      namn: { sv: 'Koster som erbjuds' },
      obligatorisk: true,
      alternativ: [
        { id: 'glutenfri', namn: { sv: 'Glutenfri' } },
        { id: 'laktosfri', namn: { sv: 'Laktosfri' } },
        { id: 'diabetes', namn: { sv: 'Anpassad vid diabetes' } },
        { id: 'vegetarisk', namn: { sv: 'Vegetarisk' } },
        { id: 'vegansk', namn: { sv: 'Vegansk' } },
        { id: 'utan-flask', namn: { sv: 'Utan fläsk' } },
        { id: 'timbal', namn: { sv: 'Timbal' } },
        { id: 'energitat', namn: { sv: 'Energi- och proteinrik' } },
      ],
    },
    { id: 'allergener', typ: 'ja-nej', namn: { sv: 'Anges allergener för varje rätt?' }, obligatorisk: true },
    { id: 'matsedel', typ: 'fil', namn: { sv: 'Matsedel för fyra veckor' }, obligatorisk: true },
  ],
  prova: (svar, _idag, fakta) => {
    const koster = svar.koster
    if (!Array.isArray(koster)) return okand('saknas', 'Ange vilka koster som erbjuds.')
    if (fakta.delar?.includes('specialkost') && koster.length === 0)
      return motsager('inga-koster', 'Specialkost söks, men ingen kost är angiven.')
    return allaProv(
      provaJa(svar, 'allergener', 'Allergener anges för varje rätt.', 'Allergener anges inte för varje rätt.'),
      provaFil(svar, 'matsedel', 'Matsedeln'),
    )
  },
})

/** Nobody answers the door: someone must look for the person the same hour. */
export const ingenOppnar = villkor({
  id: 'ingen-oppnar',
  nr: 'M05',
  avsnitt: 'verksamhet',
  namn: { sv: 'Rutin när ingen öppnar', lattlast: 'Om du inte öppnar' },
  text: {
    sv: 'När ingen öppnar vid en väntad leverans ska utföraren försöka nå personen och larma enligt kommunens rutin. Ärendet får inte lämnas oavslutat mer än en timme.',
    lattlast: 'Om du inte öppnar ska någon ta reda på att du mår bra.',
  },
  kontroller: [uppfoljning(6, 'Larm och tid till avslut')],
  vidBrist: ['begard-rattelse', 'varning', 'avauktorisation'],
  matt: [hogst(1, 'timme', 'Ärendet oavslutat')],
  svarsform: [
    {
      id: 'larmar-inom',
      typ: 'tal',
      enhet: 'minuter',
      minst: 1,
      hogst: 1440,
      namn: { sv: 'Larmar inom' },
      obligatorisk: true,
    },
    { id: 'rutin', typ: 'fil', namn: { sv: 'Rutin' }, obligatorisk: true },
  ],
  prova: (svar) => {
    const inom = talSvar(svar, 'larmar-inom')
    if (inom === null) return okand('saknas', 'Ange inom hur många minuter utföraren larmar.')
    if (inom > 60) return motsager('for-sent', `Larmar inom ${inom} minuter; högst 60 krävs.`)
    return provaFil(svar, 'rutin', 'Rutinen')
  },
})

/** How the food is cooled, heated and what returns: the person's own choice of day and dish. */
export const bestallningAvMat = villkor({
  id: 'bestallning-av-mat',
  nr: 'M06',
  avsnitt: 'kontrakt',
  galler: maten,
  namn: { sv: 'Beställning och avbeställning', lattlast: 'Du beställer och kan säga nej' },
  text: {
    sv: 'Personen ska kunna välja mellan minst två rätter om dagen och avbeställa till den tid som kommunens lokala del anger, på det sätt som passar personen.',
    lattlast: 'Du väljer mellan minst två rätter. Du kan säga nej i tid.',
  },
  kontroller: [visaUpp('Matsedel och rutin för avbeställning'), uppfoljning(12, 'Matsedlar')],
  vidBrist: ['begard-rattelse', 'varning'],
  matt: [minst(2, 'rätter', 'Att välja mellan varje dag')],
  svarsform: [
    {
      id: 'ratter',
      typ: 'tal',
      enhet: 'rätter om dagen',
      minst: 1,
      hogst: 20,
      namn: { sv: 'Att välja mellan' },
      obligatorisk: true,
    },
    { id: 'telefon', typ: 'ja-nej', namn: { sv: 'Går det att avbeställa per telefon?' }, obligatorisk: true },
  ],
  prova: (svar) => {
    const ratter = talSvar(svar, 'ratter')
    if (ratter === null || jaNejSvar(svar, 'telefon') === null) return okand('saknas', 'Besvara båda frågorna.')
    if (ratter < 2) return motsager('for-fa-ratter', 'Minst två rätter om dagen krävs.')
    return jaNejSvar(svar, 'telefon')
      ? stod(`${ratter} rätter om dagen, avbeställning per telefon.`)
      : motsager('inte-per-telefon', 'Avbeställning ska gå att göra per telefon.')
  },
})
