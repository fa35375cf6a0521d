import { useMutation } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { ConfirmDialog } from '@valfri/ui/confirm-dialog'
import { Form } from '@valfri/ui/form'
import { formatTidpunkt } from '@valfri/ui/format'
import { KeyValueList } from '@valfri/ui/key-value'
import { Actions, Section } from '@valfri/ui/section'
import { ErrorState, Notice } from '@valfri/ui/states'
import { TextareaField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../../../i18n/use-texter.ts'
import { Checklist } from '../../../../sidor/kommun/underlag/checklist.tsx'
import { KravSummary } from '../../../../sidor/kommun/underlag/krav-summary.tsx'
import { type Utkast, useUtkast } from '../../../../sidor/kommun/underlag/use-utkast.ts'
import { underlagBeslutTexter } from '../../../../texter/kommun/underlag-beslut.ts'
import { underlagKravTexter } from '../../../../texter/kommun/underlag-krav.ts'
import { trpc } from '../../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/underlag/$versionId/granska')({ component: ReviewPage })

function ReviewPage() {
  const t = useTexter(underlagBeslutTexter)
  const { versionId } = Route.useParams()
  const { data, reload } = useUtkast(versionId)
  if (!data) return null
  return (
    <>
      <KravSummary utkast={data} />
      {data.version.status === 'utkast' ? <SealAct utkast={data} reload={reload} /> : <Sealed utkast={data} />}
      <Section rubrik={t('gemensam')}>
        <Checklist punkter={data.checklista} namn={t('gemensam')} />
      </Section>
      <Section rubrik={t('parter')}>
        {data.parter.map((p) => (
          <Section
            key={`${p.kommunId} ${p.namndId}`}
            niva={3}
            rubrik={p.kommun}
            ingress={<p>{p.del ? t(p.komplett ? 'komplett' : 'ejKomplett') : t('ejPaborjad')}</p>}
          >
            <Checklist punkter={p.punkter} namn={p.kommun} />
          </Section>
        ))}
      </Section>
    </>
  )
}

function Sealed({ utkast: u }: { utkast: Utkast }) {
  const t = useTexter(underlagBeslutTexter)
  return (
    <Section rubrik={t('redanFaststalld')}>
      <KeyValueList
        uppgifter={[
          { namn: t('tidpunkt'), varde: u.version.faststalld && formatTidpunkt(u.version.faststalld) },
          { namn: t('kontrollsumma'), varde: <span className="vf-hash">{u.version.sha256}</span> },
        ]}
      />
    </Section>
  )
}

function SealAct({ utkast: u, reload }: { utkast: Utkast; reload: () => Promise<unknown> }) {
  const t = useTexter(underlagBeslutTexter)
  const k = useTexter(underlagKravTexter)
  const toast = useToast()
  const form = useForm({ defaultValues: { skal: '' } })
  const [fragar, setFragar] = useState(false)
  const faststall = useMutation(
    trpc.underlag.faststall.mutationOptions({
      onSuccess: async () => {
        await reload()
        toast(t('faststalld'))
      },
      onSettled: () => setFragar(false),
    }),
  )
  const utan = u.parter.filter((p) => !p.komplett).map((p) => p.kommun)
  if (!u.arAgare) {
    return (
      <Notice>
        <p>{t('faststallAgare')}</p>
      </Notice>
    )
  }
  return (
    <>
      <p className="vf-ingress">{t('granskaIngress')}</p>
      {faststall.error && <ErrorState error={faststall.error} />}
      {u.kanFaststallas ? (
        <Form form={form} onSubmit={() => setFragar(true)}>
          {u.krav.tackning.utan.length > 0 && (
            <TextareaField name="skal" label={k('skal')} hjalp={k('skalHjalp')} rader={2} />
          )}
          <Actions>
            <Button type="submit" variant="primary" ikon="las">
              {t('faststall')}
            </Button>
          </Actions>
        </Form>
      ) : (
        <Notice ton="vantar">
          <p>{t('faststallEj')}</p>
        </Notice>
      )}
      <ConfirmDialog
        oppen={fragar}
        rubrik={t('faststallRubrik', { nr: u.version.nr })}
        bekrafta={t('faststall')}
        pagar={faststall.isPending}
        onBekrafta={() => faststall.mutate({ versionId: u.version.id, skal: form.getValues('skal') })}
        onStang={() => setFragar(false)}
      >
        <p>{t('faststallText')}</p>
        {utan.length > 0 && <p>{t('faststallUtan', { kommuner: utan.join(', ') })}</p>}
      </ConfirmDialog>
    </>
  )
}
