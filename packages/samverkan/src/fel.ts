import { defineFel } from '@valfri/kernel/fel'

export const samverkanFel = defineFel({
  'ej-samverkan': {
    text: 'Underlaget delas inte av någon samverkan.',
    nasta: 'Anta versionen på underlagets egen sida.',
    status: 409,
  },
  'forslag-ej-faststallt': {
    text: 'Versionen är ett utkast och kan inte skickas till nämnderna.',
    nasta: 'Fastställ versionen först: det är den texten som varje nämnd tar ställning till.',
    status: 409,
  },
  'forslag-redan-skickat': {
    text: 'Versionen är redan skickad till alla nämnder som ingår i den.',
    nasta: 'Se i tabellen vad nämnderna har svarat.',
    status: 409,
  },
  'forslag-saknas': {
    text: 'Nämnden har inget sådant förslag.',
    nasta: 'Läs in sidan på nytt.',
    status: 404,
  },
  'forslag-redan-antaget': {
    text: 'Nämnden har redan antagit versionen.',
    nasta: 'Se beslutet i tabellen.',
    status: 409,
  },
  'svar-framtida': {
    text: 'Ett svar kan inte registreras innan det är lämnat.',
    nasta: 'Ange den dag då nämnden tog ställning.',
    status: 422,
  },
  'nyckel-saknas': {
    text: 'Medlemmarna har inte kommit överens om någon fördelningsnyckel som gäller den dagen.',
    nasta: 'Föreslå en nyckel. Den gäller när så många har sagt ja som reglerna kräver.',
    status: 409,
  },
  'tal-saknas': {
    text: 'Nyckeln saknar tal för någon medlem.',
    nasta: 'Lägg in talet med källa och datum. Ett tal som saknas räknas aldrig som noll.',
    status: 422,
  },
  'tal-ej-eget': {
    text: 'En medlems volym rapporteras av medlemmen själv.',
    nasta: 'Be nämnden lägga in sitt tal.',
    status: 403,
  },
  'ej-medlem': {
    text: 'Nämnden är inte medlem i samverkan den dagen.',
    nasta: 'Se listan över parter.',
    status: 403,
  },
  'kostnad-saknas': { text: 'Kostnaden finns inte.', nasta: 'Läs in sidan på nytt.', status: 404 },
  'kostnad-redan-rattad': {
    text: 'Kostnaden är redan återförd.',
    nasta: 'Lägg in den rätta kostnaden som en ny.',
    status: 409,
  },
  'belopp-noll': { text: 'Beloppet måste vara mer än noll.', nasta: 'Skriv vad som har betalats.', status: 422 },
})
