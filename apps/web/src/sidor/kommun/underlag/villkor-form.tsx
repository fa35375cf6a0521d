import { CheckboxGroup, RadioGroup, SelectField } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { FormActions } from '@valfri/ui/form-actions'
import { TextareaField, TextField } from '@valfri/ui/text-field'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { underlagKravTexter } from '../../../texter/kommun/underlag-krav.ts'
import { underlagTextTexter } from '../../../texter/kommun/underlag-text.ts'
import { underlagVillkorTexter } from '../../../texter/kommun/underlag-villkor.ts'
import { kapitel } from './chapter-editor.tsx'
import { KontrollFields } from './kontroll-fields.tsx'
import { LiveLint } from './lint-notes.tsx'
import { MattFields } from './matt-fields.tsx'
import { TightenCheck } from './tighten-check.tsx'
import type { Villkor } from './use-utkast.ts'
import { fromVillkorFalt, toVillkorFalt } from './villkor-falt.ts'
import { foljder, foljdNyckel } from './villkor-texter.ts'

export interface VillkorFormProps {
  versionId: string
  /** The krav to change; null for a new one. */
  villkor: Villkor | null
  /** The other krav of the version, which this one may make exact. */
  andra: readonly Villkor[]
  delar: Readonly<Record<string, string>>
  spara: (innehall: ReturnType<typeof fromVillkorFalt>) => Promise<unknown>
  onStang: () => void
}

/** Writes a krav of one's own, or adapts one from the catalogue, with what the lint says of it as it stands. */
export function VillkorForm({ versionId, villkor, andra, delar, spara, onStang }: VillkorFormProps) {
  const t = useTexter(underlagKravTexter)
  const v = useTexter(underlagVillkorTexter)
  // Under one name, so that no id is another form's on the page.
  const form = useForm({ defaultValues: { krav: toVillkorFalt(villkor) } })
  const krav = form.watch('krav')
  const preciserbara = andra.filter((a) => a.id !== villkor?.id)
  return (
    <Form
      form={form}
      onSubmit={({ krav }) => spara(fromVillkorFalt(krav, villkor))}
      faltnamn={(f) => `krav.${f.replace(/^innehall\./, '')}`}
    >
      <TextField name="krav.namn" label={t('namn')} maxLength={200} />
      <TextareaField name="krav.text" label={t('text')} hjalp={t('textHjalp')} rader={4} />
      <LiveLint versionId={versionId} id={villkor?.id ?? null} innehall={fromVillkorFalt(krav, villkor)} />
      <TextareaField name="krav.lattlast" label={t('lattlast')} rader={2} frivillig />
      {villkor?.kalla !== 'plugin' && <PlaceFields delar={delar} />}
      <KontrollFields valda={krav.kontrollpunkter} />
      <CheckboxGroup
        name="krav.vidBrist"
        label={t('foljd')}
        hjalp={t('foljdHjalp')}
        frivillig
        alternativ={foljder.map((f) => ({ varde: f, text: v(foljdNyckel[f]) }))}
      />
      <MattFields />
      {krav.matt.length > 0 && preciserbara.length > 0 && (
        <details className="vf-fallbar" open={krav.preciserar.length > 0}>
          <summary>{t('preciserar')}</summary>
          <CheckboxGroup
            name="krav.preciserar"
            label={t('preciserar')}
            hjalp={t('preciserarHjalp')}
            frivillig
            alternativ={preciserbara.map((a) => ({ varde: a.id, text: `${a.nr} ${a.namn}` }))}
          />
        </details>
      )}
      <TightenCheck versionId={versionId} id={villkor?.id ?? null} innehall={fromVillkorFalt(krav, villkor)} />
      <FormActions spara={t('spara')} avbryt={t('avbryt')} onAvbryt={onStang} />
    </Form>
  )
}

/** Where a krav of one's own stands, and whom it is for. */
function PlaceFields({ delar }: { delar: Readonly<Record<string, string>> }) {
  const t = useTexter(underlagKravTexter)
  const k = useTexter(underlagTextTexter)
  return (
    <>
      <SelectField
        name="krav.kapitel"
        label={t('kapitel')}
        alternativ={kapitel.map((id) => ({ varde: id, text: k(id) }))}
      />
      <RadioGroup
        name="krav.slag"
        label={t('slag')}
        alternativ={[
          { varde: 'generellt', text: t('slag_generellt') },
          { varde: 'specifikt', text: t('slag_specifikt') },
        ]}
      />
      <CheckboxGroup
        name="krav.delar"
        label={t('delar')}
        hjalp={t('delarHjalp')}
        frivillig
        alternativ={Object.entries(delar).map(([varde, text]) => ({ varde, text }))}
      />
    </>
  )
}
