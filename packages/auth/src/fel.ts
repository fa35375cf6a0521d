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
})
