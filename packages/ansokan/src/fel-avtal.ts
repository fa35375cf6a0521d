import { defineFel } from '@valfri/kernel/fel'

/** How the end or the change of an avtal can be refused. */
export const avtalFel = defineFel({
  'avtal-ej-i-kraft': {
    text: 'Bara ett avtal som båda har skrivit under och som inte har upphört kan sägas upp eller ändras.',
    nasta: 'Läs in sidan på nytt för att se var avtalet står.',
    status: 409,
  },
  'avtal-redan-uppsagt': {
    text: 'Avtalet är redan uppsagt eller har fått ett slut.',
    nasta: 'Läs in sidan på nytt för att se när det upphör.',
    status: 409,
  },
  'internt-uppdrag': {
    text: 'Ett internt uppdrag är inget avtal och sägs inte upp. Nämnden beslutar om det.',
    nasta: 'Ändra direktkvalificeringen genom ett nytt beslut.',
    status: 409,
  },
  'ersattare-finns': {
    text: 'Det finns redan ett nytt avtal som väntar på underskrift.',
    nasta: 'Öppna det nya avtalet.',
    status: 409,
  },
  'andring-for-tidig': {
    text: 'Ändringen gäller tidigare än uppsägningstiden i underlaget tillåter.',
    nasta: 'Välj en senare dag.',
    status: 422,
  },
  'version-ej-oppen': {
    text: 'Nämnden har inte öppnat någon nyare version av underlaget.',
    nasta: 'Anta och öppna den nya versionen först.',
    status: 409,
  },
  'ingen-att-fraga': {
    text: 'Alla avtal gäller redan den nya versionen, eller är frågade.',
    nasta: 'Se svaren på varje avtals sida.',
    status: 409,
  },
  'svarsdag-fel': {
    text: 'Sista dag att svara ska ligga framåt i tiden och före dagen då villkoren börjar gälla.',
    nasta: 'Välj en annan dag.',
    status: 422,
  },
  'svarstid-ute': {
    text: 'Tiden att svara på de ändrade villkoren har gått ut.',
    nasta: 'Kontakta nämnden. Inget svar räknas inte som ett ja.',
    status: 409,
  },
  'redan-svarat': { text: 'Frågan är redan besvarad.', nasta: 'Läs in sidan på nytt.', status: 409 },
  'svarstid-kvar': {
    text: 'Utföraren har fortfarande tid att svara.',
    nasta: 'Vänta till dagen efter sista svarsdag.',
    status: 409,
  },
})
