import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { formatManad } from '@valfri/ui/format'
import { Ikon } from '@valfri/ui/ikon'
import { PageHeader } from '@valfri/ui/page-header'
import { PrintButton } from '@valfri/ui/print-button'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { Tabs } from '@valfri/ui/tabs'
import { useTexter } from '../../i18n/use-texter.ts'
import { useJag } from '../../skal/use-jag.ts'
import { kalenderTexter } from '../../texter/skal/kalender.ts'
import { type RouterOutputs, trpc } from '../../trpc/client.ts'
import type { KalenderT } from './day-status.tsx'
import { DayTable } from './day-table.tsx'
import { moveMonth } from './kalender-search.ts'
import { MonthGrid } from './month-grid.tsx'

interface KalenderProps {
  manad: string | undefined
  slag: string | undefined
  vy: 'lista' | undefined
}

/** Every day that concerns the reader's roles, a month at a time: as a month or as a list, of all kinds or of one. */
export function KalenderPage({ manad: vald, slag, vy }: KalenderProps) {
  const t = useTexter(kalenderTexter)
  const { jag } = useJag()
  const nu = jag?.inloggad ? jag.idag.slice(0, 7) : undefined
  const manad = vald ?? nu
  const { data, error, refetch } = useQuery(
    trpc.notis.kalender.queryOptions({ manad: manad ?? '' }, { enabled: !!manad, placeholderData: keepPreviousData }),
  )
  return (
    <>
      <PageHeader rubrik={t('rubrik')} ingress={<p>{t('ingress')}</p>} handling={<PrintButton />} />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !(data && manad) && <Skeleton form="tabell" rader={6} />}
      {data && manad && nu && <Month t={t} kalender={data} manad={manad} nu={nu} slag={slag} vy={vy} />}
    </>
  )
}

interface MonthProps extends Omit<KalenderProps, 'manad'> {
  t: KalenderT
  kalender: RouterOutputs['notis']['kalender']
  manad: string
  nu: string
}

function Month({ t, kalender, manad, nu, slag, vy }: MonthProps) {
  const dagar = kalender.dagar.filter((d) => slag === undefined || d.slag === slag)
  const namn = formatManad(manad)
  const caption = t('antalDagar', { antal: dagar.length, manad: namn })
  return (
    <>
      <div className="vf-veckoval">
        <MonthStep manad={moveMonth(manad, -1)} text={t('forra')} ikon="pilVanster" />
        <MonthStep manad={moveMonth(manad, 1)} text={t('nasta')} ikon="pil" />
        <h2 className="vf-veckoval-rubrik vf-manad-rubrik" aria-live="polite">
          {namn}
        </h2>
        {manad !== nu && (
          <Link to="." search={(forut: object) => ({ ...forut, manad: undefined })} className="vf-ej-utskrift">
            {t('idag')}
          </Link>
        )}
      </div>
      <Tools t={t} kalender={kalender} slag={slag} />
      <Tabs
        namn={t('vyer')}
        flikar={([undefined, 'lista'] as const).map((v) => ({
          id: v ?? 'manad',
          text: v ? t('vyLista') : t('vyManad'),
          vald: vy === v,
          lank: (text) => (
            <Link to="." search={(forut: object) => ({ ...forut, vy: v })} aria-current={vy === v ? 'page' : undefined}>
              {text}
            </Link>
          ),
        }))}
      />
      {vy === 'lista' || dagar.length === 0 ? (
        <DayTable t={t} caption={caption} tomt={t('tomt', { manad: namn })} dagar={dagar} />
      ) : (
        <MonthGrid t={t} caption={caption} manad={manad} idag={kalender.idag} dagar={dagar} />
      )}
    </>
  )
}

function MonthStep({ manad, text, ikon }: { manad: string; text: string; ikon: 'pil' | 'pilVanster' }) {
  return (
    <Link
      to="."
      search={(forut: object) => ({ ...forut, manad })}
      className="ds-button vf-ej-utskrift"
      data-variant="tertiary"
      data-icon
    >
      <Ikon namn={ikon} />
      <span className="ds-sr-only">{text}</span>
    </Link>
  )
}

/** Which kind is shown, and the files of it. */
function Tools({ t, kalender, slag }: Pick<MonthProps, 't' | 'kalender' | 'slag'>) {
  const navigate = useNavigate()
  const choose = (val: string | undefined) =>
    void navigate({ to: '.', search: (forut: object) => ({ ...forut, slag: val }), replace: true, resetScroll: false })
  const fil = slag ?? 'kalender'
  return (
    <div className="vf-ej-utskrift vf-stapel" data-tatt>
      <div className="vf-sokrad">
        <div className="vf-falt vf-manadsval">
          <label htmlFor="slag" className="ds-label">
            {t('slag')}
          </label>
          <select
            id="slag"
            className="ds-input"
            value={slag ?? ''}
            onChange={(e) => choose(e.target.value || undefined)}
          >
            <option value="">{t('allaSlag')}</option>
            {kalender.slag.map((s) => (
              <option key={s.id} value={s.id}>
                {s.namn}
              </option>
            ))}
          </select>
        </div>
        <a href={`/export/kalender/${fil}.ics`} download>
          {t('hamtaIcs')}
        </a>
        <a href={`/export/kalender/${fil}.csv`} download>
          {t('hamtaCsv')}
        </a>
      </div>
      <p className="vf-svag">{t('filText')}</p>
    </div>
  )
}
