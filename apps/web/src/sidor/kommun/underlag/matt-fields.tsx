import { Button } from '@valfri/ui/button'
import { SelectField } from '@valfri/ui/choice-fields'
import { Actions } from '@valfri/ui/section'
import { TextField } from '@valfri/ui/text-field'
import { useFieldArray } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { underlagKravTexter } from '../../../texter/kommun/underlag-krav.ts'
import { MATT_TAL, type MattFalt, type VillkorFalt } from './villkor-falt.ts'

const nytt: MattFalt = { namn: '', grans: 'minst', varde: '', enhet: '' }

/** What a krav is measured by, in numbers. */
export function MattFields() {
  const t = useTexter(underlagKravTexter)
  const { fields, append, remove } = useFieldArray<{ krav: VillkorFalt }, 'krav.matt'>({ name: 'krav.matt' })
  const regler = { validate: (text: string) => MATT_TAL.test(text.trim()) || t('mattVardeFel') }
  return (
    <fieldset className="vf-matt">
      <legend className="ds-label">{t('matt')}</legend>
      <p className="vf-falt-hjalp">{t('mattHjalp')}</p>
      {fields.map((rad, i) => {
        const namn = `krav.matt.${i}`
        return (
          <fieldset key={rad.id} className="vf-del-rad">
            <legend className="ds-sr-only">{t('mattNr', { nr: i + 1 })}</legend>
            <TextField name={`${namn}.namn`} label={t('mattNamn')} maxLength={200} />
            <div className="vf-matt-rad">
              <SelectField
                name={`${namn}.grans`}
                label={t('mattGrans')}
                bredd="kort"
                alternativ={[
                  { varde: 'minst', text: t('minst') },
                  { varde: 'hogst', text: t('hogst') },
                ]}
              />
              <TextField
                name={`${namn}.varde`}
                label={t('mattVarde')}
                bredd="kort"
                inputMode="decimal"
                regler={regler}
              />
              <TextField name={`${namn}.enhet`} label={t('mattEnhet')} bredd="kort" maxLength={40} />
            </div>
            <Actions>
              <Button variant="tertiary" ikon="papperskorg" onClick={() => remove(i)}>
                {t('mattTaBort', { nr: i + 1 })}
              </Button>
            </Actions>
          </fieldset>
        )
      })}
      <div>
        <Button ikon="plus" onClick={() => append(nytt)}>
          {t('mattNy')}
        </Button>
      </div>
    </fieldset>
  )
}
