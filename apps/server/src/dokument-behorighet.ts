import { defineBehorigheter } from '@valfri/auth/behorighet'

/** Who may ask for a stored file and hand one in. Which files there are to read is chosen by row level security. */
export const dokumentBehorigheter = defineBehorigheter({
  'dokument.las': { publik: true, kommun: 'alla', utforare: 'alla', person: true },
  'dokument.lamna-fil': {
    utforare: ['firmatecknare', 'verksamhetsansvarig'],
    // Those who register a decision attach its protokollsutdrag.
    kommun: ['upphandlare', 'beslutsfattare', 'registrator', 'systemadministrator', 'ekonom'],
  },
})
