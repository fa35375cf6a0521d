import type { UnderlagVillkor } from './typer.ts'

/** A whole krav for tests, with what differs. */
export const provKrav = (skillnad: Partial<UnderlagVillkor> = {}): UnderlagVillkor => ({
  id: 'rutin',
  nr: 'G01',
  namn: 'Rutin',
  kalla: 'plugin',
  niva: 'gemensam',
  kapitel: 'verksamhetskrav',
  text: 'Utföraren ska ha en skriven rutin.',
  delar: [],
  kontrollpunkter: [
    { typ: 'visa-upp', bevis: { sv: 'Rutin' } },
    { typ: 'uppfoljning', manader: 12 },
  ],
  vidBrist: ['varning', 'avauktorisation'],
  obligatoriskt: false,
  ...skillnad,
})
