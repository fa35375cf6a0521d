import { CheckboxField, RadioGroup } from '@valfri/ui/choice-fields'
import { DateField } from '@valfri/ui/special-fields'
import type { InforandeTexter } from './typer.ts'

/** What the fields of a planned day hold. */
export interface PlandatumValues {
  datum: string
  noggrannhet: string
  preliminart: boolean
}

export const tomtPlandatum: PlandatumValues = { datum: '', noggrannhet: 'dag', preliminart: false }

/** As the server takes it. */
export const toPlandatum = (v: PlandatumValues) => ({
  datum: v.datum,
  noggrannhet: v.noggrannhet === 'manad' ? ('manad' as const) : ('dag' as const),
  preliminart: v.preliminart,
})

/** A day or a month that something is planned to. */
export function PlandatumFields({ t, label }: { t: InforandeTexter; label: string }) {
  return (
    <>
      <DateField name="datum" label={label} />
      <RadioGroup
        name="noggrannhet"
        label={t('noggrannhet')}
        alternativ={[
          { varde: 'dag', text: t('noggrannhet_dag') },
          { varde: 'manad', text: t('noggrannhet_manad') },
        ]}
      />
      <CheckboxField name="preliminart" label={t('preliminart')} />
    </>
  )
}
