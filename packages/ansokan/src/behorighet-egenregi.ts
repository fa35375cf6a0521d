import { defineBehorigheter } from '@valfri/auth/behorighet'

export const egenregiBehorigheter = defineBehorigheter({
  'egenregi.las': { kommun: ['upphandlare', 'beslutsfattare', 'registrator', 'uppfoljare', 'ekonom'] },
  'egenregi.satt-direktkvalificering': { kommun: ['upphandlare'] },
  'egenregi.kontrollera-villkor': { kommun: ['upphandlare', 'uppfoljare'] },
  'egenregi.publikt': { publik: true },
})
