import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { Form } from '@valfri/ui/form'
import { Notice } from '@valfri/ui/states'
import { TextareaField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { useJag } from '../../skal/use-jag.ts'
import { arendeTexter } from '../../texter/kommun/arenden.ts'
import { granskningTexter } from '../../texter/kommun/granskning.ts'
import { trpc } from '../../trpc/client.ts'
import { BristLista } from './brist-lista.tsx'
import { DelegationFalt, NAMNDENS } from './delegation-falt.tsx'
import type { Arende } from './typer.ts'

/** The one outcome that the prövning leaves open, with its reasons and delegation. A person presses the button. */
export function BeslutForm({ arende: a, utfall }: { arende: Arende; utfall: 'godkand' | 'avslag' }) {
  const t = useTexter(arendeTexter)
  const g = useTexter(granskningTexter)
  const toast = useToast()
  const klient = useQueryClient()
  const { jag } = useJag()
  const besluta = useMutation(trpc.provning.besluta.mutationOptions())
  const form = useForm({
    defaultValues: { skal: utfall === 'godkand' ? t('beslutForslagGodkand') : '', delegation: '', delegationId: '' },
  })
  return (
    <Form
      form={form}
      onSubmit={async ({ delegationId, ...v }) => {
        const grund = delegationId === NAMNDENS ? { namndens: true } : delegationId && { delegationId }
        await besluta.mutateAsync({ arendeId: a.id, rev: a.rev, utfall, ...v, ...(grund || {}) })
        toast(t('beslutFattat'))
        await klient.invalidateQueries({ queryKey: trpc.provning.pathKey() })
      }}
    >
      <BristLista arende={a} />
      <TextareaField name="skal" label={t('beslutSkal')} hjalp={t('beslutSkalHjalp')} />
      <DelegationFalt arende={a} utfall={utfall} />
      {a.gemensam !== null && a.gemensam.oforklarade > 0 && (
        <Notice ton="vantar">
          <p>{g('oforklaradeVidBeslut', { antal: a.gemensam.oforklarade })}</p>
        </Notice>
      )}
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
