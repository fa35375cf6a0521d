import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { Form } from '@valfri/ui/form'
import { Actions } from '@valfri/ui/section'
import { DateField } from '@valfri/ui/special-fields'
import { Notice } from '@valfri/ui/states'
import { TextField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { type T, useTexter } from '../../../i18n/use-texter.ts'
import { underlagBeslutTexter } from '../../../texter/kommun/underlag-beslut.ts'
import { trpc } from '../../../trpc/client.ts'
import { BeslutField } from '../beslut/beslut-field.tsx'
import type { Utkast } from './use-utkast.ts'

type Texter = T<keyof typeof underlagBeslutTexter.sv & string>
interface StegProps {
  utkast: Utkast
  reload: () => Promise<unknown>
}

/** The one thing that the own nämnd can do next with a version: adopt it, publish it, open it. */
export function NextStep({ utkast, reload }: StegProps) {
  const t = useTexter(underlagBeslutTexter)
  const egen = utkast.parter.find((p) => p.kommunId === utkast.egen?.kommunId && p.namndId === utkast.egen?.namndId)
  if (utkast.version.status === 'utkast') return <Besked text={t('vantaFaststall')} />
  if (!egen?.komplett) return <Besked text={t('ejMed')} />
  const lage = egen.lage?.lage ?? 'ej-beslutad'
  if (lage === 'ej-beslutad') return <AdoptForm utkast={utkast} reload={reload} />
  if (lage === 'beslutad') return <PublishForm utkast={utkast} reload={reload} />
  if (lage === 'publicerad') return <OpenForm utkast={utkast} reload={reload} />
  if (lage === 'oppen') return <Opened utkast={utkast} reload={reload} />
  return (
    <Besked text={t(({ ersatt: 'ersattText', upphord: 'upphordText', avstangd: 'avstangdText' } as const)[lage])} />
  )
}

function Besked({ text }: { text: string }) {
  return (
    <Notice>
      <p>{text}</p>
    </Notice>
  )
}

function Submit({ text, pagar, andra }: { text: string; pagar: boolean; andra?: ReactNode }) {
  return (
    <Actions>
      <Button variant="primary" type="submit" pagar={pagar}>
        {text}
      </Button>
      {andra}
    </Actions>
  )
}

function AdoptForm({ utkast, reload }: StegProps) {
  const t = useTexter(underlagBeslutTexter)
  const toast = useToast()
  const form = useForm({ defaultValues: { kfBeslutId: '', beslutId: '' } })
  const anta = useMutation(trpc.underlag.anta.mutationOptions())
  return (
    <Form
      form={form}
      onSubmit={async (v) => {
        await anta.mutateAsync({ versionId: utkast.version.id, ...v })
        await reload()
        toast(t('antagen'))
      }}
    >
      <p>{t('antaIngress')}</p>
      <BeslutField name="kfBeslutId" label={t('kfBeslut')} slag={['tillampa-lov']} />
      <BeslutField name="beslutId" label={t('namndBeslut')} slag={['anta-underlag']} />
      <Submit text={t('antaKnapp')} pagar={form.formState.isSubmitting} />
    </Form>
  )
}

function AnnonsIdField({ t, frivillig }: { t: Texter; frivillig: boolean }) {
  return (
    <TextField
      name="annonsId"
      label={t('annonsId')}
      hjalp={t('annonsIdHjalp')}
      bredd="mellan"
      maxLength={80}
      frivillig={frivillig}
    />
  )
}

function PublishForm({ utkast, reload }: StegProps) {
  const t = useTexter(underlagBeslutTexter)
  const toast = useToast()
  const form = useForm({ defaultValues: { annonsId: '' } })
  const annonsera = useMutation(trpc.underlag.annonsera.mutationOptions())
  return (
    <Form
      form={form}
      onSubmit={async ({ annonsId }) => {
        await annonsera.mutateAsync({ versionId: utkast.version.id, annonsId: annonsId.trim() || null })
        await reload()
        toast(t(annonsId.trim() ? 'oppnad' : 'publicerad'))
      }}
    >
      <p>{t('publiceraIngress')}</p>
      <AnnonsIdField t={t} frivillig />
      <Submit text={t('publiceraKnapp')} pagar={form.formState.isSubmitting} />
    </Form>
  )
}

function PublicLink({ utkast }: { utkast: Utkast }) {
  const t = useTexter(underlagBeslutTexter)
  return (
    <Link to="/underlag/$slug" params={{ slug: utkast.underlag.slug }} search={{ version: utkast.version.nr }}>
      {t('publikSida')}
    </Link>
  )
}

function OpenForm({ utkast, reload }: StegProps) {
  const t = useTexter(underlagBeslutTexter)
  const toast = useToast()
  const form = useForm({ defaultValues: { annonsId: '' } })
  const oppna = useMutation(trpc.underlag.oppna.mutationOptions())
  return (
    <Form
      form={form}
      onSubmit={async ({ annonsId }) => {
        await oppna.mutateAsync({ versionId: utkast.version.id, annonsId })
        await reload()
        toast(t('oppnad'))
      }}
    >
      <p>{t('oppnaIngress')}</p>
      <AnnonsIdField t={t} frivillig={false} />
      <Submit text={t('oppnaKnapp')} pagar={form.formState.isSubmitting} andra={<PublicLink utkast={utkast} />} />
    </Form>
  )
}

function Opened({ utkast, reload }: StegProps) {
  const t = useTexter(underlagBeslutTexter)
  const toast = useToast()
  const form = useForm({ defaultValues: { fran: '', beslutId: '' } })
  const upphor = useMutation(trpc.underlag.upphor.mutationOptions())
  return (
    <>
      <Notice ton="klart" rubrik={t('arOppen')}>
        <p>{t('arOppenText')}</p>
        <PublicLink utkast={utkast} />
      </Notice>
      <details className="vf-fallbar">
        <summary>{t('upphor')}</summary>
        <Form
          form={form}
          onSubmit={async (v) => {
            await upphor.mutateAsync({ versionId: utkast.version.id, ...v })
            await reload()
            toast(t('upphord'))
          }}
        >
          <p>{t('upphorText')}</p>
          <DateField name="fran" label={t('upphorFran')} />
          <BeslutField name="beslutId" label={t('upphorBeslut')} slag={['upphora']} />
          <Actions>
            <Button type="submit" data-color="danger" pagar={form.formState.isSubmitting}>
              {t('upphorKnapp')}
            </Button>
          </Actions>
        </Form>
      </details>
    </>
  )
}
