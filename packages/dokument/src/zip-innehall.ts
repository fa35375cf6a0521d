const SLUTPOST = 0x06054b50
const KATALOGPOST = 0x02014b50
/** Bytes of the closing record, and of the longest comment that may follow it. */
const SLUTPOST_STORLEK = 22
const LANGSTA_KOMMENTAR = 0xffff

/**
 * Names the files of a ZIP archive by its central directory; nothing is unpacked.
 * @returns null when the directory is missing or reaches outside the archive
 * Source: PKWARE APPNOTE 6.3.10, sections 4.3.12 and 4.3.16
 */
export function listZip(bytes: Uint8Array): string[] | null {
  return readKatalog(bytes)?.map((post) => post.namn) ?? null
}

/** How many bytes the archive says that it unpacks to; null when it is none. */
export function zipUnpackedSize(bytes: Uint8Array): number | null {
  return readKatalog(bytes)?.reduce((summa, post) => summa + post.storlek, 0) ?? null
}

function readKatalog(bytes: Uint8Array): { namn: string; storlek: number }[] | null {
  const vy = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const slut = findSlutpost(vy)
  if (slut === null) return null
  const antal = vy.getUint16(slut + 10, true)
  let plats = vy.getUint32(slut + 16, true)
  const poster: { namn: string; storlek: number }[] = []
  for (let i = 0; i < antal; i += 1) {
    if (plats + 46 > slut || vy.getUint32(plats, true) !== KATALOGPOST) return null
    const langd = vy.getUint16(plats + 28, true)
    poster.push({
      namn: new TextDecoder().decode(bytes.subarray(plats + 46, plats + 46 + langd)),
      storlek: vy.getUint32(plats + 24, true),
    })
    plats += 46 + langd + vy.getUint16(plats + 30, true) + vy.getUint16(plats + 32, true)
  }
  return poster
}

function findSlutpost(vy: DataView): number | null {
  const forst = Math.max(0, vy.byteLength - SLUTPOST_STORLEK - LANGSTA_KOMMENTAR)
  for (let i = vy.byteLength - SLUTPOST_STORLEK; i >= forst; i -= 1) {
    if (vy.getUint32(i, true) === SLUTPOST) return i
  }
  return null
}
