import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { Form } from '@valfri/ui/form'
import { formatDatum, formatTidpunkt } from '@valfri/ui/format'
import { Ikon } from '@valfri/ui/ikon'
import { Section } from '@valfri/ui/section'
import { Notice } from '@valfri/ui/states'
import { TextareaField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { avtalsandringTexter } from '../../texter/skal/avtalsandring.ts'
import { trpc } from '../../trpc/client.ts'
import type { AvtalSida } from './avtal-lage.tsx'

interface Props {
  dorr: 'kommun' | 'utforare'
  avtal: AvtalSida
}

/** How the avtal ends or goes on: what takes its place, its notice, and the form that ends it. */
export function AvtalSlut({ dorr, avtal: a }: Props) {
  const t = useTexter(avtalsandringTexter)
  const till = dorr === 'kommun' ? '/kommun/avtal/$id' : '/utforare/avtal/$id'
  const { ersattsAv, ersatter, uppsagning } = a.slut
  return (
    <>
      {ersattsAv && !uppsagning && (
        <Notice
          rubrik={
            ersattsAv.status === 'signerat'
              ? t('ersattRubrik', { fran: formatDatum(ersattsAv.fran) })
              : t('ersattsRubrik')
          }
        >
          <p>
            {ersattsAv.status === 'signerat'
              ? t('ersattText')
              : t('ersattsText', { fran: formatDatum(ersattsAv.fran) })}{' '}
            <Link to={till} params={{ id: ersattsAv.id }}>
              {t('tillNytt')}
            </Link>
          </p>
        </Notice>
      )}
      {ersatter && (
        <p>
          <Link to={till} params={{ id: ersatter }}>
            {t('ersatter')}
          </Link>
        </p>
      )}
      {uppsagning && <Uppsagt uppsagning={uppsagning} />}
      {a.slut.farSagaUpp && <SagaUpp avtal={a} />}
    </>
  )
}

function Uppsagt({ uppsagning: u }: { uppsagning: NonNullable<AvtalSida['slut']['uppsagning']> }) {
  const t = useTexter(avtalsandringTexter)
  return (
    <Section rubrik={t('uppsagtRubrik', { upphor: formatDatum(u.upphor) })}>
      <p>
        {u.orsak !== 'uppsagning' && `${t(`orsak_${u.orsak}`)} `}
        {t(`uppsagtAv_${u.part}`, { dag: formatTidpunkt(u.meddelad, 'kort'), namn: u.av })}
      </p>
      <p className="vf-lopande">{u.skal}</p>
      <p>{t('berorda', { antal: u.berorda })}</p>
      <a className="vf-fillank" href={`/dokument/${u.dokumentId}`}>
        <Ikon namn="laddaNer" />
        {t('uppsagningen')}
      </a>
    </Section>
  )
}

function SagaUpp({ avtal: a }: { avtal: AvtalSida }) {
  const t = useTexter(avtalsandringTexter)
  const toast = useToast()
  const klient = useQueryClient()
  const [oppen, setOppen] = useState(false)
  const form = useForm({ defaultValues: { skal: '' } })
  const sagaUpp = useMutation(trpc.avtal.andring.sagaUpp.mutationOptions())
  const { manader, upphor } = a.slut.uppsagningstid
  return (
    <Section
      rubrik={t('avsluta')}
      ingress={<p>{t('avslutaIngress', { manader, upphor: formatDatum(upphor) })}</p>}
      handling={
        !oppen && (
          <Button variant="secondary" onClick={() => setOppen(true)}>
            {t('avslutaKnapp')}
          </Button>
        )
      }
    >
      {oppen && (
        <Form
          form={form}
          onSubmit={async ({ skal }) => {
            await sagaUpp.mutateAsync({ id: a.id, skal })
            toast(t('avslutat'))
            await klient.invalidateQueries({ queryKey: trpc.avtal.pathKey() })
          }}
        >
          <TextareaField name="skal" label={t('avslutaSkal')} hjalp={t('avslutaSkalHjalp')} rader={3} />
          <div className="vf-handlingar">
            <Button type="submit" variant="primary" data-color="danger" pagar={form.formState.isSubmitting}>
              {t('avslutaKnapp')}
            </Button>
            <Button variant="tertiary" onClick={() => setOppen(false)}>
              {t('avbryt')}
            </Button>
          </div>
        </Form>
      )}
    </Section>
  )
}
