import { useQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { PageHeader } from '@valfri/ui/page-header'
import { useState } from 'react'
import { useTexter } from '../../../i18n/use-texter.ts'
import { ProposeForm } from '../../../sidor/arbetsplatser/propose-form.tsx'
import { WorkplaceTable } from '../../../sidor/arbetsplatser/workplace-table.tsx'
import { useJag } from '../../../skal/use-jag.ts'
import { arbetsplatserTexter } from '../../../texter/val/arbetsplatser.ts'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/utforare/arbetsplatser/')({
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.val.arbetsplats.lista.queryOptions()),
  component: WorkplacesPage,
})

/** The companies where the utförare has persons, with the one contact of each, and a form to propose another. */
function WorkplacesPage() {
  const t = useTexter(arbetsplatserTexter)
  const { data, error, refetch } = useQuery(trpc.val.arbetsplats.lista.queryOptions())
  const { valt } = useJag()
  const [oppen, setOppen] = useState(false)
  const far = valt?.roller.some((r) => r === 'verksamhetsansvarig' || r === 'planerare')
  return (
    <>
      <PageHeader
        rubrik={t('rubrik')}
        ingress={<p>{t('ingressUtforare')}</p>}
        handling={
          far && (
            <Button variant="primary" aria-expanded={oppen} onClick={() => setOppen(true)}>
              {t('foresla')}
            </Button>
          )
        }
      />
      {oppen && <ProposeForm onStang={() => setOppen(false)} />}
      <WorkplaceTable rader={data} error={error} onRetry={() => void refetch()} />
    </>
  )
}
