import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import type { Kolumn } from '@valfri/ui/data-table-model'
import { formatAntal, formatDatum } from '@valfri/ui/format'
import { Section } from '@valfri/ui/section'
import { EmptyState, ErrorState, Notice, Skeleton } from '@valfri/ui/states'
import { StatusTag, type Ton } from '@valfri/ui/status-tag'
import { useState } from 'react'
import { type RouterOutputs, trpc } from '../../trpc/client.ts'
import { SimpleTable } from '../simple-table.tsx'
import { MonthChoice } from './month-choice.tsx'
import type { Dorr, VantandeT } from './vantande-types.ts'

export interface AnswersSearch {
  manad: string
  sok: string
  sida: number
}
interface AnswersProps {
  t: VantandeT
  dorr: Dorr
  search: AnswersSearch
  onSearch: (nytt: Partial<AnswersSearch>) => void
}

/** What became of all that was received of a month, and of one event. */
export function AnswersView({ t, dorr, search, onSearch }: AnswersProps) {
  const { data, error, refetch } = useQuery(
    trpc.ersattning.mottaget.queryOptions({ manad: search.manad }, { placeholderData: keepPreviousData }),
  )
  return (
    <>
      <MonthChoice etikett={t('manad')} manad={search.manad} onManad={(manad) => onSearch({ manad, sida: 1 })} />
      <FindEvent key={search.sok} t={t} sok={search.sok} onSok={(sok) => onSearch({ sok, sida: 1 })} />
      {search.sok && <Found t={t} dorr={dorr} search={search} onSearch={onSearch} />}
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <Received t={t} mottaget={data} />
      ) : (
        <Skeleton form="tabell" rader={5} />
      )}
    </>
  )
}

function FindEvent({ t, sok, onSok }: { t: VantandeT; sok: string; onSok: (sok: string) => void }) {
  const [text, setText] = useState(sok)
  return (
    <search>
      <form
        className="vf-sokrad"
        onSubmit={(e) => {
          e.preventDefault()
          onSok(text.trim())
        }}
      >
        <div className="vf-falt">
          <label htmlFor="sok-handelse" className="ds-label">
            {t('sokHandelse')}
          </label>
          <input
            id="sok-handelse"
            type="search"
            className="ds-input"
            value={text}
            onChange={(e) => setText(e.target.value)}
          />
        </div>
        <Button type="submit">{t('sokKnapp')}</Button>
      </form>
    </search>
  )
}

const ton: Record<'betald' | 'vantar' | 'nekad', Ton> = { betald: 'klart', vantar: 'vantar', nekad: 'fel' }

function Found({ t, dorr, search, onSearch }: AnswersProps) {
  const { manad, sok, sida } = search
  const { data, error, refetch } = useQuery(
    trpc.ersattning.svar.queryOptions({ manad, text: sok, sida }, { placeholderData: keepPreviousData }),
  )
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton form="tabell" rader={3} />
  return (
    <Section rubrik={t('svarFor', { text: sok })}>
      {data.rader.length === 0 ? (
        <EmptyState rubrik={t('ingaTraffar')}>
          <p>{t('ingaTraffarText')}</p>
        </EmptyState>
      ) : (
        <SimpleTable
          caption={t('svarFor', { text: sok })}
          kolumner={answerColumns(t, dorr)}
          rader={data.rader}
          radId={(r) => r.id}
        />
      )}
      {data.fler && (
        <Button variant="tertiary" onClick={() => onSearch({ sida: sida + 1 })}>
          {t('fler')}
        </Button>
      )}
    </Section>
  )
}

type Svar = RouterOutputs['ersattning']['svar']['rader'][number]

