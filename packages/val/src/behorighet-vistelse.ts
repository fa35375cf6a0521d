import { defineBehorigheter } from '@valfri/auth/behorighet'

export const vistelseBehorigheter = defineBehorigheter({
  /** Agreements and case links across a border; no person is in them. */
  'vistelse.las': { kommun: ['upphandlare', 'handlaggare', 'beslutsfattare', 'registrator', 'ekonom', 'uppfoljare'] },
  'vistelse.avtala': { kommun: ['upphandlare'] },
  'vistelse.bestalla': { kommun: ['handlaggare'] },
})
