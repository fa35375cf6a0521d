import { defineFel } from '@valfri/kernel/fel'

/** How those who try and decide cases can be stopped: jäv, delegation, and the nämnd's own rules. */
export const granskningFel = defineFel({
  javig: {
    text: 'Du är anmäld som jävig i ärendet och får inte delta i handläggningen.',
    nasta: 'Lämna över till en kollega. Är det fel prövar en beslutsfattare jävsfrågan på ärendets sida.',
    lagrum: 'KL 6 kap. 28 och 30 §§, 7 kap. 4 §',
    status: 403,
  },
  'jav-egen-provning': {
    text: 'Den som jävet gäller prövar det inte själv.',
    nasta: 'Be en annan beslutsfattare pröva jävsfrågan.',
    lagrum: 'KL 6 kap. 30 §',
    status: 403,
  },
  'jav-okand': {
    text: 'Personen har inget uppdrag i nämnden som rör ansökningar.',
    nasta: 'Välj någon i listan.',
    status: 422,
  },
  'jav-saknas': { text: 'Det finns ingen jävsanmälan att pröva.', nasta: 'Läs in sidan på nytt.', status: 409 },
  'delegation-racker-inte': {
    text: 'Delegationen du valde omfattar inte beslutet.',
    nasta: 'Välj en annan punkt, lämna ärendet till den som har delegation, eller låt nämnden besluta.',
    lagrum: 'KL 6 kap. 37 §, 7 kap. 5 §',
    status: 403,
  },
  'andra-granskning-saknas': {
    text: 'Nämnden kräver två granskare, och en andra granskare har inte sett prövningen som den är nu.',
    nasta: 'Be en kollega som inte har satt något av utfallen att granska prövningen på ärendets sida.',
    status: 409,
  },
  'granskar-egen-provning': {
    text: 'Du har satt utfall i ärendet och kan inte också vara andra granskare.',
    nasta: 'Be en kollega granska prövningen.',
    status: 409,
  },
  'ej-fardigprovat': {
    text: 'Alla villkor är inte prövade, så det finns inget helt att granska.',
    nasta: 'Pröva de villkor som saknar utfall först.',
    status: 409,
  },
  'ingen-skillnad': {
    text: 'Utfallen skiljer sig inte åt längre.',
    nasta: 'Läs in sidan på nytt.',
    status: 409,
  },
  'delegation-saknas': {
    text: 'Punkten finns inte i nämndens delegationsordning.',
    nasta: 'Läs in sidan på nytt.',
    status: 404,
  },
})
