/**
 * A table's roles, written out. Rows become cards on a small screen (`display: block`), and Safari then takes the
 * table's own semantics away unless they are said.
 */
export const roll = {
  table: { role: 'table' },
  grupp: { role: 'rowgroup' },
  rad: { role: 'row' },
  kolumnrubrik: { role: 'columnheader' },
  radrubrik: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const
