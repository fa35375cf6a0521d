import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { Form } from '@valfri/ui/form'
import { formatDatum } from '@valfri/ui/format'
import { Actions, Card, Section } from '@valfri/ui/section'
import { StatusTag } from '@valfri/ui/status-tag'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { vistelseTexter } from '../../../texter/kommun/vistelse.ts'
import { type RouterOutputs, trpc } from '../../../trpc/client.ts'
import { SimpleTable } from '../../simple-table.tsx'
import { BeslutField } from '../beslut/beslut-field.tsx'
import { useHasRoll } from '../installningar/settings-frame.tsx'
import { OfferAgreement } from './offer-agreement.tsx'

type Avtal = RouterOutputs['vistelse']['visa']['avtal'][number]
const beslutText = (b: Avtal['beslut']) => b && `${formatDatum(b.datum, 'kort')} ${b.paragraf}, ${b.diarienummer}`

/** Agreements on persons who stay in another kommun, with both decisions; the host accepts here. */
export function AgreementList({ avtal }: { avtal: readonly Avtal[] }) {
  const t = useTexter(vistelseTexter)
  const far = useHasRoll(['upphandlare'])
  return (
    <Section rubrik={t('avtal')}>
      {avtal.length === 0 && <p className="vf-svag">{t('ingaAvtal')}</p>}
      {avtal.length > 0 && (
        <SimpleTable
          caption={t('avtal')}
          rader={avtal}
          radId={(a) => a.id}
          kolumner={[
            { id: 'hem', rubrik: t('hem'), radrubrik: true, varde: (a) => a.hem },
            { id: 'vard', rubrik: t('vard'), varde: (a) => a.vard },
            { id: 'tjanst', rubrik: t('tjanst'), varde: (a) => a.tjanst },
            { id: 'pris', rubrik: t('pris'), varde: (a) => t(`pris_${a.pris}`) },
            { id: 'fran', rubrik: t('fran'), varde: (a) => formatDatum(a.fran, 'kort') },
            { id: 'beslut', rubrik: t('beslut'), varde: (a) => beslutText(a.beslut) },
            {
              id: 'godkant',
              rubrik: t('godkant'),
              varde: (a) => beslutText(a.godkant),
              visa: (a) => beslutText(a.godkant) ?? <StatusTag ton="vantar">{t('vantar')}</StatusTag>,
            },
          ]}
        />
      )}
      {far && avtal.filter((a) => a.vantarPaMig).map((a) => <Accept key={a.id} avtal={a} />)}
      {far && <OfferAgreement />}
    </Section>
  )
}

function Accept({ avtal: a }: { avtal: Avtal }) {
  const t = useTexter(vistelseTexter)
  const toast = useToast()
  const klient = useQueryClient()
  const godkann = useMutation(trpc.vistelse.godkann.mutationOptions())
  const falt = `godkann-${a.id}`
  const form = useForm<Record<string, string>>({ defaultValues: { [falt]: '' } })
  return (
    <Section niva={3} rubrik={t('godkann', { hem: a.hem })}>
      <Card ton="lugn">
        <Form
          form={form}
          faltnamn={() => falt}
          onSubmit={async (v) => {
            await godkann.mutateAsync({ avtalId: a.id, beslutId: v[falt] ?? '' })
            await klient.invalidateQueries({ queryKey: trpc.vistelse.pathKey() })
            toast(t('godkand'))
          }}
        >
          <BeslutField name={falt} label={t('godkannBeslut')} slag={['samverkan']} />
          <Actions>
            <Button type="submit" variant="primary" pagar={form.formState.isSubmitting}>
              {t('godkannKnapp')}
            </Button>
          </Actions>
        </Form>
      </Card>
    </Section>
  )
}
