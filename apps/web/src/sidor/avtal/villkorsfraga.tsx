import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { Form } from '@valfri/ui/form'
import { formatDatum } from '@valfri/ui/format'
import { Ikon } from '@valfri/ui/ikon'
import { Section } from '@valfri/ui/section'
import { StatusTag, type Ton } from '@valfri/ui/status-tag'
import { TextareaField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { avtalsandringTexter } from '../../texter/skal/avtalsandring.ts'
import { trpc } from '../../trpc/client.ts'
import type { AvtalSida } from './avtal-lage.tsx'
import { SvaraVillkor } from './svara-villkor.tsx'

export type Fraga = NonNullable<AvtalSida['slut']['fraga']>
const TON: Record<Fraga['lage'], Ton> = { oppen: 'vantar', ja: 'klart', nej: 'neutral', 'inget-svar': 'fel' }

/** Changed villkor that are put to the utförare: what differs, until when, what follows, and the answer. */
export function Villkorsfraga({ fraga: f }: { fraga: Fraga }) {
  const t = useTexter(avtalsandringTexter)
  const dagar = { fran: formatDatum(f.gallerFran), dag: formatDatum(f.sistaDag) }
  return (
    <Section rubrik={t('fraga')} ingress={<p>{t('fragaIngress', dagar)}</p>}>
      <p>
        <StatusTag ton={TON[f.lage]}>{t(`lage_${f.lage}`)}</StatusTag>{' '}
        {f.svaradAv && <span className="vf-svag">{t('svarAv', { namn: f.svaradAv })}</span>}
      </p>
      <p className="vf-lopande">{f.text}</p>
      {f.andringar.length === 0 && <p className="vf-svag">{t('ingaAndrade')}</p>}
      <ul className="vf-grunder">
        {f.andringar.map((v) => (
          <li key={v.nr + v.slag}>
            <strong>
              {v.nr} {v.namn}
            </strong>{' '}
            <StatusTag>{t(`andrat_${v.slag}`)}</StatusTag>
            <p className="vf-lopande">{v.text}</p>
          </li>
        ))}
      </ul>
      {f.dokument && (
        <a className="vf-fillank" href={`/dokument/${f.dokument.id}`}>
          <Ikon namn="laddaNer" />
          {t('lasNytt')}
        </a>
      )}
      {f.lage === 'oppen' && <p>{t('fragaFoljd')}</p>}
      {f.farSvara && f.dokument && <SvaraVillkor fraga={f} dokument={f.dokument} />}
      {f.farAvsluta && <AvslutaObesvarad id={f.id} />}
    </Section>
  )
}

function AvslutaObesvarad({ id }: { id: string }) {
  const t = useTexter(avtalsandringTexter)
  const toast = useToast()
  const klient = useQueryClient()
  const form = useForm({ defaultValues: { skal: '' } })
  const avsluta = useMutation(trpc.avtal.andring.avslutaObesvarad.mutationOptions())
  return (
    <Form
      form={form}
      onSubmit={async ({ skal }) => {
        await avsluta.mutateAsync({ id, skal })
        toast(t('avslutat'))
        await klient.invalidateQueries({ queryKey: trpc.avtal.pathKey() })
      }}
    >
      <p>{t('ingetSvar')}</p>
      <TextareaField name="skal" label={t('avslutaObesvaradSkal')} rader={3} />
      <Button type="submit" variant="secondary" pagar={form.formState.isSubmitting}>
        {t('avslutaObesvarad')}
      </Button>
    </Form>
  )
}
