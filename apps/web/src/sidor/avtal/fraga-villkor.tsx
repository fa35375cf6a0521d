import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { Form } from '@valfri/ui/form'
import { formatDatum } from '@valfri/ui/format'
import { Section } from '@valfri/ui/section'
import { DateField } from '@valfri/ui/special-fields'
import { TextareaField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { avtalsandringTexter } from '../../texter/skal/avtalsandring.ts'
import { type RouterOutputs, trpc } from '../../trpc/client.ts'

type Lage = RouterOutputs['avtal']['andring']['villkorslage'][number]

/** Underlag with a newer version than some avtal stand on; nothing when every avtal stands on the newest, or is asked. */
export function FragaVillkor() {
  const { data } = useQuery(trpc.avtal.andring.villkorslage.queryOptions())
  return data?.map((l) => <FragaOm key={l.underlagId} lage={l} />)
}

function FragaOm({ lage: l }: { lage: Lage }) {
  const t = useTexter(avtalsandringTexter)
  const toast = useToast()
  const klient = useQueryClient()
  const [oppen, setOppen] = useState(false)
  const form = useForm({ defaultValues: { gallerFran: l.tidigast, sistaDag: '', text: '' } })
  const fraga = useMutation(trpc.avtal.andring.fragaVillkor.mutationOptions())
  return (
    <Section
      rubrik={t('stallRubrik', { titel: l.titel })}
      ingress={<p>{t('stallIngress', { nr: l.versionNr, antal: l.antal })}</p>}
      handling={
        !oppen && (
          <Button variant="secondary" onClick={() => setOppen(true)}>
            {t('stall')}
            <span className="ds-sr-only">: {l.titel}</span>
          </Button>
        )
      }
    >
      {oppen && (
        <Form
          form={form}
          onSubmit={async (v) => {
            const { antal } = await fraga.mutateAsync({ underlagId: l.underlagId, ...v })
            toast(t('stalld', { antal }))
            await klient.invalidateQueries({ queryKey: trpc.avtal.pathKey() })
          }}
        >
          <TextareaField name="text" label={t('stallText')} rader={3} />
          <DateField
            name="gallerFran"
            label={t('stallFran')}
            hjalp={t('stallFranHjalp', { dag: formatDatum(l.tidigast) })}
          />
          <DateField name="sistaDag" label={t('stallSista')} />
          <div className="vf-handlingar">
            <Button type="submit" variant="primary" pagar={form.formState.isSubmitting}>
              {t('stallKnapp')}
            </Button>
            <Button variant="tertiary" onClick={() => setOppen(false)}>
              {t('avbryt')}
            </Button>
          </div>
        </Form>
      )}
    </Section>
  )
}
