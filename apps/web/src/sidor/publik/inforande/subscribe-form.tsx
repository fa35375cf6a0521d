import { useMutation } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { SelectField } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { Actions, Section } from '@valfri/ui/section'
import { Notice } from '@valfri/ui/states'
import { TextField } from '@valfri/ui/text-field'
import { useForm } from 'react-hook-form'
import { trpc } from '../../../trpc/client.ts'
import type { PublikNamnd, PublikTexter } from './namnd-part.tsx'

export interface SubscribeFormProps {
  t: PublikTexter
  kommunId: string
  namnder: readonly PublikNamnd[]
}

/** Asks for a nämnd's news by e-mail. The answer is the same whether the address was known or not. */
export function SubscribeForm({ t, kommunId, namnder }: SubscribeFormProps) {
  const form = useForm({
    defaultValues: { namndId: namnder.length === 1 ? (namnder[0]?.namndId ?? '') : '', epost: '' },
  })
  const prenumerera = useMutation(trpc.inforande.publikt.prenumerera.mutationOptions())
  return (
    <Section rubrik={t('prenumerera')} ingress={<p>{t('prenumereraText')}</p>}>
      {prenumerera.isSuccess ? (
        <Notice ton="klart">
          <p role="status">{t('skickat')}</p>
        </Notice>
      ) : (
        <Form form={form} onSubmit={(v) => prenumerera.mutateAsync({ ...v, kommunId })}>
          {namnder.length > 1 && (
            <SelectField
              name="namndId"
              label={t('valjNamnd')}
              alternativ={namnder.map((n) => ({ varde: n.namndId, text: n.namnd }))}
            />
          )}
          <TextField name="epost" label={t('epost')} type="email" autoComplete="email" bredd="mellan" maxLength={254} />
          <Actions>
            <Button type="submit" variant="primary" pagar={form.formState.isSubmitting}>
              {t('skicka')}
            </Button>
          </Actions>
        </Form>
      )}
    </Section>
  )
}
