import { Link } from '@tanstack/react-router'
import type { Kolumn } from '@valfri/ui/data-table-model'
import { Krona } from '@valfri/ui/krona'
import { StatusTag, type Ton } from '@valfri/ui/status-tag'
import { useMemo } from 'react'
import { InvoiceDifferences } from '../../ersattning/invoice-differences.tsx'
import { SimpleTable } from '../../simple-table.tsx'
import type { BokforingTexter, Ekonomi } from './month-booking.tsx'

type Rad = Ekonomi['fakturor'][number]
const TON: Readonly<Record<Rad['status'], Ton>> = {
  'behovs-ej': 'neutral',
  vantar: 'vantar',
  avvisad: 'fel',
  godkand: 'klart',
}

/** Each underlag's invoice and how it matched; the refused are opened row by row. */
export function InvoiceList({ t, ekonomi }: { t: BokforingTexter; ekonomi: Ekonomi }) {
  const kolumner = useMemo(() => columns(t), [t])
  const avvisade = ekonomi.fakturor.filter((f) => f.status === 'avvisad')
  return (
    <>
      <SimpleTable
        caption={t('fakturor')}
        visaCaption
        kolumner={kolumner}
        rader={ekonomi.fakturor}
        radId={(r) => r.underlagId}
      />
      {avvisade.map((f) => (
        <div key={f.underlagId} className="vf-stapel" data-tatt>
          <h3>
            {f.utforare}, {f.faktura?.nummer}
          </h3>
          {f.faktura && <InvoiceDifferences faktura={f.faktura} />}
        </div>
      ))}
    </>
  )
}

function columns(t: BokforingTexter): readonly Kolumn<Rad>[] {
  return [
    {
      id: 'utforare',
      rubrik: t('utforare'),
      radrubrik: true,
      varde: (r) => r.utforare,
      visa: (r) => (
        <Link to="/kommun/ersattning/underlag/$id" params={{ id: r.underlagId }}>
          {r.utforare}
        </Link>
      ),
    },
    { id: 'referens', rubrik: t('referens'), varde: (r) => r.referens },
    { id: 'summa', rubrik: t('summa'), tal: true, varde: (r) => r.summaOre, visa: (r) => <Krona ore={r.summaOre} /> },
    { id: 'faktura', rubrik: t('faktura'), varde: (r) => r.faktura?.nummer ?? '–' },
    {
      id: 'status',
      rubrik: t('status'),
      varde: (r) => r.status,
      visa: (r) => (
        <StatusTag ton={TON[r.status]}>
          {t(r.status === 'behovs-ej' ? 'status_behovs_ej' : `status_${r.status}`)}
        </StatusTag>
      ),
    },
  ]
}
