import type { TestWebblasare } from './test-webblasare.ts'

interface Filstart {
  readonly karta: object
}
interface Sida {
  readonly id: string
  readonly status: string
  readonly antal: { rader: number; ok: number; vantar: number; dubbletter: number; fel: number }
}

/** Tries a file of performed time as the web does: opened for its karta, sent, and read back. */
export async function provaFil(
  webb: TestWebblasare,
  fil: string | Uint8Array,
  mer: { readonly namn?: string; readonly karta?: object } = {},
): Promise<Sida> {
  const bytes = typeof fil === 'string' ? new TextEncoder().encode(fil) : fil
  const innehall = Buffer.from(bytes).toString('base64')
  const karta = mer.karta ?? (await webb.trpc<Filstart>('utfort.fil.oppna', { innehall })).karta
  const huvud = Buffer.from(JSON.stringify({ namn: mer.namn ?? 'tid.csv', karta })).toString('base64url')
  const svar = await webb.postBytes('/utfort/filer', bytes, { 'x-import': huvud })
  const { id, kod } = (await svar.json()) as { id?: string; kod?: string }
  if (!id) throw new Error(kod)
  return webb.trpc<Sida>('utfort.fil.import', { id })
}

/** Saves an import that was tried, and reads it back. */
export async function sparaFil(webb: TestWebblasare, id: string): Promise<Sida> {
  await webb.trpc('utfort.fil.spara', { id })
  return webb.trpc<Sida>('utfort.fil.import', { id })
}
