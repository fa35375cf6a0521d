import { defineFel } from '@valfri/kernel/fel'

export const vistelseFel = defineFel({
  'vistelse-samma-kommun': {
    text: 'Ett vistelseavtal sluts mellan två kommuner.',
    nasta: 'Välj den kommun där personerna vistas.',
    status: 422,
  },
  'vistelse-utan-beslut': {
    text: 'Vistelseavtalet kräver nämndens eget beslut.',
    nasta: 'Registrera nämndens beslut om samverkan, och välj det här.',
    lagrum: 'KL 9 kap. 37 §',
    status: 422,
  },
  'vistelse-avtal-saknas': {
    text: 'Det finns inget godkänt vistelseavtal med kommunen för tjänsten den dagen.',
    nasta: 'Be upphandlaren sluta ett avtal med kommunen, eller välj en senare dag.',
    lagrum: 'SoL 29 kap. 6 §',
    status: 409,
  },
  'vistelse-redan-godkant': { text: 'Avtalet är redan godkänt.', nasta: 'Läs in sidan på nytt.', status: 409 },
  'vistelse-ej-godkand': {
    text: 'Utföraren är inte godkänd av vistelsekommunen för delen den dagen, eller tar inte emot fler.',
    nasta: 'Välj en av vistelsekommunens godkända utförare.',
    status: 422,
  },
  'vistelse-datum': {
    text: 'Vistelsen ska ligga inom beslutets tid, från i dag och framåt.',
    nasta: 'Ändra någon av dagarna.',
    status: 422,
  },
  'vistelse-utan-slut': {
    text: 'Någon annan utför insatsen hemma, så vistelsen behöver en sista dag.',
    nasta: 'Ange den sista dagen. Dagen efter tar utföraren hemma över igen.',
    status: 422,
  },
})
