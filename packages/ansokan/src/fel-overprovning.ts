import { defineFel } from '@valfri/kernel/fel'

/** How an event after a refusal can be refused itself. */
export const overprovningFel = defineFel({
  'ej-overprovningsbart': {
    text: 'Bara ett avslag som sökanden är underrättad om kan överprövas.',
    nasta: 'Lämna underrättelsen först. Ett godkännande kan inte angripas av en annan utförare.',
    lagrum: 'LOV 10 kap. 1 § andra stycket',
    status: 409,
  },
  'ingen-overprovning': {
    text: 'Det finns ingen ansökan om rättelse som prövas.',
    nasta: 'Registrera först att ansökan har kommit in till domstolen.',
    status: 409,
  },
  'redan-i-domstol': {
    text: 'Avslaget prövas redan i domstol.',
    nasta: 'Registrera domstolens svar när det kommer.',
    status: 409,
  },
  'overprovning-ofullstandig': {
    text: 'Uppgifter om domstolen saknas.',
    nasta: 'Fyll i det som är markerat.',
    status: 422,
  },
  'rattelse-beslutsfattare': {
    text: 'Att nämnden själv rättar ett avslag beslutas av en beslutsfattare.',
    nasta: 'Be en beslutsfattare göra det.',
    status: 403,
  },
  'dom-binder': {
    text: 'Domstolen har bestämt att sökanden ska godkännas. Ansökan kan inte avslås igen.',
    nasta: 'Fatta ett nytt beslut om godkännande.',
    lagrum: 'LOV 10 kap. 2 §',
    status: 409,
  },
})
