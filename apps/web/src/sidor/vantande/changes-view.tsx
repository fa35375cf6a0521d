import type { Kolumn } from '@valfri/ui/data-table-model'
import { formatDatum, formatMinuter } from '@valfri/ui/format'
import { Section } from '@valfri/ui/section'
import { EmptyState } from '@valfri/ui/states'
import { StatusTag } from '@valfri/ui/status-tag'
import type { RouterOutputs } from '../../trpc/client.ts'
import { SimpleTable } from '../simple-table.tsx'
import { TrendBars } from '../trend-bars.tsx'
import type { VantandeT } from './vantande-types.ts'

export type Andringar = RouterOutputs['utfort']['vantande']['andringar']
type Rad = Andringar['utforare'][number]

const share = (t: VantandeT, perMille: number): string =>
  t('procent', { tal: (perMille / 10).toLocaleString('sv-SE', { maximumFractionDigits: 1 }) })

/** Who changes how much by hand, most first, with reasons, six months and the days that are left out. */
export function ChangesView({ t, bild }: { t: VantandeT; bild: Andringar }) {
  if (bild.utforare.length === 0)
    return (
      <EmptyState rubrik={t('andringarTomt')} ikon="klocka">
        <p>{t('andringarTomtText')}</p>
      </EmptyState>
    )
  return (
    <>
      <p>{t('alla', { andel: share(t, bild.andel) })}</p>
      <SimpleTable
        caption={t('flik_andringar')}
        kolumner={columns(t)}
        rader={bild.utforare}
        radId={(r) => r.utforareId}
      />
      <Section rubrik={t('driftstopp')}>
        {bild.driftstopp.length === 0 ? (
          <p className="vf-svag">{t('driftstoppInga')}</p>
        ) : (
          <ul>
            {bild.driftstopp.map((d) => (
              <li key={`${d.datum}-${d.utforare}-${d.orsak}`}>
                {t('driftstoppText', {
                  datum: formatDatum(d.datum, 'kort'),
                  orsak: d.orsak,
                  vem: d.utforare ? t('driftstoppEn', { utforare: d.utforare }) : t('driftstoppAlla'),
                })}
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  )
}

function columns(t: VantandeT): readonly Kolumn<Rad>[] {
  return [
    {
      id: 'utforare',
      rubrik: t('utforare'),
      radrubrik: true,
      varde: (r) => r.utforare,
      visa: (r) => (
        <span>
          {r.utforare}
          {r.egenregi && <span className="vf-vecka-datum">{t('egenregi')}</span>}
        </span>
      ),
    },
    {
      id: 'andel',
      rubrik: t('andel'),
      varde: (r) => r.andel,
      visa: (r) => (
        <span>
          {share(t, r.andel)} {r.avviker && <StatusTag ton="vantar">{t('avviker')}</StatusTag>}
        </span>
      ),
    },
    { id: 'andrad', rubrik: t('andrad'), varde: (r) => r.andrade, visa: (r) => <Changed t={t} rad={r} /> },
    {
      id: 'skal',
      rubrik: t('skalen'),
      varde: (r) => r.skal[0]?.skal ?? '',
      visa: (r) => (
        <ul className="vf-ren-lista">
          {r.skal.map((s) => (
            <li key={s.skal}>{t('skalAntal', s)}</li>
          ))}
        </ul>
      ),
    },
    { id: 'trend', rubrik: t('trend'), varde: () => '', visa: (r) => <Trend t={t} trend={r.trend} /> },
  ]
}

function Changed({ t, rad: r }: { t: VantandeT; rad: Rad }) {
  return (
    <div>
      {r.minuter > 0 && `${formatMinuter(r.andrade)} ${t('avTid', { tid: formatMinuter(r.minuter) })}`}
      <span className="vf-vecka-datum">{t('andradeHandelser', { antal: r.andradeHandelser, alla: r.handelser })}</span>
      {r.undantagna > 0 && (
        <span className="vf-vecka-datum">{t('undantagna', { tid: formatMinuter(r.undantagna) })}</span>
      )}
    </div>
  )
}

/** Six bars, the last month last; half of the time fills the height. */
function Trend({ t, trend }: { t: VantandeT; trend: Rad['trend'] }) {
  return <TrendBars trend={trend} full={500} andelText={(andel) => share(t, andel)} saknas={t('ingenUppgift')} />
}
