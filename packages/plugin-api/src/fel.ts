import { defineFel } from '@valfri/kernel/fel'

export const pluginFel = defineFel({
  'plugin-api-okand': {
    text: 'Tjänsten är skriven för en annan version av plugin-kontraktet.',
    nasta: 'Installera en version av tjänsten som är skriven för den här versionen av Valfri.',
    status: 422,
  },
  'plugin-ogiltig': {
    text: 'Tjänstens beskrivning är inte komplett.',
    nasta: 'Rätta de utpekade delarna i tjänstens kod. Tjänsten laddas inte förrän de är rätta.',
    status: 422,
  },
  'plugin-dubblett': {
    text: 'Två tjänster har samma id.',
    nasta: 'Ta bort den ena ur listan över tjänster.',
    status: 409,
  },
  'steg-kastade': {
    text: 'Ett eget steg i tjänsten stannade med ett fel. Körningen avbröts; inget annat påverkades.',
    nasta: 'Kontakta den som förvaltar tjänsten och ange stegets namn.',
    status: 422,
  },
  'steg-for-lange': {
    text: 'Ett eget steg i tjänsten blev inte klart i tid. Körningen avbröts; inget annat påverkades.',
    nasta: 'Kontakta den som förvaltar tjänsten och ange stegets namn.',
    status: 422,
  },
  'steg-ogiltigt-svar': {
    text: 'Ett eget steg i tjänsten gav ett svar som inte går att använda. Körningen avbröts; inget annat påverkades.',
    nasta: 'Kontakta den som förvaltar tjänsten och ange stegets namn.',
    status: 422,
  },
})
