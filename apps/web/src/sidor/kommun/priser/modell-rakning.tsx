import { RadioGroup, SelectField } from '@valfri/ui/choice-fields'
import { Section } from '@valfri/ui/section'
import { TextField } from '@valfri/ui/text-field'
import { useTexter } from '../../../i18n/use-texter.ts'
import { priserModellTexter } from '../../../texter/kommun/priser-modell.ts'
import type { Modell } from './modell-falt.ts'
import { heltal } from './modell-regler.ts'

/** How minutes are counted and amounts rounded. Rounding and grouping decide the sum to the öre, so they are said here. */
export function CountingFields({ modell }: { modell: Modell }) {
  const t = useTexter(priserModellTexter)
  const har = (b: Modell['byggstenar'][number]) => modell.byggstenar.includes(b)
  return (
    <Section rubrik={t('rakning')} ingress={<p>{t('rakningIngress')}</p>}>
      {har('prisdatum') && (
        <RadioGroup
          name="prisdatum"
          label={t('prisdatum')}
          alternativ={[
            { varde: 'minut', text: t('prisdatumMinut') },
            { varde: 'start', text: t('prisdatumStart') },
          ]}
        />
      )}
      {har('handelseavrundning') && (
        <>
          <TextField
            name="avrundaTill"
            label={t('avrundaTill')}
            hjalp={t('avrundaTillHjalp')}
            bredd="kort"
            enhet="min"
            frivillig
            regler={heltal}
          />
          <SelectField
            name="avrundaMetod"
            label={t('avrundaMetod')}
            alternativ={[
              { varde: 'ner', text: t('nedat') },
              { varde: 'upp', text: t('uppat') },
            ]}
          />
        </>
      )}
      {har('dubbelbemanning') && (
        <RadioGroup
          name="dubbelbemanning"
          label={t('dubbel')}
          alternativ={[
            { varde: 'ingar', text: t('dubbelIngar') },
            { varde: 'per-personal', text: t('dubbelPer') },
          ]}
        />
      )}
      <RadioGroup
        name="radgruppering"
        label={t('radgruppering')}
        alternativ={[
          { varde: 'grupp', text: t('radGrupp'), hjalp: t('radGruppHjalp') },
          { varde: 'bestallning', text: t('radBestallning'), hjalp: t('radBestallningHjalp') },
          { varde: 'handelse', text: t('radHandelse'), hjalp: t('radHandelseHjalp') },
        ]}
      />
      {(['pris', 'rad', 'total'] as const).map((vad) => (
        <RoundingFields key={vad} vad={vad} />
      ))}
    </Section>
  )
}

function RoundingFields({ vad }: { vad: 'pris' | 'rad' | 'total' }) {
  const t = useTexter(priserModellTexter)
  return (
    <>
      <SelectField
        name={`avrundning.${vad}.till`}
        label={t(`avrunda_${vad}`)}
        frivillig
        tomt={t(vad === 'rad' ? 'avrundaStandard' : 'avrundaInte')}
        alternativ={[
          { varde: 'ore', text: t('tillOre') },
          { varde: 'krona', text: t('tillKrona') },
        ]}
      />
      <SelectField
        name={`avrundning.${vad}.metod`}
        label={t('metodFor', { vad: t(`avrunda_${vad}`) })}
        alternativ={[
          { varde: 'halv-upp', text: t('halvUpp') },
          { varde: 'halv-jamn', text: t('halvJamn') },
          { varde: 'uppat', text: t('uppat') },
          { varde: 'nedat', text: t('nedat') },
        ]}
      />
    </>
  )
}
