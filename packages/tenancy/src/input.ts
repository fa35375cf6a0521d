import { z } from 'zod'

/** An ISO date on the wire, a PlainDate in the use case. */
export const datumInput = z.iso.date('Skriv datumet som ÅÅÅÅ-MM-DD.').transform((d) => Temporal.PlainDate.from(d))

/** Text that must say something. */
export const textInput = (hogst = 200) => z.string().trim().min(1, 'Fyll i rutan.').max(hogst, `Högst ${hogst} tecken.`)
