import { datumSvar, jaNejSvar, raderSvar, readDatum, talSvar } from '@valfri/plugin-api/las-svar'
import { kravsEj, motsager, okand, stod } from '@valfri/plugin-api/provning'
import { provaFil, provaJa } from '@valfri/plugin-api/vanliga-prov'
import { uppfoljning, villkor, visaUpp } from '@valfri/plugin-api/villkor'

export const andelUnderskoterskor = villkor({
  id: 'andel-underskoterskor',
  nr: 'S02',
  avsnitt: 'kompetens',
  galler: ['omvardnad'],
  namn: { sv: 'Andel undersköterskor', lattlast: 'Hur många som är undersköterskor' },
  text: {
    sv: 'Den andel av omvårdnadspersonalen som ska vara undersköterskor anges i kommunens lokala del av underlaget. Utföraren visar sin andel och hur den är räknad.',
    lattlast: 'En viss del av personalen ska vara undersköterskor.',
  },
  kontroller: [visaUpp('Uträkning av andelen'), uppfoljning(6, 'Uträkning av andelen')],
  vidBrist: ['begard-rattelse', 'varning', 'avauktorisation'],
  svarsform: [
    {
      id: 'anstallda',
      typ: 'tal',
      enhet: 'årsarbetare',
      minst: 1,
      namn: { sv: 'Omvårdnadspersonal' },
      obligatorisk: true,
    },
    {
      id: 'underskoterskor',
      typ: 'tal',
      enhet: 'årsarbetare',
      namn: { sv: 'Varav undersköterskor' },
      obligatorisk: true,
    },
  ],
  prova: (svar) => {
    const [alla, usk] = [talSvar(svar, 'anstallda'), talSvar(svar, 'underskoterskor')]
    if (alla === null || usk === null || alla === 0) return okand('saknas', 'Ange båda talen.')
    if (usk > alla) return motsager('svar-motsager-sig', 'Undersköterskorna är fler än all personal.')
    return okand('jamfor', `${Math.floor((usk * 100) / alla)} procent. Jämför med kommunens krav i underlaget.`)
  },
})

/** Source: SoL (2025:400) 10 kap. 7 § and 25 kap. 4 §. */
export const fastOmsorgskontakt = villkor({
  id: 'fast-omsorgskontakt',
  nr: 'S03',
  avsnitt: 'verksamhet',
  namn: { sv: 'Fast omsorgskontakt', lattlast: 'Du får en egen kontaktperson' },
  text: {
    sv: 'Var och en som har hemtjänst ska erbjudas en fast omsorgskontakt om det inte uppenbart är onödigt. Kontakten ska ha bevis om yrkestiteln undersköterska.',
    lattlast: 'Du ska få en egen kontaktperson som är undersköterska.',
  },
  kontroller: [uppfoljning(6, 'Andel med utsedd kontakt')],
  vidBrist: ['begard-rattelse', 'varning', 'avauktorisation'],
  lagrum: [{ lag: 'SoL', sfs: '2025:400', rum: '10 kap. 7 § och 25 kap. 4 §' }],
  obligatoriskt: true,
  svarsform: [
    {
      id: 'utses-inom',
      typ: 'tal',
      enhet: 'dagar',
      minst: 1,
      hogst: 60,
      namn: { sv: 'Kontakten utses inom' },
      obligatorisk: true,
    },
    {
      id: 'har-behoriga',
      typ: 'ja-nej',
      namn: { sv: 'Finns undersköterskor med bevis till alla?' },
      obligatorisk: true,
    },
  ],
  prova: (svar) =>
    talSvar(svar, 'utses-inom') === null
      ? okand('saknas', 'Ange inom hur många dagar kontakten utses.')
      : provaJa(svar, 'har-behoriga', 'Behöriga kontakter finns.', 'Behöriga kontakter finns inte till alla.'),
})

