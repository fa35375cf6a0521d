import { useMutation } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { RadioGroup, SelectField } from '@valfri/ui/choice-fields'
import { FileUpload, type UppladdadFil } from '@valfri/ui/file-upload'
import { Form } from '@valfri/ui/form'
import { DateField } from '@valfri/ui/special-fields'
import { TextareaField, TextField } from '@valfri/ui/text-field'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { overprovningTexter } from '../../texter/skal/overprovning.ts'
import { trpc } from '../../trpc/client.ts'
import type { Arende } from './typer.ts'
import { useArendeAct } from './use-arende-act.ts'

type Handelse = Arende['beslut']['tidigare'][number]['handelser'][number]
const INSTANSER = ['forvaltningsratt', 'kammarratt', 'hfd'] as const
const AVGORANDEN = ['avvisas', 'avslas', 'ny-provning', 'godkannande'] as const
const HOGST_BYTES = 10 * 1024 * 1024

interface Props {
  arende: Arende
  /** A court has the case: it may be answered, or has answered. */
  iDomstol: boolean
  onKlar: () => void
}

/** Notes what has happened to a refusal. Only what can happen now is offered. */
export function OverprovningForm({ arende: a, iDomstol, onKlar }: Props) {
  const t = useTexter(overprovningTexter)
  const klart = useArendeAct()
  const [filer, setFiler] = useState<readonly UppladdadFil[]>([])
  const val: readonly Handelse['slag'][] = [
    ...(iDomstol ? (['yttrande', 'dom'] as const) : (['ansokan'] as const)),
    ...(a.kan.rattaSjalv ? (['egen-rattelse'] as const) : []),
  ]
  const form = useForm({
    defaultValues: { slag: val[0] as Handelse['slag'], instans: '', malnummer: '', dag: '', utfall: '', text: '' },
  })
  const slag = form.watch('slag')
  const registrera = useMutation(trpc.provning.registreraOverprovning.mutationOptions())
  return (
    <Form
      form={form}
      onSubmit={async (v) => {
        await registrera.mutateAsync({
          ...{ arendeId: a.id, slag: v.slag, dag: v.dag, text: v.text },
          ...(v.slag === 'ansokan' && {
            instans: v.instans as (typeof INSTANSER)[number],
            malnummer: v.malnummer,
          }),
          ...(v.slag === 'dom' && { utfall: v.utfall as (typeof AVGORANDEN)[number] }),
          ...(filer[0] && { dokumentId: filer[0].id }),
        })
        await klart(t('sparat'))
        onKlar()
      }}
    >
      <RadioGroup name="slag" label={t('vad')} alternativ={val.map((s) => ({ varde: s, text: t(`val_${s}`) }))} />
      {slag === 'ansokan' && (
        <>
          <SelectField
            name="instans"
            label={t('domstol')}
            alternativ={INSTANSER.map((i) => ({ varde: i, text: toUpperFirst(t(i)) }))}
          />
          <TextField name="malnummer" label={t('malnummer')} bredd="mellan" maxLength={50} />
        </>
      )}
      {slag === 'dom' && (
        <RadioGroup
          name="utfall"
          label={t('avgorande')}
          hjalp={t('avgorandeHjalp')}
          alternativ={AVGORANDEN.map((u) => ({ varde: u, text: toUpperFirst(t(`utfall_${u}`)) }))}
        />
      )}
      <DateField name="dag" label={t('dag')} />
      <TextareaField name="text" label={t('text')} hjalp={t('textHjalp')} rader={3} />
      <FileUpload
        label={t('bifoga')}
        typer="application/pdf"
        typerText="PDF"
        maxStorlek={HOGST_BYTES}
        url="/filer"
        filer={filer}
        onUppladdad={(svar, fil) => {
          const { id } = svar as { id: string }
          setFiler([{ id, namn: fil.name, storlek: fil.size }])
        }}
        onTaBort={() => setFiler([])}
      />
      <div className="vf-handlingar">
        <Button type="submit" variant="secondary" pagar={form.formState.isSubmitting}>
          {t('spara')}
        </Button>
        <Button variant="tertiary" onClick={onKlar}>
          {t('avbryt')}
        </Button>
      </div>
    </Form>
  )
}

const toUpperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
