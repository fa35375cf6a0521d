import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { RadioGroup } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { Section } from '@valfri/ui/section'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { TextareaField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { brukareTexter } from '../../../texter/kommun/brukare.ts'
import { type RouterOutputs, trpc } from '../../../trpc/client.ts'
import type { Mojligheter } from '../../val/choice-form.tsx'
import { IckevalProtocol } from './ickeval-protocol.tsx'

type Forslag = RouterOutputs['val']['handlaggare']['ickevalForslag']

/** Runs the kommun's rule for who does not choose; nothing is saved until it is confirmed. */
export function NoChoice({ m, onKlart }: { m: Mojligheter; onKlart: () => void }) {
  const t = useTexter(brukareTexter)
  const [visat, setVisat] = useState(false)
  const { data, error, refetch } = useQuery({
    ...trpc.val.handlaggare.ickevalForslag.queryOptions({ beslutId: m.beslutId, del: m.del }),
    enabled: visat,
  })
  return (
    <Section rubrik={t('ickevalRubrik')} ingress={<p>{t('ickevalIngress')}</p>}>
      {!visat && (
        <div>
          <Button onClick={() => setVisat(true)}>{t('ickevalVisa')}</Button>
        </div>
      )}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {visat && !data && !error && <Skeleton rader={3} />}
      {data && <IckevalProtocol f={data} />}
      {data?.protokoll.resultat && <ConfirmNoChoice f={data} m={m} onKlart={onKlart} />}
    </Section>
  )
}

interface IckevalForm {
  anledning: 'svarstid-ute' | 'avstar' | 'bradskande' | ''
  skal: string
}

function ConfirmNoChoice({ f, m, onKlart }: { f: Forslag; m: Mojligheter; onKlart: () => void }) {
  const t = useTexter(brukareTexter)
  const toast = useToast()
  const cache = useQueryClient()
  const form = useForm<IckevalForm>({ defaultValues: { anledning: '', skal: '' } })
  const spara = useMutation(trpc.val.handlaggare.ickeval.mutationOptions())
  const namn = f.namn[f.protokoll.resultat ?? ''] ?? ''
  const onSubmit = async ({ anledning, skal }: IckevalForm) => {
    if (anledning === '') return
    await spara.mutateAsync({
      beslutId: m.beslutId,
      del: m.del,
      inputHash: f.protokoll.inputHash,
      anledning,
      ...(skal && { skal }),
    })
    await cache.invalidateQueries()
    toast(t('ickevalKlart', { namn }))
    onKlart()
  }
  return (
    <Form form={form} onSubmit={onSubmit}>
      <RadioGroup
        name="anledning"
        label={t('ickevalAnledning')}
        alternativ={[
          { varde: 'svarstid-ute', text: t('anledningTid'), avstangd: f.valtidKvar },
          { varde: 'avstar', text: t('anledningAvstar') },
          { varde: 'bradskande', text: t('anledningBrad') },
        ]}
      />
      {form.watch('anledning') === 'bradskande' && <TextareaField name="skal" label={t('ickevalSkal')} rader={2} />}
      <Button type="submit" pagar={form.formState.isSubmitting}>
        {t('ickevalBekrafta')}
      </Button>
    </Form>
  )
}