/** Source: patientsäkerhetslagen (2010:659) 6 kap. 3 §. */
export const delegeradHsl = villkor({
  id: 'delegerad-hsl',
  nr: 'S07',
  avsnitt: 'kompetens',
  galler: ['hsl'],
  namn: { sv: 'Delegerade uppgifter', lattlast: 'Medicin och annat som sjuksköterskan lämnar över' },
  text: {
    sv: 'Hälso- och sjukvårdsuppgifter får bara utföras av den som har en giltig personlig delegering. Utföraren håller en förteckning med slutdatum.',
    lattlast: 'Bara den som fått lov av sjuksköterskan får ge medicin.',
  },
  kontroller: [uppfoljning(3, 'Förteckning över delegeringar')],
  vidBrist: ['begard-rattelse', 'varning', 'avauktorisation'],
  lagrum: [{ lag: 'Patientsäkerhetslagen', sfs: '2010:659', rum: '6 kap. 3 §' }],
  obligatoriskt: true,
  svarsform: [
    { id: 'ansvarig', typ: 'text', namn: { sv: 'Ansvarig för förteckningen' }, obligatorisk: true },
    {
      id: 'delegeringar',
      typ: 'lista',
      namn: { sv: 'Delegeringar (utan namn)' },
      falt: [
        { id: 'uppgift', typ: 'text', namn: { sv: 'Uppgift' }, obligatorisk: true },
        { id: 'galler-till', typ: 'datum', namn: { sv: 'Gäller till och med' }, obligatorisk: true },
      ],
    },
  ],
  prova: (svar, idag, fakta) => {
    if (fakta.delar && !fakta.delar.includes('hsl'))
      return kravsEj('Delegerad hälso- och sjukvård söks inte.', 'ansökan')
    const rader = raderSvar(svar, 'delegeringar')
    if (rader.length === 0) return okand('saknas', 'Inga delegeringar är angivna än.')
    const utgangna = rader.filter((r) => {
      const till = readDatum(r['galler-till'])
      return till !== null && Temporal.PlainDate.compare(till, idag) < 0
    })
    if (utgangna.length > 0) return motsager('har-gatt-ut', `${utgangna.length} delegeringar har gått ut.`)
    return stod(`${rader.length} delegeringar gäller.`)
  },
})

/** A firm that does service alone may not do body care: it tells the kommun when the need grows. */
export const baraService = villkor({
  id: 'bara-service',
  nr: 'S08',
  avsnitt: 'kontrakt',
  galler: ['service'],
  namn: { sv: 'Service utan personlig omvårdnad', lattlast: 'Städning och tvätt, inte omvårdnad' },
  text: {
    sv: 'Den som bara är godkänd för service utför ingen personlig omvårdnad. Märker personalen ett nytt behov, kontaktas kommunen samma dag.',
    lattlast: 'Företaget städar och tvättar. Behöver du annan hjälp säger företaget till kommunen.',
  },
  kontroller: [uppfoljning(12, 'Utförda insatser')],
  vidBrist: ['begard-rattelse', 'varning', 'avauktorisation'],
  svarsform: [{ id: 'rutin', typ: 'fil', namn: { sv: 'Rutin när behovet ökar' } }],
  prova: (svar, _idag, fakta) =>
    fakta.delar?.includes('omvardnad')
      ? kravsEj('Företaget söker också för omvårdnad.', 'ansökan')
      : provaFil(svar, 'rutin', 'Rutinen'),
})

export const kontinuitet = villkor({
  id: 'kontinuitet',
  nr: 'S04',
  avsnitt: 'verksamhet',
  namn: { sv: 'Kontinuitet', lattlast: 'Inte för många olika personer' },
  text: {
    sv: 'Antalet olika personer som besöker någon under fjorton dagar ska hållas lågt. Kommunen anger i sin lokala del hur många det högst får vara.',
    lattlast: 'Det ska inte komma för många olika personer hem till dig.',
  },
  kontroller: [uppfoljning(6, 'Olika personer under 14 dagar')],
  vidBrist: ['begard-rattelse', 'varning'],
  svarsform: [
    {
      id: 'hogst-personal',
      typ: 'tal',
      enhet: 'personer på 14 dagar',
      minst: 1,
      hogst: 60,
      namn: { sv: 'Vårt mål' },
      obligatorisk: true,
    },
    { id: 'senast-matt', typ: 'datum', namn: { sv: 'Senast mätt' } },
    { id: 'mats', typ: 'ja-nej', namn: { sv: 'Mäts kontinuiteten?' }, obligatorisk: true },
  ],
  prova: (svar, idag) => {
    const matt = datumSvar(svar, 'senast-matt')
    if (matt && Temporal.PlainDate.compare(matt, idag) > 0) return motsager('framtida', 'Mätningen ligger i framtiden.')
    if (jaNejSvar(svar, 'mats') === null || talSvar(svar, 'hogst-personal') === null)
      return okand('saknas', 'Ange mål och om det mäts.')
    return provaJa(svar, 'mats', 'Kontinuiteten mäts.', 'Kontinuiteten mäts inte.')
  },
})
