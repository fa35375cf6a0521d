import { type ReactNode, useEffect, useId, useRef } from 'react'

/** A dialog with a form of its own. Escape closes it; focus goes back to what opened it. */
export function Modal({
  rubrik,
  ingress,
  onStang,
  children,
}: {
  rubrik: string
  ingress?: ReactNode
  onStang: () => void
  children: ReactNode
}) {
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const dialog = ref.current
    const fore = document.activeElement
    dialog?.showModal()
    // The first thing to type, and not the first thing to choose.
    dialog?.querySelector('input')?.focus()
    return () => {
      dialog?.close()
      if (fore instanceof HTMLElement && fore.isConnected) fore.focus()
    }
  }, [])
  return (
    <dialog ref={ref} className="vf-dialog" aria-labelledby={id} onCancel={onStang} onClose={onStang}>
      <div>
        <h2 id={id}>{rubrik}</h2>
        {ingress && <p className="vf-svag">{ingress}</p>}
      </div>
      {children}
    </dialog>
  )
}
