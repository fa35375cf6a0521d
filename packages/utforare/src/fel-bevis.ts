import { defineFel } from '@valfri/kernel/fel'

export const bevisFel = defineFel({
  'bevis-saknas': {
    text: 'Beviset finns inte, eller så får du inte se det.',
    nasta: 'Läs in sidan på nytt och välj i listan.',
    status: 404,
  },
  'bevis-fil-saknas': {
    text: 'Filen finns inte eller tillhör någon annan.',
    nasta: 'Ladda upp beviset på nytt.',
    status: 422,
  },
  'bevis-finns': {
    text: 'Filen är redan ett av era bevis.',
    nasta: 'Leta upp det i listan, eller ladda upp en annan fil.',
    status: 409,
  },
  'bevis-aterkallat': {
    text: 'Beviset är återkallat.',
    nasta: 'Be utföraren om ett nytt bevis.',
    status: 409,
  },
  'bevis-utganget': {
    text: 'Beviset har gått ut och kan inte godtas.',
    nasta: 'Be utföraren om ett nytt bevis.',
    status: 409,
  },
  'bevis-skal-kravs': {
    text: 'Det behövs ett skäl för att underkänna ett bevis.',
    nasta: 'Skriv vad som är fel. Utföraren och de andra kommunerna ser det.',
    status: 422,
  },
  'kontroll-galler-inte': {
    text: 'Den kontrollen går inte att godta.',
    nasta: 'Läs in sidan på nytt, eller kontrollera beviset själva.',
    status: 409,
  },
})
