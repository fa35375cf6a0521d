import { Button } from '@valfri/ui/button'
import { RadioGroup, SelectField } from '@valfri/ui/choice-fields'
import { Card, Section } from '@valfri/ui/section'
import { TextField } from '@valfri/ui/text-field'
import { type UseFormReturn, useFieldArray } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { priserModellTexter } from '../../../texter/kommun/priser-modell.ts'
import { AVVIKELSER, type Modell, type ModellFalt } from './modell-falt.ts'
import { exakt, heltal, procent } from './modell-regler.ts'

interface DeviationProps {
  form: UseFormReturn<ModellFalt>
  modell: Modell
  namn: Readonly<Record<string, string>>
}

/** What is paid of the price when a visit did not come about, for all and for those that differ. */
export function DeviationFields({ form, modell, namn }: DeviationProps) {
  const t = useTexter(priserModellTexter)
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'undantag' })
  const insatser = [...Object.keys(modell.underlag), ...form.watch('insatser').map((i) => i.namn)].filter(Boolean)
  return (
    <Section rubrik={t('avvikelser')} ingress={<p>{t('avvikelserIngress')}</p>}>
      {AVVIKELSER.map((slag) => (
        <PercentField key={slag} name={`avvikelser.${slag}`} label={t(slag)} />
      ))}
      {modell.artiklar.map((a) => (
        <PercentField key={a.id} name={`senAvbestallning.${a.id}`} label={t('senAvbestallning', { artikel: a.namn })} />
      ))}
      {fields.map((f, i) => (
        <Card key={f.id}>
          <SelectField
            name={`undantag.${i}.slag`}
            label={`${t('undantag')} ${i + 1}`}
            alternativ={AVVIKELSER.map((slag) => ({ varde: slag, text: t(slag) }))}
          />
          <SelectField
            name={`undantag.${i}.insats`}
            label={t('undantagInsats')}
            alternativ={insatser.map((x) => ({ varde: x, text: namn[x] ?? x }))}
          />
          <PercentField name={`undantag.${i}.procent`} label={t('andel')} krav />
          <Button variant="tertiary" ikon="papperskorg" onClick={() => remove(i)}>
            {t('taBortUndantag')}
          </Button>
        </Card>
      ))}
      <div>
        <Button ikon="plus" onClick={() => append({ slag: 'avbojt', insats: '', procent: '' })}>
          {t('laggUndantag')}
        </Button>
      </div>
      <TextField
        name="avbokadTimmar"
        label={t('avbokadTimmar')}
        hjalp={t('avbokadTimmarHjalp')}
        bredd="kort"
        enhet="h"
        frivillig
        regler={exakt}
      />
      {(['avbojt', 'bomtid', 'senAvbokning'] as const).map((slag) => (
        <TextField
          key={slag}
          name={`hogst.${slag}`}
          label={t('hogst', { vad: t(slag).toLowerCase() })}
          bredd="kort"
          enhet="min"
          frivillig
          regler={heltal}
        />
      ))}
    </Section>
  )
}

export function PercentField({ name, label, krav = false }: { name: string; label: string; krav?: boolean }) {
  const t = useTexter(priserModellTexter)
  return (
    <TextField
      name={name}
      label={label}
      bredd="kort"
      inputMode="decimal"
      enhet={t('procent')}
      frivillig={!krav}
      regler={procent}
    />
  )
}

/** What is paid day by day when somebody is away. */
export function AbsenceFields({ form }: { form: UseFormReturn<ModellFalt> }) {
  const t = useTexter(priserModellTexter)
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'franvaro' })
  return (
    <Section rubrik={t('franvaro')} ingress={<p>{t('franvaroIngress')}</p>}>
      <RadioGroup
        name="franvaroPa"
        label={t('franvaroPa')}
        frivillig
        alternativ={[
          { varde: '', text: t('franvaroIngen') },
          { varde: 'planerad-dag', text: t('franvaroPlanerad') },
          { varde: 'kalenderdag', text: t('franvaroKalender') },
        ]}
      />
      {form.watch('franvaroPa') && (
        <>
          {fields.map((f, i) => (
            <Card key={f.id}>
              <TextField
                name={`franvaro.${i}.dagFran`}
                label={`${t('franDagNr')} ${i + 1}`}
                bredd="kort"
                regler={heltal}
              />
              <TextField
                name={`franvaro.${i}.dagTill`}
                label={t('tillDagNr')}
                hjalp={t('tillDagNrHjalp')}
                bredd="kort"
                frivillig
                regler={heltal}
              />
              <PercentField name={`franvaro.${i}.procent`} label={t('andel')} krav />
              <Button variant="tertiary" ikon="papperskorg" onClick={() => remove(i)}>
                {t('taBortDagar')}
              </Button>
            </Card>
          ))}
          <div>
            <Button ikon="plus" onClick={() => append({ dagFran: '', dagTill: '', procent: '' })}>
              {t('laggDagar')}
            </Button>
          </div>
        </>
      )}
    </Section>
  )
}
