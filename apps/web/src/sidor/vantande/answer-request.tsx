import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { RadioGroup } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { formatDatum } from '@valfri/ui/format'
import { DateField } from '@valfri/ui/special-fields'
import { TextareaField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { type RouterOutputs, trpc } from '../../trpc/client.ts'
import { Modal } from '../utforare/tid/modal.tsx'
import type { VantandeT } from './vantande-types.ts'

export type Begaran = RouterOutputs['utfort']['vantande']['begaran'][number]

/** A handläggare orders from an earlier day with the reason, or says no with the reason. */
export function AnswerRequest({ t, begaran: b, onStang }: { t: VantandeT; begaran: Begaran; onStang: () => void }) {
  const toast = useToast()
  const klient = useQueryClient()
  const form = useForm({ defaultValues: { svar: 'ja', fran: b.fran, skal: '' } })
  const svara = useMutation(
    trpc.utfort.vantande.svara.mutationOptions({
      onSuccess: async () => {
        toast(t('svarat'))
        onStang()
        await klient.invalidateQueries({ queryKey: trpc.utfort.pathKey() })
      },
    }),
  )
  const ja = form.watch('svar') === 'ja'
  return (
    <Modal
      rubrik={t('svaraRubrik', { kod: b.kod })}
      ingress={t('svaraIngress', {
        utforare: b.utforare,
        antal: b.antal,
        del: b.del,
        fran: formatDatum(b.fran, 'kort'),
      })}
      onStang={onStang}
    >
      {b.meddelande && <p>{b.meddelande}</p>}
      <Form form={form} onSubmit={({ fran, skal }) => svara.mutateAsync({ id: b.id, fran: ja ? fran : null, skal })}>
        <RadioGroup
          name="svar"
          label={t('svaret')}
          alternativ={[
            { varde: 'ja', text: t('svar_ja') },
            { varde: 'nej', text: t('svar_nej') },
          ]}
        />
        {ja && <DateField name="fran" label={t('franDag')} />}
        <TextareaField name="skal" label={t('skal')} hjalp={t('skalHjalp')} rader={3} />
        <Button variant="primary" type="submit" pagar={form.formState.isSubmitting}>
          {t('skickaSvar')}
        </Button>
      </Form>
    </Modal>
  )
}
