import { defineBehorigheter } from '@valfri/auth/behorighet'

export const insynBehorigheter = defineBehorigheter({
  /** With who wrote each line; the lines themselves are public. */
  'insyn.las-sarkostnader': { kommun: ['ekonom', 'attestant', 'upphandlare', 'beslutsfattare', 'uppfoljare'] },
  'insyn.posta-sarkostnad': { kommun: ['ekonom'] },
  /** Exact counts, also small ones, of a nämnd's own market. */
  'insyn.las-marknad': { kommun: ['upphandlare', 'beslutsfattare', 'ekonom', 'uppfoljare'] },
  'insyn.publikt': { publik: true },
})
