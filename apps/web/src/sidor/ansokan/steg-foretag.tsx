import { faltId } from '@valfri/ui/field'
import { KeyValueList } from '@valfri/ui/key-value'
import { Section } from '@valfri/ui/section'
import { TextField } from '@valfri/ui/text-field'
import { useFormContext } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { ansokanTexter } from '../../texter/utforare/ansokan.ts'
import { EnhetList } from './enhet-list.tsx'
import type { Utkast } from './typer.ts'
import type { UtkastForm } from './utkast-form.ts'
import { VillkorFalt } from './villkor-falt.tsx'

/** Step 1: who applies. Filled in from the registry, so that most have only to read it. */
export function StegForetag({ utkast, onEnheter }: { utkast: Utkast; onEnheter: () => Promise<unknown> }) {
  const t = useTexter(ansokanTexter)
  const { getValues } = useFormContext<UtkastForm>()
  const { adress = '', postnummer = '', ort = '' } = getValues('uppgifter.foretag')
  return (
    <>
      <Section rubrik={t('kontaktRubrik')} ingress={<p>{t('foretagIngress')}</p>}>
        <KeyValueList
          uppgifter={[
            {
              namn: t('organisationsnummer'),
              varde: utkast.uppgifter.foretag?.organisationsnummer,
            },
          ]}
        />
        <TextField name="uppgifter.foretag.namn" label={t('namn')} autoComplete="organization" bredd="mellan" />
        <div className="vf-falt-rad-delad">
          <TextField name="uppgifter.foretag.adress" label={t('adress')} autoComplete="street-address" />
          <TextField
            name="uppgifter.foretag.postnummer"
            label={t('postnummer')}
            autoComplete="postal-code"
            inputMode="numeric"
          />
          <TextField name="uppgifter.foretag.ort" label={t('ort')} autoComplete="address-level2" />
        </div>
        <div className="vf-falt-rad-delad">
          <TextField
            name="uppgifter.foretag.epost"
            label={t('epost')}
            hjalp={t('epostHjalp')}
            type="email"
            autoComplete="email"
          />
          <TextField name="uppgifter.foretag.telefon" label={t('telefon')} type="tel" autoComplete="tel" frivillig />
        </div>
      </Section>
      <Section rubrik={t('personerRubrik')}>
        <TextField
          name="uppgifter.firmatecknare.namn"
          label={t('firmatecknare')}
          hjalp={t('firmatecknareHjalp')}
          bredd="mellan"
        />
        <TextField
          name="uppgifter.verksamhetsansvarig.namn"
          label={t('verksamhetsansvarig')}
          hjalp={t('verksamhetsansvarigHjalp')}
          bredd="mellan"
        />
        <div className="vf-falt-rad-delad">
          <TextField name="uppgifter.verksamhetsansvarig.telefon" label={t('vaTelefon')} type="tel" frivillig />
          <TextField name="uppgifter.verksamhetsansvarig.epost" label={t('vaEpost')} type="email" frivillig />
        </div>
      </Section>
      <div id={faltId('uppgifter.samarbete')} tabIndex={-1}>
        <Section rubrik={t('samarbeteRubrik')} ingress={<p>{t('samarbeteIngress')}</p>}>
          {utkast.samarbeteFalt.map((f) => (
            <VillkorFalt key={f.id} namn={`uppgifter.samarbete.${f.id}`} falt={f} />
          ))}
        </Section>
      </div>
      <div id={faltId('enheter')} tabIndex={-1}>
        <Section rubrik={t('enheterRubrik')} ingress={<p>{t('enheterIngress')}</p>}>
          <EnhetList enheter={utkast.enheter} forslag={{ adress, postnummer, ort }} onAndrad={onEnheter} />
        </Section>
      </div>
    </>
  )
}
