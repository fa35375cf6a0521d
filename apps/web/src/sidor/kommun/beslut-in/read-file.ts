export interface Beslutsfil {
  readonly innehall: string
  readonly format: 'csv' | 'json'
}

const HOGST = 2_000_000

/** Reads a chosen file as text: UTF-8, or Windows-1252 where an older system wrote it. */
export async function readBeslutsfil(fil: File): Promise<Beslutsfil | { readonly fel: 'filSlag' | 'filStor' }> {
  const format = /\.json$/i.test(fil.name) ? 'json' : /\.(csv|txt)$/i.test(fil.name) ? 'csv' : null
  if (!format) return { fel: 'filSlag' }
  if (fil.size > HOGST) return { fel: 'filStor' }
  const bytes = await fil.arrayBuffer()
  return { innehall: decode(bytes), format }
}

function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Not UTF-8: a Swedish system that is not writes Windows-1252, which reads any bytes.
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
