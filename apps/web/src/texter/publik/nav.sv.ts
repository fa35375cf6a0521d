export default {
  start: 'Start',
  jamfor: 'Jämför utförare',
} as const
