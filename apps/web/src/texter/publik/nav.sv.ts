export default {
  start: 'Start',
  jamfor: 'Jämför utförare',
  underlag: 'Förfrågningsunderlag',
  inforande: 'Kommande beslut',
} as const
