import { useQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { PageHeader } from '@valfri/ui/page-header'
import { useCallback, useState } from 'react'
import { useTexter } from '../../../i18n/use-texter.ts'
import type { Arbetsplats } from '../../../sidor/arbetsplatser/workplace-fields.tsx'
import { WorkplaceForm } from '../../../sidor/arbetsplatser/workplace-form.tsx'
import { WorkplaceTable } from '../../../sidor/arbetsplatser/workplace-table.tsx'
import { arbetsplatserTexter } from '../../../texter/val/arbetsplatser.ts'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/arbetsplatser/')({
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.val.arbetsplats.lista.queryOptions()),
  component: WorkplacesPage,
})

/** The nämnd's register of workplaces, with a form for a new one and for the one that is opened. */
function WorkplacesPage() {
  const t = useTexter(arbetsplatserTexter)
  const { data, error, refetch } = useQuery(trpc.val.arbetsplats.lista.queryOptions())
  const [oppen, setOppen] = useState<Arbetsplats | 'ny' | null>(null)
  const onAndra = useCallback((plats: Arbetsplats) => setOppen(plats), [])
  return (
    <>
      <PageHeader
        rubrik={t('rubrik')}
        ingress={<p>{t('ingressKommun')}</p>}
        handling={
          <Button variant="primary" aria-expanded={oppen === 'ny'} onClick={() => setOppen('ny')}>
            {t('laggTill')}
          </Button>
        }
      />
      {oppen && (
        <WorkplaceForm
          key={oppen === 'ny' ? 'ny' : oppen.id}
          plats={oppen === 'ny' ? null : oppen}
          onStang={() => setOppen(null)}
        />
      )}
      <WorkplaceTable rader={data} error={error} onRetry={() => void refetch()} onAndra={onAndra} />
    </>
  )
}
