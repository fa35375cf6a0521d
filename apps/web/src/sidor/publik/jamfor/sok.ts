/** All that the comparison knows of a visit stands in its address: nothing is stored (F6.1). */
export interface JamforSok {
  readonly kommun?: string
  readonly tjanst?: string
  /** Five digits, the first never 0: as a number it stands bare in the address. */
  readonly postnummer?: number
  /** Seed of the random order. */
  readonly fro?: string
  readonly ordning?: 'namn'
  readonly del?: string
  readonly sprak?: string
  readonly inriktning?: string
  readonly plats?: 'ja'
  /** Chosen to compare, ids with commas. */
  readonly valda?: string
  readonly visa?: 'bredvid'
}

const text = (v: unknown): string | undefined => {
  const s = typeof v === 'number' ? String(v) : v
  return typeof s === 'string' && s !== '' ? s : undefined
}

function toPostnummer(v: unknown): number | undefined {
  const n = Number(String(v ?? '').replace(/\s/g, ''))
  return Number.isInteger(n) && n >= 10_000 && n <= 99_999 ? n : undefined
}

export function parseJamforSok(sok: Record<string, unknown>): JamforSok {
  const fro = text(sok.fro)
  return {
    kommun: text(sok.kommun),
    tjanst: text(sok.tjanst),
    postnummer: toPostnummer(sok.postnummer),
    fro: fro && /^[a-z0-9]{1,32}$/.test(fro) ? fro : undefined,
    ordning: sok.ordning === 'namn' ? 'namn' : undefined,
    del: text(sok.del),
    sprak: text(sok.sprak),
    inriktning: text(sok.inriktning),
    plats: sok.plats === 'ja' ? 'ja' : undefined,
    valda: text(sok.valda),
    visa: sok.visa === 'bredvid' ? 'bredvid' : undefined,
  }
}

export const HOGST_VALDA = 4

export function listValda(sok: JamforSok): readonly string[] {
  return (sok.valda ?? '').split(',').filter(Boolean).slice(0, HOGST_VALDA)
}

/** A new seed for a new visit. */
export function makeFro(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(5))
  // A letter first: an address would quote what could be read as a number.
  return `b${Array.from(bytes, (b) => b.toString(36).padStart(2, '0')).join('')}`
}
