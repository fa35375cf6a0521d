import { TIDSZON } from '@valfri/kernel/tid'
import type { Datum } from '@valfri/plugin-api/rad'

/** Days since 1970-01-01 in the Swedish calendar: a date as an integer, for arithmetic in large runs. */
export type Dagnummer = number

export function dagnummer(datum: Datum): Dagnummer {
  return Date.UTC(Number(datum.slice(0, 4)), Number(datum.slice(5, 7)) - 1, Number(datum.slice(8, 10))) / 86_400_000
}

export function datumOf(dag: Dagnummer): Datum {
  const sparad = datum.get(dag)
  if (sparad !== undefined) return sparad
  const text = new Date(dag * 86_400_000).toISOString().slice(0, 10)
  datum.set(dag, text)
  return text
}

/** A run writes the same few hundred dates on every row; writing one anew was a tenth of a large run. */
const datum = new Map<Dagnummer, Datum>()

/** 0 is Monday. */
export function veckodagOf(dag: Dagnummer): number {
  return (((dag + 3) % 7) + 7) % 7
}

/** 'YYYY-MM' */
export function manadOf(dag: Dagnummer): string {
  return datumOf(dag).slice(0, 7)
}

/** The number of the Monday that begins the day's ISO week: one number for each week. */
export function mandagOf(dag: Dagnummer): Dagnummer {
  return dag - veckodagOf(dag)
}

/** First day of a month, and of the month after. */
export function manadsgranser(period: string): { readonly fran: Dagnummer; readonly efter: Dagnummer } {
  const [ar, manad] = period.split('-').map(Number) as [number, number]
  return { fran: Date.UTC(ar, manad - 1, 1) / 86_400_000, efter: Date.UTC(ar, manad, 1) / 86_400_000 }
}

/** The minute in which a Swedish date begins, since 1970-01-01T00:00Z. */
export function midnattOf(dag: Dagnummer): number {
  return Temporal.PlainDate.from(datumOf(dag)).toZonedDateTime(TIDSZON).epochMilliseconds / 60_000
}

/** The Swedish date of a minute. */
export function dagOfMinut(minut: number): Dagnummer {
  const lokal = Temporal.Instant.fromEpochMilliseconds(minut * 60_000).toZonedDateTimeISO(TIDSZON)
  return dagnummer(lokal.toPlainDate().toString())
}
