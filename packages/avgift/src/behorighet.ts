import { defineBehorigheter } from '@valfri/auth/behorighet'

export const avgiftBehorigheter = defineBehorigheter({
  /** The taxa and the amounts of the law are public; the staff read them here. */
  'avgift.las-taxa': { kommun: 'alla', plattform: ['driftansvarig'] },
  'avgift.besluta-taxa': { kommun: ['avgiftshandlaggare'] },
  /** Income and fee of a person: nobody else in the nämnd (class Ek). */
  'avgift.las': { kommun: ['avgiftshandlaggare'] },
  'avgift.besluta': { kommun: ['avgiftshandlaggare'] },
  'avgift.berakna': { kommun: ['avgiftshandlaggare'] },
  'avgift.exportera': { kommun: ['avgiftshandlaggare'] },
  'avgift.hamta-export': { kommun: ['avgiftshandlaggare', 'ekonom'] },
  'avgift.las-brev': { kommun: ['avgiftshandlaggare'], person: true },
  'avgift.min': { person: true },
  'avgift.lagg-nationellt-belopp': { plattform: ['driftansvarig'] },
})
