import { useMutation } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { CheckboxGroup, RadioGroup, SelectField } from '@valfri/ui/choice-fields'
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
import type { Foretag } from './foretag-form.tsx'

const ROLLER = {
  firmatecknare: 'Firmatecknare',
  verksamhetsansvarig: 'Verksamhetsansvarig',
  planerare: 'Planerare',
  medarbetare: 'Medarbetare',
  utforarekonom: 'Ekonomi',
  ombud: 'Ombud med fullmakt',
} as const
type Inbjudan = RouterInputs['utforare']['bjudIn']
type Handling = NonNullable<Inbjudan['fullmakt']>['handlingar'][number]
const HANDLINGAR: readonly Handling[] = ['ansokan', 'komplettering', 'avtal']
type Kommuner = Foretag['kommuner']

/** Makes a link to a role. We send nothing: the link is shown once, to hand over to the right person. */
export function BjudIn({ kommuner, onAndrat }: { kommuner: Kommuner; onAndrat: () => Promise<unknown> }) {
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
        kommuner={kommuner}
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

interface InbjudanFormProps {
  kommuner: Kommuner
  onAvbryt: () => void
  onSkapad: (namn: string, kod: string) => Promise<void>
}

function InbjudanForm(p: InbjudanFormProps) {
  const t = useTexter(foretagTexter)
  const bjudIn = useMutation(trpc.utforare.bjudIn.mutationOptions())
  const tomma = { namn: '', roll: '', till: '', handlingar: [] as Handling[], var: 'alla', kommuner: [] as string[] }
  const form = useForm({ defaultValues: tomma })
  const arOmbud = form.watch('roll') === 'ombud'
  return (
    <Card ton="lugn">
      <h3>{t('bjudInRubrik')}</h3>
      <p>{t('bjudInText')}</p>
      <Form
        form={form}
        faltnamn={(falt) => (falt === 'fullmakt' ? 'handlingar' : falt.replace('fullmakt.', ''))}
        onSubmit={async ({ namn, roll, till, handlingar, var: var_, kommuner }) => {
          const fullmakt = roll === 'ombud' ? { handlingar, kommuner: var_ === 'alla' ? null : kommuner } : null
          const { kod } = await bjudIn.mutateAsync({
            namn,
            roll: roll as Inbjudan['roll'],
            till: till || null,
            fullmakt,
          })
          await p.onSkapad(namn, kod)
        }}
      >
        <TextField name="namn" label={t('personNamn')} bredd="mellan" />
        <SelectField
          name="roll"
          label={t('roll')}
          alternativ={Object.entries(ROLLER).map(([varde, text]) => ({ varde, text }))}
        />
        {arOmbud && <FullmaktFalt kommuner={p.kommuner} valda={form.watch('var') === 'valda'} />}
        <DateField
          name="till"
          label={t('till')}
          hjalp={arOmbud ? t('fullmaktTill') : t('tillHjalp')}
          frivillig={!arOmbud}
        />
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

/** What the fullmakt gives the right to, and where. */
function FullmaktFalt({ kommuner, valda }: { kommuner: Kommuner; valda: boolean }) {
  const t = useTexter(foretagTexter)
  return (
    <>
      <CheckboxGroup
        name="handlingar"
        label={t('fullmaktFor')}
        alternativ={HANDLINGAR.map((h) => ({ varde: h, text: t(`handling_${h}`) }))}
      />
      <RadioGroup
        name="var"
        label={t('fullmaktVar')}
        alternativ={[
          { varde: 'alla', text: t('allaKommunerVal') },
          { varde: 'valda', text: t('valdaKommuner') },
        ]}
      />
      {valda && (
        <CheckboxGroup
          name="kommuner"
          label={t('kommuner')}
          alternativ={kommuner.map((k) => ({ varde: k.kommunId, text: k.namn }))}
        />
      )}
    </>
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
