import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createFileRoute, Link, useNavigate } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { PageHeader } from '@valfri/ui/page-header'
import { EmptyState, ErrorState, Skeleton } from '@valfri/ui/states'
import { useCallback, useState } from 'react'
import { useTexter } from '../../../i18n/use-texter.ts'
import { CopyWeek } from '../../../sidor/utforare/tid/copy-week.tsx'
import { EventDialog } from '../../../sidor/utforare/tid/event-dialog.tsx'
import { useSmallScreen } from '../../../sidor/utforare/tid/use-small-screen.ts'
import { WaitingNotice } from '../../../sidor/utforare/tid/waiting-notice.tsx'
import { mondayOf, parseDay } from '../../../sidor/utforare/tid/week-dates.ts'
import { WeekDay } from '../../../sidor/utforare/tid/week-day.tsx'
import { WeekTable } from '../../../sidor/utforare/tid/week-table.tsx'
import { type VeckoSok, WeekChoice, WeekFilter } from '../../../sidor/utforare/tid/week-tools.tsx'
import type { Oppnad, Person } from '../../../sidor/utforare/tid/week-types.ts'
import { useJag } from '../../../skal/use-jag.ts'
import { tidTexter } from '../../../texter/utforare/tid.ts'
import { trpc } from '../../../trpc/client.ts'

/** Who may report; the others read (packages/utfort/src/behorighet.ts, and the server decides). */
const RAPPORTERAR = ['verksamhetsansvarig', 'planerare', 'medarbetare']

export const Route = createFileRoute('/utforare/tid/')({
  validateSearch: (s: Record<string, unknown>): VeckoSok => ({
    vecka: parseMonday(s.vecka),
    dag: parseDay(s.dag),
    sok: typeof s.sok === 'string' && s.sok ? s.sok.slice(0, 60) : undefined,
    vantar: s.vantar === true ? true : undefined,
    sida: typeof s.sida === 'number' && s.sida > 1 ? Math.trunc(s.sida) : undefined,
  }),
  component: WeekPage,
})

function WeekPage() {
  const t = useTexter(tidTexter)
  const sok = Route.useSearch()
  const navigate = useNavigate()
  const klient = useQueryClient()
  const smal = useSmallScreen()
  const { valt } = useJag()
  const farAndra = valt?.roller.some((r) => RAPPORTERAR.includes(r)) ?? false
  const [oppnad, setOppnad] = useState<Oppnad | null>(null)
  const [kopia, setKopia] = useState<Person | null>(null)
  const { vecka: mandag, sok: text = '', vantar = false, sida = 1 } = sok
  const { data: formular } = useQuery(trpc.utfort.formular.queryOptions(undefined, { staleTime: Infinity }))
  const {
    data: vecka,
    error,
    refetch,
  } = useQuery(
    trpc.utfort.vecka.queryOptions(
      { mandag, sok: text, vantar, sida },
      // The same week searched or paged stays in sight meanwhile; another week's events under this one's days would lie.
      { placeholderData: (forut) => (forut?.dagar.includes(mandag ?? forut.idag) ? forut : undefined) },
    ),
  )
  const onSok = useCallback(
    (nytt: VeckoSok) =>
      void navigate({
        to: '/utforare/tid',
        search: (forut: VeckoSok) => ({ ...forut, ...nytt }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  )
  const onSparad = () => void klient.invalidateQueries({ queryKey: trpc.utfort.pathKey() })
  const sidor = vecka ? Math.max(1, Math.ceil(vecka.antal / vecka.sidstorlek)) : 1
  const dag = sok.dag && vecka?.dagar.includes(sok.dag) ? sok.dag : firstDay(vecka)
  const Vy = smal ? WeekDay : WeekTable

  return (
    <>
      <PageHeader
        rubrik={t('rubrik')}
        ingress={<p>{t('ingress')}</p>}
        handling={
          <Button asChild>
            <Link to="/utforare/import">{t('lasInFil')}</Link>
          </Button>
        }
      />
      {(mandag ?? vecka) && (
        <WeekChoice
          t={t}
          mandag={mandag ?? vecka?.dagar[0] ?? ''}
          idag={vecka?.idag}
          onVecka={(ny) => onSok({ vecka: ny, dag: undefined, sida: undefined })}
        />
      )}
      {vecka && <WaitingNotice t={t} antal={vecka.vantande} farAndra={farAndra} onProvad={onSparad} />}
      <WeekFilter t={t} sok={sok} vecka={vecka} onSok={onSok} />
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !vecka ? (
        <Skeleton form="tabell" rader={8} />
      ) : vecka.antal === 0 ? (
        <EmptyWeek t={t} urval={text !== '' || vantar} onRensa={() => onSok({ sok: undefined, vantar: undefined })} />
      ) : (
        <Vy
          {...{ t, vecka, formular, farAndra, dag }}
          onDag={(ny: string) => onSok({ dag: ny })}
          onOppna={setOppnad}
          onKopiera={setKopia}
        />
      )}
      {sidor > 1 && (
        <nav className="vf-sidor" aria-label={t('sida', { sida, sidor })}>
          <Button disabled={sida <= 1} onClick={() => onSok({ sida: sida > 2 ? sida - 1 : undefined })}>
            {t('forraSidan')}
          </Button>
          <span>{t('sida', { sida, sidor })}</span>
          <Button disabled={sida >= sidor} onClick={() => onSok({ sida: sida + 1 })}>
            {t('nastaSidan')}
          </Button>
        </nav>
      )}
      {oppnad && formular && (
        <EventDialog
          {...{ t, oppnad, formular, farAndra, onSparad }}
          key={`${oppnad.datum}${oppnad.handelse?.id}`}
          onStang={() => setOppnad(null)}
        />
      )}
      {kopia && vecka && (
        <CopyWeek
          t={t}
          formular={formular}
          person={kopia}
          mandag={vecka.dagar[0] ?? ''}
          onSparad={onSparad}
          onStang={() => setKopia(null)}
        />
      )}
    </>
  )
}

/** A week's address holds its Monday; another day of it is moved there. */
function parseMonday(text: unknown): string | undefined {
  const dag = parseDay(text)
  return dag && mondayOf(dag)
}

/** The day that a small screen begins on: today when it is in the week, else its Monday. */
function firstDay(vecka: { dagar: readonly string[]; idag: string } | undefined): string {
  return vecka?.dagar.find((d) => d === vecka.idag) ?? vecka?.dagar[0] ?? ''
}

function EmptyWeek({
  t,
  urval,
  onRensa,
}: {
  t: (k: 'ingaTraffar' | 'rensa' | 'tomtRubrik' | 'tomtText') => string
  urval: boolean
  onRensa: () => void
}) {
  return urval ? (
    <EmptyState rubrik={t('ingaTraffar')} ikon="sok">
      <button type="button" className="vf-lankknapp" onClick={onRensa}>
        {t('rensa')}
      </button>
    </EmptyState>
  ) : (
    <EmptyState rubrik={t('tomtRubrik')} ikon="kalender">
      <p>{t('tomtText')}</p>
    </EmptyState>
  )
}
