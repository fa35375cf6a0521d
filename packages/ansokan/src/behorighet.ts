import { defineBehorigheter } from '@valfri/auth/behorighet'

/**
 * Who may do what with applications, cases and avtal. A verksamhetsansvarig may draft; only a firmatecknare binds the firm
 * or an ombud by its fullmakt (F3.4). An upphandlare reviews; only a beslutsfattare decides (KL 6:38).
 */
export const ansokanBehorigheter = defineBehorigheter({
  'ansokan.skriv-utkast': { utforare: ['firmatecknare', 'verksamhetsansvarig', 'ombud'] },
  'ansokan.las-egna': { utforare: ['firmatecknare', 'verksamhetsansvarig', 'ombud'] },
  'ansokan.skicka-in': { utforare: ['firmatecknare', 'ombud'] },
  'ansokan.andra': { utforare: ['firmatecknare', 'ombud'] },
  'ansokan.aterkalla': { utforare: ['firmatecknare', 'ombud'] },
  'ansokan.komplettera': { utforare: ['firmatecknare', 'verksamhetsansvarig', 'ombud'] },
  'ansokan.stall-fraga': { utforare: ['firmatecknare', 'verksamhetsansvarig'] },
  'ansokan.besvara-fraga': { kommun: ['upphandlare'] },
  'underlag.las-nytt': { utforare: ['firmatecknare', 'verksamhetsansvarig', 'planerare', 'utforarekonom'] },
  'underlag.prova-krav': { kommun: ['upphandlare'] },
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
  'ansokan.overprovning': { kommun: ['registrator', 'upphandlare', 'beslutsfattare'] },
  'ansokan.underratta': { kommun: ['registrator', 'upphandlare'] },
  'avtal.las': {
    kommun: ['upphandlare', 'beslutsfattare', 'registrator', 'handlaggare', 'ekonom', 'uppfoljare'],
    utforare: ['firmatecknare', 'verksamhetsansvarig', 'planerare', 'utforarekonom', 'ombud'],
  },
  'avtal.skapa': { kommun: ['upphandlare'] },
  'avtal.kontrollera': {
    kommun: ['upphandlare', 'beslutsfattare', 'registrator', 'uppfoljare'],
    utforare: ['firmatecknare', 'verksamhetsansvarig'],
  },
  'avtal.saga-upp': { kommun: ['beslutsfattare'], utforare: ['firmatecknare'] },
  'avtal.andra': { kommun: ['upphandlare'] },
  'avtal.fraga-villkor': { kommun: ['upphandlare'] },
  'avtal.svara-villkor': { utforare: ['firmatecknare'] },
  'avtal.avsluta-obesvarad': { kommun: ['beslutsfattare'] },
  'avtal.direktkvalificera': { kommun: ['upphandlare'] },
  'avtal.signera': { kommun: ['beslutsfattare'], utforare: ['firmatecknare', 'ombud'] },
  'avtal.mottagande': { utforare: ['firmatecknare', 'verksamhetsansvarig'] },
})
