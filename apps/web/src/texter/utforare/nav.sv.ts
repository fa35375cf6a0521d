export default {
  start: 'Översikt',
  ansokan: 'Ansökningar',
  avtal: 'Avtal',
  foretag: 'Företaget',
  ersattning: 'Ersättning',
  bestallningar: 'Beställningar',
} as const
