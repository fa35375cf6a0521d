export default {
  start: 'Start',
  jamfor: 'Jämför utförare',
  underlag: 'Förfrågningsunderlag',
} as const
