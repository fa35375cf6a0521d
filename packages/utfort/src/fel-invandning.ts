import { defineFel } from '@valfri/kernel/fel'

export const invandningFel = defineFel({
  'invandning-finns': {
    text: 'Du har redan sagt till om det här besöket.',
    nasta: 'Öppna ditt ärende om besöket och skriv där.',
    status: 409,
  },
  'invandning-utan-text': { text: 'Texten saknas.', nasta: 'Skriv några ord.', status: 422 },
  'invandning-avslutad': {
    text: 'Ärendet är avslutat.',
    nasta: 'Ring kommunen om något fortfarande är fel.',
    status: 409,
  },
  'invandning-avslut-av-annan': { text: 'Det är kommunen som avslutar ett ärende.', status: 403 },
})
