import { allaProv, provaAlder, provaFil, provaJa } from '../vanliga-prov.ts'
import { egenAnmalan, hogst, uppfoljning, villkor, visaUpp } from '../villkor.ts'

const dokument = (sv: string) => ({ id: 'dokument', typ: 'fil' as const, namn: { sv }, obligatorisk: true })

export const malOchInriktning = villkor({
  id: 'mal-och-inriktning',
  nr: 'G11',
  niva: 'generell',
  avsnitt: 'verksamhet',
  namn: { sv: 'Arbetar mot statens och kommunens mål', lattlast: 'Företaget följer kommunens mål' },
  text: {
    sv: 'Utföraren ska beskriva hur arbetet bidrar till de mål som staten och kommunen har satt för insatsen.',
    lattlast: 'Företaget ska berätta hur det når kommunens mål.',
  },
  kontroller: [visaUpp('Beskrivning'), uppfoljning(12)],
  vidBrist: ['begard-rattelse', 'varning', 'avauktorisation'],
  svarsform: [
    { id: 'beskrivning', typ: 'text', flerradig: true, namn: { sv: 'Beskriv kort' } },
    dokument('Verksamhetsbeskrivning'),
  ],
  prova: (svar) => provaFil(svar, 'dokument', 'Verksamhetsbeskrivningen'),
})

/** Source: SOSFS 2011:9 on ledningssystem. */
export const ledningssystem = villkor({
  id: 'ledningssystem',
  nr: 'G12',
  niva: 'generell',
  avsnitt: 'verksamhet',
  namn: { sv: 'Ledningssystem för kvalitet', lattlast: 'Företaget har ordning på kvaliteten' },
  text: {
    sv: 'Utföraren ska ha ett ledningssystem för systematiskt kvalitetsarbete som används, följs upp och ses över minst en gång om året.',
    lattlast: 'Företaget ska ha ett sätt att arbeta som gör arbetet bra, och se över det varje år.',
  },
  kontroller: [visaUpp('Beskrivning av ledningssystemet'), uppfoljning(12)],
  vidBrist: ['begard-rattelse', 'varning', 'avauktorisation'],
  lagrum: [{ lag: 'SOSFS', sfs: '2011:9' }],
  matt: [hogst(12, 'månader', 'Mellan översyner')],
  svarsform: [
    dokument('Beskrivning av ledningssystemet'),
    { id: 'oversyn', typ: 'datum', namn: { sv: 'Senaste översyn' }, obligatorisk: true },
  ],
  prova: (svar, idag) =>
    allaProv(
      provaAlder(svar, 'oversyn', idag, 12, 'senaste översyn'),
      provaFil(svar, 'dokument', 'Beskrivningen av ledningssystemet'),
    ),
})

export const klagomalOchAvvikelser = villkor({
  id: 'klagomal-och-avvikelser',
  nr: 'G29',
  niva: 'generell',
  avsnitt: 'verksamhet',
  namn: { sv: 'Klagomål och avvikelser tas om hand', lattlast: 'Företaget lyssnar på klagomål' },
  text: {
    sv: 'Utföraren ska ta emot klagomål, utreda avvikelser och rätta till dem. Ett allvarligt klagomål eller fel anmäls till kommunen.',
    lattlast: 'Företaget ska ta hand om klagomål och berätta för kommunen om något allvarligt händer.',
  },
  kontroller: [egenAnmalan(7, 'Utredning och åtgärd'), uppfoljning(6, 'Förteckning över klagomål och avvikelser')],
  vidBrist: ['begard-rattelse', 'varning', 'avauktorisation'],
  svarsform: [{ id: 'rutin', typ: 'fil', namn: { sv: 'Rutin för klagomål och avvikelser' }, obligatorisk: true }],
  prova: (svar) => provaFil(svar, 'rutin', 'Rutinen'),
})

/** Source: SoL (2025:400) 27 kap. 2–6 §§; LSS 24 b–f §§. */
export const lexSarah = villkor({
  id: 'lex-sarah',
  nr: 'G30',
  niva: 'generell',
  avsnitt: 'verksamhet',
  namn: { sv: 'Missförhållanden rapporteras', lattlast: 'Fel ska rapporteras' },
  text: {
    sv: 'Utföraren ska ha en rutin för att rapportera, utreda och avhjälpa missförhållanden och risker för dem, och utan dröjsmål berätta för nämnden om en anmälan.',
    lattlast: 'Den som ser att något är fel ska säga till, och felet ska rättas till.',
  },
  kontroller: [visaUpp('Rutin'), uppfoljning(12), egenAnmalan(1)],
  vidBrist: ['begard-rattelse', 'varning', 'avauktorisation'],
  lagrum: [{ lag: 'SoL', sfs: '2025:400', rum: '27 kap. 2–6 §§' }],
  matt: [hogst(1, 'dygn', 'Från anmälan till besked till nämnden')],
  obligatoriskt: true,
  svarsform: [
    { id: 'rutin', typ: 'fil', namn: { sv: 'Rutin' }, obligatorisk: true },
    {
      id: 'personal-kanner-till',
      typ: 'ja-nej',
      namn: { sv: 'Känner all personal till rutinen?' },
      obligatorisk: true,
    },
  ],
  prova: (svar) =>
    allaProv(
      provaJa(
        svar,
        'personal-kanner-till',
        'Personalen känner till rutinen.',
        'All personal känner inte till rutinen.',
      ),
      provaFil(svar, 'rutin', 'Rutinen'),
    ),
})

export const deltaIUppfoljning = villkor({
  id: 'delta-i-uppfoljning',
  nr: 'G34',
  niva: 'generell',
  avsnitt: 'kontrakt',
  namn: { sv: 'Deltar i uppföljning', lattlast: 'Företaget är med när kommunen följer upp' },
  text: {
    sv: 'Utföraren ska delta i kommunens uppföljning och undersökningar och lämna en kvalitetsberättelse varje år.',
    lattlast: 'Företaget ska svara på kommunens frågor om hur arbetet går.',
  },
  kontroller: [uppfoljning(12, 'Kvalitetsberättelse')],
  vidBrist: ['begard-rattelse', 'varning', 'avauktorisation'],
  svarsform: [{ id: 'atagande', typ: 'ja-nej', namn: { sv: 'Åtar sig företaget detta?' }, obligatorisk: true }],
  prova: (svar) => provaJa(svar, 'atagande', 'Företaget åtar sig detta.', 'Företaget åtar sig det inte.'),
})
