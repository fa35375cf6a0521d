import { useMutation, useQuery } from '@tanstack/react-query'
import { SelectField } from '@valfri/ui/choice-fields'
import { formatDatum } from '@valfri/ui/format'
import { Section } from '@valfri/ui/section'
import { DateField } from '@valfri/ui/special-fields'
import { TextareaField, TextField } from '@valfri/ui/text-field'
import { useState } from 'react'
import { useTexter } from '../../../i18n/use-texter.ts'
import { inforandeTexter } from '../../../texter/kommun/inforande.ts'
import { type RouterInputs, trpc } from '../../../trpc/client.ts'
import { SimpleTable } from '../../simple-table.tsx'
import { useHasRoll } from '../installningar/settings-frame.tsx'
import { actColumn } from './act-column.tsx'
import { PlanField } from './choice-fields.tsx'
import { FoldedForm } from './folded-form.tsx'
import { Loaded } from './loaded.tsx'
import type { InforandeTexter, Samrad } from './typer.ts'
import { useInforandeAct } from './use-act.ts'

type Input = RouterInputs['inforande']['samrad']['notera']
const PARTER: readonly Input['part'][] = [
  ...(['kpr', 'khr', 'facklig', 'foretag', 'brukare', 'personal', 'politiker', 'allmanhet'] as const),
]
const FORMER: readonly Input['form'][] = ['samrad', 'informationsmote']

/** Whom the nämnd has heard and told, what they said and what came of it. */
export function SamradView() {
  const t = useTexter(inforandeTexter)
  const far = useHasRoll(['upphandlare', 'registrator', 'kommunikator'])
  const fraga = useQuery(trpc.inforande.samrad.lista.queryOptions())
  const [korrigeras, setKorrigeras] = useState<Samrad | null>(null)
  return (
    <Section rubrik={t('samradRubrik')} ingress={<p>{t('samradIngress')}</p>}>
      <Loaded
        fraga={fraga}
        tomt={{ om: (r) => r.length === 0, rubrik: t('samradTomtRubrik'), text: t('samradTomtText') }}
      >
        {(rader) => <SamradTable t={t} rader={rader} onKorrigera={far ? setKorrigeras : undefined} />}
      </Loaded>
      {far && (
        <SamradForm key={korrigeras?.id ?? 'ny'} t={t} korrigeras={korrigeras} onKlar={() => setKorrigeras(null)} />
      )}
    </Section>
  )
}

interface TableProps {
  t: InforandeTexter
  rader: readonly Samrad[]
  onKorrigera: ((s: Samrad) => void) | undefined
}

function SamradTable({ t, rader, onKorrigera }: TableProps) {
  return (
    <SimpleTable
      caption={t('samradRubrik')}
      rader={rader}
      radId={(s) => s.id}
      kolumner={[
        { id: 'datum', rubrik: t('datum'), radrubrik: true, varde: (s) => formatDatum(s.datum, 'kort') },
        {
          id: 'part',
          rubrik: t('part'),
          varde: (s) => s.motpart,
          visa: (s) => (
            <div>
              {s.motpart}
              <div className="vf-svag">
                {[
                  t(`form_${s.form as Input['form']}`),
                  t(`part_${s.part as Input['part']}`),
                  ...(s.rattad > 0 ? [t('rattad', { antal: s.rattad })] : []),
                ].join(', ')}
              </div>
            </div>
          ),
        },
        { id: 'antal', rubrik: t('antal'), tal: true, varde: (s) => s.antal },
        { id: 'synpunkter', rubrik: t('synpunkter'), varde: (s) => s.synpunkter },
        { id: 'hantering', rubrik: t('hantering'), varde: (s) => s.hantering },
        ...actColumn<Samrad>({
          text: t('korrigera'),
          ikon: 'penna',
          namn: (s) => `${t('korrigera')}: ${s.motpart} ${formatDatum(s.datum, 'kort')}`,
          onAct: onKorrigera,
        }),
      ]}
    />
  )
}

function SamradForm(p: { t: InforandeTexter; korrigeras: Samrad | null; onKlar: () => void }) {
  const { t, korrigeras } = p
  const notera = useMutation(trpc.inforande.samrad.notera.mutationOptions())
  const klart = useInforandeAct()
  const k = korrigeras
  const tomt = {
    ...{ form: k?.form ?? 'samrad', part: k?.part ?? '', motpart: k?.motpart ?? '', datum: k?.datum ?? '' },
    ...{ planId: k?.planId ?? '', antal: k?.antal?.toString() ?? '', fraga: k?.fraga ?? '' },
    ...{ synpunkter: k?.synpunkter ?? '', hantering: k?.hantering ?? '' },
  }
  return (
    <FoldedForm
      rubrik={k ? t('korrigera') : t('noteraSamrad')}
      knapp={t('spara')}
      oppen={k !== null}
      tomt={tomt}
      onSubmit={async ({ form, part, planId, antal, ...v }) => {
        const val = { form: form as Input['form'], part: part as Input['part'], korrigerar: k?.id ?? null }
        await notera.mutateAsync({ ...v, ...val, planId: planId || null, antal: antal ? Number(antal) : null })
        p.onKlar()
        await klart(t('samradNoterat'))
      }}
    >
      {k && <p>{t('korrigerar', { datum: formatDatum(k.datum) })}</p>}
      <SelectField name="form" label={t('form')} alternativ={FORMER.map((f) => ({ varde: f, text: t(`form_${f}`) }))} />
      <SelectField name="part" label={t('part')} alternativ={PARTER.map((x) => ({ varde: x, text: t(`part_${x}`) }))} />
      <TextField name="motpart" label={t('motpart')} hjalp={t('motpartHjalp')} maxLength={200} />
      <DateField name="datum" label={t('datum')} />
      <PlanField t={t} />
      <TextField name="antal" label={t('antal')} inputMode="numeric" bredd="kort" frivillig />
      <TextareaField name="fraga" label={t('fraga')} rader={2} />
      <TextareaField name="synpunkter" label={t('synpunkter')} rader={3} />
      <TextareaField name="hantering" label={t('hantering')} rader={3} />
    </FoldedForm>
  )
}
