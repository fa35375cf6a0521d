import { CheckboxGroup } from '@valfri/ui/choice-fields'
import { TextField } from '@valfri/ui/text-field'
import { useTexter } from '../../../i18n/use-texter.ts'
import { underlagKravTexter } from '../../../texter/kommun/underlag-krav.ts'
import { HELTAL } from './villkor-falt.ts'
import type { Kontroll } from './villkor-texter.ts'

const regler = {
  validate: (text: string) => text.trim() === '' || HELTAL.test(text.trim()) || 'Skriv ett heltal, minst 1.',
}

/** When a krav is checked; for each kind that is chosen what is asked for, and how often or how soon. */
export function KontrollFields({ valda }: { valda: readonly Kontroll['typ'][] }) {
  const t = useTexter(underlagKravTexter)
  return (
    <>
      <CheckboxGroup
        name="krav.kontrollpunkter"
        label={t('kontrollpunkter')}
        hjalp={t('kontrollpunkterHjalp')}
        frivillig
        alternativ={[
          { varde: 'visa-upp', text: t('k_visaUpp') },
          { varde: 'uppfoljning', text: t('k_uppfoljning') },
          { varde: 'egen-anmalan', text: t('k_egenAnmalan') },
        ]}
      />
      {valda.includes('visa-upp') && (
        <TextField name="krav.bevis.visa-upp" label={t('bevisVisaUpp')} frivillig maxLength={200} />
      )}
      {valda.includes('uppfoljning') && (
        <>
          <TextField
            name="krav.manader"
            label={t('manader')}
            bredd="kort"
            inputMode="numeric"
            enhet={t('manaderEnhet')}
            frivillig
            regler={regler}
          />
          <TextField name="krav.bevis.uppfoljning" label={t('bevisUppfoljning')} frivillig maxLength={200} />
        </>
      )}
      {valda.includes('egen-anmalan') && (
        <>
          <TextField
            name="krav.inomDagar"
            label={t('inomDagar')}
            bredd="kort"
            inputMode="numeric"
            enhet={t('dagar')}
            frivillig
            regler={regler}
          />
          <TextField name="krav.bevis.egen-anmalan" label={t('bevisEgenAnmalan')} frivillig maxLength={200} />
        </>
      )}
    </>
  )
}
