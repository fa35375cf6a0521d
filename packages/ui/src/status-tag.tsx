import type { ReactNode } from 'react'
import { Ikon, type Ikonnamn } from './ikon.tsx'

export type Ton = 'neutral' | 'info' | 'klart' | 'vantar' | 'fel'

const farg: Record<Ton, string> = {
  neutral: 'neutral',
  info: 'info',
  klart: 'success',
  vantar: 'warning',
  fel: 'danger',
}
const ikon: Partial<Record<Ton, Ikonnamn>> = { klart: 'bock', vantar: 'klocka', fel: 'varning' }

/** A state in words; colour and icon only repeat what the words say. */
export function StatusTag({ ton = 'neutral', children }: { ton?: Ton; children: ReactNode }) {
  const namn = ikon[ton]
  return (
    <span className="vf-status" data-color={farg[ton]}>
      {namn && <Ikon namn={namn} />}
      {children}
    </span>
  )
}
