import { Button } from '@valfri/ui/button'
import { CheckboxGroup, RadioGroup, SelectField } from '@valfri/ui/choice-fields'
import { Actions, Card, Section } from '@valfri/ui/section'
import { TextareaField, TextField } from '@valfri/ui/text-field'
import { type UseFormReturn, useFieldArray } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { priserModellTexter } from '../../../texter/kommun/priser-modell.ts'
import { parsePerioder, TOMT_BAND, veckodagar } from './modell-band.ts'
import type { ModellFalt } from './modell-falt.ts'
import { bandnamn, klocka } from './modell-regler.ts'

const perioder = {
  validate: (text: string): true | string =>
    parsePerioder(text) !== null || 'Skriv en period per rad, som 2026-12-24 00:00 - 2026-12-27 00:00.',
}

/** Parts of the day, the week or the year with their own price. The first that holds a minute wins, so the order is a choice. */
export function BandFields({ form }: { form: UseFormReturn<ModellFalt> }) {
  const t = useTexter(priserModellTexter)
  const { fields, append, remove, move } = useFieldArray({ control: form.control, name: 'band' })
  return (
    <Section rubrik={t('tidsband')} ingress={<p>{t('tidsbandIngress')}</p>}>
      {fields.map((f, i) => (
        <Card key={f.id}>
          <TextField
            name={`band.${i}.namn`}
            label={`${t('bandNamn')} ${i + 1}`}
            hjalp={t('bandNamnHjalp')}
            bredd="kort"
            regler={bandnamn}
          />
          <RadioGroup
            name={`band.${i}.typ`}
            label={t('bandTyp')}
            alternativ={[
              { varde: 'dygn', text: t('bandDygn') },
              { varde: 'vecka', text: t('bandVecka') },
              { varde: 'intervall', text: t('bandIntervall') },
            ]}
          />
          <BandTimes i={i} typ={form.watch(`band.${i}.typ`)} />
          <Actions>
            {i > 0 && <Button onClick={() => move(i, i - 1)}>{t('flyttaUpp')}</Button>}
            <Button variant="tertiary" ikon="papperskorg" onClick={() => remove(i)}>
              {t('taBortBand')}
            </Button>
          </Actions>
        </Card>
      ))}
      <div>
        <Button ikon="plus" onClick={() => append({ ...TOMT_BAND })}>
          {t('laggBand')}
        </Button>
      </div>
    </Section>
  )
}

function BandTimes({ i, typ }: { i: number; typ: ModellFalt['band'][number]['typ'] }) {
  const t = useTexter(priserModellTexter)
  const dagar = veckodagar.map((d) => ({ varde: d, text: t(d) }))
  if (typ === 'intervall')
    return (
      <TextareaField name={`band.${i}.perioder`} label={t('perioder')} hjalp={t('perioderHjalp')} regler={perioder} />
    )
  const vecka = typ === 'vecka'
  return (
    <>
      {vecka && <SelectField name={`band.${i}.franDag`} label={t('franDag')} alternativ={dagar} />}
      <TextField name={`band.${i}.fran`} label={t('franTid')} bredd="kort" regler={klocka} />
      {vecka && <SelectField name={`band.${i}.tillDag`} label={t('tillDag')} alternativ={dagar} />}
      <TextField name={`band.${i}.till`} label={t('tillTid')} bredd="kort" regler={klocka} />
      {!vecka && (
        <CheckboxGroup
          name={`band.${i}.dagar`}
          label={t('bandDagar')}
          hjalp={t('bandDagarHjalp')}
          frivillig
          alternativ={dagar}
        />
      )}
    </>
  )
}
