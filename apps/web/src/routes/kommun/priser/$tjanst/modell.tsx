import { useMutation } from '@tanstack/react-query'
import { createFileRoute, Link, useNavigate } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { RadioGroup } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { PageHeader } from '@valfri/ui/page-header'
import { Actions } from '@valfri/ui/section'
import { DateField } from '@valfri/ui/special-fields'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../../../i18n/use-texter.ts'
import { BeslutField } from '../../../../sidor/kommun/beslut/beslut-field.tsx'
import { fromModellFalt, type ModellFalt, toModellFalt } from '../../../../sidor/kommun/priser/modell-falt.ts'
import { BandFields, CountedFields, DeviationFields } from '../../../../sidor/kommun/priser/modell-parts.tsx'
import type { Prislista } from '../../../../sidor/kommun/priser/typer.ts'
import { useReloadPrislista, WithPrislista } from '../../../../sidor/kommun/priser/use-prislista.tsx'
import { priserModellTexter } from '../../../../texter/kommun/priser-modell.ts'
import { trpc } from '../../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/priser/$tjanst/modell')({ component: ModelPage })

function ModelPage() {
  const { tjanst } = Route.useParams()
  return <WithPrislista tjanstId={tjanst}>{(lista) => <ModelForm lista={lista} />}</WithPrislista>
}

function ModelForm({ lista }: { lista: Prislista }) {
  const t = useTexter(priserModellTexter)
  const toast = useToast()
  const navigate = useNavigate()
  const tjanst = lista.tjanst.id
  const reload = useReloadPrislista(tjanst)
  const form = useForm<ModellFalt>({ defaultValues: toModellFalt(lista) })
  const besluta = useMutation(trpc.tenancy.pris.besluta.mutationOptions())
  const vald = lista.modeller.find((m) => m.id === form.watch('modell')) ?? lista.modeller[0]
  if (!vald) return null
  const submit = async (v: ModellFalt) => {
    const varde = { modell: v.modell, val: fromModellFalt(v, lista, vald) }
    await besluta.mutateAsync({
      tjanstId: tjanst,
      fran: v.fran,
      beslutId: v.beslutId,
      rader: [{ parameter: 'modell', varde }],
    })
    await reload()
    toast(t('sparat'))
    await navigate({ to: '/kommun/priser/$tjanst', params: { tjanst } })
  }
  return (
    <>
      <PageHeader
        rubrik={t('rubrik', { tjanst: lista.tjanst.namn })}
        ingress={<p>{t('ingress')}</p>}
        spar={[
          {
            text: lista.tjanst.namn,
            lank: (text) => (
              <Link to="/kommun/priser/$tjanst" params={{ tjanst }}>
                {text}
              </Link>
            ),
          },
        ]}
      />
      <Form form={form} onSubmit={submit} faltnamn={(f) => (f === 'rader.0' ? 'modell' : f)}>
        <RadioGroup
          name="modell"
          label={t('modell')}
          alternativ={lista.modeller.map((m) => ({ varde: m.id, text: m.namn, hjalp: m.beskrivning }))}
        />
        <CountedFields form={form} modell={vald} namn={Object.fromEntries(lista.delar.map((d) => [d.id, d.namn]))} />
        {vald.byggstenar.includes('tidsband') && <BandFields form={form} modell={vald} />}
        {vald.byggstenar.includes('avvikelser') && <DeviationFields />}
        {vald.byggstenar.includes('dubbelbemanning') && (
          <RadioGroup
            name="dubbelbemanning"
            label={t('dubbel')}
            alternativ={[
              { varde: 'ingar', text: t('dubbelIngar') },
              { varde: 'per-personal', text: t('dubbelPer') },
            ]}
          />
        )}
        <DateField name="fran" label={t('fran')} />
        <BeslutField name="beslutId" label={t('beslut')} slag={['modell']} />
        <Actions>
          <Button variant="primary" type="submit" pagar={form.formState.isSubmitting}>
            {t('spara')}
          </Button>
          <Button asChild variant="tertiary">
            <Link to="/kommun/priser/$tjanst" params={{ tjanst }}>
              {t('avbryt')}
            </Link>
          </Button>
        </Actions>
      </Form>
    </>
  )
}
