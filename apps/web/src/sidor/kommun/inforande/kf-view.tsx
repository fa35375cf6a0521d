import { useMutation, useQuery } from '@tanstack/react-query'
import { formatDatum } from '@valfri/ui/format'
import { Section } from '@valfri/ui/section'
import { DateField } from '@valfri/ui/special-fields'
import { TextareaField, TextField } from '@valfri/ui/text-field'
import { useTexter } from '../../../i18n/use-texter.ts'
import { inforandeTexter } from '../../../texter/kommun/inforande.ts'
import { type RouterOutputs, trpc } from '../../../trpc/client.ts'
import { SimpleTable } from '../../simple-table.tsx'
import { BeslutField } from '../beslut/beslut-field.tsx'
import { allaSlag } from '../beslut/slag.ts'
import { useHasRoll } from '../installningar/settings-frame.tsx'
import { actColumn } from './act-column.tsx'
import { TjanstField } from './choice-fields.tsx'
import { FoldedForm } from './folded-form.tsx'
import { Loaded } from './loaded.tsx'
import type { InforandeTexter, KfBeslut } from './typer.ts'
import { useInforandeAct } from './use-act.ts'

/** What fullmäktige has decided, and the rules for employees. */
export function KfView() {
  const t = useTexter(inforandeTexter)
  const far = useHasRoll(['upphandlare'])
  const fraga = useQuery(trpc.inforande.plan.kf.queryOptions())
  return (
    <>
      <Section rubrik={t('kfRubrik')} ingress={<p>{t('kfIngress')}</p>}>
        <Loaded
          fraga={fraga}
          tomt={{ om: (d) => d.beslut.length === 0, rubrik: t('kfTomtRubrik'), text: t('kfTomtText') }}
        >
          {(d) => d.beslut.map((b) => <KfDecision key={b.id} t={t} beslut={b} far={far} />)}
        </Loaded>
      </Section>
      <Section rubrik={t('regelRubrik')} ingress={<p>{t('regelIngress')}</p>}>
        <Loaded fraga={fraga}>{(d) => <Rules t={t} regler={d.personalregler} />}</Loaded>
        {far && <RuleForm t={t} />}
      </Section>
    </>
  )
}

function KfDecision({ t, beslut, far }: { t: InforandeTexter; beslut: KfBeslut; far: boolean }) {
  const satt = useMutation(trpc.inforande.plan.sattKfOmfattning.mutationOptions())
  const klart = useInforandeAct()
  const taBort = async ({ tjanstId, fran, uppdrag }: KfBeslut['tjanster'][number]) => {
    await satt.mutateAsync({ beslutId: beslut.id, tjanstId, fran, uppdrag, galler: false })
    await klart(t('kfBorttagen'))
  }
  return (
    <Section
      niva={3}
      rubrik={beslut.rubrik}
      ingress={<p>{`${formatDatum(beslut.datum)}, ${beslut.paragraf ?? ''} (${beslut.diarienummer})`}</p>}
    >
      {beslut.tjanster.length === 0 ? (
        <p>{t('kfAlla')}</p>
      ) : (
        <SimpleTable
          caption={t('kfTjanster')}
          rader={beslut.tjanster}
          radId={(x) => x.tjanstId}
          kolumner={[
            { id: 'tjanst', rubrik: t('tjanst'), radrubrik: true, varde: (x) => x.namn },
            { id: 'fran', rubrik: t('kfFran'), varde: (x) => formatDatum(x.fran, 'kort') },
            { id: 'uppdrag', rubrik: t('kfUppdrag'), varde: (x) => x.uppdrag },
            ...actColumn<KfBeslut['tjanster'][number]>({
              text: t('kfTaBortKort'),
              namn: (x) => t('kfTaBort', { tjanst: x.namn }),
              pagar: () => satt.isPending,
              onAct: far ? (x) => void taBort(x) : undefined,
            }),
          ]}
        />
      )}
      {far && <ScopeForm t={t} beslutId={beslut.id} />}
    </Section>
  )
}

function ScopeForm({ t, beslutId }: { t: InforandeTexter; beslutId: string }) {
  const satt = useMutation(trpc.inforande.plan.sattKfOmfattning.mutationOptions())
  const klart = useInforandeAct()
  return (
    <FoldedForm
      rubrik={t('kfLaggTill')}
      knapp={t('spara')}
      tomt={{ tjanstId: '', fran: '', uppdrag: '' }}
      onSubmit={async (v) => {
        await satt.mutateAsync({ ...v, beslutId, galler: true })
        await klart(t('kfSparat'))
      }}
    >
      <TjanstField t={t} />
      <DateField name="fran" label={t('kfFran')} />
      <TextareaField name="uppdrag" label={t('kfUppdrag')} rader={3} />
    </FoldedForm>
  )
}

type Regel = RouterOutputs['inforande']['plan']['kf']['personalregler'][number]

function Rules({ t, regler }: { t: InforandeTexter; regler: readonly Regel[] }) {
  if (regler.length === 0) return <p>{t('regelTomt')}</p>
  return (
    <SimpleTable
      caption={t('regelRubrik')}
      rader={regler}
      radId={(r) => r.id}
      kolumner={[
        { id: 'text', rubrik: t('regelText'), radrubrik: true, varde: (r) => r.text },
        { id: 'manader', rubrik: t('regelManader'), tal: true, varde: (r) => r.manader },
        { id: 'fran', rubrik: t('regelFran'), varde: (r) => formatDatum(r.fran, 'kort') },
        { id: 'till', rubrik: t('regelTill'), varde: (r) => r.till && formatDatum(r.till, 'kort') },
        { id: 'beslut', rubrik: t('beslut'), varde: (r) => r.beslut?.diarienummer },
      ]}
    />
  )
}

function RuleForm({ t }: { t: InforandeTexter }) {
  const satt = useMutation(trpc.inforande.plan.sattPersonalregel.mutationOptions())
  const klart = useInforandeAct()
  return (
    <FoldedForm
      rubrik={t('regelLaggTill')}
      knapp={t('spara')}
      tomt={{ text: '', manader: '', fran: '', till: '', beslutId: '' }}
      onSubmit={async ({ manader, till, ...v }) => {
        await satt.mutateAsync({ ...v, manader: manader ? Number(manader) : null, till: till || null })
        await klart(t('regelSparad'))
      }}
    >
      <TextField name="text" label={t('regelText')} maxLength={300} />
      <TextField name="manader" label={t('regelManader')} inputMode="numeric" bredd="kort" frivillig />
      <DateField name="fran" label={t('regelFran')} />
      <DateField name="till" label={t('regelTill')} frivillig />
      <BeslutField name="beslutId" label={t('beslut')} slag={allaSlag} />
    </FoldedForm>
  )
}
