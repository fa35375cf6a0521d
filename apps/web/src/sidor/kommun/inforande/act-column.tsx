import { Button } from '@valfri/ui/button'
import type { Kolumn } from '@valfri/ui/data-table-model'
import type { Ikonnamn } from '@valfri/ui/ikon'

export interface ActColumnProps<R> {
  /** The act in a verb: the column's name and the button's. */
  text: string
  /** What the button is called for who does not see the row. */
  namn: (rad: R) => string
  /** Left out: nobody who reads the table may do it, and there is no column. */
  onAct: ((rad: R) => void) | undefined
  ikon?: Ikonnamn
  /** Rows where it can be done; all of them when left out. */
  visas?: (rad: R) => boolean
  pagar?: (rad: R) => boolean
}

/** A column with one act on each row. */
export function actColumn<R>({ text, namn, onAct, ikon, visas, pagar }: ActColumnProps<R>): readonly Kolumn<R>[] {
  if (!onAct) return []
  return [
    {
      id: 'act',
      rubrik: text,
      varde: () => null,
      visa: (rad) =>
        visas && !visas(rad) ? null : (
          <Button variant="tertiary" ikon={ikon} aria-label={namn(rad)} pagar={pagar?.(rad)} onClick={() => onAct(rad)}>
            {text}
          </Button>
        ),
    },
  ]
}
