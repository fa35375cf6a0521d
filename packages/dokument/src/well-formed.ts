import type { Block } from './dokument.ts'

/**
 * The blocks as a reader can be led through them: what holds nothing is left out (an empty list or table is announced and
 * then says nothing), and a heading of level 3 that has none of level 2 above it is raised, since PDF/UA skips no level.
 */
export function toWellFormed(block: readonly Block[]): Block[] {
  let harNivaTva = false
  return block.filter(isFilled).map((b) => {
    if (b.typ !== 'rubrik') return b
    harNivaTva ||= b.niva === 2
    return harNivaTva ? b : { ...b, niva: 2 }
  })
}

function isFilled(block: Block): boolean {
  switch (block.typ) {
    case 'rubrik':
    case 'stycke':
      return block.text.trim() !== ''
    case 'lista':
      return block.punkter.length > 0
    case 'uppgifter':
    case 'tabell':
      return block.rader.length > 0
    case 'underskrifter':
      return block.parter.length > 0
    default:
      return true
  }
}
