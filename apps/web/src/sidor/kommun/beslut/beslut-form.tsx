import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { RadioGroup, SelectField } from '@valfri/ui/choice-fields'
import { FileUpload, type UppladdadFil } from '@valfri/ui/file-upload'
import { Form } from '@valfri/ui/form'
import { Actions } from '@valfri/ui/section'
import { DateField } from '@valfri/ui/special-fields'
import { TextField } from '@valfri/ui/text-field'
import { type ReactNode, useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { beslutTexter } from '../../../texter/kommun/beslut.ts'
import { trpc } from '../../../trpc/client.ts'
import { allaSlag, type Instans, instansText, type Slag, slagText } from './slag.ts'

const HOGST_BYTES = 10 * 1024 * 1024

/** Who takes a decision of this kind, most often. */
const vanligInstans = (slag: Slag | ''): Instans => (slag === 'tillampa-lov' ? 'kf' : 'namnd')

export interface BeslutFormProps {
  /** The kinds that may be chosen; one kind needs no choice. */
  slag?: readonly Slag[]
  onKlar: (beslutId: string) => void
  avbryt?: ReactNode
}

/** Writes a decision into the register. Field names have a prefix, so that it may stand in a dialog over another form. */
export function BeslutForm({ slag = allaSlag, onKlar, avbryt }: BeslutFormProps) {
  const t = useTexter(beslutTexter)
  const klient = useQueryClient()
  const [filer, setFiler] = useState<readonly UppladdadFil[]>([])
  const enda = slag.length === 1 ? (slag[0] as Slag) : ''
  const form = useForm({
    defaultValues: {
      nytt: {
        slag: enda as Slag | '',
        instans: vanligInstans(enda),
        rubrik: '',
        datum: '',
        paragraf: '',
        diarienummer: '',
      },
    },
  })
  const registrera = useMutation(trpc.tenancy.beslut.registrera.mutationOptions())
  const submit = async ({ nytt }: { nytt: { slag: Slag | ''; instans: Instans } & Record<string, string> }) => {
    const { id } = await registrera.mutateAsync({
      slag: nytt.slag as Slag,
      instans: nytt.instans,
      rubrik: nytt.rubrik ?? '',
      datum: nytt.datum ?? '',
      paragraf: nytt.paragraf ?? '',
      diarienummer: nytt.diarienummer ?? '',
      dokumentId: filer[0]?.id ?? null,
    })
    await klient.invalidateQueries({ queryKey: trpc.tenancy.beslut.lista.queryKey() })
    onKlar(id)
  }
  return (
    <Form form={form} onSubmit={submit} faltnamn={(f) => `nytt.${f}`}>
      {slag.length > 1 && (
        <SelectField
          name="nytt.slag"
          label={t('slag')}
          alternativ={slag.map((s) => ({ varde: s, text: slagText(t, s) }))}
        />
      )}
      <RadioGroup
        name="nytt.instans"
        label={t('instans')}
        alternativ={(['kf', 'namnd', 'delegat'] as const).map((i) => ({ varde: i, text: instansText(t, i) }))}
      />
      <TextField name="nytt.rubrik" label={t('rubrikFalt')} hjalp={t('rubrikHjalp')} maxLength={200} />
      <DateField name="nytt.datum" label={t('datum')} />
      <TextField name="nytt.paragraf" label={t('paragraf')} hjalp={t('paragrafHjalp')} bredd="kort" maxLength={40} />
      <TextField
        name="nytt.diarienummer"
        label={t('diarienummer')}
        hjalp={t('diarienummerHjalp')}
        bredd="mellan"
        maxLength={60}
      />
      <FileUpload
        label={t('protokoll')}
        hjalp={t('protokollHjalp')}
        typer="application/pdf"
        typerText={t('protokollTyp')}
        maxStorlek={HOGST_BYTES}
        url="/filer"
        filer={filer}
        onUppladdad={(svar, fil) => {
          const { id } = svar as { id: string }
          setFiler([{ id, namn: fil.name, storlek: fil.size }])
        }}
        onTaBort={() => setFiler([])}
      />
      <Actions>
        <Button variant="primary" type="submit" pagar={form.formState.isSubmitting}>
          {t('spara')}
        </Button>
        {avbryt}
      </Actions>
    </Form>
  )
}
