import { defineFel } from '@valfri/kernel/fel'

export const uppgiftFel = defineFel({
  'uppgift-okand': {
    text: 'Tjänsten har ingen sådan uppgift för den här delen.',
    nasta: 'Läs in sidan på nytt.',
    status: 422,
  },
  'uppgift-utanfor-tid': {
    text: 'Datumet ligger utanför beslutets tid.',
    nasta: 'Välj ett datum som ligger inom beslutet.',
    status: 422,
  },
  'uppgift-varde-okant': {
    text: 'Värdet finns inte i det som gäller den dagen.',
    nasta: 'Välj ett av alternativen.',
    status: 422,
  },
  'uppgift-oforandrad': {
    text: 'Värdet gäller redan den dagen.',
    nasta: 'Välj ett annat värde eller en annan dag.',
    status: 409,
  },
  'uppgift-skal-saknas': {
    text: 'En ändring som gäller bakåt i tiden behöver ett skäl.',
    nasta: 'Skriv en mening om varför. En låst månad rörs inte: skillnaden kommer som korrigering i nästa körning.',
    status: 422,
  },
  'arbetsplats-okand': {
    text: 'Arbetsplatsen går inte att välja för den här placeringen.',
    nasta: 'Välj en arbetsplats som är i bruk i registret, eller lägg till den först.',
    status: 422,
  },
  'arbetsplats-finns': {
    text: 'Företaget finns redan i registret på den adressen.',
    nasta: 'Använd den som finns, så att alla möter samma kontaktperson.',
    status: 409,
  },
  'arbetsplats-kontakt': {
    text: 'Arbetsplatsen behöver en kontaktperson som går att nå.',
    nasta: 'Fyll i namn och telefon eller e-post.',
    status: 422,
  },
  'arbetsplats-ej-bestalld': {
    text: 'Ni har ingen beställning i den nämnden.',
    nasta: 'Välj en kommun där ni utför insatser.',
    status: 409,
  },
  'instrument-saknas': {
    text: 'Kommunen har inte beslutat något instrument som gäller den dagen.',
    nasta: 'Be ekonomen eller upphandlaren besluta instrumentet under Priser.',
    status: 409,
  },
  'begaran-finns': {
    text: 'Ni har redan begärt ny bedömning och väntar på svar.',
    nasta: 'Ta tillbaka den begäran som ligger, eller vänta på svaret.',
    status: 409,
  },
  'begaran-ej-mojlig': {
    text: 'Ny bedömning kan begäras av den som utför insatsen, medan beställningen gäller.',
    nasta: 'Bekräfta beställningen först.',
    status: 409,
  },
  'begaran-avslutad': {
    text: 'Begäran är redan besvarad eller återtagen.',
    nasta: 'Läs in sidan på nytt.',
    status: 409,
  },
  'begaran-skal-saknas': {
    text: 'Skriv vad som har ändrats, så att handläggaren kan bedöma det.',
    nasta: 'Skriv minst en mening.',
    status: 422,
  },
  'begaran-motivering-saknas': {
    text: 'Ett nej behöver en motivering.',
    nasta: 'Skriv varför bedömningen står fast. Utföraren läser det.',
    status: 422,
  },
})
