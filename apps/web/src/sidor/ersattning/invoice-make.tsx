import { useMutation } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { Form } from '@valfri/ui/form'
import { Card } from '@valfri/ui/section'
import { TextField } from '@valfri/ui/text-field'
import { useForm } from 'react-hook-form'
import { trpc } from '../../trpc/client.ts'
import type { FakturaTexter } from './invoice-section.tsx'

interface Falt {
  nummer: string
  bankgiro: string
}

/** Fetches an invoice that equals the underlag by construction. */
export function InvoiceMake({ t, underlagId }: { t: FakturaTexter; underlagId: string }) {
  const form = useForm<Falt>({ defaultValues: { nummer: '', bankgiro: '' } })
  const skapa = useMutation(trpc.ersattning.ekonomi.skapaFaktura.mutationOptions())
  const submit = async (v: Falt) => {
    const { xml, namn } = await skapa.mutateAsync({ underlagId, nummer: v.nummer.trim(), bankgiro: v.bankgiro.trim() })
    const adress = URL.createObjectURL(new Blob([xml], { type: 'application/xml' }))
    const lank = Object.assign(document.createElement('a'), { href: adress, download: namn })
    lank.click()
    URL.revokeObjectURL(adress)
  }
  return (
    <Card>
      <h3>{t('skapaRubrik')}</h3>
      <p>{t('skapaHjalp')}</p>
      <Form form={form} onSubmit={submit}>
        <TextField
          name="nummer"
          label={t('nummer')}
          bredd="kort"
          maxLength={30}
          regler={{ validate: (x) => /^[\w./-]{1,30}$/.test(x.trim()) || t('nummerFel') }}
        />
        <TextField
          name="bankgiro"
          label={t('bankgiro')}
          bredd="kort"
          inputMode="numeric"
          regler={{ validate: (x) => /^\d{3,4}-?\d{4}$/.test(x.trim()) || t('bankgiroFel') }}
        />
        <div>
          <Button type="submit" ikon="laddaNer" pagar={form.formState.isSubmitting}>
            {t('hamta')}
          </Button>
        </div>
      </Form>
    </Card>
  )
}
