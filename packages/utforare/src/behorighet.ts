import { defineBehorigheter } from '@valfri/auth/behorighet'

/** Who may do what in the registry. Only a firmatecknare decides who may act for the firm (F3.4). */
export const utforareBehorigheter = defineBehorigheter({
  'utforare.registrera': { person: true, utforare: 'alla', kommun: 'alla' },
  'utforare.los-in-inbjudan': { person: true, utforare: 'alla', kommun: 'alla' },
  'utforare.las-foretag': { utforare: 'alla' },
  'utforare.andra-foretag': { utforare: ['firmatecknare', 'verksamhetsansvarig'] },
  'utforare.ge-uppdrag': { utforare: ['firmatecknare'] },
})
