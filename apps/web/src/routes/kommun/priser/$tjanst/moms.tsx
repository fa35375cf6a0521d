import { useMutation } from '@tanstack/react-query'
import { createFileRoute, Link, useNavigate } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { CheckboxGroup, RadioGroup } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { PageHeader } from '@valfri/ui/page-header'
import { Actions } from '@valfri/ui/section'
import { DateField } from '@valfri/ui/special-fields'
import { TextField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../../../i18n/use-texter.ts'
import { BeslutField } from '../../../../sidor/kommun/beslut/beslut-field.tsx'
import type { Prislista } from '../../../../sidor/kommun/priser/typer.ts'
import { useReloadPrislista, WithPrislista } from '../../../../sidor/kommun/priser/use-prislista.tsx'
import { priserModellTexter } from '../../../../texter/kommun/priser-modell.ts'
import { trpc } from '../../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/priser/$tjanst/moms')({ component: CompensationPage })

function CompensationPage() {
  const { tjanst } = Route.useParams()
  return <WithPrislista tjanstId={tjanst}>{(lista) => <CompensationForm lista={lista} />}</WithPrislista>
}

const validate = (text: string) =>
  /^\d{1,2}([.,]\d{1,3})?$/.test(text.trim()) || 'Skriv procent som ett tal, till exempel 6 eller 4,5.'

function CompensationForm({ lista }: { lista: Prislista }) {
  const t = useTexter(priserModellTexter)
  const toast = useToast()
  const navigate = useNavigate()
  const tjanst = lista.tjanst.id
  const reload = useReloadPrislista(tjanst)
  const nu = lista.momskompensation?.varde
  const form = useForm({
    defaultValues: {
      fran: '',
      beslutId: '',
      procent: nu?.procent ?? '',
      regi: [...(nu?.regi ?? ['privat'])] as string[],
      pa: nu?.pa ?? 'summa',
    },
  })
  const besluta = useMutation(trpc.tenancy.pris.besluta.mutationOptions())
  return (
    <>
      <PageHeader
        rubrik={t('momsRubrik', { tjanst: lista.tjanst.namn })}
        ingress={<p>{t('momsIngress')}</p>}
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
      <Form
        form={form}
        faltnamn={(f) => (f === 'rader.0' ? 'procent' : f)}
        onSubmit={async ({ fran, beslutId, procent, regi, pa }) => {
          await besluta.mutateAsync({
            tjanstId: tjanst,
            fran,
            beslutId,
            rader: [{ parameter: 'momskompensation', varde: { procent: procent.trim().replace(',', '.'), regi, pa } }],
          })
          await reload()
          toast(t('momsSparat'))
          await navigate({ to: '/kommun/priser/$tjanst', params: { tjanst } })
        }}
      >
        <TextField
          name="procent"
          label={t('momsProcent')}
          hjalp={t('momsHjalp')}
          bredd="kort"
          inputMode="decimal"
          enhet={t('procent')}
          regler={{ validate }}
        />
        <CheckboxGroup
          name="regi"
          label={t('momsRegi')}
          alternativ={[
            { varde: 'privat', text: t('privat') },
            { varde: 'egenregi', text: t('egenregi') },
          ]}
        />
        <RadioGroup
          name="pa"
          label={t('momsPa')}
          alternativ={[
            { varde: 'summa', text: t('paSumma') },
            { varde: 'pris', text: t('paPris') },
          ]}
        />
        <DateField name="fran" label={t('fran')} />
        <BeslutField name="beslutId" label={t('momsBeslut')} slag={['momskompensation']} />
        <Actions>
          <Button variant="primary" type="submit" pagar={form.formState.isSubmitting}>
            {t('sparaMoms')}
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
