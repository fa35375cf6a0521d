import { personas } from './personas.ts'

const DORR = {
  kommun: 'Kommun',
  utforare: 'Utförare',
  person: 'Brukare',
  plattform: 'Drift',
  ingen: 'Utförare',
} as const
/** The few that a new visitor needs for the story, and to look into each system; the sign-in page offers all. */
const BERATTELSEN = [
  'sotenas-upphandlare',
  'sotenas-beslutsfattare',
  'sotenas-handlaggare',
  'sotenas-ekonom',
  'sotenas-attestant',
  'sotenas-admin',
  'skargardsvard-firmatecknare',
  'bohusomsorg-firmatecknare',
  'brukare-astrid',
  'orebro-ekonom',
  'orebro-handlaggare',
  'vasteras-handlaggare',
  'vasteras-avgiftshandlaggare',
  'gavle-lss-handlaggare',
  'egenregi-gavle-ansvarig',
]

/** The invented people that `npm start` prints. */
export const demoIdentiteter = personas
  .filter((p) => BERATTELSEN.includes(p.nyckel))
  .map((p) => ({ dorr: DORR[p.typ], namn: p.namn, roll: `${p.grupp}: ${p.beskrivning}` }))
