export default {
  start: 'Översikt',
  ersattning: 'Ersättning',
} as const
