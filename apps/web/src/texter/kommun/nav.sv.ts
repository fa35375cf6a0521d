export default {
  start: 'Översikt',
  arenden: 'Ärenden',
  avtal: 'Avtal',
  underlag: 'Underlag',
  samverkan: 'Samverkan',
  priser: 'Priser och ersättningsmodell',
  beslut: 'Beslut',
  installningar: 'Inställningar',
  ersattning: 'Ersättning',
  brukare: 'Brukare',
  bestallningar: 'Beställningar',
} as const
