/**
 * What LOV may be used for: health care and social services by their CPV codes, less three. The list is the one that LOV 1:1
 * points at (directive 2014/24/EU, annex XIV), in force from a date, so that a changed law is a new row.
 */
interface CpvLista {
  readonly fran: string
  /** First and last code, without control digit, both inclusive. */
  readonly tillatna: readonly (readonly [number, number])[]
  readonly undantagna: readonly string[]
}

const LISTOR: readonly CpvLista[] = [
  {
    fran: '2009-01-01',
    tillatna: [
      [75200000, 75200000],
      [75231200, 75231240],
      [79611000, 79611000],
      [79622000, 79622000],
      [79624000, 79625000],
      [85000000, 85323000],
      [98133000, 98133100],
      [98200000, 98200000],
      [98500000, 98514000],
    ],
    undantagna: ['85311300-5', '85321000-5', '85322000-2'],
  },
]

export const CPV_FORM = /^\d{8}-\d$/

/** Whether a system for this code may be set up under LOV on an ISO date. Source: LOV 1 kap. 1 §. */
export function isCpvTillaten(kod: string, dag: string): boolean {
  const lista = LISTOR.findLast((l) => l.fran <= dag)
  if (!lista || !CPV_FORM.test(kod) || lista.undantagna.includes(kod)) return false
  const nummer = Number(kod.slice(0, 8))
  return lista.tillatna.some(([fran, till]) => nummer >= fran && nummer <= till)
}
