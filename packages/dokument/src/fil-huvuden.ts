/** What a browser can show by itself, and what nobody can run. The rest is saved. */
const VISAS = new Set(['application/pdf', 'image/png', 'image/jpeg'])

export interface Fil {
  readonly namn: string
  readonly mime: string
  readonly sha256: string
  readonly publik: boolean
}

/**
 * HTTP headers of a stored file. Its bytes came from somebody, so a browser is told to believe our media type (none of
 * them can run anything) and to keep no copy unless everybody may read it. The name is sent as RFC 6266 says, with å, ä and ö.
 */
export function fileHeaders(fil: Fil): Record<string, string> {
  const ascii = fil.namn
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\]/g, '')
  const encoded = encodeURIComponent(fil.namn).replace(/['()*]/g, (t) => `%${t.charCodeAt(0).toString(16)}`)
  return {
    'Content-Type': fil.mime === 'text/csv' ? 'text/csv; charset=utf-8' : fil.mime,
    'Content-Disposition': `${VISAS.has(fil.mime) ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${encoded}`,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': fil.publik ? 'public, max-age=31536000, immutable' : 'private, no-store',
    ETag: `"${fil.sha256}"`,
  }
}
