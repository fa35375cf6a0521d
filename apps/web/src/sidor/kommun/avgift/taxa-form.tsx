import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { CheckboxField, RadioGroup, SelectField } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { Actions, Card, Section } from '@valfri/ui/section'
import { DateField, MoneyField } from '@valfri/ui/special-fields'
import { TextField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { type UseFormReturn, useFieldArray, useForm } from 'react-hook-form'
import { trpc } from '../../../trpc/client.ts'
import { BeslutField } from '../beslut/beslut-field.tsx'
import { fieldName, isTimmar, type TaxaFalt, toFalt, toPoster } from './taxa-falt.ts'
import type { TaxaTexter, Taxepost, Tjanstetaxa } from './taxa-text.ts'

interface PartProps {
  t: TaxaTexter
  form: UseFormReturn<TaxaFalt>
  post: Taxepost
  nr: number
}

/** Writes what a decision on fees says for one tjänst: every post of it, from one day. */
export function TaxaForm({ t, taxa }: { t: TaxaTexter; taxa: Tjanstetaxa }) {
  const form = useForm<TaxaFalt>({ defaultValues: toFalt(taxa) })
  const navigate = useNavigate()
  const klient = useQueryClient()
  const toast = useToast()
  const besluta = useMutation(trpc.avgift.beslutaTaxa.mutationOptions())
  const submit = async (v: TaxaFalt) => {
    const { antal } = await besluta.mutateAsync({
      tjanstId: taxa.id,
      fran: v.fran,
      beslutId: v.beslutId,
      poster: toPoster(taxa, v),
    })
    await klient.invalidateQueries({ queryKey: trpc.avgift.pathKey() })
    toast(t('sparat', { antal }))
    await navigate({ to: '/kommun/avgift/taxa' })
  }
  return (
    <Form form={form} onSubmit={submit} faltnamn={fieldName}>
      <DateField name="fran" label={t('franFalt')} hjalp={t('franHjalp')} />
      <BeslutField name="beslutId" label={t('namndBeslut')} slag={['avgift']} />
      {taxa.poster.map((post, nr) => (
        <PostFields key={post.id} t={t} form={form} post={post} nr={nr} />
      ))}
      <Actions>
        <Button variant="primary" type="submit" pagar={form.formState.isSubmitting}>
          {t('spara')}
        </Button>
        <Button asChild variant="tertiary">
          <Link to="/kommun/avgift/taxa">{t('avbryt')}</Link>
        </Button>
      </Actions>
    </Form>
  )
}

function PostFields({ t, form, post, nr }: PartProps) {
  const per = form.watch(`poster.${nr}.per`)
  const namn = post.namn
  const tid = per === 'timme' || per === 'niva'
  return (
    <Section rubrik={namn} ingress={<MaxtaxaText t={t} post={post} />}>
      {post.grunder.length > 1 && (
        <RadioGroup
          name={`poster.${nr}.per`}
          label={t('hurTasUt', { post: namn })}
          alternativ={post.grunder.map((g) => ({ varde: g, text: t(`grund_${g}`) }))}
        />
      )}
      {per === 'niva' ? (
        <LevelFields t={t} form={form} post={post} nr={nr} />
      ) : (
        <MoneyField name={`poster.${nr}.kronor`} label={t('belopp', { post: namn })} hjalp={t(`grund_${per}`)} />
      )}
      {tid && (
        <>
          <TextField
            name={`poster.${nr}.friaTimmar`}
            label={t('friaTimmar', { post: namn })}
            hjalp={t('friaHjalp')}
            enhet={t('timmar')}
            bredd="kort"
            inputMode="decimal"
            frivillig
            regler={{ validate: (text) => isTimmar(text) || t('heltal') }}
          />
          <TextField
            name={`poster.${nr}.avbokadTimmar`}
            label={t('avbokad', { post: namn })}
            hjalp={t('avbokadHjalp')}
            enhet={t('timmar')}
            bredd="kort"
            inputMode="numeric"
            frivillig
            regler={{ validate: (text) => isTimmar(text) || t('heltal') }}
          />
        </>
      )}
      {post.inomMaxtaxa === 'kommunen-valjer' && (
        <CheckboxField name={`poster.${nr}.inomMaxtaxa`} label={t('inomMaxtaxa', { post: namn })} />
      )}
    </Section>
  )
}

function MaxtaxaText({ t, post }: { t: TaxaTexter; post: Taxepost }) {
  if (post.inomMaxtaxa === 'kommunen-valjer') return null
  return <p>{t(post.inomMaxtaxa ? 'inomFast' : 'utanforFast')}</p>
}

function LevelFields({ t, form, nr }: PartProps) {
  const { fields, append, remove } = useFieldArray({ control: form.control, name: `poster.${nr}.nivaer` })
  return (
    <>
      {fields.map((f, i) => (
        <Card key={f.id}>
          <TextField
            name={`poster.${nr}.nivaer.${i}.tillTimmar`}
            label={t('nivaGrans', { nr: i + 1 })}
            hjalp={t('nivaGransHjalp')}
            enhet={t('timmar')}
            bredd="kort"
            inputMode="decimal"
            frivillig
            regler={{ validate: (text) => isTimmar(text) || t('heltal') }}
          />
          <SelectField
            name={`poster.${nr}.nivaer.${i}.per`}
            label={t('nivaPer', { nr: i + 1 })}
            alternativ={[
              { varde: 'timme', text: t('grund_timme') },
              { varde: 'manad', text: t('grund_manad') },
            ]}
          />
          <MoneyField name={`poster.${nr}.nivaer.${i}.kronor`} label={t('nivaBelopp', { nr: i + 1 })} />
          {fields.length > 1 && (
            <Button variant="tertiary" ikon="papperskorg" onClick={() => remove(i)}>
              {t('taBortNiva')}
            </Button>
          )}
        </Card>
      ))}
      <div>
        <Button ikon="plus" onClick={() => append({ tillTimmar: '', per: 'manad', kronor: '' })}>
          {t('laggNiva')}
        </Button>
      </div>
    </>
  )
}
