import { Button } from '@valfri/ui/button'
import { type ReactNode, useState } from 'react'
import { useMayDecide } from './use-may-decide.ts'

interface DecideNextProps {
  text: string
  /** The button's name, where a page has several. */
  namn?: string
  form: (onStang: () => void) => ReactNode
}

/** The way to the next decided value: a button for those who may, and its form once it is pressed. */
export function DecideNext({ text, namn, form }: DecideNextProps) {
  const far = useMayDecide()
  const [oppen, setOppen] = useState(false)
  if (oppen) return form(() => setOppen(false))
  return (
    far && (
      <Button onClick={() => setOppen(true)} aria-label={namn}>
        {text}
      </Button>
    )
  )
}
