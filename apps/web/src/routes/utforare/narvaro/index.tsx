import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createFileRoute, useNavigate } from '@tanstack/react-router'
import { PageHeader } from '@valfri/ui/page-header'
import { EmptyState, ErrorState, Skeleton } from '@valfri/ui/states'
import { useState } from 'react'
import { useTexter } from '../../../i18n/use-texter.ts'
import type { Rad, Utkast } from '../../../sidor/utforare/narvaro/attendance-draft.ts'
import { AttendanceGrid } from '../../../sidor/utforare/narvaro/attendance-grid.tsx'
import { DayChoice } from '../../../sidor/utforare/narvaro/day-choice.tsx'
import { SaveAttendance } from '../../../sidor/utforare/narvaro/save-attendance.tsx'
import { EventDialog } from '../../../sidor/utforare/tid/event-dialog.tsx'
import { useSmallScreen } from '../../../sidor/utforare/tid/use-small-screen.ts'
import { mondayOf, parseDay } from '../../../sidor/utforare/tid/week-dates.ts'
import { WeekChoice } from '../../../sidor/utforare/tid/week-tools.tsx'
import type { Oppnad } from '../../../sidor/utforare/tid/week-types.ts'
import { useJag } from '../../../skal/use-jag.ts'
import { narvaroTexter } from '../../../texter/utforare/narvaro.ts'
import { tidTexter } from '../../../texter/utforare/tid.ts'
import { trpc } from '../../../trpc/client.ts'

const RAPPORTERAR = ['verksamhetsansvarig', 'planerare', 'medarbetare']

interface NarvaroSok {
  readonly vecka?: string | undefined
  readonly dag?: string | undefined
  readonly helg?: boolean | undefined
}

export const Route = createFileRoute('/utforare/narvaro/')({
  validateSearch: (s: Record<string, unknown>): NarvaroSok => {
    const vecka = parseDay(s.vecka)
    return {
      vecka: vecka && mondayOf(vecka),
      dag: parseDay(s.dag),
      helg: s.helg === true ? true : undefined,
    }
  },
  component: AttendancePage,
})

/** A week of attendance for whole groups; what is marked is saved together. */
function AttendancePage() {
  const t = useTexter(narvaroTexter)
  const tid = useTexter(tidTexter)
  const { vecka: mandag, dag: valdDag, helg = false } = Route.useSearch()
  const navigate = useNavigate()
  const klient = useQueryClient()
  const smal = useSmallScreen()
  const { valt } = useJag()
  const far = valt?.roller.some((r) => RAPPORTERAR.includes(r)) ?? false
  const [utkast, setUtkast] = useState<Utkast>(new Map())
  const [oppnad, setOppnad] = useState<Oppnad | null>(null)
  const { data: n, error, refetch } = useQuery(trpc.utfort.narvaro.queryOptions({ mandag }))
  const { data: formular } = useQuery(trpc.utfort.formular.queryOptions(undefined, { staleTime: Infinity }))
  const onSok = (nytt: NarvaroSok) =>
    void navigate({
      to: '/utforare/narvaro',
      search: (forut: NarvaroSok) => ({ ...forut, ...nytt }),
      replace: true,
      resetScroll: false,
    })
  const veckodagar = n?.dagar.filter(
    (d, i) => i < 5 || helg || n.rader.some((r) => r.handelser.some((h) => h.datum === d)),
  )
  const dag = (valdDag && n?.dagar.includes(valdDag) ? valdDag : n?.dagar.find((d) => d === n.idag)) ?? n?.dagar[0]
  const reload = () => void klient.invalidateQueries({ queryKey: trpc.utfort.pathKey() })
  return (
    <>
      <PageHeader rubrik={t('rubrik')} ingress={<p>{t('ingress')}</p>} />
      {(mandag ?? n) && (
        <WeekChoice
          t={tid}
          mandag={mandag ?? n?.dagar[0] ?? ''}
          idag={n?.idag}
          onVecka={(ny) => onSok({ vecka: ny, dag: undefined })}
        />
      )}
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !n || !veckodagar || !dag ? (
        <Skeleton form="tabell" rader={8} />
      ) : n.rader.length === 0 ? (
        <EmptyState rubrik={t('tomtRubrik')} ikon="kalender">
          <p>{t('tomtText')}</p>
        </EmptyState>
      ) : (
        <>
          {smal ? (
            <DayChoice t={t} dagar={n.dagar} dag={dag} idag={n.idag} onDag={(ny) => onSok({ dag: ny })} />
          ) : (
            <>
              {far && <p className="vf-svag">{t('tangenter')}</p>}
              <div className="vf-val vf-tid-filter">
                <input
                  id="narvaro-helg"
                  type="checkbox"
                  className="ds-input"
                  checked={helg}
                  onChange={(e) => onSok({ helg: e.target.checked || undefined })}
                />
                <label htmlFor="narvaro-helg">{t('helg')}</label>
              </div>
            </>
          )}
          <AttendanceGrid
            {...{ t, n, far, utkast }}
            dagar={smal ? [dag] : veckodagar}
            onUtkast={setUtkast}
            onOppna={(rad, handelse) => setOppnad(toOppnad(rad, handelse))}
          />
          {far && <SaveAttendance {...{ t, n, utkast }} onUtkast={setUtkast} onSparad={reload} />}
        </>
      )}
      {oppnad && formular && (
        <EventDialog
          t={tid}
          {...{ oppnad, formular }}
          farAndra={far}
          onSparad={reload}
          key={oppnad.handelse?.id}
          onStang={() => setOppnad(null)}
        />
      )}
    </>
  )
}

/** A saved day, as the week's own dialog opens it. */
function toOppnad(rad: Rad, handelse: Rad['handelser'][number]): Oppnad {
  const { bestallningId, personId, kommunId, kommun, vem, kod, tjanstId, del, fran, till, handelser } = rad
  const plats = { bestallningId, tjanstId, del, fran, till, handelser }
  return {
    person: { personId, kommunId, kommun, vem, kod, rader: [plats] },
    rad: plats,
    datum: handelse.datum,
    handelse,
  }
}
