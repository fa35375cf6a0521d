import { defineFel } from '@valfri/kernel/fel'

/** How an application or a draft can be refused. The decisions' own refusals stand in fel-beslut.ts. */
export const ansokanFel = defineFel({
  'ansokan-saknas': {
    text: 'Ansökan finns inte, eller så får du inte se den.',
    nasta: 'Gå till Ansökningar och välj i listan.',
    status: 404,
  },
  'underlag-ej-oppet': {
    text: 'Underlaget tar inte emot ansökningar just nu.',
    nasta: 'Se vilka underlag som är öppna under Ansökningar.',
    lagrum: 'LOV 3 kap. 1 §',
    status: 409,
  },
  'kommun-ej-oppen': {
    text: 'Nämnden tar inte emot ansökningar i det här underlaget.',
    nasta: 'Ta bort kommunen ur ansökan. De andra påverkas inte.',
    lagrum: 'LOV 3 kap. 1 §',
    status: 409,
  },
  'ansokan-ofullstandig': {
    text: 'Ansökan är inte klar att skickas in.',
    nasta: 'Gå till de punkter som saknas. Det du har fyllt i är sparat.',
    status: 422,
  },
  'underlag-ny-version': {
    text: 'Underlaget har fått en ny version sedan du började.',
    nasta: 'Gå över till den nya versionen och se vilka villkor som har ändrats. Dina svar följer med.',
    status: 409,
  },
  'ansokan-redan-inne': {
    text: 'Ni har redan en ansökan som prövas av nämnden.',
    nasta: 'Vänta på beslutet, eller återkalla den ansökan först.',
    status: 409,
  },
  'forsakran-saknas': {
    text: 'Ansökan skickas in av den som försäkrar att uppgifterna stämmer.',
    nasta: 'Kryssa i försäkran och skicka in igen.',
    status: 422,
  },
  'bilaga-saknas': {
    text: 'En bilaga i ansökan finns inte längre eller tillhör någon annan.',
    nasta: 'Ta bort bilagan och ladda upp den på nytt.',
    status: 422,
  },
  'arende-stangt': {
    text: 'Ärendet är avslutat.',
    nasta: 'Läs in sidan på nytt för att se var ärendet står.',
    status: 409,
  },
  'svar-utan-andring': {
    text: 'Inget svar är ändrat.',
    nasta: 'Välj ett villkor som ärendet gäller och skriv det nya svaret.',
    status: 422,
  },
  'komplettering-sent': {
    text: 'Tiden för komplettering har gått ut.',
    nasta: 'Ansökan prövas som den är. Kontakta nämnden om du har något viktigt att lägga till.',
    status: 409,
  },
  'komplettering-besvarad': {
    text: 'Kompletteringen är redan besvarad.',
    nasta: 'Läs in sidan på nytt.',
    status: 409,
  },
  'komplettering-datum': {
    text: 'Sista dag för komplettering ska ligga framåt i tiden.',
    nasta: 'Välj en dag från och med i morgon.',
    status: 422,
  },
})
