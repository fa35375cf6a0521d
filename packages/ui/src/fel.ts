/** What a person is told when the server refuses; the shape every tRPC error carries in `data.fel`. */
export interface VisatFel {
  readonly kod: string
  /** What is wrong. */
  readonly text: string
  /** What to do now. */
  readonly nasta?: string
  /** The rule behind it. */
  readonly lagrum?: string
  /** Field path to its own message. */
  readonly falt?: Readonly<Record<string, string>>
}

const isObject = (v: unknown): v is Record<string, unknown> => typeof v === 'object' && v !== null

const utanSvar: VisatFel = {
  kod: 'inget-svar',
  text: 'Vi får inget svar från servern.',
  nasta: 'Kontrollera din anslutning och försök igen. Det du har skrivit finns kvar.',
}
const ovantat: VisatFel = {
  kod: 'ovantat-fel',
  text: 'Något gick fel hos oss.',
  nasta: 'Försök igen om en stund. Händer det igen: kontakta supporten och ange tidpunkten.',
}

/**
 * Reads the refusal out of anything that was thrown: a tRPC error with `data.fel`, an answer of our HTTP API
 * (problem+json), a lost connection, or a fault of our own.
 */
export function felFrom(error: unknown): VisatFel {
  if (isObject(error)) {
    const data = isObject(error.data) ? error.data : error
    if (isObject(data.fel) && typeof data.fel.kod === 'string') return data.fel as unknown as VisatFel
    if (typeof data.kod === 'string' && typeof data.title === 'string') {
      return { ...(data as unknown as VisatFel), text: String(data.detail ?? data.title) }
    }
    if (error.name === 'TypeError' || error.name === 'AbortError') return utanSvar
    if (error.name === 'TRPCClientError' && !isObject(error.data)) return utanSvar
  }
  return ovantat
}
