import { defineBehorigheter } from '@valfri/auth/behorighet'

export const valBehorigheter = defineBehorigheter({
  /** Compare utförare, without signing in (LOV 9:1). */
  'val.jamfor': { publik: true },
  'val.sokPerson': { kommun: ['handlaggare'] },
  'val.lasPerson': { kommun: ['handlaggare'] },
  'val.registreraBeslut': { kommun: ['handlaggare'] },
  'val.valja': { kommun: ['handlaggare'], person: true },
  'val.ickeval': { kommun: ['handlaggare'] },
  'val.lasBestallning': {
    kommun: ['handlaggare'],
    utforare: ['verksamhetsansvarig', 'planerare', 'firmatecknare'],
  },
  'val.besvaraBestallning': { utforare: ['verksamhetsansvarig', 'planerare'] },
  'val.min': { person: true },
})
