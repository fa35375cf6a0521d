export default {
  start: 'Översikt',
} as const
