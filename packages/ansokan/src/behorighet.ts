import { defineBehorigheter } from '@valfri/auth/behorighet'

/**
 * Who may do what with applications, cases and avtal. A verksamhetsansvarig may draft; only a firmatecknare binds the firm
 * (F3.4). An upphandlare reviews; only a beslutsfattare decides (KL 6:38).
 */
export const ansokanBehorigheter = defineBehorigheter({
  'ansokan.skriv-utkast': { utforare: ['firmatecknare', 'verksamhetsansvarig'] },
  'ansokan.las-egna': { utforare: ['firmatecknare', 'verksamhetsansvarig'] },
  'ansokan.skicka-in': { utforare: ['firmatecknare'] },
  'ansokan.aterkalla': { utforare: ['firmatecknare'] },
  'ansokan.komplettera': { utforare: ['firmatecknare', 'verksamhetsansvarig'] },
  'ansokan.stall-fraga': { utforare: ['firmatecknare', 'verksamhetsansvarig'] },
  'ansokan.besvara-fraga': { kommun: ['upphandlare'] },
  'underlag.las-nytt': { utforare: ['firmatecknare', 'verksamhetsansvarig', 'planerare', 'utforarekonom'] },
  'ansokan.lista-godkanda': { publik: true },
  'ansokan.las-arenden': { kommun: ['upphandlare', 'beslutsfattare', 'registrator'] },
  'ansokan.las-regler': { kommun: ['upphandlare', 'beslutsfattare', 'registrator', 'systemadministrator'] },
  'ansokan.prova': { kommun: ['upphandlare'] },
  'ansokan.hamta-register': { kommun: ['upphandlare'] },
  'ansokan.begar-komplettering': { kommun: ['upphandlare'] },
  'ansokan.prova-uteslutning': { kommun: ['upphandlare', 'beslutsfattare'] },
  'ansokan.anmal-jav': { kommun: ['upphandlare', 'beslutsfattare', 'registrator'] },
  'ansokan.prova-jav': { kommun: ['beslutsfattare'] },
  'ansokan.satt-regler': { kommun: ['beslutsfattare', 'registrator', 'systemadministrator'] },
  'ansokan.besluta': { kommun: ['beslutsfattare'] },
  'ansokan.underratta': { kommun: ['registrator', 'upphandlare'] },
  'avtal.las': {
    kommun: ['upphandlare', 'beslutsfattare', 'registrator', 'handlaggare', 'ekonom', 'uppfoljare'],
    utforare: ['firmatecknare', 'verksamhetsansvarig', 'planerare', 'utforarekonom'],
  },
  'avtal.skapa': { kommun: ['upphandlare'] },
  'avtal.direktkvalificera': { kommun: ['upphandlare'] },
  'avtal.signera': { kommun: ['beslutsfattare'], utforare: ['firmatecknare'] },
  'avtal.mottagande': { utforare: ['firmatecknare', 'verksamhetsansvarig'] },
})
