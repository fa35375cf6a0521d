import { Button } from '@valfri/ui/button'
import { SelectField } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { DateField } from '@valfri/ui/special-fields'
import { useForm } from 'react-hook-form'
import type { MarketTexter } from './typer.ts'

export interface MarketSearch {
  readonly tjanst: string
  readonly fran: string
  readonly till: string
}

interface MarketChoiceProps {
  t: MarketTexter
  vald: MarketSearch
  tjanster: readonly { readonly tjanstId: string; readonly namn: string }[]
  onVald: (vald: MarketSearch) => void
}

/** Which tjänst and period. Sent when it is whole: half a date is no question. */
export function MarketChoice({ t, vald, tjanster, onVald }: MarketChoiceProps) {
  const form = useForm({ defaultValues: { ...vald } })
  return (
    <Form form={form} onSubmit={onVald}>
      <div className="vf-sokrad">
        <SelectField
          name="tjanst"
          label={t('tjanst')}
          alternativ={tjanster.map((x) => ({ varde: x.tjanstId, text: x.namn }))}
        />
        <DateField name="fran" label={t('fran')} />
        <DateField name="till" label={t('till')} />
        <Button type="submit">{t('visa')}</Button>
      </div>
    </Form>
  )
}
