import { DataTable } from '@valfri/ui/data-table'
import type { Kolumn } from '@valfri/ui/data-table-model'
import { DateText } from '@valfri/ui/date-text'
import { Krona } from '@valfri/ui/krona'
import { PageHeader } from '@valfri/ui/page-header'
import { EmptyState } from '@valfri/ui/states'
import { StatusTag } from '@valfri/ui/status-tag'
import { tomtLage } from '@valfri/ui/tabell-lage'
import { useState } from 'react'

interface Rad {
  readonly id: string
  readonly namn: string
  readonly status: 'ny' | 'klar'
  readonly inkom: string
  readonly ore: number
}

const namn = [
  'Åkes hemtjänst',
  'Ängens omsorg',
  'Örnhjälpen',
  'Bohus hem',
  'Zetas städ',
  'Havets hjälp',
  'Ekens omsorg',
]
const rader: readonly Rad[] = Array.from({ length: 23 }, (_, i) => ({
  id: `r${i}`,
  namn: `${namn[i % namn.length]} ${i + 1}`,
  status: i % 3 === 0 ? 'ny' : 'klar',
  inkom: `2026-0${1 + (i % 9)}-1${i % 10}`,
  ore: 1_234_50 * (i + 1) * (i === 4 ? -1 : 1),
}))

const kolumner: readonly Kolumn<Rad>[] = [
  { id: 'namn', rubrik: 'Utförare', radrubrik: true, varde: (r) => r.namn },
  {
    id: 'status',
    rubrik: 'Status',
    varde: (r) => r.status,
    visa: (r) => (
      <StatusTag ton={r.status === 'ny' ? 'vantar' : 'klart'}>{r.status === 'ny' ? 'Ny' : 'Klar'}</StatusTag>
    ),
  },
  { id: 'inkom', rubrik: 'Inkom', varde: (r) => r.inkom, visa: (r) => <DateText datum={r.inkom} form="kort" /> },
  { id: 'belopp', rubrik: 'Belopp', tal: true, varde: (r) => r.ore, visa: (r) => <Krona ore={r.ore} /> },
]

export function TablePage() {
  const [lage, setLage] = useState(tomtLage)
  return (
    <>
      <PageHeader rubrik="Ärenden" ingress={<p>Alla ansökningar som har kommit in.</p>} />
      <DataTable
        caption="Ärenden"
        kolumner={kolumner}
        rader={rader}
        radId={(r) => r.id}
        lage={lage}
        onLage={setLage}
        sidstorlek={10}
        sok="Sök utförare"
        filter={[
          {
            id: 'status',
            etikett: 'Status',
            alla: 'Alla',
            val: [
              { varde: 'ny', text: 'Ny' },
              { varde: 'klar', text: 'Klar' },
            ],
          },
        ]}
        tomt={<EmptyState rubrik="Inga ärenden">Publicera ett underlag så kan utförare ansöka.</EmptyState>}
      />
    </>
  )
}
