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
  /** Whoever holds the samtal opens its ärende: the code is known to nobody else. */
  'val.oppnaKodarende': { utforare: ['verksamhetsansvarig', 'planerare', 'medarbetare'] },
  /** Nivå, placement and the like: set by a handläggare, or by the utförare where it is its own. */
  'val.lasUppgift': {
    kommun: ['handlaggare'],
    utforare: ['verksamhetsansvarig', 'planerare', 'firmatecknare'],
  },
  'val.sattUppgift': { kommun: ['handlaggare'], utforare: ['verksamhetsansvarig', 'planerare'] },
  'val.lasBedomning': { kommun: ['handlaggare'], utforare: ['verksamhetsansvarig', 'planerare'] },
  'val.begarBedomning': { utforare: ['verksamhetsansvarig', 'planerare'] },
  'val.besvaraBedomning': { kommun: ['handlaggare'] },
  /** The register of workplaces: the nämnd's own, and to an utförare where its persons are (F19.5). */
  'val.lasArbetsplats': {
    kommun: ['handlaggare'],
    utforare: ['verksamhetsansvarig', 'planerare', 'firmatecknare'],
  },
  'val.sparaArbetsplats': { kommun: ['handlaggare'] },
  'val.foreslaArbetsplats': { utforare: ['verksamhetsansvarig', 'planerare'] },
  /** Whether the menu has them. */
  'val.finnsKodarenden': { kommun: 'alla', utforare: 'alla' },
  'val.min': { person: true },
})
