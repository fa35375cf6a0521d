import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { Form } from '@valfri/ui/form'
import { TextareaField, TextField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { useJag } from '../../skal/use-jag.ts'
import { arendeTexter } from '../../texter/kommun/arenden.ts'
import { trpc } from '../../trpc/client.ts'
import { BristLista } from './brist-lista.tsx'
import type { Arende } from './typer.ts'

/** The one outcome that the prövning leaves open, with its reasons and delegation. A person presses the button. */
export function BeslutForm({ arende: a, utfall }: { arende: Arende; utfall: 'godkand' | 'avslag' }) {
  const t = useTexter(arendeTexter)
  const toast = useToast()
  const klient = useQueryClient()
  const { jag } = useJag()
  const besluta = useMutation(trpc.provning.besluta.mutationOptions())
  const form = useForm({
    defaultValues: { skal: utfall === 'godkand' ? t('beslutForslagGodkand') : '', delegation: '' },
  })
  return (
    <Form
      form={form}
      onSubmit={async (v) => {
        await besluta.mutateAsync({ arendeId: a.id, rev: a.rev, utfall, ...v })
        toast(t('beslutFattat'))
        await klient.invalidateQueries({ queryKey: trpc.provning.pathKey() })
      }}
    >
      <BristLista arende={a} />
      <TextareaField name="skal" label={t('beslutSkal')} hjalp={t('beslutSkalHjalp')} />
      <TextField
        name="delegation"
        label={t('beslutDelegation')}
        hjalp={t('beslutDelegationHjalp')}
        bredd="mellan"
        maxLength={500}
      />
      <p className="vf-svag">{t('beslutAv', { namn: jag?.inloggad ? jag.namn : '' })}</p>
      <Button
        variant="primary"
        type="submit"
        pagar={form.formState.isSubmitting}
        data-color={utfall === 'avslag' ? 'danger' : undefined}
      >
        {utfall === 'godkand' ? t('beslutGodkann') : t('beslutAvsla')}
      </Button>
    </Form>
  )
}
