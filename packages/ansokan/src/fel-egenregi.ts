import { defineFel } from '@valfri/kernel/fel'

export const egenregiFel = defineFel({
  'uppdrag-saknas': {
    text: 'Det interna uppdraget finns inte.',
    nasta: 'Gå tillbaka till listan över avtal.',
    status: 404,
  },
  'direktkvalificering-redan': {
    text: 'Egenregin har redan det läget den dagen.',
    nasta: 'Läs in sidan på nytt, eller välj en annan dag.',
    status: 409,
  },
  'direktkvalificering-utan-beslut': {
    text: 'Läget ändras bara genom nämndens eget beslut.',
    nasta: 'Registrera nämndens beslut om egenregi som utförare, och välj det här.',
    lagrum: 'LOV 1 kap. 2 §',
    status: 422,
  },
  'villkor-ej-i-uppdraget': {
    text: 'Villkoret finns inte i den version av underlaget som uppdraget gäller.',
    nasta: 'Välj ett av villkoren på sidan.',
    lagrum: 'LOV 4 kap. 2 §',
    status: 422,
  },
  'kontroll-framtida': {
    text: 'En kontroll kan inte registreras innan den är gjord.',
    nasta: 'Ange den dag då villkoret kontrollerades.',
    status: 422,
  },
})
