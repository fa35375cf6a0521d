import { defineFel } from '@valfri/kernel/fel'

export const avgiftFel = defineFel({
  'avgiftskorning-saknas': { text: 'Månaden finns inte.', nasta: 'Gå till listan över månader.', status: 404 },
  'avgift-saknas': { text: 'Avgiften finns inte.', nasta: 'Gå tillbaka till månaden.', status: 404 },
  'avgift-last': {
    text: 'Månadens avgifter är låsta och ändras inte mer.',
    nasta: 'Det som ändras nu blir en justering i nästa månads körning.',
    status: 409,
  },
  'avgift-pagar': { text: 'Beräkningen pågår redan.', nasta: 'Vänta tills den är klar.', status: 409 },
  'avgift-ej-beraknad': { text: 'Månaden är inte beräknad.', nasta: 'Beräkna månaden först.', status: 409 },
  'avgift-ej-last': { text: 'Månaden är inte låst.', nasta: 'Lås månaden först.', status: 409 },
  'avgift-har-problem': {
    text: 'Någons avgift kunde inte räknas ut.',
    nasta: 'Åtgärda det som står överst på sidan och beräkna igen.',
    status: 409,
  },
  'avgift-andrad': {
    text: 'Något har ändrats sedan månaden beräknades.',
    nasta: 'Beräkna igen och se igenom ändringarna innan du låser.',
    status: 409,
  },
  'ersattning-ej-last': {
    text: 'Månadens utförda tid är inte låst än.',
    nasta: 'Ekonomen låser månadens ersättning först. Avgiften räknas på samma låsta händelser.',
    status: 409,
  },
  'nationellt-belopp-saknas': {
    text: 'Ett belopp som gäller i hela landet saknas för året.',
    nasta: 'Be den som driver Valfri lägga in årets belopp med källa.',
    status: 409,
  },
  'nationellt-belopp-finns': {
    text: 'Samma belopp finns redan för året.',
    nasta: 'Lägg bara in det om beloppet, källan eller om det är bekräftat har ändrats.',
    status: 409,
  },
  'taxa-saknas': {
    text: 'Nämnden har inte beslutat någon taxa för tjänsten.',
    nasta: 'Besluta taxan. Tas ingen avgift ut: besluta 0 kronor.',
    status: 409,
  },
  'taxa-ogiltig': { text: 'Taxan går inte att spara.', nasta: 'Rätta de markerade rutorna.', status: 422 },
  'fran-ej-manadens-forsta': {
    text: 'En avgift gäller hela månader.',
    nasta: 'Välj den första dagen i en månad.',
    status: 422,
  },
  'over-maxtaxan': {
    text: 'En högsta avgift får inte vara högre än den som gäller i hela landet.',
    nasta: 'Sänk beloppet, eller lämna rutan tom så gäller landets maxtaxa.',
    lagrum: 'SoL (2025:400) 32 kap. 6 §',
    status: 422,
  },
  'person-saknas': {
    text: 'Personen finns inte hos nämnden.',
    nasta: 'Sök på namn, personnummer eller brukarkod.',
    status: 404,
  },
  'avgiftsbeslut-ogiltigt': { text: 'Beslutet går inte att spara.', nasta: 'Rätta de markerade rutorna.', status: 422 },
  'avgiftsbeslut-saknas': { text: 'Avgiftsbeslutet finns inte.', nasta: 'Gå tillbaka till personen.', status: 404 },
  'redan-underrattad': { text: 'Personen är redan underrättad om beslutet.', nasta: 'Se brevet.', status: 409 },
  'export-pagar': { text: 'Filen görs just nu.', nasta: 'Vänta en stund och öppna den sedan.', status: 409 },
})
