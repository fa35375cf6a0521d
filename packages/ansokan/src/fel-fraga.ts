import { defineFel } from '@valfri/kernel/fel'

export const fragaFel = defineFel({
  'arendefraga-saknas': { text: 'Frågan finns inte i ärendet.', nasta: 'Läs in sidan på nytt.', status: 404 },
  'arendefraga-besvarad': {
    text: 'Frågan är redan besvarad.',
    nasta: 'Läs in sidan på nytt för att se svaret.',
    status: 409,
  },
})
