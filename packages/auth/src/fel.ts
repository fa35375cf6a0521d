import { defineFel } from '@valfri/kernel/fel'

export const authFel = defineFel({
  'ej-inloggad': {
    text: 'Du är inte inloggad.',
    nasta: 'Logga in och försök igen. Det du har skrivit finns kvar.',
    status: 401,
  },
  'ej-behorig': {
    text: 'Din roll får inte göra detta.',
    nasta: 'Byt uppdrag om du har flera, eller be kommunens systemadministratör om rollen.',
    status: 403,
  },
  'kraver-person': {
    text: 'Det här gör en person själv, inte en API-nyckel.',
    nasta: 'Logga in med e-legitimation och gör det i Valfri.',
    status: 403,
  },
  'fel-ingang': { text: 'Sidan hör till en annan ingång.', nasta: 'Byt uppdrag uppe till höger.', status: 403 },
  'finns-inte': {
    text: 'Det finns inget här, eller så får du inte se det.',
    nasta: 'Gå tillbaka och välj i listan.',
    status: 404,
  },
  'andrad-av-annan': {
    text: 'Någon annan har ändrat detta sedan du öppnade det.',
    nasta: 'Läs in på nytt för att se ändringen. Det du har skrivit ligger kvar i formuläret.',
    status: 409,
  },
  'samma-nyckel-annat-innehall': {
    text: 'Idempotensnyckeln har redan använts för ett annat innehåll.',
    nasta: 'Skicka en ny nyckel.',
    status: 409,
  },
  'inloggning-avbruten': {
    text: 'Inloggningen avbröts.',
    nasta: 'Försök igen när du vill.',
    status: 401,
  },
  'inloggning-foraldrad': {
    text: 'Inloggningen tog för lång tid eller påbörjades i ett annat fönster.',
    nasta: 'Börja om med inloggningen.',
    status: 400,
  },
  'legitimation-nere': {
    text: 'E-legitimationen svarar inte just nu.',
    nasta: 'Vänta en stund och försök igen. Det du har skrivit finns kvar.',
    status: 503,
  },
  'legitimation-utan-personnummer': {
    text: 'E-legitimationen lämnade inget personnummer.',
    nasta: 'Logga in med en e-legitimation som bär ditt personnummer eller samordningsnummer.',
    status: 422,
  },
  'uppdrag-saknas': {
    text: 'Du har inte det uppdraget, eller så har det upphört.',
    nasta: 'Välj ett annat uppdrag i listan.',
    status: 403,
  },
  'fel-avsandare': {
    text: 'Begäran kom inte från Valfris egna sidor.',
    nasta: 'Ladda om sidan och försök igen.',
    status: 403,
  },
  'for-manga-forsok': {
    text: 'Det blev för många försök på kort tid.',
    nasta: 'Vänta en stund och försök igen.',
    status: 429,
  },
  'api-nyckel-ogiltig': {
    text: 'API-nyckeln finns inte eller är spärrad.',
    nasta: 'Skapa en ny nyckel under Inställningar och skicka den som Authorization: Bearer.',
    status: 401,
  },
  'felaktiga-uppgifter': {
    text: 'Uppgifterna kunde inte läsas.',
    nasta: 'Rätta fälten som anges och skicka igen.',
    status: 422,
  },
  'fel-innehallstyp': {
    text: 'Innehållet är av en typ som inte tas emot här.',
    nasta: 'Skicka JSON med Content-Type: application/json.',
    status: 415,
  },
})
