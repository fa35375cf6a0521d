import type { KeyboardEvent } from 'react'

const STEG: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
}

type Find = (cell: HTMLTableCellElement) => HTMLElement | null | undefined

/**
 * Where an arrow key leads from a day of a grid: to the next cell that way in which `find` finds something.
 *
 * @returns undefined when the key is no arrow or was not pressed in a day; null when there is nothing that way
 */
export function findBeside(e: KeyboardEvent<HTMLDivElement>, find: Find): HTMLElement | null | undefined {
  const steg = STEG[e.key]
  const cell = (e.target as HTMLElement).closest('td')
  const rad = cell?.closest('tr')
  if (!steg || !cell || !rad) return undefined
  const tabellrader = [...e.currentTarget.querySelectorAll('tbody tr')]
  for (let r = tabellrader.indexOf(rad) + steg[0], k = cell.cellIndex + steg[1]; ; r += steg[0], k += steg[1]) {
    const ny = (tabellrader[r] as HTMLTableRowElement | undefined)?.cells
    if (!ny || k < 0 || (steg[1] !== 0 && k >= ny.length)) return null
    const dag = ny[k]
    const funnen = dag && find(dag)
    if (funnen) return funnen
  }
}
