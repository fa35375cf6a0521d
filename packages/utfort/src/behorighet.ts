import { defineBehorigheter } from '@valfri/auth/behorighet'

export const utfortBehorigheter = defineBehorigheter({
  'utfort.rapportera': { utforare: ['verksamhetsansvarig', 'planerare', 'medarbetare'] },
  'utfort.importera': { utforare: ['verksamhetsansvarig', 'planerare', 'utforarekonom'] },
  'utfort.las': { utforare: ['verksamhetsansvarig', 'planerare', 'medarbetare', 'utforarekonom'] },
  'utfort.las-vantande': { kommun: ['handlaggare', 'ekonom', 'attestant', 'uppfoljare'] },
})
