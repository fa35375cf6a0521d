import { Button } from '@valfri/ui/button'
import { formatDatum } from '@valfri/ui/format'
import { Ikon } from '@valfri/ui/ikon'
import { useEffect, useState } from 'react'
import type { TidT } from './event-button.tsx'
import { addDays, mondayOf, parseDay, weekNumber } from './week-dates.ts'
import type { Vecka } from './week-types.ts'

export interface VeckoSok {
  readonly vecka?: string | undefined
  readonly dag?: string | undefined
  readonly sok?: string | undefined
  readonly vantar?: boolean | undefined
  readonly sida?: number | undefined
}

/** Which week; each has its own address. */
export function WeekChoice({
  t,
  mandag,
  idag,
  onVecka,
}: {
  t: TidT
  mandag: string
  /** Unknown until the server has said it. */
  idag: string | undefined
  onVecka: (dag: string | undefined) => void
}) {
  const slut = addDays(mandag, 6)
  return (
    <nav aria-label={t('valjVecka')} className="vf-veckoval">
      <Button variant="tertiary" aria-label={t('forra')} onClick={() => onVecka(addDays(mandag, -7))}>
        <Ikon namn="pilVanster" />
      </Button>
      <h2 className="vf-veckoval-rubrik" aria-live="polite">
        {t('vecka', { nr: weekNumber(mandag) })}{' '}
        <span>
          {formatDatum(mandag, 'kort').replace(mandag.slice(0, 4), '')}– {formatDatum(slut, 'kort')}
        </span>
      </h2>
      <Button variant="tertiary" aria-label={t('nasta')} onClick={() => onVecka(addDays(mandag, 7))}>
        <Ikon namn="pil" />
      </Button>
      {idag && (idag < mandag || idag > slut) && (
        <Button variant="secondary" onClick={() => onVecka(undefined)}>
          {t('denna')}
        </Button>
      )}
      <label className="vf-falt-rad">
        {t('gaTill')}{' '}
        <input
          type="date"
          className="ds-input"
          value={mandag}
          onChange={(e) => {
            const dag = parseDay(e.target.value)
            if (dag) onVecka(mondayOf(dag))
          }}
        />
      </label>
    </nav>
  )
}

/** Search and filter, with how many they leave. The search waits for a pause in the typing. */
export function WeekFilter({
  t,
  sok,
  vecka,
  onSok,
}: {
  t: TidT
  sok: VeckoSok
  vecka: Vecka | undefined
  onSok: (nytt: VeckoSok) => void
}) {
  const [text, setText] = useState(sok.sok ?? '')
  useEffect(() => setText(sok.sok ?? ''), [sok.sok])
  useEffect(() => {
    if (text === (sok.sok ?? '')) return
    const vantan = setTimeout(() => onSok({ sok: text || undefined, sida: undefined }), 300)
    return () => clearTimeout(vantan)
  }, [text, sok.sok, onSok])
  return (
    <div className="vf-tabell-verktyg">
      <div className="vf-tabell-sok">
        <label className="ds-label" htmlFor="tid-sok">
          {t('sok')}
        </label>
        <input
          id="tid-sok"
          type="search"
          className="ds-input"
          autoComplete="off"
          value={text}
          onChange={(e) => setText(e.target.value)}
        />
      </div>
      <div className="vf-val vf-tid-filter">
        <input
          id="tid-vantar"
          type="checkbox"
          className="ds-input"
          checked={sok.vantar ?? false}
          onChange={(e) => onSok({ vantar: e.target.checked || undefined, sida: undefined })}
        />
        <label htmlFor="tid-vantar">{t('baraVantande')}</label>
      </div>
      {vecka && (
        <span className="vf-tabell-antal" aria-live="polite">
          {t('urval', { personer: vecka.antal, handelser: vecka.handelser })}
        </span>
      )}
    </div>
  )
}
