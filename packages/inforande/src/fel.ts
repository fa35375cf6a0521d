import { defineFel } from '@valfri/kernel/fel'

export const inforandeFel = defineFel({
  'plan-saknas': { text: 'Planen finns inte, eller så är den en annan nämnds.', nasta: 'Välj i listan.', status: 404 },
  'tjanst-okand': { text: 'Tjänsten eller delen finns inte.', nasta: 'Välj bland tjänsterna.', status: 422 },
  'steg-saknas': { text: 'Steget finns inte i planen.', nasta: 'Läs in sidan på nytt.', status: 404 },
  'steg-i-ring': {
    text: 'Stegen skulle vänta på varandra i en ring.',
    nasta: 'Ta bort ett av beroendena.',
    status: 422,
  },
  'steg-behovs': {
    text: 'Andra steg väntar på det här steget.',
    nasta: 'Ta bort beroendet i de stegen först.',
    status: 409,
  },
  'steg-fore-beroende': {
    text: 'Steget skulle komma före något som det väntar på.',
    nasta: 'Välj en senare dag, eller flytta det andra steget först.',
    status: 422,
  },
  'skal-behovs': {
    text: 'Tidplanen är fastställd, så en flytt behöver sitt skäl.',
    nasta: 'Skriv varför steget flyttas. Skälet blir kvar i planen.',
    status: 422,
  },
  'redan-faststalld': { text: 'Tidplanen är redan fastställd.', nasta: 'Flytta de steg som ändras.', status: 409 },
  'samma-datum': { text: 'Steget är redan planerat till den dagen.', nasta: 'Välj en annan dag.', status: 409 },
  'oppning-fore-kf': {
    text: 'Valet kan inte öppna före fullmäktiges beslut att tillämpa LOV för tjänsten.',
    nasta: 'Registrera fullmäktiges beslut under Beslut, och ange tjänsten i det under Fullmäktiges uppdrag.',
    status: 422,
  },
  'utfall-framtida': { text: 'Dagen har inte varit än.', nasta: 'Ange den dag då steget blev klart.', status: 422 },
  'beslut-saknas': {
    text: 'Beslutet finns inte hos nämnden.',
    nasta: 'Registrera det under Beslut, och välj det här.',
    status: 422,
  },
  'samrad-framtida': {
    text: 'Mötet har inte varit än.',
    nasta: 'Skriv det i kalendern nu, och för in vad som sades när det har varit.',
    status: 422,
  },
  'post-saknas': { text: 'Posten finns inte, eller så är den en annan nämnds.', nasta: 'Välj i listan.', status: 404 },
  'redan-korrigerad': {
    text: 'Posten är redan korrigerad.',
    nasta: 'Korrigera den rad som står där nu.',
    status: 409,
  },
  'utfall-behovs': {
    text: 'Risken är inte längre öppen, men det står inte vad det blev av den.',
    nasta: 'Skriv utfallet.',
    status: 422,
  },
  'andrad-av-annan': {
    text: 'Någon annan har ändrat detta sedan du öppnade det.',
    nasta: 'Läs in på nytt för att se ändringen. Det du har skrivit ligger kvar i formuläret.',
    status: 409,
  },
  'matt-raknas': {
    text: 'Det måttet räknar systemet självt.',
    nasta: 'Ange bara värden för mått som någon annan räknar.',
    status: 409,
  },
  'kalla-behovs': {
    text: 'Ett anslag behöver sitt beslut, och en kostnad sin verifikation.',
    nasta: 'Välj beslutet, eller skriv verifikationens nummer.',
    status: 422,
  },
  'datum-passerat': {
    text: 'Dagen har redan varit.',
    nasta: 'Kalendern visar det som kommer. Välj en dag framåt.',
    status: 422,
  },
  'beslut-fattat': {
    text: 'Beslutet är fattat och flyttas inte.',
    nasta: 'Lägg in nästa beslut som en ny post.',
    status: 409,
  },
  'omrade-okant': { text: 'Området finns inte hos nämnden.', nasta: 'Välj bland nämndens områden.', status: 422 },
  'prognos-for-liten': {
    text: 'Så få personer skulle gå att känna igen.',
    nasta: 'Slå ihop områden, eller ange prognosen för hela kommunen.',
    lagrum: 'OSL 26 kap. 1 §',
    status: 422,
  },
  'ar-framtida': { text: 'Året har inte börjat.', nasta: 'Välj ett år som har börjat.', status: 422 },
  'rapport-saknas': { text: 'Rapporten finns inte.', nasta: 'Välj i listan.', status: 404 },
  'kommun-saknas': { text: 'Kommunen finns inte.', nasta: 'Välj i listan.', status: 404 },
  'prenumeration-saknas': {
    text: 'Prenumerationen finns inte, eller så är den redan avslutad.',
    nasta: 'Prenumerera på nytt om du vill ha nyheterna.',
    status: 404,
  },
})
