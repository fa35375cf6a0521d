import canonicalize from 'canonicalize'

/**
 * Canonical JSON (RFC 8785): the same data gives the same bytes, whatever order its keys were written in.
 * bigint is written as a decimal string, since JSON numbers cannot carry it.
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(JSON.parse(JSON.stringify(value, (_key, v) => (typeof v === 'bigint' ? v.toString() : v))))
  if (text === undefined) throw new Error('canonicalJson was given a value that JSON cannot carry')
  return text
}

/** SHA-256 as lower-case hex, by Web Crypto so that the browser can check what the server sealed. */
export async function sha256Hex(data: string | Uint8Array): Promise<string> {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)
  return Array.from(new Uint8Array(digest), (b) => b.toString(16).padStart(2, '0')).join('')
}
