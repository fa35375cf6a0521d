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
  'delas-okand': {
    text: 'Den som besöket delas med kan inte kopplas till någon beställning.',
    nasta: 'Skriv den andras brukarkod eller personnummer. Be kommunen om en beställning om den saknas.',
    status: 422,
  },
  'delas-for-kort': {
    text: 'Ett besök på under två minuter kan inte delas.',
    nasta: 'Rapportera det för en av dem.',
    status: 422,
  },
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
    nasta: 'Välj i kolumnkartan vilken kolumn som är vad.',
    status: 422,
  },
  'fil-for-stor': {
    text: 'Filen är för stor.',
    nasta:
      'Ett kalkylark får vara högst 10 MB och en CSV-fil högst 300 MB. Spara kalkylarket som CSV, eller dela filen.',
    status: 413,
  },
  'fil-fel-typ': {
    text: 'Filen går inte att läsa som rader.',
    nasta: 'Välj en CSV-fil eller ett kalkylark i formatet xlsx.',
    status: 415,
  },
  'fil-andrad': {
    text: 'Filen är inte den som provades.',
    nasta: 'Prova filen på nytt, så ser du vad som händer med varje rad.',
    status: 409,
  },
  'karta-saknas': { text: 'Kolumnkartan finns inte.', nasta: 'Läs in sidan på nytt och välj en annan.', status: 404 },
  'karta-namn-upptaget': {
    text: 'Det finns redan en kolumnkarta med det namnet.',
    nasta: 'Välj ett annat namn.',
    status: 409,
  },
  'undantag-saknas': {
    text: 'Undantaget finns inte eller är redan avslutat.',
    nasta: 'Läs in listan på nytt.',
    status: 404,
  },
  'begaran-saknas': {
    text: 'Begäran finns inte eller är redan besvarad.',
    nasta: 'Läs in listan på nytt.',
    status: 409,
  },
  'begaran-finns': {
    text: 'Kommunen är redan tillfrågad om den här delen.',
    nasta: 'Vänta på svaret. Det visas vid händelsen.',
    status: 409,
  },
  'begaran-utan-beslut': {
    text: 'Personen har inget biståndsbeslut som ger delen den dagen.',
    nasta: 'Registrera beslutet hos brukaren med det tidigare datumet, och svara sedan på begäran.',
    status: 409,
  },
  'begaran-annan-utforare': {
    text: 'En annan utförare har beställningen den dagen.',
    nasta: 'Välj en senare dag, eller neka begäran.',
    status: 409,
  },
  'begaran-utan-avtal': {
    text: 'Utföraren har inget avtal för delen den dagen.',
    nasta: 'Välj en dag när avtalet gällde, eller neka begäran.',
    status: 409,
  },
  'vecka-tom': {
    text: 'Det finns inget att kopiera från veckan före.',
    nasta: 'Lägg till besöken för hand.',
    status: 409,
  },
  'import-saknas': { text: 'Importen finns inte eller är redan sparad.', nasta: 'Prova filen på nytt.', status: 409 },
  'import-pagar': {
    text: 'Importen pågår.',
    nasta: 'Vänta tills den är klar, eller avbryt den.',
    status: 409,
  },
})
