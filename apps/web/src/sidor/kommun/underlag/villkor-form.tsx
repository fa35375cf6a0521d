import { CheckboxGroup, SelectField } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { FormActions } from '@valfri/ui/form-actions'
import { TextareaField, TextField } from '@valfri/ui/text-field'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { underlagTextTexter } from '../../../texter/kommun/underlag-text.ts'
import { underlagVillkorTexter } from '../../../texter/kommun/underlag-villkor.ts'
import { kapitel } from './chapter-editor.tsx'
import type { Villkor } from './use-utkast.ts'
import { fromVillkorFalt, toVillkorFalt } from './villkor-falt.ts'
import { foljder, foljdNyckel } from './villkor-texter.ts'

export interface VillkorFormProps {
  /** The krav to change; null for a new one. */
  villkor: Villkor | null
  delar: Readonly<Record<string, string>>
  spara: (innehall: ReturnType<typeof fromVillkorFalt>) => Promise<unknown>
  onStang: () => void
}

const heltal = (text: string) =>
  text.trim() === '' || /^[1-9]\d{0,2}$/.test(text.trim()) || 'Skriv ett heltal, minst 1.'

/** Writes a krav of one's own, or adapts the text of one from the catalogue. */
export function VillkorForm({ villkor, delar, spara, onStang }: VillkorFormProps) {
  const t = useTexter(underlagVillkorTexter)
  const k = useTexter(underlagTextTexter)
  // Under one name, so that no id is another form's on the page.
  const form = useForm({ defaultValues: { krav: toVillkorFalt(villkor) } })
  const valda = form.watch('krav.kontrollpunkter')
  const ur = villkor?.kalla === 'plugin'
  return (
    <Form form={form} onSubmit={({ krav }) => spara(fromVillkorFalt(krav))} faltnamn={(f) => `krav.${f}`}>
      <TextField name="krav.namn" label={t('namn')} maxLength={200} />
      <TextareaField name="krav.text" label={t('text')} hjalp={t('textHjalp')} rader={4} />
      <TextareaField name="krav.lattlast" label={t('lattlast')} rader={2} frivillig />
      {!ur && (
        <>
          <SelectField
            name="krav.kapitel"
            label={t('kapitel')}
            alternativ={kapitel.map((id) => ({ varde: id, text: k(id) }))}
          />
          <CheckboxGroup
            name="krav.delar"
            label={t('delar')}
            hjalp={t('delarHjalp')}
            frivillig
            alternativ={Object.entries(delar).map(([varde, text]) => ({ varde, text }))}
          />
        </>
      )}
      <CheckboxGroup
        name="krav.kontrollpunkter"
        label={t('kontrollpunkter')}
        alternativ={[
          { varde: 'visa-upp', text: t('k_visaUpp') },
          { varde: 'uppfoljning', text: t('k_uppfoljning') },
          { varde: 'egen-anmalan', text: t('k_egenAnmalan') },
        ]}
      />
      {valda.includes('visa-upp') && <TextField name="krav.bevis" label={t('bevis')} frivillig maxLength={200} />}
      {valda.includes('uppfoljning') && (
        <TextField
          name="krav.manader"
          label={t('manader')}
          bredd="kort"
          inputMode="numeric"
          enhet={t('manaderEnhet')}
          frivillig
          regler={{ validate: heltal }}
        />
      )}
      {valda.includes('egen-anmalan') && (
        <TextField
          name="krav.inomDagar"
          label={t('inomDagar')}
          bredd="kort"
          inputMode="numeric"
          enhet={t('dagar')}
          regler={{ validate: heltal }}
        />
      )}
      <CheckboxGroup
        name="krav.vidBrist"
        label={t('foljd')}
        alternativ={foljder.map((f) => ({ varde: f, text: t(foljdNyckel[f]) }))}
      />
      <FormActions spara={t('spara')} avbryt={t('avbryt')} onAvbryt={onStang} />
    </Form>
  )
}
