import { useMutation } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { RadioGroup } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { OrganisationsnummerField } from '@valfri/ui/special-fields'
import { TextField } from '@valfri/ui/text-field'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { foretagTexter } from '../../texter/utforare/foretag.ts'
import { type RouterInputs, trpc } from '../../trpc/client.ts'
import { bytUppdrag } from './byt-uppdrag.ts'

type Foretagsform = RouterInputs['utforare']['registrera']['form']
const FORMER: readonly Foretagsform[] = [
  'aktiebolag',
  'enskild-firma',
  'handelsbolag',
  'ekonomisk-forening',
  'ideell-forening',
  'stiftelse',
  'utlandsk',
]

/** Registers a firm; afterwards one acts as it, on its own page. */
export function RegistreraForm() {
  const t = useTexter(foretagTexter)
  const registrera = useMutation(trpc.utforare.registrera.mutationOptions())
  const form = useForm({ defaultValues: { form: '', organisationsnummer: '', namn: '', epost: '', telefon: '' } })
  const vald = form.watch('form')
  return (
    <Form
      form={form}
      onSubmit={async ({ form: foretagsform, organisationsnummer, ...v }) => {
        const { utforareId } = await registrera.mutateAsync({
          ...v,
          form: foretagsform as Foretagsform,
          ...(organisationsnummer && { organisationsnummer }),
        })
        bytUppdrag(utforareId, '/utforare/foretag')
      }}
    >
      <RadioGroup
        name="form"
        label={t('valjForm')}
        alternativ={FORMER.map((f) => ({ varde: f, text: t(`form_${f}`) }))}
      />
      <OrganisationsnummerField
        name="organisationsnummer"
        label={t('organisationsnummer')}
        hjalp={vald === 'enskild-firma' ? t('orgnrEgen') : vald === 'utlandsk' ? t('utlandsktHjalp') : t('orgnrHjalp')}
        frivillig={vald === 'utlandsk'}
      />
      <TextField name="namn" label={t('namn')} autoComplete="organization" bredd="mellan" />
      <TextField name="epost" label={t('epost')} type="email" autoComplete="email" bredd="mellan" frivillig />
      <TextField name="telefon" label={t('telefon')} type="tel" autoComplete="tel" bredd="kort" frivillig />
      <Button variant="primary" type="submit" pagar={form.formState.isSubmitting}>
        {t('registrera')}
      </Button>
    </Form>
  )
}
