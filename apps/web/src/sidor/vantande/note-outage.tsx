import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { SelectField } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { DateField } from '@valfri/ui/special-fields'
import { TextField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useJag } from '../../skal/use-jag.ts'
import { trpc } from '../../trpc/client.ts'
import { Modal } from '../utforare/tid/modal.tsx'
import type { VantandeT } from './vantande-types.ts'

interface NoteProps {
  t: VantandeT
  utforare: readonly { readonly utforareId: string; readonly utforare: string }[]
}

/** Notes a day when a time system was down, for all or one; for those whose role it is. */
export function NoteOutage({ t, utforare }: NoteProps) {
  const { valt } = useJag()
  const toast = useToast()
  const klient = useQueryClient()
  const [oppen, setOppen] = useState(false)
  const form = useForm({ defaultValues: { datum: '', utforareId: '', orsak: '' } })
  const notera = useMutation(
    trpc.utfort.vantande.noteraDriftstopp.mutationOptions({
      onSuccess: async () => {
        toast(t('noterat'))
        setOppen(false)
        form.reset()
        await klient.invalidateQueries({ queryKey: trpc.utfort.vantande.pathKey() })
      },
    }),
  )
  if (!valt?.roller.some((r) => r === 'ekonom' || r === 'uppfoljare')) return null
  return (
    <div>
      <Button onClick={() => setOppen(true)}>{t('noteraDriftstopp')}</Button>
      {oppen && (
        <Modal rubrik={t('noteraDriftstopp')} onStang={() => setOppen(false)}>
          <Form
            form={form}
            onSubmit={({ datum, utforareId, orsak }) =>
              notera.mutateAsync({ datum, orsak, utforareId: utforareId || undefined })
            }
          >
            <DateField name="datum" label={t('stoppDag')} />
            <SelectField
              name="utforareId"
              label={t('stoppVem')}
              frivillig
              tomt={t('stoppVemAlla')}
              alternativ={utforare.map((u) => ({ varde: u.utforareId, text: u.utforare }))}
            />
            <TextField name="orsak" label={t('stoppOrsak')} maxLength={300} />
            <Button variant="primary" type="submit" pagar={form.formState.isSubmitting}>
              {t('noteraDriftstopp')}
            </Button>
          </Form>
        </Modal>
      )}
    </div>
  )
}
