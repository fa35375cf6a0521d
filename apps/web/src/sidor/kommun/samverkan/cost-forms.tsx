import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { RadioGroup, SelectField } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { parseKronor } from '@valfri/ui/format'
import { Actions, Card, Section } from '@valfri/ui/section'
import { DateField, MoneyField } from '@valfri/ui/special-fields'
import { TextareaField, TextField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { samverkanKostnaderTexter } from '../../../texter/kommun/samverkan-kostnader.ts'
import { type RouterInputs, trpc } from '../../../trpc/client.ts'
import { BeslutField } from '../beslut/beslut-field.tsx'
import type { Kostnadssida } from './cost-key.tsx'

const NYCKLAR = ['lika', 'folkmangd', 'volym'] as const
const SLAG = ['granskning', 'drift', 'annat'] as const
type Nyckel = RouterInputs['tenancy']['samverkan']['foreslaNyckel']['nyckel']
type Kostnadsslag = RouterInputs['samverkan']['kostnad']['fordela']['slag']

function useReload() {
  const klient = useQueryClient()
  return async () => {
    await klient.invalidateQueries({ queryKey: trpc.samverkan.pathKey() })
    await klient.invalidateQueries({ queryKey: trpc.tenancy.samverkan.pathKey() })
  }
}

/** A member proposes how common costs are split from a day on. */
export function ProposeKey({ sida }: { sida: Kostnadssida }) {
  const t = useTexter(samverkanKostnaderTexter)
  const toast = useToast()
  const reload = useReload()
  const foresla = useMutation(trpc.tenancy.samverkan.foreslaNyckel.mutationOptions())
  const form = useForm({ defaultValues: { slag: '', enhet: '', text: '', fran: '', beslutId: '' } })
  const volym = form.watch('slag') === 'volym'
  return (
    <details className="vf-fallbar">
      <summary>{t('foreslaNyckel')}</summary>
      <Form
        form={form}
        faltnamn={(f) => f.replace(/^nyckel\./, '')}
        onSubmit={async ({ slag, enhet, text, fran, beslutId }) => {
          const nyckel = { slag, enhet: slag === 'volym' ? enhet : null, text } as Nyckel
          await foresla.mutateAsync({ samverkanId: sida.id, nyckel, fran, beslutId })
          await reload()
          form.reset()
          toast(t('foreslaget'))
        }}
      >
        <p>{t('foreslaIngress')}</p>
        <RadioGroup
          name="slag"
          label={t('slag')}
          alternativ={NYCKLAR.map((varde) => ({
            varde,
            text: t(`nyckel_${varde}`, { enhet: '' }).replace(/: $/, ''),
          }))}
        />
        {volym && <TextField name="enhet" label={t('enhet')} hjalp={t('enhetHjalp')} bredd="mellan" maxLength={60} />}
        <TextareaField name="text" label={t('nyckelText')} rader={3} />
        <DateField name="fran" label={t('fran')} />
        <BeslutField name="beslutId" label={t('beslut')} slag={['samverkan']} />
        <Actions>
          <Button type="submit" pagar={form.formState.isSubmitting}>
            {t('skicka')}
          </Button>
        </Actions>
      </Form>
    </details>
  )
}

/** A figure with its source and day: inhabitants for any member by the owner, a volume for the own nämnd. */
export function FigureForm({ sida }: { sida: Kostnadssida }) {
  const t = useTexter(samverkanKostnaderTexter)
  const toast = useToast()
  const reload = useReload()
  const rapportera = useMutation(trpc.samverkan.kostnad.rapporteraTal.mutationOptions())
  const egen = sida.underlag?.nyckel.nyckel?.slag === 'volym' ? 'volym' : 'folkmangd'
  const tomt = { namndId: '', talslag: egen, antal: '', avser: '', kalla: '', kallaDatum: '' }
  const form = useForm({ defaultValues: tomt })
  const far = sida.medlemmar.filter((m) => m.namndId === sida.minNamndId || sida.arAgare)
  return (
    <details className="vf-fallbar">
      <summary>{t('laggTal')}</summary>
      <Form
        form={form}
        faltnamn={(f) => (f === 'slag' ? 'talslag' : f)}
        onSubmit={async ({ talslag, antal, namndId, ...v }) => {
          const slag = talslag as 'folkmangd' | 'volym'
          await rapportera.mutateAsync({
            ...{ ...v, slag, namndId, samverkanId: sida.id },
            antal: Number(antal.replace(/\s/g, '')),
          })
          await reload()
          form.reset({ ...tomt, ...v, talslag })
          toast(t('talSparat'))
        }}
      >
        <p>{t('talIngress')}</p>
        <SelectField
          name="namndId"
          label={t('talNamnd')}
          alternativ={far.map((m) => ({ varde: m.namndId, text: `${m.kommun}, ${m.namnd}` }))}
        />
        <RadioGroup
          name="talslag"
          label={t('talSlag')}
          alternativ={(['folkmangd', 'volym'] as const).map((varde) => ({
            varde,
            text: t(`nyckel_${varde}`, { enhet: '' }).replace(/: $/, ''),
          }))}
        />
        <TextField name="antal" label={t('talAntal')} bredd="kort" inputMode="numeric" maxLength={12} />
        <DateField name="avser" label={t('talAvser')} />
        <TextField name="kalla" label={t('talKalla')} hjalp={t('talKallaHjalp')} maxLength={200} />
        <DateField name="kallaDatum" label={t('talKallaDatum')} />
        <Actions>
          <Button type="submit" pagar={form.formState.isSubmitting}>
            {t('sparaTal')}
          </Button>
        </Actions>
      </Form>
    </details>
  )
}

/** A cost that the own nämnd has paid for all; splitting it is final. */
export function SplitCost({ sida }: { sida: Kostnadssida }) {
  const t = useTexter(samverkanKostnaderTexter)
  const toast = useToast()
  const reload = useReload()
  const fordela = useMutation(trpc.samverkan.kostnad.fordela.mutationOptions())
  const form = useForm({ defaultValues: { kostnadsslag: '', text: '', datum: '', belopp: '', verifikation: '' } })
  return (
    <Section rubrik={t('fordelaRubrik')} ingress={<p>{t('fordelaIngress')}</p>}>
      <Card ton="lugn">
        <Form
          form={form}
          faltnamn={(f) => ({ ore: 'belopp', slag: 'kostnadsslag' })[f] ?? f}
          onSubmit={async ({ belopp, kostnadsslag, ...v }) => {
            const ore = parseKronor(belopp) ?? 0
            await fordela.mutateAsync({ ...v, ore, slag: kostnadsslag as Kostnadsslag, samverkanId: sida.id })
            await reload()
            form.reset()
            toast(t('fordelad'))
          }}
        >
          <SelectField
            name="kostnadsslag"
            label={t('kostnadsslag')}
            alternativ={SLAG.map((varde) => ({ varde, text: t(`slag_${varde}`) }))}
          />
          <TextField name="text" label={t('text')} maxLength={200} />
          <DateField name="datum" label={t('datum')} />
          <MoneyField name="belopp" label={t('belopp')} />
          <TextField name="verifikation" label={t('verifikation')} bredd="mellan" maxLength={60} />
          <Actions>
            <Button type="submit" variant="primary" pagar={form.formState.isSubmitting}>
              {t('fordela')}
            </Button>
          </Actions>
        </Form>
      </Card>
    </Section>
  )
}
