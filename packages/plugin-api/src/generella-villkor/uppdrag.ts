import { datumSvar, jaNejSvar, textSvar } from '../las-svar.ts'
import { kravsEj, okand, stod } from '../provning.ts'
import { provaAlder } from '../vanliga-prov.ts'
import { egenAnmalan, uppfoljning, villkor, visaUpp } from '../villkor.ts'
import { atagande } from './atagande.ts'

export const nycklarOchVarden = villkor({
  id: 'nycklar-och-varden',
  nr: 'G31',
  niva: 'generell',
  avsnitt: 'verksamhet',
  namn: { sv: 'Nycklar, värdesaker och pengar', lattlast: 'Dina nycklar och pengar' },
  text: {
    sv: 'Nycklar ska förvaras säkert och kvitteras, och hanteringen av den enskildes pengar och värdesaker ska kunna följas i efterhand.',
    lattlast: 'Företaget ska vara rädd om dina nycklar och pengar.',
  },
  kontroller: [uppfoljning(12, 'Nyckelförteckning och kvittenser')],
  vidBrist: ['begard-rattelse', 'varning', 'avauktorisation'],
  ...atagande,
})

/** Source: the idea of the whole system: the person chooses, LOV 1 kap. 1 §. */
export const tarEmotAlla = villkor({
  id: 'tar-emot-alla',
  nr: 'G32',
  niva: 'generell',
  avsnitt: 'kontrakt',
  namn: { sv: 'Tar emot alla som väljer', lattlast: 'Alla får välja företaget' },
  text: {
    sv: 'Utföraren ska ta emot var och en som väljer den, inom den kapacitet och det område som den har anmält, och får inte tacka nej till någon enskild.',
    lattlast: 'Företaget får inte säga nej till dig om det har plats.',
  },
  kontroller: [uppfoljning(6, 'Besvarade beställningar jämförda med kapaciteten')],
  vidBrist: ['begard-rattelse', 'varning', 'avauktorisation'],
  lagrum: [{ lag: 'LOV', sfs: '2008:962', rum: '1 kap. 1 §' }],
  ...atagande,
})

export const kapacitetOchOmrade = villkor({
  id: 'kapacitet-och-omrade',
  nr: 'G33',
  niva: 'generell',
  avsnitt: 'kontrakt',
  namn: { sv: 'Kapacitet och område', lattlast: 'Var företaget arbetar och hur många det kan hjälpa' },
  text: {
    sv: 'Utföraren anger i vilka områden den arbetar och hur mycket den kan ta emot. En ändring anmäls i förväg enligt underlagets regler.',
    lattlast: 'Företaget berättar var det arbetar och hur många det kan hjälpa.',
  },
  kontroller: [visaUpp('Angivna områden och kapacitet'), egenAnmalan(14, 'Nya områden eller ny kapacitet')],
  vidBrist: ['begard-rattelse', 'varning'],
  ...atagande,
})

/** Source: KL (2017:725) 10 kap. 9 §. */
export const insyn = villkor({
  id: 'insyn',
  nr: 'G35',
  niva: 'generell',
  avsnitt: 'kontrakt',
  namn: { sv: 'Allmänheten får insyn', lattlast: 'Alla får veta hur arbetet går till' },
  text: {
    sv: 'Utföraren ska lämna den information som gör att allmänheten får insyn i hur uppdraget utförs.',
    lattlast: 'Företaget berättar för kommunens invånare hur arbetet går till.',
  },
  kontroller: [visaUpp('Beskrivning av hur allmänheten får information'), uppfoljning(12, 'Lämnad information')],
  vidBrist: ['begard-rattelse', 'varning', 'avauktorisation'],
  lagrum: [{ lag: 'KL', sfs: '2017:725', rum: '10 kap. 9 §' }],
  ...atagande,
})

/** Source: DOS-lagen (2018:1937) 4 §. */
export const tillgangligWebb = villkor({
  id: 'tillganglig-webb',
  nr: 'G36',
  niva: 'generell',
  avsnitt: 'verksamhet',
  namn: { sv: 'Tillgänglig webbplats', lattlast: 'Alla kan läsa företagets webbplats' },
  text: {
    sv: 'Den del av utförarens egen webbplats som rör uppdraget ska vara tillgänglig och ha en tillgänglighetsredogörelse.',
    lattlast: 'Företagets webbplats ska gå att använda för alla.',
  },
  kontroller: [uppfoljning(12, 'Tillgänglighetsredogörelse')],
  vidBrist: ['begard-rattelse', 'varning'],
  lagrum: [{ lag: 'DOS-lagen', sfs: '2018:1937', rum: '4 §' }],
  svarsform: [
    {
      id: 'har-webb',
      typ: 'ja-nej',
      namn: { sv: 'Har företaget en egen webbplats för uppdraget?' },
      obligatorisk: true,
    },
    { id: 'redogorelse', typ: 'text', format: 'webbadress', namn: { sv: 'Adress till tillgänglighetsredogörelsen' } },
  ],
  prova: (svar) => {
    const har = jaNejSvar(svar, 'har-webb')
    if (har === null) return okand('saknas', 'Frågan är inte besvarad.')
    if (!har) return kravsEj('Företaget har ingen egen webbplats för uppdraget.')
    return textSvar(svar, 'redogorelse')
      ? stod('En tillgänglighetsredogörelse är angiven.')
      : okand('saknas', 'Ange adressen till tillgänglighetsredogörelsen.')
  },
})

