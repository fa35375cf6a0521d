import { defineBehorigheter } from '@valfri/auth/behorighet'

/** Acts that belong to the open API itself. */
export const apiBehorigheter = defineBehorigheter({
  'api.kommuner': { publik: true },
  'api.mig': { kommun: 'alla', utforare: 'alla' },
})
