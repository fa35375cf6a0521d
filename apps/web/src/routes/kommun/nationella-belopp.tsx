import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { CheckboxField, SelectField } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { parseKronor } from '@valfri/ui/format'
import { PageHeader } from '@valfri/ui/page-header'
import { Actions, Section } from '@valfri/ui/section'
import { MoneyField } from '@valfri/ui/special-fields'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { TextareaField, TextField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { type Beloppslag, NationalAmounts, SLAGNAMN } from '../../sidor/kommun/avgift/national-amounts.tsx'
import type { TaxaTexter } from '../../sidor/kommun/avgift/taxa-text.ts'
import { taxaTexter } from '../../texter/kommun/taxa.ts'
import { trpc } from '../../trpc/client.ts'

export const Route = createFileRoute('/kommun/nationella-belopp')({ component: NationalAmountsPage })

/** The amounts of the law, for who runs the instance: a new year is a new row and no new program. */
function NationalAmountsPage() {
  const t = useTexter(taxaTexter)
  const { data, error, refetch } = useQuery(trpc.avgift.nationella.queryOptions())
  return (
    <>
      <PageHeader rubrik={t('nationella')} />
      <AddAmount t={t} />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton form="tabell" rader={6} />}
      {data && <NationalAmounts t={t} belopp={data} />}
    </>
  )
}

interface Falt {
  slag: Beloppslag | ''
  ar: string
  kronor: string
  kalla: string
  bekraftad: boolean
}
const tomt: Falt = { slag: '', ar: '', kronor: '', kalla: '', bekraftad: false }

function AddAmount({ t }: { t: TaxaTexter }) {
  const form = useForm<Falt>({ defaultValues: tomt })
  const klient = useQueryClient()
  const toast = useToast()
  const lagg = useMutation(trpc.avgift.laggNationelltBelopp.mutationOptions())
  const submit = async (v: Falt) => {
    await lagg.mutateAsync({
      slag: v.slag as Beloppslag,
      ar: Number(v.ar),
      ore: parseKronor(v.kronor) ?? 0,
      kalla: v.kalla,
      bekraftad: v.bekraftad,
    })
    toast(t('lagtIn'))
    form.reset(tomt)
    await klient.invalidateQueries({ queryKey: trpc.avgift.pathKey() })
  }
  return (
    <Section rubrik={t('nationellaLagg')} ingress={<p>{t('nationellaLaggIngress')}</p>}>
      <Form form={form} onSubmit={submit} faltnamn={(f) => (f === 'ore' ? 'kronor' : f)}>
        <SelectField
          name="slag"
          label={t('slag')}
          alternativ={Object.entries(SLAGNAMN).map(([varde, nyckel]) => ({ varde, text: t(nyckel) }))}
        />
        <TextField
          name="ar"
          label={t('ar')}
          bredd="kort"
          inputMode="numeric"
          regler={{ validate: (text) => /^20\d\d$/.test(text.trim()) || 'Skriv årtalet med fyra siffror.' }}
        />
        <MoneyField name="kronor" label={t('kronor')} />
        <TextareaField name="kalla" label={t('kalla')} hjalp={t('kallaHjalp')} />
        <CheckboxField name="bekraftad" label={t('bekraftadFalt')} />
        <Actions>
          <Button variant="primary" type="submit" pagar={form.formState.isSubmitting}>
            {t('laggIn')}
          </Button>
        </Actions>
      </Form>
    </Section>
  )
}