function answerColumns(t: VantandeT, dorr: Dorr): readonly Kolumn<Svar>[] {
  return [
    {
      id: 'handelse',
      rubrik: t('handelse'),
      radrubrik: true,
      varde: (r) => r.datum,
      visa: (r) => (
        <span>
          {formatDatum(r.datum, 'kort')} {r.tid}
          <span className="vf-vecka-datum">
            {[r.kod, r.del, r.typ, r.externId && `id ${r.externId}`].filter(Boolean).join(', ')}
          </span>
        </span>
      ),
    },
    { id: 'utforare', rubrik: t('utforare'), varde: (r) => r.utforare },
    {
      id: 'svar',
      rubrik: t('svarKolumn'),
      varde: (r) => r.text,
      visa: (r) => (
        <div>
          <StatusTag ton={ton[r.utfall]}>{t(`utfall_${r.utfall}`)}</StatusTag> {r.text}{' '}
          {r.underlagId && <UnderlagLink t={t} dorr={dorr} id={r.underlagId} />}
        </div>
      ),
    },
  ]
}

function UnderlagLink({ t, dorr, id }: { t: VantandeT; dorr: Dorr; id: string }) {
  return dorr === 'kommun' ? (
    <Link to="/kommun/ersattning/underlag/$id" params={{ id }}>
      {t('tillUnderlag')}
    </Link>
  ) : (
    <Link to="/utforare/ersattning/$id" params={{ id }}>
      {t('tillUnderlag')}
    </Link>
  )
}

type Mottaget = RouterOutputs['ersattning']['mottaget']
type Orsak = Mottaget['utforare'][number]['vantar'][number]

function Received({ t, mottaget: m }: { t: VantandeT; mottaget: Mottaget }) {
  if (m.mottagna === 0)
    return (
      <EmptyState rubrik={t('svarTomt')} ikon="klocka">
        <p>{t('svarTomtText')}</p>
      </EmptyState>
    )
  const summa = { utforareId: 'summa', utforare: t('summa'), mottagna: m.mottagna, betalda: m.betalda }
  return (
    <>
      {m.oforklarade !== 0 && (
        <Notice ton="vantar">
          <p>{t('oforklarade', { antal: m.oforklarade })}</p>
        </Notice>
      )}
      <SimpleTable
        caption={t('flik_svar')}
        kolumner={receivedColumns(t)}
        rader={[...m.utforare, { ...summa, vantar: m.vantande, nekade: m.nekade }]}
        radId={(r) => r.utforareId}
      />
    </>
  )
}

interface Mottagen {
  readonly utforareId: string
  readonly utforare: string
  readonly mottagna: number
  readonly betalda: number
  /** By reason, or only how many in the sum row. */
  readonly vantar: readonly Orsak[] | number
  readonly nekade: readonly Orsak[] | number
}

function receivedColumns(t: VantandeT): readonly Kolumn<Mottagen>[] {
  const reasons = (id: 'vantar' | 'nekade', rubrik: string): Kolumn<Mottagen> => ({
    id,
    rubrik,
    varde: (r) => countOf(r[id]),
    visa: (r) => (typeof r[id] === 'number' ? formatAntal(r[id]) : <Reasons t={t} orsaker={r[id]} />),
  })
  return [
    { id: 'utforare', rubrik: t('utforare'), radrubrik: true, varde: (r) => r.utforare },
    {
      id: 'mottagna',
      rubrik: t('mottagna'),
      tal: true,
      varde: (r) => r.mottagna,
      visa: (r) => formatAntal(r.mottagna),
    },
    { id: 'ersatta', rubrik: t('ersatta'), tal: true, varde: (r) => r.betalda, visa: (r) => formatAntal(r.betalda) },
    reasons('vantar', t('vantande')),
    reasons('nekade', t('nekade')),
  ]
}

const countOf = (v: Mottagen['vantar']): number => (typeof v === 'number' ? v : v.reduce((n, o) => n + o.antal, 0))

function Reasons({ t, orsaker }: { t: VantandeT; orsaker: readonly Orsak[] }) {
  if (orsaker.length === 0) return '0'
  return (
    <ul className="vf-ren-lista">
      {orsaker.map((o) => (
        <li key={o.kod}>{t('skalRad', { text: o.text, antal: o.antal })}</li>
      ))}
    </ul>
  )
}
