import { defineBehorigheter } from '@valfri/auth/behorighet'

/** Who may do what before a valfrihetssystem opens, and with what is reported of it. */
export const inforandeBehorigheter = defineBehorigheter({
  'inforande.las': {
    kommun: [
      'upphandlare',
      'beslutsfattare',
      'registrator',
      'ekonom',
      'kommunikator',
      'uppfoljare',
      'systemadministrator',
    ],
  },
  'inforande.planera': { kommun: ['upphandlare'] },
  'inforande.fora-logg': { kommun: ['upphandlare', 'registrator', 'kommunikator'] },
  /** News, the calendar and forecasts: what anyone then reads. */
  'inforande.publicera': { kommun: ['upphandlare', 'kommunikator'] },
  'inforande.bedoma-risk': { kommun: ['upphandlare', 'beslutsfattare', 'ekonom', 'uppfoljare'] },
  /** Goals beside figures of the nämnd's own market. */
  'inforande.las-mal': { kommun: ['upphandlare', 'beslutsfattare', 'ekonom', 'uppfoljare'] },
  'inforande.satt-mal': { kommun: ['upphandlare', 'ekonom', 'uppfoljare'] },
  'inforande.rapportera': { kommun: ['upphandlare', 'uppfoljare'] },
  'inforande.publikt': { publik: true },
})
