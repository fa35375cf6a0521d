import { Link } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import type { Kolumn } from '@valfri/ui/data-table-model'
import { DateText } from '@valfri/ui/date-text'
import type { TabellLage } from '@valfri/ui/tabell-lage'
import { useMemo } from 'react'
import type { RouterOutputs } from '../../trpc/client.ts'
import { nyckel, ORSAKER, type VantandeT } from './vantande-types.ts'
import { ageColumn, type ListProps, toSida, utforareColumn, WaitingList } from './waiting-list.tsx'

type Lista = RouterOutputs['utfort']['vantandeHosKommun']
type Rad = Lista['rader'][number]

export const VANTANDE_FILTER = ['orsak', 'utforare', 'agare'] as const

/** What the address asks of the server. */
export function toVal(lage: TabellLage) {
  return {
    orsak: ORSAKER.find((o) => o === lage.filter.orsak),
    utforareId: lage.filter.utforare,
    agare: (['kommun', 'utforare'] as const).find((a) => a === lage.filter.agare),
    ...toSida(lage),
  }
}

interface TableProps extends ListProps<Lista> {
  /** Who may know the person is led to the brukare. */
  kanNamn?: boolean
  /** Asks the nämnd for a beställning; left out for those who may not. */
  onBegar?: ((id: string) => void) | undefined
}

/** What waits, why, who can end it and for how long it has; filtered and paged in the address. */
export function WaitingTable({ t, kanNamn = false, medUtforare = false, onBegar, ...lista }: TableProps) {
  const { data } = lista.svar
  const kolumner = useMemo(() => columns(t, { kanNamn, medUtforare, onBegar }), [t, kanNamn, medUtforare, onBegar])
  const utforare = {
    id: 'utforare',
    etikett: t('utforare'),
    alla: t('allaUtforare'),
    val: (data?.utforare ?? []).map((u) => ({ varde: u.id, text: t('antal', { namn: u.namn, antal: u.antal }) })),
  }
  return (
    <WaitingList
      {...lista}
      caption={t('rubrik')}
      kolumner={kolumner}
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
          id: 'agare',
          etikett: t('agare'),
          alla: t('allaAgare'),
          val: (['kommun', 'utforare'] as const).map((a) => ({ varde: a, text: t(`agare_${a}`) })),
        },
        ...(medUtforare ? [utforare] : []),
      ]}
      tomt={{ rubrik: t('tomtRubrik'), text: t('tomtText') }}
    />
  )
}

function columns(
  t: VantandeT,
  { kanNamn, medUtforare, onBegar }: Pick<TableProps, 'kanNamn' | 'medUtforare' | 'onBegar'>,
): readonly Kolumn<Rad>[] {
  const gor: Kolumn<Rad> = {
    id: 'gor',
    rubrik: t('gor'),
    sorterbar: false,
    varde: (r) => (r.kanBegaras ? t('begar') : ''),
    visa: (r) =>
      r.kanBegaras && (
        <Button data-size="sm" aria-label={t('begarFor', { kod: r.kod })} onClick={() => onBegar?.(r.id)}>
          {t('begar')}
        </Button>
      ),
  }
  return [
    {
      id: 'brukare',
      rubrik: t('brukare'),
      radrubrik: true,
      sorterbar: false,
      varde: (r) => r.kod,
      visa: (r) =>
        // A code that begins with A is an ärende: nobody here can know who it is.
        kanNamn && !r.kod.startsWith('A-') ? (
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
    ...(medUtforare ? [utforareColumn(t)] : []),
    { id: 'orsak', rubrik: t('orsak'), sorterbar: false, varde: (r) => r.orsak, visa: (r) => <Reason t={t} rad={r} /> },
    { id: 'agare', rubrik: t('agare'), sorterbar: false, varde: (r) => t(`agare_${r.agare}`) },
    ageColumn(t),
    ...(onBegar ? [gor] : []),
  ]
}

function Reason({ t, rad }: { t: VantandeT; rad: Rad }) {
  const orsak = ORSAKER.find((o) => o === rad.orsak)
  if (!orsak) return rad.text
  return (
    <div>
      {t(`orsak_${nyckel(orsak)}`)}
      <span className="vf-vecka-datum">
        {rad.nekad === null ? t(`gor_${nyckel(orsak)}`) : t('nekad', { skal: rad.nekad })}
      </span>
    </div>
  )
}
