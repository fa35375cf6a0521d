import type { UseMutationResult } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { ConfirmDialog } from '@valfri/ui/confirm-dialog'
import { ErrorState } from '@valfri/ui/states'
import { type ReactNode, useState } from 'react'

export interface ConfirmedActProps<V> {
  akt: Pick<UseMutationResult<unknown, unknown, V>, 'mutate' | 'isPending' | 'error'>
  varden: V
  /** On the button: "Lås oktober". */
  knapp: string
  /** The question: "Lås oktober?" */
  fraga: string
  bekrafta: string
  /** What happens, and whether it can be undone. */
  children: ReactNode
}

/** A page's primary act that asks first. What the server refuses stands beside the button when the question has closed. */
export function ConfirmedAct<V>({ akt, varden, knapp, fraga, bekrafta, children }: ConfirmedActProps<V>) {
  const [oppen, setOppen] = useState(false)
  return (
    <>
      <Button variant="primary" onClick={() => setOppen(true)}>
        {knapp}
      </Button>
      {akt.error !== null && <ErrorState error={akt.error} />}
      <ConfirmDialog
        oppen={oppen}
        rubrik={fraga}
        bekrafta={bekrafta}
        pagar={akt.isPending}
        onBekrafta={() => akt.mutate(varden, { onSettled: () => setOppen(false) })}
        onStang={() => setOppen(false)}
      >
        {children}
      </ConfirmDialog>
    </>
  )
}
