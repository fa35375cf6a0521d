import { useQuery } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { DataTable } from '@valfri/ui/data-table'
import type { Kolumn } from '@valfri/ui/data-table-model'
import { PrintButton } from '@valfri/ui/print-button'
import { Actions } from '@valfri/ui/section'
import { EmptyState, ErrorState, Skeleton } from '@valfri/ui/states'
import { StatusTag, type Ton } from '@valfri/ui/status-tag'
import { useMemo } from 'react'
import { type T, useTexter } from '../../../i18n/use-texter.ts'
import { useTabellLage } from '../../../skal/use-tabell-lage.ts'
import { underlagJamforTexter } from '../../../texter/kommun/underlag-jamfor.ts'
import { type RouterOutputs, trpc } from '../../../trpc/client.ts'
import { saveCsv } from '../priser/excel.ts'
import { toSida } from './choose-sides.tsx'

type Jamforelse = RouterOutputs['underlag']['jamforKrav']
type Rad = Jamforelse['rader'][number]
type Texter = T<keyof typeof underlagJamforTexter.sv & string>

const utfall = {
  strangare: ['u_strangare', 'info'],
  mildare: ['u_mildare', 'info'],
  olika: ['u_olika', 'info'],
  'andrad-text': ['u_andradText', 'neutral'],
  egen: ['u_egen', 'neutral'],
  saknas: ['u_saknas', 'neutral'],
  lika: ['u_lika', 'klart'],
} as const satisfies Record<Rad['utfall'], readonly [string, Ton]>

type Sida = Jamforelse['vanster']

/** The shortest that tells the two sides apart: the kommun, or the version, or the whole title. */
function sidnamn(t: Texter, sida: Sida, { vanster, hoger }: Jamforelse): string {
  if (vanster.kommun && hoger.kommun && vanster.kommun !== hoger.kommun) return sida.kommun ?? ''
  if (vanster.titel === hoger.titel && vanster.nr !== hoger.nr) return t('version', { nr: sida.nr })
  return t('alternativ', { kommun: sida.kommun ?? t('gemensamt'), titel: sida.titel, nr: sida.nr, utkast: '' })
}

/** The same where it begins a line. */
const sidrubrik = (t: Texter, sida: Sida, data: Jamforelse) =>
  sidnamn(t, sida, data).replace(/^./, (b) => b.toLocaleUpperCase('sv'))

/** The outcome in words: which side asks more, or has the krav alone. */
function utfallText(t: Texter, data: Jamforelse, u: Rad['utfall']): string {
  const namn = sidnamn(t, u === 'mildare' || u === 'saknas' ? data.hoger : data.vanster, data)
  return t(utfall[u][0], { namn })
}

function columns(t: Texter, data: Jamforelse): readonly Kolumn<Rad>[] {
  return [
    { id: 'nr', rubrik: t('nr'), varde: (r) => r.nr },
    { id: 'villkor', rubrik: t('villkor'), radrubrik: true, varde: (r) => r.namn },
    {
      id: 'utfall',
      rubrik: t('utfall'),
      varde: (r) => r.utfall,
      visa: (r) => <StatusTag ton={utfall[r.utfall][1]}>{utfallText(t, data, r.utfall)}</StatusTag>,
    },
    {
      id: 'skillnad',
      rubrik: t('skillnad'),
      sorterbar: false,
      varde: (r) => r.skillnader.map((s) => `${s.vanster ?? ''} ${s.hoger ?? ''}`).join(' '),
      visa: (r) => <Differences rad={r} data={data} />,
    },
  ]
}

/** Each difference of a krav, with what stands on either side. */
function Differences({ rad, data }: { rad: Rad; data: Jamforelse }) {
  const t = useTexter(underlagJamforTexter)
  if (rad.skillnader.length === 0) return <span className="vf-svag">{t('u_lika')}</span>
  if (rad.utfall === 'egen' || rad.utfall === 'saknas')
    return <>{rad.skillnader[0]?.vanster ?? rad.skillnader[0]?.hoger}</>
  return (
    <ul className="vf-skillnader">
      {rad.skillnader.map((s) => (
        <li key={`${s.falt} ${s.vanster ?? ''} ${s.hoger ?? ''}`}>
          <strong>{t(`f_${s.falt}`)}</strong>
          <span>{`${sidrubrik(t, data.vanster, data)}: ${s.vanster ?? ingetOf(t, s.falt)}`}</span>
          <span>{`${sidrubrik(t, data.hoger, data)}: ${s.hoger ?? ingetOf(t, s.falt)}`}</span>
        </li>
      ))}
    </ul>
  )
}

/** No del means every del; elsewhere nothing is nothing. */
const ingetOf = (t: Texter, falt: Rad['skillnader'][number]['falt']) => t(falt === 'delar' ? 'allaDelar' : 'inget')

const toCsv = (t: Texter, data: Jamforelse, rader: readonly Rad[]) => [
  [t('nr'), t('villkor'), t('utfall'), t('skillnad'), sidrubrik(t, data.vanster, data), sidrubrik(t, data.hoger, data)],
  ...rader.flatMap((r) =>
    (r.skillnader.length > 0 ? r.skillnader : [null]).map((s) => [
      r.nr,
      r.namn,
      utfallText(t, data, r.utfall),
      s ? t(`f_${s.falt}`) : '',
      s ? (s.vanster ?? ingetOf(t, s.falt)) : '',
      s ? (s.hoger ?? ingetOf(t, s.falt)) : '',
    ]),
  ),
]

/** Two sides' krav beside each other: what differs first asked for, all on request, as CSV and on paper (C3). */
export function KravComparison({ vanster, hoger }: { vanster: string; hoger: string }) {
  const t = useTexter(underlagJamforTexter)
  const { data, error, refetch } = useQuery(
    trpc.underlag.jamforKrav.queryOptions({ vanster: toSida(vanster), hoger: toSida(hoger) }),
  )
  const [lage, onLage] = useTabellLage(['utfall'])
  const kolumner = useMemo(() => (data ? columns(t, data) : []), [t, data])
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton form="tabell" rader={6} />
  const olika = data.rader.filter((r) => r.utfall !== 'lika')
  const lika = data.rader.length - olika.length
  const visade = lage.filter.utfall === 'lika' ? data.rader : olika
  const finns = [...new Set(data.rader.map((r) => r.utfall))]
  return (
    <>
      <p>{t('antal', { antal: olika.length, lika })}</p>
      <Actions>
        <Button ikon="laddaNer" onClick={() => saveCsv(toCsv(t, data, data.rader), 'jamfor-villkor')}>
          {t('csv')}
        </Button>
        <PrintButton />
      </Actions>
      <DataTable
        caption={t('rubrik')}
        kolumner={kolumner}
        rader={visade}
        radId={(r) => `${r.id} ${r.utfall}`}
        lage={lage}
        onLage={onLage}
        sidstorlek={0}
        sok={t('sok')}
        filter={[
          {
            id: 'utfall',
            etikett: t('utfall'),
            alla: t('alla'),
            val: finns.map((u) => ({ varde: u, text: utfallText(t, data, u) })),
          },
        ]}
        tomt={
          <EmptyState rubrik={t('ingaSkillnader')} ikon="bockRing">
            <p>{t('ingaSkillnaderText', { antal: data.rader.length })}</p>
          </EmptyState>
        }
      />
    </>
  )
}
