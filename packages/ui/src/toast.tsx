import { createContext, type ReactNode, use, useCallback, useMemo, useRef, useState } from 'react'
import { Ikon } from './ikon.tsx'

interface Besked {
  readonly id: number
  readonly text: string
}

const ToastContext = createContext<(text: string) => void>(() => {
  throw new Error('useToast needs a ToastProvider')
})

/** Says what just happened, in a sentence: "Ansökan är inskickad till tre kommuner." Read aloud and seen for 6 s. */
export function useToast(): (text: string) => void {
  return use(ToastContext)
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const [besked, setBesked] = useState<readonly Besked[]>([])
  const nasta = useRef(0)
  const remove = useCallback((id: number) => setBesked((b) => b.filter((x) => x.id !== id)), [])
  const visa = useCallback(
    (text: string) => {
      const id = nasta.current++
      setBesked((b) => [...b.slice(-2), { id, text }])
      setTimeout(() => remove(id), 6000)
    },
    [remove],
  )
  const lista = useMemo(() => besked, [besked])
  return (
    <ToastContext value={visa}>
      {children}
      <div className="vf-toast" role="status" aria-live="polite">
        {lista.map((b) => (
          <div key={b.id} className="vf-toast-ruta">
            <Ikon namn="bockRing" />
            <span>{b.text}</span>
            <button type="button" aria-label="Stäng meddelandet" onClick={() => remove(b.id)}>
              <Ikon namn="stang" />
            </button>
          </div>
        ))}
      </div>
    </ToastContext>
  )
}
