import { defineBehorigheter } from '@valfri/auth/behorighet'

/** Who may do what with notices and the calendar: everybody their own, by the roles of each kind, and who runs the instance what could not be sent. */
export const notisBehorigheter = defineBehorigheter({
  'notis.egna': { kommun: 'alla', utforare: 'alla' },
  'notis.kalender': { kommun: 'alla', utforare: 'alla' },
  'notis.utskick': { plattform: ['driftansvarig'] },
})
