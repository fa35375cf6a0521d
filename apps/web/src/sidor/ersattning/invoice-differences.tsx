import type { Kolumn } from '@valfri/ui/data-table-model'
import { Krona } from '@valfri/ui/krona'
import { useMemo } from 'react'
import { useTexter } from '../../i18n/use-texter.ts'
import { fakturaTexter } from '../../texter/ersattning/faktura.ts'
import type { RouterOutputs } from '../../trpc/client.ts'
import { SimpleTable } from '../simple-table.tsx'

export type Faktura = RouterOutputs['ersattning']['ekonomi']['fakturering']['fakturor'][number]
type Rad = Faktura['skillnader'][number] & { readonly id: string }

/** Where an invoice differs from its underlag, row by row; the same to kommun and utförare. */
export function InvoiceDifferences({ faktura }: { faktura: Faktura }) {
  const t = useTexter(fakturaTexter)
  const kolumner = useMemo((): readonly Kolumn<Rad>[] => {
    const belopp = (ore: number | null) => (ore === null ? '–' : <Krona ore={ore} />)
    return [
      { id: 'rad', rubrik: t('rad'), radrubrik: true, varde: (r) => r.rad ?? t('helaFakturan') },
      { id: 'text', rubrik: t('skillnad'), varde: (r) => r.text },
      {
        id: 'underlag',
        rubrik: t('iUnderlaget'),
        tal: true,
        varde: (r) => r.underlagOre,
        visa: (r) => belopp(r.underlagOre),
      },
      {
        id: 'faktura',
        rubrik: t('iFakturan'),
        tal: true,
        varde: (r) => r.fakturaOre,
        visa: (r) => belopp(r.fakturaOre),
      },
    ]
  }, [t])
  if (faktura.skillnader.length === 0) return null
  const namn = `${t('skillnader')}, ${faktura.nummer || t('utanNummer')}`
  const rader = faktura.skillnader.map((s, i) => ({ ...s, id: String(i) }))
  return <SimpleTable caption={namn} kolumner={kolumner} rader={rader} radId={(r) => r.id} />
}
