import { useMutation } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { FileUpload } from '@valfri/ui/file-upload'
import { Form } from '@valfri/ui/form'
import { Card } from '@valfri/ui/section'
import { DateField } from '@valfri/ui/special-fields'
import { TextField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { bevisTexter } from '../../texter/skal/bevis.ts'
import { trpc } from '../../trpc/client.ts'
import type { EgetBevis } from './typer.ts'

const STORSTA_FIL = 10 * 1024 * 1024

interface BevisFormProps {
  /** The proof that this one comes after. */
  ersatter?: EgetBevis | undefined
  onKlar: () => void
  onSparat: () => Promise<unknown>
}

/** Adds a proof, or a newer one of the same thing. */
export function BevisForm({ ersatter, onKlar, onSparat }: BevisFormProps) {
  const t = useTexter(bevisTexter)
  const toast = useToast()
  const spara = useMutation(trpc.utforare.bevis.laggTill.mutationOptions())
  const form = useForm({
    defaultValues: {
      namn: ersatter?.namn ?? '',
      giltigtTill: '',
      dokumentId: '',
      fil: null as null | { id: string; namn: string; storlek: number },
    },
  })
  const fil = form.watch('fil')
  const satt = (ny: typeof fil) => {
    form.setValue('fil', ny)
    form.setValue('dokumentId', ny?.id ?? '')
    form.clearErrors('dokumentId')
  }
  return (
    <Card ton="lugn">
      <h2>{ersatter ? t('nyttRubrik', { namn: ersatter.namn }) : t('laggTillRubrik')}</h2>
      {ersatter && <p>{t('nyttText')}</p>}
      <Form
        form={form}
        onSubmit={async ({ namn, dokumentId, giltigtTill }) => {
          const rad = { namn, dokumentId, giltigtTill: giltigtTill || null, ersatter: ersatter?.id ?? null }
          await spara.mutateAsync(rad)
          toast(t('sparat'))
          onKlar()
          await onSparat()
        }}
      >
        <TextField name="namn" label={t('namn')} hjalp={t('namnHjalp')} bredd="mellan" />
        <FileUpload
          id="dokumentId"
          label={t('fil')}
          typer="application/pdf,image/jpeg,image/png"
          typerText={t('filTyper')}
          maxStorlek={STORSTA_FIL}
          url="/filer"
          filer={fil ? [fil] : []}
          fel={form.formState.errors.dokumentId?.message}
          onUppladdad={(svar) => satt(svar as NonNullable<typeof fil>)}
          onTaBort={() => satt(null)}
        />
        <DateField name="giltigtTill" label={t('giltigtTill')} hjalp={t('giltigtTillHjalp')} frivillig />
        <div className="vf-handlingar">
          <Button variant="primary" type="submit" pagar={form.formState.isSubmitting}>
            {t('spara')}
          </Button>
          <Button variant="tertiary" onClick={onKlar}>
            {t('avbryt')}
          </Button>
        </div>
      </Form>
    </Card>
  )
}
