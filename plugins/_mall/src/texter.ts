import type { Tjanst } from '@valfri/plugin-api/tjanst'

/** Texts that everyone reads, in Swedish, lättläst and English. */
export const texter: Tjanst['texter'] = {
  sammanfattning: {
    sv: 'Skriv i en mening vad tjänsten är.',
    lattlast: 'Skriv kort och enkelt vad den är.',
    en: 'Say in one sentence what the service is.',
  },
}
