import { defineBehorigheter } from '@valfri/auth/behorighet'

export const ersattningBehorigheter = defineBehorigheter({
  'ersattning.las': { kommun: ['ekonom', 'attestant', 'uppfoljare'] },
  'ersattning.berakna': { kommun: ['ekonom'] },
  'ersattning.las-manad': { kommun: ['ekonom'] },
  'ersattning.attestera': { kommun: ['attestant'] },
  'ersattning.bokforingsregler': { kommun: ['ekonom'] },
  'ersattning.bokfor': { kommun: ['ekonom'] },
  'ersattning.hamta-bokforing': { kommun: ['ekonom', 'attestant'] },
  'ersattning.fakturera': { utforare: ['firmatecknare', 'utforarekonom'] },
  'ersattning.las-underlag': {
    kommun: ['ekonom', 'attestant', 'uppfoljare'],
    utforare: ['firmatecknare', 'verksamhetsansvarig', 'utforarekonom'],
  },
  /** Why an event was or was not paid, under the brukare's code (C22). */
  'ersattning.las-mottaget': {
    kommun: ['handlaggare', 'ekonom', 'attestant', 'uppfoljare'],
    utforare: ['firmatecknare', 'verksamhetsansvarig', 'planerare', 'utforarekonom'],
  },
  /** Tries proposals on real events: sums by utförare, no person. */
  'ersattning.simulera': { kommun: ['ekonom', 'upphandlare'] },
  'ersattning.eget': { utforare: ['firmatecknare', 'verksamhetsansvarig', 'utforarekonom'] },
})
