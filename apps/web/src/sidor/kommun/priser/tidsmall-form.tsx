import { Button } from '@valfri/ui/button'
import { SelectField } from '@valfri/ui/choice-fields'
import { Actions } from '@valfri/ui/section'
import { TextField } from '@valfri/ui/text-field'
import { useFieldArray, useForm } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { regelTexter } from '../../../texter/kommun/regel.ts'
import { type RouterOutputs, trpc } from '../../../trpc/client.ts'
import { DecisionForm } from './decision-form.tsx'

type Lage = RouterOutputs['tenancy']['regel']['tidsmall']

interface Varden {
  insatser: { kort: string; namn: string; del: string; minuter: string }[]
  veckorPerManad: string
  fran: string
  beslutId: string
}

/** A short id that a name gives; åäö become a and o. Two of the same name are told apart by their number. */
function toKort(namn: string, tagna: ReadonlySet<string>): string {
  const bas =
    namn
      .toLocaleLowerCase('sv')
      .replace(/[åä]/g, 'a')
      .replace(/ö/g, 'o')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 26) || 'insats'
  let kort = bas
  for (let n = 2; tagna.has(kort); n++) kort = `${bas}-${n}`
  return kort
}

const isMinuter = (text: string) => /^\d{1,4}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= 1440

/** Decides a tidsmall: begins with the one that holds, so that a changed time is one edit. */
export function TidsmallForm({ lage, onStang }: { lage: Lage; onStang: () => void }) {
  const t = useTexter(regelTexter)
  const tom = { kort: '', namn: '', del: lage.delar[0]?.id ?? '', minuter: '' }
  const form = useForm<Varden>({
    defaultValues: {
      insatser: lage.galler?.varde.insatser.map((i) => ({ ...i, kort: i.id, minuter: String(i.minuter) })) ?? [tom],
      veckorPerManad: lage.galler?.varde.veckorPerManad ?? '52/12',
      fran: '',
      beslutId: '',
    },
  })
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'insatser' })
  const toVarde = (v: Varden) => {
    const tagna = new Set(v.insatser.map((i) => i.kort))
    const insatser = v.insatser.map(({ kort, namn, del, minuter }) => {
      const id = kort || toKort(namn, tagna)
      tagna.add(id)
      return { id, namn, del, minuter: Number(minuter) }
    })
    return { veckorPerManad: v.veckorPerManad.trim(), insatser }
  }
  return (
    <DecisionForm
      form={form}
      tjanst={lage.tjanst.id}
      parameter="tidsmall"
      toVarde={toVarde}
      falt="veckorPerManad"
      slag={['annat', 'modell']}
      spara={t('spara')}
      sparat={(fran) => t('sparat', { fran })}
      visasAv={trpc.tenancy.regel.pathKey()}
      onStang={onStang}
    >
      {fields.map((f, i) => (
        <fieldset key={f.id} className="vf-delfalt">
          <legend className="ds-sr-only">{t('namnFor', { nr: i + 1 })}</legend>
          <div className="vf-falt-rad-delad">
            <TextField name={`insatser.${i}.namn`} label={t('namnFor', { nr: i + 1 })} maxLength={80} />
            <SelectField
              name={`insatser.${i}.del`}
              label={t('delFor', { nr: i + 1 })}
              alternativ={lage.delar.map((d) => ({ varde: d.id, text: d.namn }))}
            />
            <TextField
              name={`insatser.${i}.minuter`}
              label={t('minuterFor', { nr: i + 1 })}
              enhet={t('enhetMinuter')}
              inputMode="numeric"
              bredd="kort"
              regler={{ validate: (text: string) => isMinuter(text) || t('heltal') }}
            />
          </div>
          <Button
            variant="tertiary"
            disabled={fields.length <= 1}
            aria-label={t('taBortFor', { nr: i + 1 })}
            onClick={() => remove(i)}
          >
            {t('taBort')}
          </Button>
        </fieldset>
      ))}
      <Actions>
        <Button onClick={() => append(tom)}>{t('laggTill')}</Button>
      </Actions>
      <TextField name="veckorPerManad" label={t('veckor')} hjalp={t('veckorHjalp')} bredd="kort" />
    </DecisionForm>
  )
}
