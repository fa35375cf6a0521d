import { useQuery } from '@tanstack/react-query'
import type { Kolumn, TabellFilter } from '@valfri/ui/data-table-model'
import { DateText, InstantText } from '@valfri/ui/date-text'
import { type ReactNode, useMemo } from 'react'
import { useTexter } from '../../i18n/use-texter.ts'
import { ListTable } from '../../skal/list-table.tsx'
import { bestallningarTexter } from '../../texter/val/bestallningar.ts'
import { valTexter } from '../../texter/val/val.ts'
import { type RouterOutputs, trpc } from '../../trpc/client.ts'
import { mangdText } from './mangd-text.ts'
import { BestallningStatus, lageAv } from './status.tsx'

export type Bestallning = RouterOutputs['val']['val']['bestallningar'][number]

interface OrderListProps {
  /** Whose list it is: the other party is its own column and filter. */
  dorr: 'kommun' | 'utforare'
  lank: (b: Bestallning, text: ReactNode) => ReactNode
}

/** Beställningar as both doors see them; filters, order and page stand in the address. */
export function OrderList({ dorr, lank }: OrderListProps) {
  const t = useTexter(bestallningarTexter)
  const v = useTexter(valTexter)
  const fraga = useQuery(trpc.val.val.bestallningar.queryOptions())
  const { data: kommuner } = useQuery(trpc.val.jamfor.start.queryOptions())
  const motpart = useMemo(() => {
    const namn = new Map(kommuner?.map((k) => [k.kommunId, k.namn]))
    return (b: Bestallning) => (dorr === 'kommun' ? b.utforare : (namn.get(b.kommunId) ?? b.kommunId))
  }, [dorr, kommuner])
  const kolumner = useMemo<readonly Kolumn<Bestallning>[]>(
    () => [
      {
        id: 'person',
        rubrik: t('person'),
        radrubrik: true,
        varde: (b) => b.namn ?? b.kod,
        visa: (b) => lank(b, b.namn ?? b.kod),
      },
      { id: 'motpart', rubrik: dorr === 'kommun' ? t('utforare') : t('kommun'), varde: motpart },
      { id: 'del', rubrik: t('del'), varde: (b) => b.delnamn },
      {
        id: 'beviljat',
        rubrik: t('beviljat'),
        varde: (b) => b.beviljat,
        visa: (b) => mangdText(v, b.beviljat, b.enhet, b.per),
        ejSokt: true,
      },
      {
        id: 'fran',
        rubrik: t('fran'),
        varde: (b) => b.fran,
        visa: (b) => <DateText datum={b.fran} form="kort" />,
        ejSokt: true,
      },
      {
        id: 'till',
        rubrik: t('till'),
        varde: (b) => b.till ?? '9999',
        visa: (b) => (b.till ? <DateText datum={b.till} form="kort" /> : t('tillsVidare')),
        ejSokt: true,
      },
      {
        id: 'skickad',
        rubrik: t('skickad'),
        varde: (b) => b.skapad,
        visa: (b) => <InstantText tid={b.skapad} form="kort" />,
        ejSokt: true,
      },
      { id: 'status', rubrik: t('status'), varde: lageAv, visa: (b) => <BestallningStatus b={b} />, ejSokt: true },
    ],
    [t, v, dorr, motpart, lank],
  )
  const filter = useMemo(() => filtersFor(t, v, dorr, fraga.data ?? [], motpart), [t, v, dorr, fraga.data, motpart])
  return (
    <ListTable
      caption={t('rubrik')}
      kolumner={kolumner}
      fraga={fraga}
      radId={(b) => b.id}
      sok={t('sok')}
      filter={filter}
      tomt={{ rubrik: t('tomtRubrik'), text: dorr === 'kommun' ? t('tomtKommun') : t('tomtUtforare') }}
    />
  )
}

const lagen = {
  skickad: 'statusSkickad',
  sedd: 'statusSedd',
  bekraftad: 'statusBekraftad',
  avbojd: 'statusAvbojd',
  avslutad: 'statusAvslutad',
} as const

type TB = ReturnType<typeof useTexter<typeof bestallningarTexter.sv>>
type TV = ReturnType<typeof useTexter<typeof valTexter.sv>>

function filtersFor(
  t: TB,
  v: TV,
  dorr: OrderListProps['dorr'],
  data: readonly Bestallning[],
  motpart: (b: Bestallning) => string,
): readonly TabellFilter[] {
  const unika = (varde: (b: Bestallning) => string) =>
    [...new Set(data.map(varde))].toSorted((a, b) => a.localeCompare(b, 'sv')).map((x) => ({ varde: x, text: x }))
  return [
    {
      id: 'status',
      etikett: t('status'),
      alla: t('allaLagen'),
      val: Object.entries(lagen).map(([varde, text]) => ({ varde, text: v(text) })),
    },
    {
      id: 'motpart',
      etikett: dorr === 'kommun' ? t('utforare') : t('kommun'),
      alla: dorr === 'kommun' ? t('allaUtforare') : t('allaKommuner'),
      val: unika(motpart),
    },
    { id: 'del', etikett: t('del'), alla: t('allaDelar'), val: unika((b) => b.delnamn) },
  ]
}
