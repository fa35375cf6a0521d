import { z } from 'zod'

/** 'ÅÅÅÅ-MM' on the wire, its first day in the use case. */
export const manadInput = z
  .string()
  .regex(/^20\d{2}-(0[1-9]|1[0-2])$/, 'Skriv månaden som ÅÅÅÅ-MM.')
  .transform((m) => Temporal.PlainDate.from(`${m}-01`))

/** Whole öre as a number on the wire. */
export const oreInput = z
  .int()
  .nonnegative('Ett belopp kan inte vara mindre än noll.')
  .max(1_000_000_000)
  .transform(BigInt)
