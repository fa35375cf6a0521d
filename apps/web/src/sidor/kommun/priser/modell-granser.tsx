import { Button } from '@valfri/ui/button'
import { CheckboxGroup, RadioGroup, SelectField } from '@valfri/ui/choice-fields'
import { Card, Section } from '@valfri/ui/section'
import { TextField } from '@valfri/ui/text-field'
import { type UseFormReturn, useFieldArray } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { priserModellTexter } from '../../../texter/kommun/priser-modell.ts'
import { PercentField } from './modell-avvikelser.tsx'
import type { Modell, ModellFalt } from './modell-falt.ts'
import { exakt, heltal } from './modell-regler.ts'

interface LimitProps {
  form: UseFormReturn<ModellFalt>
  modell: Modell
  priser: readonly { id: string; namn: string }[]
}

/** Limits, schablon days, supplements, samtal, egenavgift and vite: each only where the tjänst's model has it. */
export function LimitFields({ form, modell, priser }: LimitProps) {
  const t = useTexter(priserModellTexter)
  const har = (b: Modell['byggstenar'][number]) => modell.byggstenar.includes(b)
  const nycklar = priser.map((p) => ({ varde: p.id, text: p.namn }))
  return (
    <>
      {har('grans') && <CapFields valt={Boolean(form.watch('gransNiva'))} />}
      {har('schablondagar') && (
        <Section rubrik={t('schablondagar')} ingress={<p>{t('schablondagarIngress')}</p>}>
          <TextField name="dagarPerManad" label={t('dagarPerManad')} bredd="kort" frivillig regler={exakt} />
          <TextField name="veckodagar" label={t('veckodagar')} bredd="kort" frivillig regler={exakt} />
        </Section>
      )}
      {har('tillagg') && <SupplementFields form={form} nycklar={nycklar} />}
      {har('maxTillfallen') && (
        <Section rubrik={t('max')} ingress={<p>{t('maxIngress')}</p>}>
          <TextField name="maxAntal" label={t('maxAntal')} bredd="kort" frivillig regler={heltal} />
          <TextField name="maxBarn" label={t('maxBarn')} bredd="kort" frivillig regler={heltal} />
          <CallKinds name="maxRaknas" label={t('maxRaknas')} />
        </Section>
      )}
      {har('egenavgift') && (
        <Section rubrik={t('egenavgift')} ingress={<p>{t('egenavgiftIngress')}</p>}>
          <SelectField
            name="egenavgift"
            label={t('egenavgiftNyckel')}
            frivillig
            tomt={t('egenavgiftIngen')}
            alternativ={nycklar}
          />
          <CallKinds name="egenavgiftVid" label={t('egenavgiftVid')} />
        </Section>
      )}
      {har('vite') && (
        <Section rubrik={t('vite')} ingress={<p>{t('viteIngress')}</p>}>
          <SelectField
            name="vitePer"
            label={t('vitePer')}
            frivillig
            tomt={t('viteInget')}
            alternativ={[
              { varde: 'dygn', text: t('viteDygn') },
              { varde: 'paborjad-vecka', text: t('viteVecka') },
            ]}
          />
          <PercentField name="viteTak" label={t('viteTak')} />
        </Section>
      )}
    </>
  )
}

function CapFields({ valt }: { valt: boolean }) {
  const t = useTexter(priserModellTexter)
  return (
    <Section rubrik={t('grans')} ingress={<p>{t('gransIngress')}</p>}>
      <RadioGroup
        name="gransNiva"
        label={t('gransNiva')}
        frivillig
        alternativ={[
          { varde: '', text: t('gransIngen') },
          { varde: 'beslut', text: t('gransBeslut') },
          { varde: 'kund', text: t('gransKund') },
          { varde: 'kundstock', text: t('gransKundstock'), hjalp: t('gransKundstockHjalp') },
        ]}
      />
      {valt && (
        <>
          <RadioGroup
            name="gransPeriod"
            label={t('gransPeriod')}
            alternativ={[
              { varde: 'manad', text: t('perManad') },
              { varde: 'vecka', text: t('perVecka') },
            ]}
          />
          <PercentField name="tolerans" label={t('tolerans')} />
        </>
      )}
    </Section>
  )
}

function CallKinds({ name, label }: { name: string; label: string }) {
  const t = useTexter(priserModellTexter)
  return (
    <CheckboxGroup
      name={name}
      label={label}
      frivillig
      alternativ={[
        { varde: 'samtal', text: t('samtal') },
        { varde: 'uteblivet', text: t('uteblivetSamtal') },
      ]}
    />
  )
}

interface SupplementProps {
  form: UseFormReturn<ModellFalt>
  nycklar: { varde: string; text: string }[]
}

function SupplementFields({ form, nycklar }: SupplementProps) {
  const t = useTexter(priserModellTexter)
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'tillagg' })
  return (
    <Section rubrik={t('tillagg')} ingress={<p>{t('tillaggIngress')}</p>}>
      {fields.map((f, i) => (
        <Card key={f.id}>
          <SelectField name={`tillagg.${i}.nyckel`} label={`${t('tillaggPris')} ${i + 1}`} alternativ={nycklar} />
          <SelectField
            name={`tillagg.${i}.per`}
            label={t('tillaggPer')}
            alternativ={[
              { varde: 'besok', text: t('perBesok') },
              { varde: 'timme', text: t('perTimme') },
              { varde: 'dag', text: t('perDag') },
            ]}
          />
          <TextField
            name={`tillagg.${i}.km`}
            label={t('tillaggKm')}
            hjalp={t('tillaggKmHjalp')}
            bredd="kort"
            enhet="km"
            frivillig
            regler={exakt}
          />
          <TextField name={`tillagg.${i}.niva`} label={t('tillaggNiva')} bredd="kort" frivillig />
          <Button variant="tertiary" ikon="papperskorg" onClick={() => remove(i)}>
            {t('taBortTillagg')}
          </Button>
        </Card>
      ))}
      <div>
        <Button ikon="plus" onClick={() => append({ nyckel: '', per: 'besok', km: '', niva: '' })}>
          {t('laggTillagg')}
        </Button>
      </div>
    </Section>
  )
}
