import { ivoTillstand } from '@valfri/plugin-api/generella-villkor/tillstand'
import type { Villkor } from '@valfri/plugin-api/villkor'

/** A permit for hemtjänst is not enough for LSS. Source: LSS 23 §, 9 § 5. */
export const ivoTillstandLss: Villkor = {
  ...ivoTillstand(['lss'], [{ lag: 'LSS', sfs: '1993:387', rum: '23 §' }], 'avlösarservice enligt 9 § 5 LSS'),
  id: 'ivo-tillstand-lss',
  nr: 'A01',
  namn: { sv: 'Tillstånd från IVO enligt LSS', lattlast: 'Företaget har tillstånd för LSS' },
}
