export default {
  start: 'Mina sidor',
} as const
