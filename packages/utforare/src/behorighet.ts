import { defineBehorigheter } from '@valfri/auth/behorighet'

/** Who may do what in the registry. Only a firmatecknare decides who may act for the firm (F3.4). */
export const utforareBehorigheter = defineBehorigheter({
  // Whoever has signed in, also before they have any uppdrag: the procedure asks for the session, not for a role.
  'utforare.registrera': { publik: true },
  'utforare.los-in-inbjudan': { publik: true },
  'utforare.las-foretag': { utforare: 'alla' },
  'utforare.andra-foretag': { utforare: ['firmatecknare', 'verksamhetsansvarig'] },
  'utforare.ge-uppdrag': { utforare: ['firmatecknare'] },
  'bevis.las-egna': { utforare: ['firmatecknare', 'verksamhetsansvarig'] },
  'bevis.andra': { utforare: ['firmatecknare', 'verksamhetsansvarig'] },
  'bevis.las': { kommun: ['upphandlare', 'beslutsfattare', 'registrator', 'uppfoljare'] },
  'bevis.kontrollera': { kommun: ['upphandlare', 'uppfoljare'] },
})
