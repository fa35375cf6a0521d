import { defineFel } from '@valfri/kernel/fel'

/** Refusals of performed time, each shown at its field or row. */
export const utfortFel = defineFel({
  'handelsetyp-okand': {
    text: 'Händelsens typ finns inte för tjänsten.',
    nasta: 'Välj en av de typer som listan visar.',
    status: 422,
  },
  'del-okand': { text: 'Tjänsten har ingen sådan del.', nasta: 'Skriv delen som i beställningen.', status: 422 },
  'person-okand': {
    text: 'Raden kan inte kopplas till någon beställning.',
    nasta: 'Kontrollera personnummer eller brukarkod. Be kommunen om en beställning om den saknas.',
    status: 422,
  },
  'start-saknas': { text: 'Starttid saknas.', nasta: 'Skriv datum och starttid.', status: 422 },
  'tid-olaslig': {
    text: 'Datum eller klockslag kan inte läsas.',
    nasta: 'Skriv datum som ÅÅÅÅ-MM-DD och tid som TT:MM.',
    status: 422,
  },
  'slut-fore-start': {
    text: 'Sluttiden är före starttiden.',
    nasta: 'Byt plats på tiderna eller rätta dem.',
    status: 422,
  },
  'i-framtiden': { text: 'Händelsen ligger framåt i tiden.', nasta: 'Rapportera den när den är utförd.', status: 422 },
  'antal-ogiltigt': { text: 'Antalet ska vara ett helt tal från 1.', nasta: 'Skriv till exempel 2.', status: 422 },
  'personal-ogiltig': { text: 'Antalet personal ska vara 1 till 9.', nasta: 'Skriv till exempel 2.', status: 422 },
  'minuter-saknas': {
    text: 'Planerade minuter saknas eller går inte att läsa.',
    nasta: 'Skriv hur många minuter som var planerade den dagen, 0 till 1440.',
    status: 422,
  },
  'avbokad-saknas': {
    text: 'När besöket avbokades saknas.',
    nasta: 'Skriv datum och klockslag, till exempel 2026-05-04 07:30.',
    status: 422,
  },
  'orsak-saknas': { text: 'Händelsen behöver en orsak.', nasta: 'Välj en av orsakerna för typen.', status: 422 },
  'orsak-okand': { text: 'Orsaken finns inte för typen.', nasta: 'Välj en av orsakerna för typen.', status: 422 },
  'skal-saknas': { text: 'En ändring behöver ett skäl.', nasta: 'Skriv varför tiden ändras.', status: 422 },
  'handelse-saknas': { text: 'Händelsen finns inte.', nasta: 'Läs in veckan på nytt.', status: 404 },
  'andring-nekad': { text: 'Ändringen kan inte göras.', nasta: 'Rätta det som är markerat.', status: 422 },
  'redan-andrad': {
    text: 'Händelsen har redan ändrats av någon annan.',
    nasta: 'Läs in veckan på nytt och gör ändringen på den nya raden.',
    status: 409,
  },
  'fil-tom': {
    text: 'Filen har inga rader.',
    nasta: 'Välj en fil med en rubrikrad och minst en rad under.',
    status: 422,
  },
  'fil-kolumner-saknas': {
    text: 'Filen saknar kolumner som behövs.',
    nasta: 'Ladda ner mallen och jämför rubrikerna.',
    status: 422,
  },
  'fil-for-stor': { text: 'Filen är för stor.', nasta: 'Dela den i filer med högst 20 000 rader.', status: 413 },
  'fil-fel-typ': {
    text: 'Filen är inte en CSV-fil.',
    nasta: 'Spara kalkylarket som CSV och välj den filen.',
    status: 415,
  },
  'fil-kalkylark': {
    text: 'Filen är ett kalkylark.',
    nasta: 'Öppna den, välj Spara som och formatet CSV UTF-8 (kommaavgränsad). Välj sedan den nya filen.',
    status: 415,
  },
  'fil-andrad': {
    text: 'Filen är inte den som provades.',
    nasta: 'Prova filen på nytt, så ser du vad som händer med varje rad.',
    status: 409,
  },
  'vecka-tom': {
    text: 'Det finns inget att kopiera från veckan före.',
    nasta: 'Lägg till besöken för hand.',
    status: 409,
  },
  'import-saknas': { text: 'Importen finns inte eller är redan sparad.', nasta: 'Prova filen på nytt.', status: 409 },
})
