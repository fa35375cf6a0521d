import { ivoTillstand } from '@valfri/plugin-api/generella-villkor/tillstand'
import type { Villkor } from '@valfri/plugin-api/villkor'

/** A permit for hemtjänst is not enough for LSS. Source: LSS 23 §, 9 § 3. */
export const ivoTillstandLss: Villkor = {
  ...ivoTillstand(['lss'], [{ lag: 'LSS', sfs: '1993:387', rum: '23 §' }], 'ledsagarservice enligt 9 § 3 LSS'),
  id: 'ivo-tillstand-lss',
  nr: 'L01',
  namn: { sv: 'Tillstånd från IVO enligt LSS', lattlast: 'Företaget har tillstånd för LSS' },
}
