import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { SelectField } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { Actions } from '@valfri/ui/section'
import { DateField } from '@valfri/ui/special-fields'
import { TextareaField, TextField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { installningarTexter } from '../../../texter/kommun/installningar.ts'
import { type RouterOutputs, trpc } from '../../../trpc/client.ts'

export type Omrade = RouterOutputs['tenancy']['omrade']['lista'][number]

function useReload() {
  const klient = useQueryClient()
  return () => klient.invalidateQueries({ queryKey: trpc.tenancy.omrade.lista.queryKey() })
}

const zonText = (text: string) =>
  !text.trim() ||
  /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text.trim()) ||
  'Bara små bokstäver a–z, siffror och bindestreck.'

/** Names an område, or changes its name or zon. */
export function AreaForm({ omrade, onKlar }: { omrade?: Omrade; onKlar?: () => void }) {
  const t = useTexter(installningarTexter)
  const toast = useToast()
  const reload = useReload()
  const form = useForm({ defaultValues: { namn: omrade?.namn ?? '', zon: omrade?.zon ?? '' } })
  const spara = useMutation(trpc.tenancy.omrade.spara.mutationOptions())
  return (
    <Form
      form={form}
      onSubmit={async ({ namn, zon }) => {
        await spara.mutateAsync({ namn, zon: zon.trim() || null, ...(omrade && { id: omrade.id }) })
        await reload()
        toast(t('omradeSparat'))
        if (!omrade) form.reset()
        onKlar?.()
      }}
    >
      <TextField name="namn" label={t('namn')} maxLength={80} />
      <TextField
        name="zon"
        label={t('zon')}
        hjalp={t('zonHjalp')}
        bredd="mellan"
        maxLength={40}
        frivillig
        regler={{ validate: zonText }}
      />
      <Actions>
        <Button type="submit" pagar={form.formState.isSubmitting}>
          {t('sparaOmrade')}
        </Button>
        {onKlar && (
          <Button variant="tertiary" onClick={onKlar}>
            {t('avbryt')}
          </Button>
        )}
      </Actions>
    </Form>
  )
}

/** '456 31 Kungshamn' as postnummer and ort; what is no postnummer is sent as it is, for the server to name. */
function parseRad(rad: string) {
  const del = /^\s*(\d[\d ]*?)[\s,;]+(\D.*)$/.exec(rad)
  return del ? { postnummer: del[1] ?? '', ort: del[2]?.trim() ?? '' } : { postnummer: rad.trim(), ort: '' }
}

/** Puts postnummer in an område from a day, many at once. A row that is wrong is named, and nothing is saved. */
export function PostnummerForm({ omraden }: { omraden: readonly Omrade[] }) {
  const t = useTexter(installningarTexter)
  const toast = useToast()
  const reload = useReload()
  const form = useForm({ defaultValues: { omradeId: '', fran: '', rader: '' } })
  const placera = useMutation(trpc.tenancy.omrade.placera.mutationOptions())
  return (
    <Form
      form={form}
      faltnamn={(f) => (f.startsWith('rader.') ? 'rader' : f)}
      onSubmit={async ({ omradeId, fran, rader }) => {
        const lista = rader.split('\n').filter((r) => r.trim())
        const { nya } = await placera.mutateAsync({ omradeId, fran, rader: lista.map(parseRad) })
        await reload()
        form.reset()
        toast(t('placerat', { nya }))
      }}
    >
      <SelectField
        name="omradeId"
        label={t('placeraOmrade')}
        alternativ={omraden.map((o) => ({ varde: o.id, text: o.namn }))}
      />
      <DateField name="fran" label={t('fran')} />
      <TextareaField name="rader" label={t('placeraRader')} hjalp={t('placeraHjalp')} rader={5} />
      <Actions>
        <Button type="submit" variant="primary" pagar={form.formState.isSubmitting}>
          {t('placeraKnapp')}
        </Button>
      </Actions>
    </Form>
  )
}
