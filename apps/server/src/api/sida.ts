import { z } from 'zod'

/** The query of every list: where to go on, and how much at a time. */
export const SidFraga = z.object({
  kursor: z.string().max(500).optional().describe('Värdet av nasta i föregående svar.'),
  antal: z.coerce.number().int().min(1).max(200).default(50),
})

/** A page of a list. */
export const sidSvar = <S extends z.ZodType>(rad: S) =>
  z.object({ rader: z.array(rad), nasta: z.string().nullable().describe('Skicka som kursor för nästa sida.') })

/** The key of the last row that the caller has seen; undefined at the start, and for a cursor that is not ours. */
export function readKursor<N extends readonly (string | number)[]>(kursor: string | undefined): N | undefined {
  if (!kursor) return undefined
  try {
    const last: unknown = JSON.parse(Buffer.from(kursor, 'base64url').toString())
    return Array.isArray(last) && last.every((v) => typeof v === 'string' || typeof v === 'number')
      ? (last as unknown as N)
      : undefined
  } catch {
    // Cut off or made by hand: the list begins from the start.
    return undefined
  }
}

/**
 * Cuts rows into a page.
 *
 * @param rader one more than asked for, when there is one: it says that there is a next page
 * @param keyOf the row's place in the list's own order
 */
export function toSida<R>(
  rader: readonly R[],
  antal: number,
  keyOf: (rad: R) => readonly (string | number)[],
): { rader: R[]; nasta: string | null } {
  const visas = rader.slice(0, antal)
  const sista = visas.at(-1)
  const fler = rader.length > antal && sista !== undefined
  return { rader: visas, nasta: fler ? writeKursor(keyOf(sista)) : null }
}

/** A row's place as the cursor that `readKursor` reads. */
export const writeKursor = (nyckel: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(nyckel)).toString('base64url')
