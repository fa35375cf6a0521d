import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { SelectField } from '@valfri/ui/choice-fields'
import { Actions, Section } from '@valfri/ui/section'
import { TextField } from '@valfri/ui/text-field'
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { beslutInTexter } from '../../../texter/kommun/beslut-in.ts'
import { trpc } from '../../../trpc/client.ts'
import { type BeslutForm, type Insatsfalt, toInsatser } from './beslut-form.ts'
import type { Tjanstformular } from './decision-form.tsx'

interface Props {
  readonly tjanst: Tjanstformular
  readonly mall: Tjanstformular['tidsmallar'][number]
}

/** What is granted as insatser: how often each, by the nämnd's tidsmall, with the time that they come to (F19.1). */
export function GrantedInsatser({ tjanst, mall }: Props) {
  const t = useTexter(beslutInTexter)
  const { control } = useFormContext<BeslutForm>()
  const { fields, append, remove } = useFieldArray({ control, name: 'insatser' })
  const tom = (): Insatsfalt => ({ insats: mall.insatser[0]?.id ?? '', antal: '', per: 'vecka', minuter: '', skal: '' })
  return (
    <Section rubrik={t('insatser')} ingress={<p>{t('insatserIngress')}</p>}>
      {fields.map((f, i) => (
        <InsatsFields key={f.id} i={i} mall={mall} onRemove={() => remove(i)} />
      ))}
      <Actions>
        <Button onClick={() => append(tom())}>{t('laggTillInsats')}</Button>
      </Actions>
      <TotalTime tjanst={tjanst} mall={mall} />
    </Section>
  )
}

function InsatsFields({ i, mall, onRemove }: { i: number; mall: Props['mall']; onRemove: () => void }) {
  const t = useTexter(beslutInTexter)
  const { control } = useFormContext<BeslutForm>()
  const v = useWatch({ control, name: `insatser.${i}` })
  const mallens = mall.insatser.find((x) => x.id === v?.insats)
  const avviker = Boolean(v?.minuter && mallens && Number(v.minuter) !== mallens.minuter)
  const nr = i + 1
  return (
    <fieldset className="vf-delfalt">
      <legend className="ds-sr-only">{t('insats', { nr })}</legend>
      <div className="vf-falt-rad-delad">
        <SelectField
          name={`insatser.${i}.insats`}
          label={t('insats', { nr })}
          alternativ={mall.insatser.map((x) => ({ varde: x.id, text: x.namn }))}
        />
        <TextField
          name={`insatser.${i}.antal`}
          label={t('antal')}
          inputMode="numeric"
          bredd="kort"
          regler={{ validate: (text: string) => /^[1-9]\d?$/.test(text.trim()) || t('heltal99') }}
        />
        <SelectField
          name={`insatser.${i}.per`}
          label={t('hurOfta')}
          alternativ={[
            { varde: 'dag', text: t('perDag') },
            { varde: 'vecka', text: t('perVecka') },
            { varde: 'manad', text: t('perManad') },
          ]}
        />
        <TextField
          name={`insatser.${i}.minuter`}
          label={t('minuterPerGang')}
          hjalp={mallens && t('mallensTid', { minuter: mallens.minuter })}
          inputMode="numeric"
          bredd="kort"
          frivillig
          regler={{ validate: (text: string) => !text || /^[1-9]\d{0,3}$/.test(text.trim()) || t('heltal') }}
        />
      </div>
      {avviker && <TextField name={`insatser.${i}.skal`} label={t('skalFor', { nr })} maxLength={500} />}
      <Actions>
        <Button variant="tertiary" aria-label={t('taBortInsats', { nr })} onClick={onRemove}>
          {t('taBort')}
        </Button>
      </Actions>
    </fieldset>
  )
}

/** The server counts, so that the form can never show another time than the one that is saved. */
function TotalTime({ tjanst, mall }: Props) {
  const t = useTexter(beslutInTexter)
  const { control } = useFormContext<BeslutForm>()
  const [insatser, fran] = useWatch({ control, name: ['insatser', 'fran'] })
  const giltiga = toInsatser(insatser, mall)
  const fraga = { tjanstId: tjanst.id, fran: fran || mall.fran, insatser: giltiga }
  const { data } = useQuery({
    ...trpc.val.handlaggare.raknaTid.queryOptions(fraga),
    enabled: giltiga.length > 0,
    placeholderData: keepPreviousData,
  })
  if (!data || giltiga.length === 0) return null
  return (
    <p aria-live="polite">
      <strong>{t('tillsammans')}</strong>{' '}
      {Object.entries(data)
        .map(([del, minuter]) => t('tidForDel', { del: tjanst.delar.find((d) => d.id === del)?.namn ?? del, minuter }))
        .join(', ')}
    </p>
  )
}
