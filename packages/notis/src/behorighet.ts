import { defineBehorigheter } from '@valfri/auth/behorighet'

/** Who may do what with notices: everybody their own, and who runs the instance what could not be sent. */
export const notisBehorigheter = defineBehorigheter({
  'notis.egna': { kommun: 'alla', utforare: 'alla' },
  'notis.utskick': { plattform: ['driftansvarig'] },
})
