import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { ConfirmDialog } from '@valfri/ui/confirm-dialog'
import { Form } from '@valfri/ui/form'
import { formatDatum } from '@valfri/ui/format'
import { Actions, Section } from '@valfri/ui/section'
import { ErrorState } from '@valfri/ui/states'
import { useToast } from '@valfri/ui/toast'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { kodarendenTexter } from '../../texter/val/kodarenden.ts'
import { trpc } from '../../trpc/client.ts'
import { FaltFields } from '../falt/falt-fields.tsx'
import { type Faltvarden, readFaltsvar } from '../falt/read-faltsvar.ts'
import type { OppnatArende } from './report-form.tsx'

/** What the tjänst asks of the ärende, and its end. */
export function CaseFacts({ arende: a, far }: { arende: OppnatArende; far: boolean }) {
  const t = useTexter(kodarendenTexter)
  const toast = useToast()
  const cache = useQueryClient()
  const form = useForm({ defaultValues: { falt: a.svar as Faltvarden } })
  const andra = useMutation(trpc.val.kodarende.andra.mutationOptions())
  const onSubmit = async ({ falt }: { falt: Faltvarden }) => {
    await andra.mutateAsync({ id: a.id, falt: readFaltsvar(a.falt, falt) })
    toast(t('andrad'))
    await cache.invalidateQueries({ queryKey: trpc.utfort.kodarende.pathKey() })
  }
  return (
    <Section rubrik={t('uppgifter')} ingress={<p>{t('uppgifterIngress')}</p>}>
      {far ? (
        <Form form={form} onSubmit={onSubmit}>
          <FaltFields falt={a.falt} />
          <Actions>
            <Button variant="secondary" type="submit" pagar={form.formState.isSubmitting}>
              {t('sparaUppgifter')}
            </Button>
          </Actions>
        </Form>
      ) : (
        a.galler.map((g) => <p key={g}>{g}</p>)
      )}
      {far && <EndCase arende={a} />}
    </Section>
  )
}

function EndCase({ arende: a }: { arende: OppnatArende }) {
  const t = useTexter(kodarendenTexter)
  const [fragar, setFragar] = useState(false)
  const cache = useQueryClient()
  const avsluta = useMutation(
    trpc.val.kodarende.avsluta.mutationOptions({
      onSuccess: () => cache.invalidateQueries({ queryKey: trpc.utfort.kodarende.pathKey() }),
      onSettled: () => setFragar(false),
    }),
  )
  return (
    <>
      {avsluta.error && <ErrorState error={avsluta.error} />}
      {a.till ? (
        <>
          <p>
            {t('avslutat')} {formatDatum(a.till)}
          </p>
          <Button variant="tertiary" pagar={avsluta.isPending} onClick={() => avsluta.mutate({ id: a.id, till: null })}>
            {t('oppnaIgen')}
          </Button>
        </>
      ) : (
        <Button variant="tertiary" onClick={() => setFragar(true)}>
          {t('avsluta')}
        </Button>
      )}
      <ConfirmDialog
        oppen={fragar}
        rubrik={t('avslutaRubrik', { kod: a.kod })}
        bekrafta={t('avsluta')}
        avbryt={t('avbryt')}
        pagar={avsluta.isPending}
        onBekrafta={() => avsluta.mutate({ id: a.id, till: a.idag })}
        onStang={() => setFragar(false)}
      >
        <p>{t('avslutaText', { datum: formatDatum(a.idag) })}</p>
      </ConfirmDialog>
    </>
  )
}
