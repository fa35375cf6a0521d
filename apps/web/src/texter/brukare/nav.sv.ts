export default {
  start: 'Mina sidor',
  avgift: 'Besök och avgift',
} as const
