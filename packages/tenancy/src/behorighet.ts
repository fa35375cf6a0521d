import { defineBehorigheter } from '@valfri/auth/behorighet'

export const tenancyBehorigheter = defineBehorigheter({
  /** A nämnd's settings, decisions and prices: public matters that its staff read here. */
  'tenancy.las': { kommun: 'alla' },
  'tenancy.registrera-beslut': {
    kommun: ['upphandlare', 'beslutsfattare', 'registrator', 'systemadministrator', 'ekonom', 'avgiftshandlaggare'],
  },
  'tenancy.satt-tjanst': { kommun: ['systemadministrator'] },
  'tenancy.spara-omrade': { kommun: ['upphandlare', 'systemadministrator'] },
  'tenancy.spara-kontaktpunkt': { kommun: ['kommunikator', 'upphandlare', 'systemadministrator'] },
  'tenancy.hantera-uppdrag': { kommun: ['systemadministrator'] },
  'tenancy.andra-tema': { kommun: ['systemadministrator', 'kommunikator'] },
  'tenancy.besluta-varden': { kommun: ['ekonom', 'upphandlare'] },
  /** Four eyes: any of these, but nobody who wrote in the proposal. */
  'tenancy.bekrafta-varden': { kommun: ['ekonom', 'upphandlare', 'attestant', 'beslutsfattare'] },
  'tenancy.samverka': { kommun: ['upphandlare'] },
  /** Recording what the nämnd has answered in a matter of the samverkan; the decision itself is the nämnd's. */
  'tenancy.svara-samverkan': { kommun: ['upphandlare', 'registrator', 'beslutsfattare'] },
})
