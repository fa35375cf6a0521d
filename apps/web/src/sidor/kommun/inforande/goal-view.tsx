import { useQuery } from '@tanstack/react-query'
import { formatAntal, formatDatum, formatKronor } from '@valfri/ui/format'
import { Section, Stack } from '@valfri/ui/section'
import { StatusTag } from '@valfri/ui/status-tag'
import { useTexter } from '../../../i18n/use-texter.ts'
import { inforandeTexter } from '../../../texter/kommun/inforande.ts'
import { trpc } from '../../../trpc/client.ts'
import { SimpleTable } from '../../simple-table.tsx'
import { useHasRoll } from '../installningar/settings-frame.tsx'
import { GoalForm, PostForm, ValueForm } from './goal-forms.tsx'
import { Loaded } from './loaded.tsx'
import type { Effekt, InforandeTexter } from './typer.ts'

/** Each plan's goals beside what has come of them, and its one-off budget. */
export function GoalView() {
  const t = useTexter(inforandeTexter)
  const far = useHasRoll(['upphandlare', 'ekonom', 'uppfoljare'])
  const fraga = useQuery(trpc.inforande.mal.lista.queryOptions())
  return (
    <Loaded fraga={fraga} tomt={{ om: (d) => d.length === 0, rubrik: t('malTomtRubrik'), text: t('malTomtText') }}>
      {(planer) => planer.map((e) => <PlanGoals key={e.id} t={t} e={e} far={far} />)}
    </Loaded>
  )
}

function PlanGoals({ t, e, far }: { t: InforandeTexter; e: Effekt; far: boolean }) {
  const kr = (ore: number) => `${formatKronor(ore, { ore: false })} kr`
  return (
    <Section rubrik={e.namn} ingress={<p>{t(e.slutlig ? 'slutlig' : 'hittills', { datum: formatDatum(e.dag) })}</p>}>
      {e.mal.length === 0 ? <p>{t('ingetMal')}</p> : <GoalTable t={t} e={e} />}
      <Section niva={3} rubrik={t('engang')}>
        {e.poster.length === 0 ? (
          <p>{t('engangTomt')}</p>
        ) : (
          <>
            <p>{t('engangText', { anslag: kr(e.anslag), kostnad: kr(e.kostnad), kvar: kr(e.anslag - e.kostnad) })}</p>
            <SimpleTable
              caption={t('engang')}
              rader={e.poster}
              radId={(p) => p.id}
              kolumner={[
                { id: 'text', rubrik: t('postText'), radrubrik: true, varde: (p) => p.text },
                { id: 'slag', rubrik: t('postSlag'), varde: (p) => t(`post_${p.slag}`) },
                { id: 'datum', rubrik: t('datum'), varde: (p) => formatDatum(p.datum, 'kort') },
                { id: 'ore', rubrik: t('belopp'), tal: true, varde: (p) => kr(p.ore) },
              ]}
            />
          </>
        )}
      </Section>
      {far && (
        <Stack tatt>
          <GoalForm t={t} planId={e.id} />
          {e.mal.some((m) => m.matt === 'eget') && <ValueForm t={t} e={e} />}
          <PostForm t={t} planId={e.id} />
        </Stack>
      )}
    </Section>
  )
}

function GoalTable({ t, e }: { t: InforandeTexter; e: Effekt }) {
  return (
    <SimpleTable
      caption={`${t('mal')}: ${e.namn}`}
      rader={e.mal}
      radId={(m) => m.id}
      kolumner={[
        {
          id: 'namn',
          rubrik: t('matt'),
          radrubrik: true,
          varde: (m) => m.namn,
          visa: (m) => (
            <div>
              {m.enhet ? `${m.namn} (${m.enhet})` : m.namn}
              <div className="vf-svag">{m.kalla}</div>
            </div>
          ),
        },
        {
          id: 'fran',
          rubrik: t('utgangslage'),
          tal: true,
          varde: (m) => m.utgangslage,
          visa: (m) => (
            <div>
              {formatAntal(m.utgangslage)}
              <div className="vf-svag">{formatDatum(m.utgangsdatum, 'kort')}</div>
            </div>
          ),
        },
        {
          id: 'mal',
          rubrik: t('mal'),
          tal: true,
          varde: (m) => t('malText', { riktning: t(`riktning_${m.riktning}`), mal: formatAntal(m.mal) }),
        },
        {
          id: 'utfall',
          rubrik: t('utfall'),
          tal: true,
          varde: (m) => (m.utfall === null ? t('saknas') : formatAntal(m.utfall)),
        },
        {
          id: 'skillnad',
          rubrik: t('skillnad'),
          tal: true,
          varde: (m) => (m.skillnad === null ? null : `${m.skillnad > 0 ? '+' : ''}${formatAntal(m.skillnad)}`),
        },
        {
          id: 'uppnatt',
          rubrik: t('uppnatt'),
          varde: (m) => (m.uppnatt === null ? '–' : t(m.uppnatt ? 'ja' : 'nej')),
          visa: (m) =>
            m.uppnatt === null ? (
              '–'
            ) : (
              <StatusTag ton={m.uppnatt ? 'klart' : 'vantar'}>{t(m.uppnatt ? 'ja' : 'nej')}</StatusTag>
            ),
        },
      ]}
    />
  )
}
