import { useMutation, useQuery } from '@tanstack/react-query'
import { InstantText } from '@valfri/ui/date-text'
import { Section } from '@valfri/ui/section'
import { Notice } from '@valfri/ui/states'
import { TextField } from '@valfri/ui/text-field'
import { useTexter } from '../../../i18n/use-texter.ts'
import { inforandeTexter } from '../../../texter/kommun/inforande.ts'
import { type RouterOutputs, trpc } from '../../../trpc/client.ts'
import { SimpleTable } from '../../simple-table.tsx'
import { useHasRoll } from '../installningar/settings-frame.tsx'
import { actColumn } from './act-column.tsx'
import { FoldedForm } from './folded-form.tsx'
import { Loaded } from './loaded.tsx'
import type { InforandeTexter } from './typer.ts'
import { useInforandeAct } from './use-act.ts'

type Rapport = RouterOutputs['inforande']['rapport']['lista'][number]

/** The reports to fullmäktige: built from data, and built again to see that nothing in them has changed. */
export function ReportView() {
  const t = useTexter(inforandeTexter)
  const far = useHasRoll(['upphandlare', 'uppfoljare'])
  const fraga = useQuery(trpc.inforande.rapport.lista.queryOptions())
  return (
    <Section rubrik={t('rapportRubrik')} ingress={<p>{t('rapportIngress')}</p>}>
      {far && <BuildForm t={t} oppen={fraga.data?.length === 0} />}
      <Loaded
        fraga={fraga}
        tomt={{ om: (r) => r.length === 0, rubrik: t('rapportTomtRubrik'), text: t('rapportTomtText') }}
      >
        {(rapporter) => <ReportTable t={t} rapporter={rapporter} far={far} />}
      </Loaded>
    </Section>
  )
}

function BuildForm({ t, oppen }: { t: InforandeTexter; oppen: boolean }) {
  const bygg = useMutation(trpc.inforande.rapport.bygg.mutationOptions())
  const klart = useInforandeAct()
  return (
    <FoldedForm
      key={String(oppen)}
      rubrik={t('bygg')}
      knapp={t('bygg')}
      oppen={oppen}
      tomt={{ ar: String(new Date().getFullYear()) }}
      onSubmit={async ({ ar }) => {
        await bygg.mutateAsync({ ar: Number(ar) })
        await klart(t('byggd'))
      }}
    >
      <TextField name="ar" label={t('ar')} inputMode="numeric" bredd="kort" />
    </FoldedForm>
  )
}

function ReportTable({ t, rapporter, far }: { t: InforandeTexter; rapporter: readonly Rapport[]; far: boolean }) {
  const prova = useMutation(trpc.inforande.rapport.byggOm.mutationOptions())
  return (
    <>
      {prova.data && (
        <Notice ton={prova.data.samma ? 'klart' : 'vantar'}>
          <p role="status">{t(prova.data.samma ? 'samma' : 'olika')}</p>
        </Notice>
      )}
      <SimpleTable
        caption={t('rapporter')}
        rader={rapporter}
        radId={(r) => r.id}
        kolumner={[
          { id: 'ar', rubrik: t('ar'), radrubrik: true, varde: (r) => String(r.ar) },
          {
            id: 'per',
            rubrik: t('uppgifterPer'),
            varde: (r) => r.per,
            visa: (r) => <InstantText tid={r.per} form="kort" />,
          },
          {
            id: 'sigill',
            rubrik: t('sigill'),
            varde: (r) => r.sha256,
            visa: (r) => <code title={r.sha256}>{r.sha256.slice(0, 12)}…</code>,
          },
          {
            id: 'oppna',
            rubrik: t('oppna'),
            varde: () => null,
            visa: (r) => <a href={`/dokument/${r.dokumentId}`}>{t('oppna')}</a>,
          },
          ...actColumn<Rapport>({
            text: t('prova'),
            namn: (r) => t('provaRapport', { ar: r.ar }),
            pagar: (r) => prova.isPending && prova.variables?.id === r.id,
            onAct: far ? (r) => prova.mutate({ id: r.id }) : undefined,
          }),
        ]}
      />
    </>
  )
}