export const marknadsforing = villkor({
  id: 'marknadsforing',
  nr: 'G37',
  niva: 'generell',
  avsnitt: 'kontrakt',
  namn: { sv: 'Saklig marknadsföring, frivilliga tilläggstjänster', lattlast: 'Företaget får inte pressa dig' },
  text: {
    sv: 'Marknadsföring ska vara sann och saklig. Den får inte ske när beslutet fattas, och gåvor är inte tillåtna. Tilläggstjänster ska vara frivilliga, ha öppet pris och faktureras för sig.',
    lattlast: 'Företaget får inte lura eller pressa dig. Extra tjänster väljer du själv.',
  },
  kontroller: [uppfoljning(12, 'Marknadsföring och fakturor för tilläggstjänster')],
  vidBrist: ['begard-rattelse', 'varning', 'avauktorisation'],
  ...atagande,
})

export const underleverantorer = villkor({
  id: 'underleverantorer',
  nr: 'G39',
  niva: 'generell',
  avsnitt: 'kontrakt',
  namn: { sv: 'Underleverantörer', lattlast: 'Andra företag som hjälper till' },
  text: {
    sv: 'En underleverantör ska godkännas av kommunen innan den anlitas och uppfylla samma villkor som utföraren.',
    lattlast: 'Om ett annat företag hjälper till ska kommunen säga ja först.',
  },
  kontroller: [visaUpp('Förteckning'), egenAnmalan(30)],
  vidBrist: ['begard-rattelse', 'varning', 'avauktorisation'],
  svarsform: [
    { id: 'anlitar', typ: 'ja-nej', namn: { sv: 'Anlitas underleverantörer?' }, obligatorisk: true },
    {
      id: 'underleverantorer',
      typ: 'lista',
      namn: { sv: 'Underleverantörer' },
      falt: [
        { id: 'namn', typ: 'text', namn: { sv: 'Namn' }, obligatorisk: true },
        {
          id: 'organisationsnummer',
          typ: 'text',
          format: 'organisationsnummer',
          namn: { sv: 'Organisationsnummer' },
          obligatorisk: true,
        },
        { id: 'uppgift', typ: 'text', namn: { sv: 'Vad de utför' }, obligatorisk: true },
      ],
    },
  ],
  prova: (svar) => {
    const anlitar = jaNejSvar(svar, 'anlitar')
    if (anlitar === null) return okand('saknas', 'Frågan är inte besvarad.')
    if (!anlitar) return kravsEj('Inga underleverantörer anlitas.')
    return okand('bedoms', 'Pröva varje underleverantör mot samma villkor.')
  },
})

export const fakturering = villkor({
  id: 'fakturering',
  nr: 'G40',
  niva: 'generell',
  avsnitt: 'kontrakt',
  namn: { sv: 'Faktura enligt avtalet', lattlast: 'Företaget skickar rätt fakturor' },
  text: {
    sv: 'Utföraren ska fakturera elektroniskt i det format som avtalet anger. Namn och personnummer får inte stå på fakturan.',
    lattlast: 'Fakturan ska inte visa vem du är.',
  },
  kontroller: [visaUpp('Provfaktura'), uppfoljning(12, 'Månadens fakturor, i stickprov')],
  vidBrist: ['begard-rattelse', 'varning'],
  ...atagande,
})

export const beredskap = villkor({
  id: 'beredskap',
  nr: 'G41',
  niva: 'generell',
  avsnitt: 'verksamhet',
  namn: { sv: 'Beredskap för kris', lattlast: 'Företaget är förberett om något händer' },
  text: {
    sv: 'Utföraren ska ha bedömt risker vid till exempel värmebölja, elavbrott, smitta och ensamarbete, och ha en plan som ses över varje år.',
    lattlast: 'Du ska få hjälp även om det blir strömavbrott eller mycket varmt.',
  },
  kontroller: [visaUpp('Plan'), uppfoljning(12)],
  vidBrist: ['begard-rattelse', 'varning'],
  svarsform: [
    { id: 'plan', typ: 'fil', namn: { sv: 'Plan för kris och beredskap' } },
    { id: 'oversyn', typ: 'datum', namn: { sv: 'Senaste översyn' }, obligatorisk: true },
  ],
  prova: (svar, idag) =>
    datumSvar(svar, 'oversyn')
      ? provaAlder(svar, 'oversyn', idag, 12, 'senaste översyn')
      : okand('saknas', 'Ange när planen sågs över.'),
})
