import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { DataTable } from '@valfri/ui/data-table'
import type { Kolumn } from '@valfri/ui/data-table-model'
import { DateText } from '@valfri/ui/date-text'
import { PageHeader } from '@valfri/ui/page-header'
import { EmptyState } from '@valfri/ui/states'
import { useMemo } from 'react'
import { type T, useTexter } from '../../../i18n/use-texter.ts'
import { useJag } from '../../../skal/use-jag.ts'
import { useTabellLage } from '../../../skal/use-tabell-lage.ts'
import type sv from '../../../texter/kommun/vantande.sv.ts'
import { vantandeTexter } from '../../../texter/kommun/vantande.ts'
import { type RouterOutputs, trpc } from '../../../trpc/client.ts'

const ORSAKER = ['ingen-bestallning', 'ej-bekraftad', 'utanfor-bestallning', 'overlapp', 'saknar-slut', 'lang'] as const
type Orsak = (typeof ORSAKER)[number]
const SIDSTORLEK = 25

export const Route = createFileRoute('/kommun/vantande/')({ component: WaitingPage })

type Texter = T<keyof typeof sv>
type Rad = RouterOutputs['utfort']['vantandeHosKommun']['rader'][number]

function WaitingPage() {
  const t = useTexter(vantandeTexter)
  const { valt } = useJag()
  const [lage, onLage] = useTabellLage(['orsak', 'utforare'])
  const { data, error, refetch } = useQuery(
    trpc.utfort.vantandeHosKommun.queryOptions(
      {
        orsak: ORSAKER.find((o) => o === lage.filter.orsak),
        utforareId: lage.filter.utforare,
        sok: lage.sok,
        sida: lage.sida,
        // The longest waiting first, unless one asks for the newest.
        fallande: lage.sortera === 'alder' && !lage.fallande,
      },
      { placeholderData: keepPreviousData },
    ),
  )
  const kanNamn = valt?.roller.includes('handlaggare') ?? false
  const kolumner = useMemo(() => columns(t, kanNamn), [t, kanNamn])
  return (
    <>
      <PageHeader rubrik={t('rubrik')} ingress={<p>{t('ingress')}</p>} />
      <DataTable
        caption={t('rubrik')}
        kolumner={kolumner}
        rader={data?.rader}
        radId={(r) => r.id}
        lage={lage}
        onLage={onLage}
        antal={data?.antal}
        sidstorlek={SIDSTORLEK}
        sok={t('sok')}
        filter={[
          {
            id: 'orsak',
            etikett: t('orsakFilter'),
            alla: t('allaOrsaker'),
            val: ORSAKER.flatMap((o) => {
              const antal = data?.orsaker.find((x) => x.orsak === o)?.antal
              return antal ? [{ varde: o, text: t('antal', { namn: t(`orsak_${nyckel(o)}`), antal }) }] : []
            }),
          },
          {
            id: 'utforare',
            etikett: t('utforare'),
            alla: t('allaUtforare'),
            val: (data?.utforare ?? []).map((u) => ({
              varde: u.id,
              text: t('antal', { namn: u.namn, antal: u.antal }),
            })),
          },
        ]}
        error={error}
        onRetry={() => void refetch()}
        tomt={
          <EmptyState rubrik={t('tomtRubrik')} ikon="klocka">
            <p>{t('tomtText')}</p>
          </EmptyState>
        }
      />
    </>
  )
}

type Nyckel = 'ingen_bestallning' | 'ej_bekraftad' | 'utanfor_bestallning' | 'overlapp' | 'saknar_slut' | 'lang'
const nyckel = (o: Orsak) => o.replaceAll('-', '_') as Nyckel

function columns(t: Texter, kanNamn: boolean): readonly Kolumn<Rad>[] {
  return [
    {
      id: 'brukare',
      rubrik: t('brukare'),
      radrubrik: true,
      sorterbar: false,
      varde: (r) => r.kod,
      visa: (r) =>
        kanNamn ? (
          <Link to="/kommun/brukare/$id" params={{ id: r.personId }}>
            {r.kod}
          </Link>
        ) : (
          r.kod
        ),
    },
    {
      id: 'handelse',
      rubrik: t('handelse'),
      sorterbar: false,
      varde: (r) => `${r.datum} ${r.del}`,
      visa: (r) => (
        <div>
          <DateText datum={r.datum} form="kort" /> {r.tid}
          <span className="vf-vecka-datum">
            {r.del}, {r.typ}
          </span>
        </div>
      ),
    },
    { id: 'utforare', rubrik: t('utforare'), sorterbar: false, varde: (r) => r.utforare },
    {
      id: 'orsak',
      rubrik: t('orsak'),
      sorterbar: false,
      varde: (r) => r.orsak,
      visa: (r) => <Reason t={t} rad={r} />,
    },
    {
      id: 'alder',
      rubrik: t('alder'),
      sorterbar: true,
      tal: true,
      varde: (r) => r.dagar,
      visa: (r) => t('dagar', { dagar: r.dagar }),
    },
  ]
}

function Reason({ t, rad }: { t: Texter; rad: Rad }) {
  const orsak = ORSAKER.find((o) => o === rad.orsak)
  if (!orsak) return rad.text
  return (
    <div>
      {t(`orsak_${nyckel(orsak)}`)}
      <span className="vf-vecka-datum">{t(`gor_${nyckel(orsak)}`)}</span>
    </div>
  )
}
