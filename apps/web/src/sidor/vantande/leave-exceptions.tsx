import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { Form } from '@valfri/ui/form'
import { TextField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { trpc } from '../../trpc/client.ts'
import { Modal } from '../utforare/tid/modal.tsx'
import type { VantandeT } from './vantande-types.ts'

/** Leaves the exceptions of a page for good, with one reason. */
export function LeaveExceptions({ t, ids }: { t: VantandeT; ids: readonly string[] }) {
  const toast = useToast()
  const klient = useQueryClient()
  const [oppen, setOppen] = useState(false)
  const form = useForm({ defaultValues: { skal: '' } })
  const lamna = useMutation(
    trpc.utfort.undantag.lamna.mutationOptions({
      onSuccess: async (svar) => {
        toast(t('lamnade', { antal: svar.antal }))
        setOppen(false)
        form.reset()
        await klient.invalidateQueries({ queryKey: trpc.utfort.pathKey() })
      },
    }),
  )
  if (ids.length === 0) return null
  return (
    <>
      <Button onClick={() => setOppen(true)}>{t('lamnaAlla', { antal: ids.length })}</Button>
      {oppen && (
        <Modal
          rubrik={t('lamnaRubrik', { antal: ids.length })}
          ingress={t('lamnaText')}
          onStang={() => setOppen(false)}
        >
          <Form form={form} onSubmit={({ skal }) => lamna.mutateAsync({ ids: [...ids], skal })}>
            <TextField name="skal" label={t('skal')} maxLength={500} />
            <Button variant="primary" type="submit" pagar={form.formState.isSubmitting}>
              {t('lamna')}
            </Button>
          </Form>
        </Modal>
      )}
    </>
  )
}
