import { createHash } from 'node:crypto'

/** How a session's person was known, without anything that says who they are. */
export interface LegitimeradGenom {
  readonly utfardare: string
  readonly niva: string | null
  readonly metod: readonly string[]
  readonly tid: string
  readonly idTokenSha256: string
}

/**
 * What the provider's ID token says of how the person was known. It was verified when it came; `sub` and the personnummer
 * are left out, since some providers put the number in both.
 *
 * @returns null where the session has no token
 */
export function readLegitimeradGenom(idToken: string | null): LegitimeradGenom | null {
  const kropp = idToken?.split('.')[1]
  if (!idToken || !kropp) return null
  const claims = JSON.parse(Buffer.from(kropp, 'base64url').toString()) as Record<string, unknown>
  const sekunder = [claims.auth_time, claims.iat].find((t) => typeof t === 'number') ?? 0
  return {
    utfardare: String(claims.iss ?? ''),
    niva: typeof claims.acr === 'string' ? claims.acr : null,
    metod: Array.isArray(claims.amr) ? claims.amr.map(String) : [],
    tid: Temporal.Instant.fromEpochMilliseconds(Number(sekunder) * 1000).toString(),
    idTokenSha256: createHash('sha256').update(idToken).digest('hex'),
  }
}
