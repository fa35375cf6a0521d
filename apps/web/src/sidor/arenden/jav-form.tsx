import { useMutation } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { RadioGroup, SelectField } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { TextareaField } from '@valfri/ui/text-field'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { granskningTexter } from '../../texter/kommun/granskning.ts'
import { trpc } from '../../trpc/client.ts'
import type { Arende } from './typer.ts'
import { useArendeAct } from './use-arende-act.ts'

type Grund = Arende['jav']['rader'][number]['grund']
const GRUNDER: readonly Grund[] = ['egen-sak', 'narstaende', 'stallforetradare', 'ombud', 'annan']

/** Says that somebody is jävig: oneself first in the list, since who is jävig shall say so unasked. */
export function JavForm({ arende: a, onKlar }: { arende: Arende; onKlar: () => void }) {
  const t = useTexter(granskningTexter)
  const klart = useArendeAct()
  const form = useForm({
    defaultValues: { identitetId: '', grund: '' as Grund | '', skal: '', rackvidd: 'arende' },
  })
  const anmal = useMutation(trpc.provning.granskning.anmalJav.mutationOptions())
  const personer = a.jav.personer.toSorted((x, y) => rang(x.identitetId) - rang(y.identitetId))
  function rang(id: string): number {
    return id === a.jav.jag ? 0 : 1
  }
  return (
    <Form
      form={form}
      onSubmit={async ({ rackvidd, grund, ...v }) => {
        await anmal.mutateAsync({ arendeId: a.id, ...v, grund: grund as Grund, helaForetaget: rackvidd === 'foretag' })
        await klart(t('javSparad'))
        onKlar()
      }}
    >
      <SelectField
        name="identitetId"
        label={t('javVem')}
        alternativ={personer.map((p) => ({
          varde: p.identitetId,
          text: p.identitetId === a.jav.jag ? t('javJag', { namn: p.namn }) : p.namn,
        }))}
      />
      <RadioGroup
        name="grund"
        label={t('javGrund')}
        alternativ={GRUNDER.map((g) => ({ varde: g, text: t(`javGrund_${g}`) }))}
      />
      <TextareaField name="skal" label={t('javSkal')} rader={3} />
      <RadioGroup
        name="rackvidd"
        label={t('javRackvidd')}
        alternativ={[
          { varde: 'arende', text: t('javArende') },
          { varde: 'foretag', text: t('javForetag') },
        ]}
      />
      <div className="vf-handlingar">
        <Button type="submit" variant="secondary" pagar={form.formState.isSubmitting}>
          {t('javAnmal')}
        </Button>
        <Button variant="tertiary" onClick={onKlar}>
          {t('avbryt')}
        </Button>
      </div>
    </Form>
  )
}
