export default {
  start: 'Översikt',
  arenden: 'Ärenden',
  avtal: 'Avtal',
  underlag: 'Underlag',
  samverkan: 'Samverkan',
  priser: 'Priser',
  beslut: 'Beslut',
  installningar: 'Inställningar',
  ersattning: 'Ersättning',
  brukare: 'Brukare',
  bestallningar: 'Beställningar',
  vantande: 'Väntande tid',
} as const
