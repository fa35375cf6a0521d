/**
 * Decodes bytes as they arrive: UTF-8 until something in them is not, and Windows-1252 from there. What came before the
 * first such byte was plain ASCII but in a file that mixes both, which nobody can read whole.
 */
export async function* decodeParts(bitar: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let rest: Uint8Array = new Uint8Array()
  let gammal: TextDecoder | null = null
  for await (const bit of bitar) {
    if (gammal) {
      yield gammal.decode(bit, { stream: true })
      continue
    }
    const bytes = rest.length > 0 ? Buffer.concat([rest, bit]) : bit
    const helt = wholeCharacters(bytes)
    const text = decodeUtf8(bytes.subarray(0, helt))
    if (text !== null) {
      rest = bytes.slice(helt)
      yield text
    } else {
      gammal = new TextDecoder('windows-1252')
      rest = new Uint8Array()
      yield gammal.decode(bytes, { stream: true })
    }
  }
  if (rest.length > 0) yield decodeUtf8(rest) ?? new TextDecoder('windows-1252').decode(rest)
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    // Not UTF-8: the caller reads it as the other encoding.
    return null
  }
}

/** How many of the bytes are whole characters: a character cut by the end of the part waits for the next. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let i = 1; i <= Math.min(3, bytes.length); i += 1) {
    const byte = bytes[bytes.length - i] as number
    if (byte < 0x80) return bytes.length
    if (byte >= 0xc0) {
      const langd = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return langd > i ? bytes.length - i : bytes.length
    }
  }
  return bytes.length
}
