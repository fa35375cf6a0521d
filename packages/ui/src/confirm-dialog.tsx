import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Button } from './button.tsx'

export interface ConfirmDialogProps {
  oppen: boolean
  /** A question: "Lås oktober?" */
  rubrik: string
  /** What happens, and whether it can be undone. */
  children: ReactNode
  /** The act in a verb, the same word as on the button that opened it. */
  bekrafta: string
  avbryt?: string
  farligt?: boolean
  pagar?: boolean
  onBekrafta: () => void
  onStang: () => void
}

/** Asks before an act that cannot be taken back. Escape and Avbryt do nothing; focus returns to where it was. */
export function ConfirmDialog(p: ConfirmDialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const dialog = ref.current
    if (p.oppen && !dialog?.open) dialog?.showModal()
    if (!p.oppen && dialog?.open) dialog.close()
  }, [p.oppen])

  return (
    <dialog ref={ref} className="vf-dialog" aria-labelledby={id} onClose={p.onStang}>
      <h2 id={id}>{p.rubrik}</h2>
      <div className="vf-stapel" data-tatt>
        {p.children}
      </div>
      <div className="vf-handlingar">
        <Button variant="primary" pagar={p.pagar} onClick={p.onBekrafta} data-color={p.farligt ? 'danger' : undefined}>
          {p.bekrafta}
        </Button>
        <Button variant="tertiary" onClick={() => ref.current?.close()}>
          {p.avbryt ?? 'Avbryt'}
        </Button>
      </div>
    </dialog>
  )
}
