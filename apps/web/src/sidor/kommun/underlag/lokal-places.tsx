import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { CheckboxGroup, RadioGroup } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { Actions, Section } from '@valfri/ui/section'
import { EmptyState } from '@valfri/ui/states'
import { TextareaField } from '@valfri/ui/text-field'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { underlagLokalTexter } from '../../../texter/kommun/underlag-lokal.ts'
import { trpc } from '../../../trpc/client.ts'
import type { useSaveLokal } from './use-save-lokal.ts'
import type { Lokal, Utkast } from './use-utkast.ts'

export interface LokalFormProps {
  utkast: Utkast
  lokal: Lokal
  spara: ReturnType<typeof useSaveLokal>
}

/** Where, and which parts of the tjänst, and whether an utförare may say that it is full. */
export function PlacesForm({ utkast, lokal, spara }: LokalFormProps) {
  const t = useTexter(underlagLokalTexter)
  const { data } = useQuery(trpc.tenancy.omrade.lista.queryOptions())
  const form = useForm({
    defaultValues: { omraden: [...lokal.omraden], delar: [...lokal.delar], kapacitet: lokal.kapacitet },
  })
  return (
    <Section rubrik={t('omraden')}>
      {data?.length === 0 && (
        <EmptyState
          rubrik={t('ingaOmraden')}
          ikon="lista"
          handling={<Link to="/kommun/installningar/omraden">{t('tillOmraden')}</Link>}
        >
          {null}
        </EmptyState>
      )}
      <Form form={form} onSubmit={spara}>
        <CheckboxGroup
          name="omraden"
          label={t('omradenVal')}
          hjalp={t('omradenHjalp')}
          alternativ={(data ?? []).map((o) => ({
            varde: o.id,
            text: o.namn,
            hjalp: [...new Set(o.postnummer.map((p) => p.ort))].join(', '),
          }))}
        />
        <CheckboxGroup
          name="delar"
          label={t('delar')}
          alternativ={utkast.tjanst.delar.map((d) => ({ varde: d.id, text: d.namn }))}
        />
        <RadioGroup
          name="kapacitet"
          label={t('kapacitet')}
          alternativ={[
            { varde: 'tak', text: t('kapacitet_tak') },
            { varde: 'ta-alla', text: t('kapacitet_taAlla') },
          ]}
        />
        <Actions>
          <Button type="submit" pagar={form.formState.isSubmitting}>
            {t('sparaOmraden')}
          </Button>
        </Actions>
      </Form>
    </Section>
  )
}

/** Whom to ask, and what is particular to the kommun. */
export function ContactsForm({ lokal, spara }: LokalFormProps) {
  const t = useTexter(underlagLokalTexter)
  const { data } = useQuery(trpc.tenancy.kontakt.lista.queryOptions())
  const form = useForm({ defaultValues: { kontakter: [...lokal.kontakter], text: lokal.text ?? '' } })
  return (
    <Section rubrik={t('kontakter')}>
      {data?.length === 0 && (
        <EmptyState
          rubrik={t('ingaKontakter')}
          ikon="person"
          handling={<Link to="/kommun/installningar/kontakter">{t('tillKontakter')}</Link>}
        >
          {null}
        </EmptyState>
      )}
      <Form form={form} onSubmit={spara}>
        <CheckboxGroup
          name="kontakter"
          label={t('kontakterVal')}
          alternativ={(data ?? []).map((k) => ({
            varde: k.id,
            text: k.namn,
            hjalp: [k.telefon, k.epost].filter(Boolean).join(', '),
          }))}
        />
        <TextareaField name="text" label={t('text')} hjalp={t('textHjalp')} frivillig />
        <Actions>
          <Button type="submit" pagar={form.formState.isSubmitting}>
            {t('sparaKontakter')}
          </Button>
        </Actions>
      </Form>
    </Section>
  )
}
