import { Button } from '@valfri/ui/button'
import { RadioGroup, SelectField } from '@valfri/ui/choice-fields'
import { Card, Section } from '@valfri/ui/section'
import { TextField } from '@valfri/ui/text-field'
import { type UseFormReturn, useFieldArray } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { priserModellTexter } from '../../../texter/kommun/priser-modell.ts'
import { type Modell, type ModellFalt, veckodagar } from './modell-falt.ts'

const underlagNyckel = {
  'utford-tid': 'u_utfordTid',
  'beviljad-tid': 'u_beviljadTid',
  schablontid: 'u_schablontid',
  tillfalle: 'u_tillfalle',
  dag: 'u_dag',
  manad: 'u_manad',
  schablondagar: 'u_schablondagar',
  ingen: 'u_ingen',
} as const

export interface ModellPartProps {
  form: UseFormReturn<ModellFalt>
  modell: Modell
}

/** What is counted for each del of the tjänst. */
export function CountedFields({ form, modell, namn }: ModellPartProps & { namn: Readonly<Record<string, string>> }) {
  const t = useTexter(priserModellTexter)
  return (
    <Section rubrik={t('delar')} ingress={<p>{t('delHjalp')}</p>}>
      {Object.entries(modell.underlag).map(([del, val]) => (
        <div key={del} className="vf-stapel" data-tatt>
          <SelectField
            name={`underlag.${del}`}
            label={namn[del] ?? del}
            frivillig
            tomt={t('ingarInte')}
            alternativ={val.map((u) => ({ varde: u, text: t(underlagNyckel[u]) }))}
          />
          {form.watch(`underlag.${del}`) === 'schablontid' && (
            <TextField
              name={`schablon.${del}`}
              label={`${t('schablon')}: ${namn[del] ?? del}`}
              bredd="kort"
              inputMode="numeric"
              enhet="min"
              regler={{ validate: (text) => /^[1-9]\d{0,3}$/.test(text.trim()) || 'Skriv hela minuter, minst 1.' }}
            />
          )}
        </div>
      ))}
    </Section>
  )
}

const klocka = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text) || 'Skriv klockslaget som 06:00.'
const bandnamn = (text: string) =>
  /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text.trim()) || 'Bara a–z, siffror och bindestreck.'

/** Parts of the day or week with their own price. */
export function BandFields({ form }: ModellPartProps) {
  const t = useTexter(priserModellTexter)
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'band' })
  const dagar = veckodagar.map((d) => ({ varde: d, text: t(d) }))
  return (
    <Section rubrik={t('tidsband')} ingress={<p>{t('tidsbandIngress')}</p>}>
      {fields.map((f, i) => {
        const vecka = form.watch(`band.${i}.typ`) === 'vecka'
        return (
          <Card key={f.id}>
            <TextField
              name={`band.${i}.namn`}
              label={`${t('bandNamn')} ${i + 1}`}
              hjalp={t('bandNamnHjalp')}
              bredd="kort"
              regler={{ validate: bandnamn }}
            />
            <RadioGroup
              name={`band.${i}.typ`}
              label={t('bandTyp')}
              alternativ={[
                { varde: 'dygn', text: t('bandDygn') },
                { varde: 'vecka', text: t('bandVecka') },
              ]}
            />
            {vecka && <SelectField name={`band.${i}.franDag`} label={t('franDag')} alternativ={dagar} />}
            <TextField name={`band.${i}.fran`} label={t('franTid')} bredd="kort" regler={{ validate: klocka }} />
            {vecka && <SelectField name={`band.${i}.tillDag`} label={t('tillDag')} alternativ={dagar} />}
            <TextField name={`band.${i}.till`} label={t('tillTid')} bredd="kort" regler={{ validate: klocka }} />
            <Button variant="tertiary" ikon="papperskorg" onClick={() => remove(i)}>
              {t('taBortBand')}
            </Button>
          </Card>
        )
      })}
      <div>
        <Button
          ikon="plus"
          onClick={() => append({ namn: '', typ: 'dygn', fran: '', till: '', franDag: 'man', tillDag: 'son' })}
        >
          {t('laggBand')}
        </Button>
      </div>
    </Section>
  )
}

const procent = (text: string) =>
  !text.trim() || /^\d{1,3}([.,]\d{1,2})?$/.test(text.trim()) || 'Skriv procent som ett tal, till exempel 50.'

/** What is paid of the price when a visit did not come about. */
export function DeviationFields() {
  const t = useTexter(priserModellTexter)
  return (
    <Section rubrik={t('avvikelser')} ingress={<p>{t('avvikelserIngress')}</p>}>
      {(['avbojt', 'bomtid', 'senAvbokning'] as const).map((namn) => (
        <TextField
          key={namn}
          name={namn}
          label={t(namn)}
          bredd="kort"
          inputMode="decimal"
          enhet={t('procent')}
          frivillig
          regler={{ validate: procent }}
        />
      ))}
    </Section>
  )
}
