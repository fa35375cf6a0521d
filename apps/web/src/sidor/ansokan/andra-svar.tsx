import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { useToast } from '@valfri/ui/toast'
import { useState } from 'react'
import { useTexter } from '../../i18n/use-texter.ts'
import { egetArendeTexter } from '../../texter/utforare/arende.ts'
import { trpc } from '../../trpc/client.ts'
import type { EgetArendeSida } from './eget-arende-fakta.tsx'
import { SvarForm } from './svar-form.tsx'

interface AndraSvarProps {
  arende: EgetArendeSida
  villkor: EgetArendeSida['villkor'][number]
}

/** Changes one answer of a case that is not decided; what was sent first stays readable. */
export function AndraSvar({ arende, villkor: v }: AndraSvarProps) {
  const t = useTexter(egetArendeTexter)
  const toast = useToast()
  const klient = useQueryClient()
  const [oppen, setOppen] = useState(false)
  const andra = useMutation(trpc.ansokan.andraSvar.mutationOptions())
  if (!oppen) {
    return (
      <Button variant="secondary" ikon="penna" onClick={() => setOppen(true)}>
        {t('andraSvar')}
        <span className="ds-sr-only">: {v.namn}</span>
      </Button>
    )
  }
  return (
    <div className="vf-stapel" data-tatt>
      <p>{t('andraSvarText')}</p>
      <SvarForm
        arende={arende}
        villkor={[v]}
        knapp={t('andraSvarSkicka')}
        onSkicka={async (svar) => {
          await andra.mutateAsync({ id: arende.id, svar: svar as never })
          toast(t('svarAndrat'))
          setOppen(false)
          await klient.invalidateQueries({ queryKey: trpc.ansokan.pathKey() })
        }}
      >
        <Button variant="tertiary" onClick={() => setOppen(false)}>
          {t('avbryt')}
        </Button>
      </SvarForm>
    </div>
  )
}
