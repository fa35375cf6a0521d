import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { SelectField } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { Actions } from '@valfri/ui/section'
import { DateField } from '@valfri/ui/special-fields'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { TextField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { vistelseTexter } from '../../../texter/kommun/vistelse.ts'
import { type RouterOutputs, trpc } from '../../../trpc/client.ts'

interface OrderStayProps {
  beslutId: string
  delar: readonly { readonly del: string; readonly namn: string }[]
}

/** Orders a beslut from another kommun's utförare while the person stays there. Asked for only when it is opened. */
export function OrderStay(p: OrderStayProps) {
  const t = useTexter(vistelseTexter)
  const [oppen, setOppen] = useState(false)
  return (
    <details className="vf-fallbar" onToggle={(e) => setOppen(e.currentTarget.open)}>
      <summary>{t('bestall')}</summary>
      {oppen && <Choices {...p} />}
    </details>
  )
}

function Choices(p: OrderStayProps) {
  const t = useTexter(vistelseTexter)
  const { data, error, refetch } = useQuery(trpc.vistelse.mojligheter.queryOptions({ beslutId: p.beslutId }))
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton rader={3} />
  if (data.length === 0) return <p>{t('ingaMojliga')}</p>
  return <OrderForm {...p} mojliga={data} />
}

function OrderForm({
  beslutId,
  delar,
  mojliga,
}: OrderStayProps & { mojliga: RouterOutputs['vistelse']['mojligheter'] }) {
  const t = useTexter(vistelseTexter)
  const toast = useToast()
  const klient = useQueryClient()
  const bestall = useMutation(trpc.vistelse.bestall.mutationOptions())
  const ensam = mojliga.length === 1 ? (mojliga[0]?.kommunId ?? '') : ''
  const enDel = delar.length === 1 ? (delar[0]?.del ?? '') : ''
  const form = useForm({
    defaultValues: { vardKommunId: ensam, del: enDel, utforareId: '', postnummer: '', fran: '', till: '' },
  })
  const { vardKommunId, del } = form.watch()
  const utforare = mojliga.find((m) => m.kommunId === vardKommunId)?.utforare ?? []
  return (
    <Form
      form={form}
      onSubmit={async ({ till, ...v }) => {
        await bestall.mutateAsync({ ...v, beslutId, till: till || null })
        await klient.invalidateQueries({ queryKey: trpc.val.pathKey() })
        form.reset()
        toast(t('bestalld'))
      }}
    >
      <p>{t('bestallIngress')}</p>
      <SelectField
        name="vardKommunId"
        label={t('valjKommun')}
        alternativ={mojliga.map((m) => ({ varde: m.kommunId, text: `${m.kommun} (${t(`prisVal_${m.pris}`)})` }))}
      />
      <SelectField name="del" label={t('valjDel')} alternativ={delar.map((d) => ({ varde: d.del, text: d.namn }))} />
      <SelectField
        name="utforareId"
        label={t('valjUtforare')}
        alternativ={utforare.filter((u) => u.delar.includes(del)).map((u) => ({ varde: u.utforareId, text: u.namn }))}
      />
      <TextField name="postnummer" label={t('postnummer')} bredd="kort" inputMode="numeric" maxLength={6} />
      <DateField name="fran" label={t('forsta')} />
      <DateField name="till" label={t('sista')} hjalp={t('sistaHjalp')} frivillig />
      <Actions>
        <Button type="submit" variant="primary" pagar={form.formState.isSubmitting}>
          {t('bestallKnapp')}
        </Button>
      </Actions>
    </Form>
  )
}
