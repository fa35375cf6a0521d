import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { RadioGroup, SelectField } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { formatDatum } from '@valfri/ui/format'
import { Actions, Section } from '@valfri/ui/section'
import { DateField } from '@valfri/ui/special-fields'
import { StatusTag } from '@valfri/ui/status-tag'
import { TextareaField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { direktkvalificeringTexter } from '../../texter/kommun/direktkvalificering.ts'
import { trpc } from '../../trpc/client.ts'
import { useHasRoll } from '../kommun/installningar/settings-frame.tsx'
import { SimpleTable } from '../simple-table.tsx'
import type { InterntUppdrag } from './direktkvalificering.tsx'

/** The villkor of an internt uppdrag, each with its latest check, and a way to record one. */
export function VillkorChecks({ uppdrag: u }: { uppdrag: InterntUppdrag }) {
  const t = useTexter(direktkvalificeringTexter)
  const far = useHasRoll(['upphandlare', 'uppfoljare'])
  const gjorda = u.villkor.filter((v) => v.kontroll !== null).length
  return (
    <Section rubrik={t('villkor')} ingress={<p>{t('villkorIngress', { antal: u.villkor.length, gjorda })}</p>}>
      <SimpleTable
        caption={t('villkor')}
        rader={u.villkor}
        radId={(v) => v.id}
        kolumner={[
          { id: 'villkor', rubrik: t('villkorNamn'), radrubrik: true, varde: (v) => `${v.nr} ${v.namn}` },
          {
            id: 'utfall',
            rubrik: t('utfall'),
            varde: (v) => v.kontroll?.utfall,
            visa: ({ kontroll: k }) =>
              k ? (
                <StatusTag ton={k.utfall === 'uppfyllt' ? 'klart' : 'fel'}>{t(`utfall_${k.utfall}`)}</StatusTag>
              ) : (
                <span className="vf-svag">{t('ingen')}</span>
              ),
          },
          {
            id: 'nar',
            rubrik: t('nar'),
            varde: ({ kontroll: k }) => k && `${formatDatum(k.datum, 'kort')}, ${k.av}`,
          },
          { id: 'notering', rubrik: t('notering'), varde: ({ kontroll: k }) => k?.notering },
        ]}
      />
      {far && <CheckForm uppdrag={u} />}
    </Section>
  )
}

function CheckForm({ uppdrag: u }: { uppdrag: InterntUppdrag }) {
  const t = useTexter(direktkvalificeringTexter)
  const toast = useToast()
  const klient = useQueryClient()
  const kontrollera = useMutation(trpc.egenregi.kontrollera.mutationOptions())
  const form = useForm({ defaultValues: { villkorId: '', utfall: '', datum: '', notering: '' } })
  return (
    <details className="vf-fallbar">
      <summary>{t('registrera')}</summary>
      <Form
        form={form}
        onSubmit={async ({ utfall, ...v }) => {
          await kontrollera.mutateAsync({ ...v, avtalId: u.avtalId, utfall: utfall as 'uppfyllt' | 'brist' })
          await klient.invalidateQueries({ queryKey: trpc.egenregi.pathKey() })
          form.reset()
          toast(t('sparad'))
        }}
      >
        <SelectField
          name="villkorId"
          label={t('valjVillkor')}
          alternativ={u.villkor.map((v) => ({ varde: v.id, text: `${v.nr} ${v.namn}` }))}
        />
        <RadioGroup
          name="utfall"
          label={t('valjUtfall')}
          alternativ={(['uppfyllt', 'brist'] as const).map((varde) => ({ varde, text: t(`utfall_${varde}`) }))}
        />
        <DateField name="datum" label={t('datum')} />
        <TextareaField name="notering" label={t('notering')} rader={3} />
        <Actions>
          <Button type="submit" pagar={form.formState.isSubmitting}>
            {t('spara')}
          </Button>
        </Actions>
      </Form>
    </details>
  )
}
