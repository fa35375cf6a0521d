export default {
  start: 'Översikt',
  ansokan: 'Ansökningar',
  avtal: 'Avtal',
  foretag: 'Företaget',
  ersattning: 'Ersättning',
  bestallningar: 'Beställningar',
  kodarenden: 'Ärenden med kod',
  tid: 'Utförd tid',
  invandningar: 'Invändningar',
  import: 'Läs in fil',
  apiNycklar: 'API-nycklar',
} as const
