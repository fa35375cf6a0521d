import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { Form } from '@valfri/ui/form'
import { formatDatum } from '@valfri/ui/format'
import { Actions, Section } from '@valfri/ui/section'
import { DateField } from '@valfri/ui/special-fields'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { StatusTag } from '@valfri/ui/status-tag'
import { TextareaField } from '@valfri/ui/text-field'
import { Tidslinje } from '@valfri/ui/tidslinje'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { direktkvalificeringTexter } from '../../texter/kommun/direktkvalificering.ts'
import { type RouterOutputs, trpc } from '../../trpc/client.ts'
import { BeslutField } from '../kommun/beslut/beslut-field.tsx'
import { useHasRoll } from '../kommun/installningar/settings-frame.tsx'
import { VillkorChecks } from './villkor-checks.tsx'

export type InterntUppdrag = RouterOutputs['egenregi']['uppdrag']

/** Of an internt uppdrag: whether it is direktkvalificerat and by which decisions, and its villkor with their checks (C27). */
export function Direktkvalificering({ avtalId }: { avtalId: string }) {
  const t = useTexter(direktkvalificeringTexter)
  const { data, error, refetch } = useQuery(trpc.egenregi.uppdrag.queryOptions({ avtalId }))
  const farSatta = useHasRoll(['upphandlare'])
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton rader={4} />
  return (
    <>
      <Section rubrik={t('rubrik')} ingress={<p>{t('ingress')}</p>} handling={<Lage lage={data.lage} />}>
        <Tidslinje
          namn={t('historik')}
          handelser={data.steg.toReversed().map((s) => ({
            id: `${s.fran} ${s.beslut.diarienummer}`,
            nar: s.fran,
            rubrik: t(s.aktiv ? 'stegPa' : 'stegAv'),
            text: (
              <>
                {s.motivering && <p>{s.motivering}</p>}
                <p className="vf-svag">
                  {t('beslutText', { ...s.beslut, datum: formatDatum(s.beslut.datum, 'kort') })}
                </p>
              </>
            ),
          }))}
        />
        {farSatta && data.lage && <SwitchForm key={data.steg.length} avtalId={avtalId} aktiv={!sista(data)} />}
      </Section>
      <VillkorChecks uppdrag={data} />
    </>
  )
}

/** What the latest decision says, also when it begins later: the next one turns it the other way. */
const sista = ({ steg }: InterntUppdrag) => steg.at(-1)?.aktiv === true

function Lage({ lage }: { lage: InterntUppdrag['lage'] }) {
  const t = useTexter(direktkvalificeringTexter)
  if (!lage) return <StatusTag>{t('inte')}</StatusTag>
  const datum = formatDatum(lage.fran)
  return <StatusTag ton="info">{t(lage.aktiv ? 'pa' : 'av', { datum })}</StatusTag>
}

function SwitchForm({ avtalId, aktiv }: { avtalId: string; aktiv: boolean }) {
  const t = useTexter(direktkvalificeringTexter)
  const toast = useToast()
  const klient = useQueryClient()
  const satt = useMutation(trpc.egenregi.satt.mutationOptions())
  const form = useForm({ defaultValues: { fran: '', motivering: '', beslutId: '' } })
  const text = t(aktiv ? 'andraPa' : 'andraAv')
  return (
    <details className="vf-fallbar">
      <summary>{text}</summary>
      <Form
        form={form}
        onSubmit={async (v) => {
          await satt.mutateAsync({ avtalId, aktiv, ...v })
          await klient.invalidateQueries({ queryKey: trpc.egenregi.pathKey() })
          toast(t('andrad'))
        }}
      >
        <DateField name="fran" label={t('fran')} />
        <TextareaField name="motivering" label={t('motivering')} hjalp={t('motiveringHjalp')} rader={3} />
        <BeslutField name="beslutId" label={t('beslut')} slag={['direktkvalificering']} />
        <Actions>
          <Button type="submit" pagar={form.formState.isSubmitting}>
            {text}
          </Button>
        </Actions>
      </Form>
    </details>
  )
}
