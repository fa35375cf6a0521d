const MJUKT_BINDESTRECK = '\u00ad'

/**
 * Breaks text into lines no wider than `bredd`: at spaces, at soft hyphens, and inside a word only when it alone is too wide.
 * Each line but the last ends with its space, so that a reader of the PDF's text does not join two words.
 *
 * @param width measures a text in points in the style it will be drawn in
 */
export function breakRader(text: string, bredd: number, width: (text: string) => number): string[] {
  const stycken = text.split('\n').map((stycke) => breakStycke(stycke.trimEnd(), bredd, width))
  return stycken.flatMap((rader, i) =>
    i < stycken.length - 1 ? [...rader.slice(0, -1), `${rader.at(-1) ?? ''} `] : rader,
  )
}

function breakStycke(stycke: string, bredd: number, width: (text: string) => number): string[] {
  const rader: string[] = []
  let rad = ''
  for (const ord of stycke.match(/[^ ]+ *|^ +/g) ?? ['']) {
    if (width(plain(rad + ord)) <= bredd) {
      rad += ord
      continue
    }
    const delar = fitParts(rad, ord, bredd, width)
    rader.push(...delar.slice(0, -1))
    rad = delar.at(-1) ?? ''
  }
  return [...rader, rad].map(plain)
}

/** The finished lines that a word gives when it does not fit after `rad`, and last the line that goes on. */
function fitParts(rad: string, ord: string, bredd: number, width: (text: string) => number): string[] {
  const delad = hyphenate(rad, ord, bredd, width)
  if (delad) return [delad.rad, ...fitParts('', delad.rest, bredd, width)]
  if (rad !== '') return [rad, ...fitParts('', ord, bredd, width)]
  if (width(plain(ord).trimEnd()) <= bredd) return [ord]
  const tecken = [...plain(ord)]
  let antal = 1
  while (antal < tecken.length && width(tecken.slice(0, antal + 1).join('')) <= bredd) antal += 1
  return [tecken.slice(0, antal).join(''), ...fitParts('', tecken.slice(antal).join(''), bredd, width)]
}

/** Splits at the last soft hyphen that still fits. */
function hyphenate(rad: string, ord: string, bredd: number, width: (text: string) => number) {
  for (let i = ord.lastIndexOf(MJUKT_BINDESTRECK); i > 0; i = ord.lastIndexOf(MJUKT_BINDESTRECK, i - 1)) {
    const forsta = `${plain(rad + ord.slice(0, i))}-`
    if (width(forsta) <= bredd) return { rad: forsta, rest: ord.slice(i + 1) }
  }
  return null
}

const plain = (text: string): string => text.replaceAll(MJUKT_BINDESTRECK, '')
