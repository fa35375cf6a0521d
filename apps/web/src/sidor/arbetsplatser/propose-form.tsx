import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { SelectField } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { FormActions } from '@valfri/ui/form-actions'
import { Card } from '@valfri/ui/section'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { arbetsplatserTexter } from '../../texter/val/arbetsplatser.ts'
import { type RouterOutputs, trpc } from '../../trpc/client.ts'
import { CompanyFields, ContactFields, TOM } from './workplace-fields.tsx'

type Mottagare = RouterOutputs['val']['arbetsplats']['mottagare']

/** An utförare's proposal of a company, to one of the nämnder that order of it. */
export function ProposeForm({ onStang }: { onStang: () => void }) {
  const t = useTexter(arbetsplatserTexter)
  const mottagare = useQuery(trpc.val.arbetsplats.mottagare.queryOptions())
  if (mottagare.error) return <ErrorState error={mottagare.error} onRetry={() => void mottagare.refetch()} />
  if (!mottagare.data) return <Skeleton rader={5} />
  return (
    <Card ton="lugn">
      <h2>{t('formForesla')}</h2>
      <p>{t('foreslaIngress')}</p>
      <Fields mottagare={mottagare.data} onStang={onStang} />
    </Card>
  )
}

function Fields({ mottagare, onStang }: { mottagare: Mottagare; onStang: () => void }) {
  const t = useTexter(arbetsplatserTexter)
  const toast = useToast()
  const cache = useQueryClient()
  const [forsta] = mottagare
  const form = useForm({ defaultValues: { ...TOM, namnd: mottagare.length === 1 ? (forsta?.namndId ?? '') : '' } })
  const foresla = useMutation(trpc.val.arbetsplats.foresla.mutationOptions())
  return (
    <Form
      form={form}
      onSubmit={async ({ namnd, ...v }) => {
        const till = mottagare.find((m) => m.namndId === namnd)
        await foresla.mutateAsync({ ...v, kommunId: till?.kommunId ?? '', namndId: namnd })
        toast(t('foreslagen'))
        onStang()
        await cache.invalidateQueries({ queryKey: trpc.val.arbetsplats.pathKey() })
      }}
    >
      <SelectField
        name="namnd"
        label={t('namnd')}
        alternativ={mottagare.map((m) => ({ varde: m.namndId, text: `${m.kommun}, ${m.namnd}` }))}
      />
      <CompanyFields t={t} />
      <h3>{t('kontaktRubrik')}</h3>
      <ContactFields t={t} />
      <FormActions spara={t('skicka')} avbryt={t('avbryt')} onAvbryt={onStang} />
    </Form>
  )
}
