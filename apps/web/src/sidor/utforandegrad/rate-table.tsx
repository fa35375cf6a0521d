import { Button } from '@valfri/ui/button'
import { DataTable } from '@valfri/ui/data-table'
import type { Kolumn } from '@valfri/ui/data-table-model'
import { Section } from '@valfri/ui/section'
import { useMemo } from 'react'
import { useTexter } from '../../i18n/use-texter.ts'
import { useTabellLage } from '../../skal/use-tabell-lage.ts'
import { vantandeTexter } from '../../texter/vantande/vantande.ts'
import { saveCsv } from '../kommun/priser/excel.ts'
import { TrendBars } from '../trend-bars.tsx'
import type { Dorr, VantandeT } from '../vantande/vantande-types.ts'
import { toRateFile } from './rate-file.ts'
import { causeText, type RateRow, type RateT, share, time } from './rate-types.ts'

interface RateTableProps {
  t: RateT
  dorr: Dorr
  manad: string
  rader: readonly RateRow[]
}

/** A row for each utförare, or each kommun of an utförare, and tjänst; sorted, searched and taken away as a file. */
export function RateTable({ t, dorr, manad, rader }: RateTableProps) {
  const v = useTexter(vantandeTexter)
  const [lage, onLage] = useTabellLage()
  const kolumner = useMemo(() => columns(t, v, dorr), [t, v, dorr])
  const rubrik = t(dorr === 'kommun' ? 'perUtforare' : 'perKommun')
  return (
    <Section
      rubrik={rubrik}
      handling={
        <Button
          variant="secondary"
          ikon="laddaNer"
          onClick={() => saveCsv(toRateFile(t, v, manad, rader), `utfort-av-beviljat-${manad}`)}
        >
          {t('csv')}
        </Button>
      }
    >
      <DataTable
        caption={rubrik}
        kolumner={kolumner}
        rader={rader}
        radId={(r) => `${r.kommunId} ${r.utforareId} ${r.tjanstId}`}
        lage={lage}
        onLage={onLage}
        sok={t(`sok_${dorr}`)}
        tomt={null}
      />
    </Section>
  )
}

function columns(t: RateT, v: VantandeT, dorr: Dorr): readonly Kolumn<RateRow>[] {
  const minuter = (id: 'beviljat' | 'utfort' | 'over'): Kolumn<RateRow> => ({
    id,
    rubrik: t(id),
    tal: true,
    ejSokt: true,
    varde: (r) => r[id],
    visa: (r) => time(r[id]),
  })
  return [
    dorr === 'kommun'
      ? {
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
        }
      : { id: 'kommun', rubrik: t('kommun'), radrubrik: true, varde: (r) => r.kommun },
    { id: 'tjanst', rubrik: t('tjanst'), varde: (r) => r.tjanst },
    minuter('beviljat'),
    minuter('utfort'),
    {
      id: 'andel',
      rubrik: t('andel'),
      tal: true,
      ejSokt: true,
      varde: (r) => r.andel,
      visa: (r) => (r.andel === null ? t('ingenUppgift') : share(t, r.andel)),
    },
    {
      id: 'ejUtfort',
      rubrik: t('ejUtfort'),
      ejSokt: true,
      varde: (r) => r.ejUtfort,
      visa: (r) => <Lacking t={t} v={v} rad={r} />,
    },
    minuter('over'),
    {
      id: 'trend',
      rubrik: t('trend'),
      sorterbar: false,
      ejSokt: true,
      varde: () => '',
      visa: (r) => <Trend t={t} trend={r.trend} />,
    },
  ]
}

/** One row for each kind of cause: the reasons within it stand in the table above and in the file. What waits waits for different things. */
function byKind(orsaker: RateRow['orsaker']): RateRow['orsaker'] {
  const slag = Map.groupBy(orsaker, (o) => (o.kod === 'vantar' ? `${o.kod} ${o.orsak}` : o.kod))
  return [...slag.values()].flatMap(([forst, ...resten]) => {
    const minuter = resten.reduce((n, o) => n + o.minuter, forst?.minuter ?? 0)
    if (!forst || minuter === 0) return []
    return [{ ...forst, minuter, ...(resten.length > 0 && { text: null }) }]
  })
}

function Lacking({ t, v, rad }: { t: RateT; v: VantandeT; rad: RateRow }) {
  return (
    <div>
      {time(rad.ejUtfort)}
      <ul className="vf-ren-lista vf-svag">
        {byKind(rad.orsaker).map((o) => (
          <li key={`${o.kod} ${o.orsak}`}>{t('orsakTid', { orsak: causeText(t, v, o), tid: time(o.minuter) })}</li>
        ))}
      </ul>
    </div>
  )
}

/** Six bars, the last month last; all that is granted fills the height. */
function Trend({ t, trend }: { t: RateT; trend: RateRow['trend'] }) {
  return <TrendBars trend={trend} full={1000} andelText={(andel) => share(t, andel)} saknas={t('ingenUppgift')} />
}
