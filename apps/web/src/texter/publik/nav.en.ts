export default {
  start: 'Start',
  jamfor: 'Compare providers',
  underlag: 'Tender documents',
  inforande: 'Coming decisions',
}
