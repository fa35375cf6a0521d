import { defineBehorigheter } from '@valfri/auth/behorighet'

export const utfortBehorigheter = defineBehorigheter({
  'utfort.rapportera': { utforare: ['verksamhetsansvarig', 'planerare', 'medarbetare'] },
  'utfort.importera': { utforare: ['verksamhetsansvarig', 'planerare', 'utforarekonom'] },
  'utfort.las': { utforare: ['verksamhetsansvarig', 'planerare', 'medarbetare', 'utforarekonom'] },
  /** Codes, counts and days: nobody can be told from them, so a kommun's staff who may not know persons read them too. */
  'utfort.las-kodarenden': {
    kommun: ['handlaggare', 'ekonom', 'attestant', 'uppfoljare'],
    utforare: ['verksamhetsansvarig', 'planerare', 'medarbetare', 'utforarekonom'],
  },
  /** An objection to an event: by the person it is about, read and answered by those it concerns (F11.3). */
  'utfort.lagg-invandning': { person: true },
  'utfort.las-invandning': {
    kommun: ['handlaggare', 'avgiftshandlaggare'],
    utforare: ['verksamhetsansvarig', 'planerare'],
    person: true,
  },
  'utfort.svara-begaran': { kommun: ['handlaggare'] },
  'utfort.notera-driftstopp': { kommun: ['ekonom', 'uppfoljare'] },
  /** Performed of granted time by cause: sums per utförare, and no causes of a handful of persons to who may not read their events. */
  'utfort.las-utforandegrad': {
    kommun: ['handlaggare', 'ekonom', 'attestant', 'uppfoljare', 'upphandlare', 'beslutsfattare'],
    utforare: ['firmatecknare', 'verksamhetsansvarig', 'planerare', 'utforarekonom'],
  },
  'utfort.las-vantande': { kommun: ['handlaggare', 'ekonom', 'attestant', 'uppfoljare'] },
})
