import { useMutation } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { SelectField } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { Card } from '@valfri/ui/section'
import { DateField } from '@valfri/ui/special-fields'
import { TextField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { foretagTexter } from '../../texter/utforare/foretag.ts'
import { type RouterInputs, trpc } from '../../trpc/client.ts'

const ROLLER = {
  firmatecknare: 'Firmatecknare',
  verksamhetsansvarig: 'Verksamhetsansvarig',
  planerare: 'Planerare',
  medarbetare: 'Medarbetare',
  utforarekonom: 'Ekonomi',
} as const
type Roll = RouterInputs['utforare']['bjudIn']['roll']

/** Makes a link to a role. We send nothing: the link is shown once, to hand over to the right person. */
export function BjudIn({ onAndrat }: { onAndrat: () => Promise<unknown> }) {
  const t = useTexter(foretagTexter)
  const [lage, setLage] = useState<'stangd' | 'oppen' | { namn: string; lank: string }>('stangd')
  if (lage === 'stangd') {
    return (
      <Button variant="secondary" ikon="plus" onClick={() => setLage('oppen')}>
        {t('bjudIn')}
      </Button>
    )
  }
  if (lage === 'oppen') {
    return (
      <InbjudanForm
        onAvbryt={() => setLage('stangd')}
        onSkapad={async (namn, kod) => {
          setLage({ namn, lank: `${window.location.origin}/inbjudan#${kod}` })
          await onAndrat()
        }}
      />
    )
  }
  return <LankRuta {...lage} onKlar={() => setLage('stangd')} />
}

function InbjudanForm(p: { onAvbryt: () => void; onSkapad: (namn: string, kod: string) => Promise<void> }) {
  const t = useTexter(foretagTexter)
  const bjudIn = useMutation(trpc.utforare.bjudIn.mutationOptions())
  const form = useForm({ defaultValues: { namn: '', roll: '', till: '' } })
  return (
    <Card ton="lugn">
      <h3>{t('bjudInRubrik')}</h3>
      <p>{t('bjudInText')}</p>
      <Form
        form={form}
        onSubmit={async ({ namn, roll, till }) => {
          const { kod } = await bjudIn.mutateAsync({ namn, roll: roll as Roll, till: till || null })
          await p.onSkapad(namn, kod)
        }}
      >
        <TextField name="namn" label={t('personNamn')} bredd="mellan" />
        <SelectField
          name="roll"
          label={t('roll')}
          alternativ={Object.entries(ROLLER).map(([varde, text]) => ({ varde, text }))}
        />
        <DateField name="till" label={t('till')} hjalp={t('tillHjalp')} frivillig />
        <div className="vf-handlingar">
          <Button variant="secondary" type="submit" pagar={form.formState.isSubmitting}>
            {t('skapaLank')}
          </Button>
          <Button variant="tertiary" onClick={p.onAvbryt}>
            {t('klar')}
          </Button>
        </div>
      </Form>
    </Card>
  )
}

function LankRuta({ namn, lank, onKlar }: { namn: string; lank: string; onKlar: () => void }) {
  const t = useTexter(foretagTexter)
  const toast = useToast()
  return (
    <Card ton="viktig">
      <h3>{t('lankRubrik', { namn })}</h3>
      <p>{t('lankText')}</p>
      <input className="ds-input" readOnly value={lank} aria-label={t('lank')} onFocus={(e) => e.target.select()} />
      <div className="vf-handlingar">
        <Button
          variant="secondary"
          onClick={() => void navigator.clipboard.writeText(lank).then(() => toast(t('kopierad')))}
        >
          {t('kopiera')}
        </Button>
        <Button variant="tertiary" onClick={onKlar}>
          {t('klar')}
        </Button>
      </div>
    </Card>
  )
}
