import { defineFel } from '@valfri/kernel/fel'

/** What can be refused about notices. */
export const notisFel = defineFel({
  'notisslag-okant': { text: 'Den notisen finns inte.', nasta: 'Ladda om sidan och välj igen.', status: 422 },
  'utskick-saknas': {
    text: 'Mejlet väntar inte på att skickas om.',
    nasta: 'Ladda om sidan.',
    status: 409,
  },
})
