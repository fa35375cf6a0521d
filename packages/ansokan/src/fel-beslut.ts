import { defineFel } from '@valfri/kernel/fel'

/** How a prövning, a decision, an underrättelse or an avtal can be refused, each with its rule. */
export const beslutFel = defineFel({
  'villkor-finns-inte-i-ffu': {
    text: 'Villkoret finns inte i den version av underlaget som ansökan prövas mot.',
    nasta: 'Bara villkor som stod i underlaget när ansökan kom in får prövas.',
    lagrum: 'LOV 4 kap. 2 § och 8 kap. 1 §',
    status: 409,
  },
  'skal-kravs': {
    text: 'Ett villkor som inte är uppfyllt behöver ett skäl.',
    nasta: 'Skriv vad som brister och vad du bygger det på. Sökanden får läsa skälet.',
    lagrum: 'LOV 8 kap. 2 §',
    status: 422,
  },
  'avslag-utan-ouppfyllt-villkor': {
    text: 'Ansökan uppfyller alla villkor och kan inte avslås.',
    nasta: 'Godkänn ansökan, eller gå till prövningen och ange vilket villkor som inte är uppfyllt, med skäl.',
    lagrum: 'LOV 8 kap. 1 §',
    status: 409,
  },
  'obligatoriskt-villkor-ej-provat': {
    text: 'Alla villkor är inte prövade.',
    nasta: 'Pröva de villkor som saknar utfall. Beslutet kan fattas när alla har ett.',
    lagrum: 'LOV 8 kap. 1 §',
    status: 409,
  },
  'villkor-ej-uppfyllt': {
    text: 'Ett villkor är inte uppfyllt, och ansökan kan därför inte godkännas.',
    nasta: 'Begär komplettering, ändra utfallet om det är fel, eller avslå med villkorets skäl.',
    lagrum: 'LOV 8 kap. 1 §',
    status: 409,
  },
  'uteslutning-ej-avgjord': {
    text: 'En uteslutningsgrund prövas och är inte avgjord.',
    nasta: 'Avgör om sökanden utesluts eller inte innan beslutet fattas.',
    lagrum: 'LOV 7 kap. 1 §',
    status: 409,
  },
  'uteslutning-hindrar': {
    text: 'Sökanden är utesluten och kan inte godkännas.',
    nasta: 'Avslå ansökan med uteslutningsgrundens skäl, eller ompröva uteslutningen.',
    lagrum: 'LOV 7 kap. 1 §',
    status: 409,
  },
  'uteslutning-ofullstandig': {
    text: 'En uteslutning behöver skäl, en proportionalitetsbedömning och att sökanden har fått yttra sig.',
    nasta: 'Fyll i alla tre. Uteslutning är något nämnden får göra, inte måste.',
    lagrum: 'LOV 7 kap. 1 §',
    status: 422,
  },
  'automatiserat-lov-beslut-forbjudet': {
    text: 'Ett beslut om godkännande i ett valfrihetssystem fattas av en människa.',
    nasta: 'Logga in som beslutsfattare och fatta beslutet.',
    lagrum: 'KL 6 kap. 38 §',
    status: 403,
  },
  'utanfor-delegation': {
    text: 'Beslutet måste säga på vilken delegation du beslutar, eller att nämnden beslutar.',
    nasta: 'Skriv punkten i delegationsordningen, eller paragrafen i nämndens protokoll.',
    lagrum: 'KL 6 kap. 37 §',
    status: 422,
  },
  'beslut-skal-saknas': {
    text: 'Beslutet saknar skäl.',
    nasta: 'Skriv varför ansökan godkänns eller avslås. Sökanden får läsa skälen.',
    lagrum: 'LOV 8 kap. 2 §',
    status: 422,
  },
  'redan-beslutad': {
    text: 'Ärendet är redan beslutat.',
    nasta: 'Läs in sidan på nytt för att se beslutet.',
    status: 409,
  },
  'beslut-saknas': { text: 'Ärendet är inte beslutat.', nasta: 'Fatta beslutet först.', status: 409 },
  'redan-underrattad': {
    text: 'Sökanden är redan underrättad om beslutet.',
    nasta: 'Läs in sidan på nytt för att se underrättelsen.',
    status: 409,
  },
  'rattelseupplysning-saknas': {
    text: 'Underrättelsen om ett avslag måste säga hur man ansöker om rättelse.',
    nasta: 'Fyll i upplysningen om rättelse. Utan den skickas inget och tiden börjar inte räknas.',
    lagrum: 'LOV 8 kap. 2 §',
    status: 422,
  },
  'avtal-utan-godkannande': {
    text: 'Avtal sluts med den som är godkänd och underrättad.',
    nasta: 'Fatta beslut och underrätta sökanden först.',
    lagrum: 'LOV 8 kap. 3 §',
    status: 409,
  },
  'avtal-finns': { text: 'Det finns redan ett avtal i ärendet.', nasta: 'Öppna avtalet.', status: 409 },
  'startdag-passerad': {
    text: 'Avtalets startdag har passerat utan att båda har skrivit under.',
    nasta: 'Nämnden väljer en ny startdag. Båda skriver sedan under på nytt.',
    status: 409,
  },
  'avtal-andrat': {
    text: 'Avtalet har ändrats sedan du öppnade det.',
    nasta: 'Läs in sidan på nytt, läs avtalet och skriv under den nya lydelsen.',
    status: 409,
  },
  'avtal-signerat': { text: 'Avtalet är redan undertecknat.', nasta: 'Läs in sidan på nytt.', status: 409 },
  'ej-egenregi': {
    text: 'Ett internt uppdrag ges till kommunens egen regi.',
    nasta: 'Välj en av kommunens egna enheter. Andra utförare ansöker.',
    status: 422,
  },
  'omrade-okant': {
    text: 'Området finns inte i nämndens underlag.',
    nasta: 'Välj bland områdena i underlaget.',
    status: 422,
  },
})
