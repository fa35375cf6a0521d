import { Button as DsButton } from '@digdir/designsystemet-react'
import type { ComponentProps, ReactNode } from 'react'
import { Ikon, type Ikonnamn } from './ikon.tsx'

type DsProps = ComponentProps<typeof DsButton>

export interface ButtonProps extends Omit<DsProps, 'variant' | 'icon' | 'loading'> {
  /** One primary a page. */
  variant?: 'primary' | 'secondary' | 'tertiary'
  ikon?: Ikonnamn
  /** Shows that the act is under way and keeps the button from a second click. */
  pagar?: boolean
  children: ReactNode
}

/** A button. With `asChild` its only child, a link, gets the looks. */
export function Button({
  variant = 'secondary',
  ikon,
  pagar = false,
  children,
  onClick,
  asChild,
  ...rest
}: ButtonProps) {
  if (asChild) {
    return (
      <DsButton variant={variant} asChild {...rest}>
        {children}
      </DsButton>
    )
  }
  return (
    <DsButton
      variant={variant}
      aria-busy={pagar || undefined}
      aria-disabled={pagar || undefined}
      onClick={(e) => (pagar ? e.preventDefault() : onClick?.(e))}
      {...rest}
    >
      {pagar ? <span className="vf-snurra" aria-hidden="true" /> : ikon && <Ikon namn={ikon} />}
      {children}
    </DsButton>
  )
}
