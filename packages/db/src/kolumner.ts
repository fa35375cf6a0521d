import { sql } from 'drizzle-orm'
import { bigint, customType, text, uuid } from 'drizzle-orm/pg-core'

/** A Swedish calendar date, as Temporal.PlainDate. */
export const datum = customType<{ data: Temporal.PlainDate; driverData: string }>({
  dataType: () => 'date',
  toDriver: (v) => v.toString(),
  fromDriver: (v) => Temporal.PlainDate.from(v),
})

/** An instant, as Temporal.Instant. */
export const tidpunkt = customType<{ data: Temporal.Instant; driverData: string }>({
  dataType: () => 'timestamp with time zone',
  toDriver: (v) => v.toString(),
  fromDriver: (v) => Temporal.Instant.from(v.replace(' ', 'T')),
})

/** Raw bytes. */
export const bytea = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => 'bytea',
  toDriver: (v) => Buffer.from(v),
  fromDriver: (v) => new Uint8Array(v),
})

/** Money in whole öre. */
export const ore = (namn: string) => bigint(namn, { mode: 'bigint' })

/** The kommunkod that leads the keys of all that belongs to a kommun. */
export const kommunId = () => text('kommun_id').notNull()

/** The nämnd inside the kommun: the boundary of secrecy (OSL 8:1-2). */
export const namndId = () => text('namnd_id').notNull()

/** An opaque id that is safe in a URL; ordered by time of creation. */
export const id = (namn = 'id') => uuid(namn).notNull().default(sql`uuidv7()`)

/** When the row was written, by the database's clock unless the use case gives its own. */
export const skapad = () => tidpunkt('skapad').notNull().default(sql`now()`)
