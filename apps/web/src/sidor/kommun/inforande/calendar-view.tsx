import { useQuery } from '@tanstack/react-query'
import { formatDatum } from '@valfri/ui/format'
import { Section } from '@valfri/ui/section'
import { StatusTag, type Ton } from '@valfri/ui/status-tag'
import { useState } from 'react'
import { useTexter } from '../../../i18n/use-texter.ts'
import { inforandeTexter } from '../../../texter/kommun/inforande.ts'
import { trpc } from '../../../trpc/client.ts'
import { SimpleTable } from '../../simple-table.tsx'
import { useHasRoll } from '../installningar/settings-frame.tsx'
import { actColumn } from './act-column.tsx'
import { ChangePostForm, DecidePostForm, ForecastForm, NewPostForm } from './calendar-forms.tsx'
import { Loaded } from './loaded.tsx'
import type { InforandeTexter, Kalenderpost } from './typer.ts'

type Data = ReturnType<typeof useCalendar>['data']

const useCalendar = () => useQuery(trpc.inforande.kalender.lista.queryOptions())

/** Coming decisions and how many are thought to need help: what an utförare plans by. */
export function CalendarView() {
  const t = useTexter(inforandeTexter)
  const far = useHasRoll(['upphandlare', 'kommunikator'])
  const fraga = useCalendar()
  const [andras, setAndras] = useState<Kalenderpost | null>(null)
  return (
    <>
      <Section rubrik={t('kalenderRubrik')} ingress={<p>{t('kalenderIngress')}</p>}>
        <Loaded
          fraga={fraga}
          tomt={{ om: (d) => d.poster.length === 0, rubrik: t('kalenderTomtRubrik'), text: t('kalenderTomtText') }}
        >
          {(d) => <CalendarTable t={t} poster={d.poster} onAndra={far ? setAndras : undefined} />}
        </Loaded>
        {far && andras && (
          <div key={`${andras.postId} ${andras.nr}`}>
            <ChangePostForm t={t} post={andras} onKlar={() => setAndras(null)} />
            <DecidePostForm t={t} post={andras} onKlar={() => setAndras(null)} />
          </div>
        )}
        {far && <NewPostForm t={t} />}
      </Section>
      <Section rubrik={t('prognosRubrik')} ingress={<p>{t('prognosIngress')}</p>}>
        <Loaded fraga={fraga}>{(d) => <Forecasts t={t} data={d} />}</Loaded>
        {far && <ForecastForm t={t} />}
      </Section>
    </>
  )
}

const postTon = (p: Kalenderpost): Ton => (p.installd ? 'neutral' : p.beslut ? 'klart' : 'vantar')

interface TableProps {
  t: InforandeTexter
  poster: readonly Kalenderpost[]
  onAndra: ((p: Kalenderpost) => void) | undefined
}

function CalendarTable({ t, poster, onAndra }: TableProps) {
  return (
    <SimpleTable
      caption={t('kalenderLista')}
      rader={poster}
      radId={(p) => p.postId}
      kolumner={[
        {
          id: 'rubrik',
          rubrik: t('vad'),
          radrubrik: true,
          varde: (p) => p.rubrik,
          visa: (p) => (
            <div>
              {p.rubrik}
              <div className="vf-svag">{[t(`kslag_${p.slag}`), p.tjanst?.namn ?? t('allaTjanster')].join(', ')}</div>
            </div>
          ),
        },
        {
          id: 'datum',
          rubrik: t('datum'),
          varde: (p) => p.datum,
          visa: (p) => (
            <div>
              {formatDatum(p.datum, 'kort')}
              {p.tidigare.map((d) => (
                <div key={d} className="vf-svag">
                  {t('tidigare', { datum: formatDatum(d, 'kort') })}
                </div>
              ))}
            </div>
          ),
        },
        { id: 'galler', rubrik: t('gallerFran'), varde: (p) => p.gallerFran && formatDatum(p.gallerFran, 'kort') },
        {
          id: 'lage',
          rubrik: t('lage'),
          varde: (p) => p.nr,
          visa: (p) => (
            <div>
              <StatusTag ton={postTon(p)}>{t(p.installd ? 'installd' : p.beslut ? 'fattat' : 'kommer')}</StatusTag>
              {p.beslut && <div className="vf-svag">{p.beslut.diarienummer}</div>}
            </div>
          ),
        },
        ...actColumn<Kalenderpost>({
          text: t('andra'),
          ikon: 'penna',
          namn: (p) => t('andraPost', { rubrik: p.rubrik }),
          visas: (p) => p.beslut === null,
          onAct: onAndra,
        }),
      ]}
    />
  )
}

function Forecasts({ t, data }: { t: InforandeTexter; data: NonNullable<Data> }) {
  if (data.prognoser.length === 0) return <p>{t('prognosTomt')}</p>
  return (
    <SimpleTable
      caption={t('prognosRubrik')}
      rader={data.prognoser}
      radId={(p) => p.id}
      kolumner={[
        { id: 'tjanst', rubrik: t('tjanst'), radrubrik: true, varde: (p) => p.tjanst.namn },
        { id: 'omrade', rubrik: t('omrade'), varde: (p) => p.omrade ?? t('hela') },
        { id: 'ar', rubrik: t('ar'), tal: true, varde: (p) => String(p.ar) },
        { id: 'antal', rubrik: t('personer'), tal: true, varde: (p) => p.antal },
        { id: 'kalla', rubrik: t('kalla'), varde: (p) => `${p.kalla}, ${formatDatum(p.per, 'kort')}` },
      ]}
    />
  )
}
