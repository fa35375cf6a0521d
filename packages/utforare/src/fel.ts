import { defineFel } from '@valfri/kernel/fel'

export const utforareFel = defineFel({
  'foretag-redan-registrerat': {
    text: 'Ett företag med det organisationsnumret finns redan i Valfri.',
    nasta: 'Be en firmatecknare i företaget att bjuda in dig under Företaget. Du får en länk som ger dig rätt roll.',
    status: 409,
  },
  'organisationsnummer-kravs': {
    text: 'Ett svenskt företag behöver sitt organisationsnummer.',
    nasta: 'Skriv tio siffror. Är företaget registrerat i ett annat land väljer du Utländskt företag.',
    status: 422,
  },
  'form-stammer-inte': {
    text: 'Organisationsnumret hör inte till den företagsformen.',
    nasta: 'Ett personnummer hör till en enskild firma, och bara till den. Kontrollera numret och formen.',
    status: 422,
  },
  'firma-annan-person': {
    text: 'En enskild firma registreras av den som äger den.',
    nasta: 'Logga in med ägarens e-legitimation. Ägaren kan sedan bjuda in dig.',
    status: 403,
  },
  'profil-pastaende': {
    text: 'Presentationen säger något som inte får stå där brukare jämför utförare.',
    nasta: 'Ändra texten vid fältet. Det du har skrivit står kvar.',
    lagrum: 'MFL 5 och 10 §§',
    status: 422,
  },
  'endast-firmatecknare': {
    text: 'Bara en firmatecknare får göra detta.',
    nasta: 'Det du har fyllt i är sparat. Be en firmatecknare att logga in och slutföra.',
    status: 403,
  },
  'fullmakt-saknas': {
    text: 'Du har inte fullmakt att göra detta.',
    nasta: 'Det du har fyllt i är sparat. Be en firmatecknare att slutföra, eller att ge dig fullmakt under Företaget.',
    status: 403,
  },
  'fullmakt-annan-kommun': {
    text: 'Din fullmakt täcker inte alla kommuner i ansökan.',
    nasta: 'Ta bort de andra kommunerna, eller be en firmatecknare att slutföra.',
    status: 403,
  },
  'inbjudan-galler-inte': {
    text: 'Inbjudan gäller inte längre.',
    nasta: 'Länken går att använda en gång och inom 14 dagar. Be om en ny.',
    status: 404,
  },
  'har-redan-rollen': {
    text: 'Du har redan den rollen i företaget.',
    nasta: 'Välj företaget uppe till höger för att arbeta i det.',
    status: 409,
  },
  'slutdatum-passerat': { text: 'Slutdatumet har passerat.', nasta: 'Välj en dag från och med i dag.', status: 422 },
  'sista-firmatecknaren': {
    text: 'Företaget måste ha minst en firmatecknare.',
    nasta: 'Bjud in en ny firmatecknare först, och avsluta uppdraget när hen har tackat ja.',
    status: 409,
  },
  'enhet-anvands': {
    text: 'Enheten finns inte längre.',
    nasta: 'Läs in sidan på nytt.',
    status: 404,
  },
})
