import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { createFileRoute, Link, useNavigate } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { Form } from '@valfri/ui/form'
import { PageHeader } from '@valfri/ui/page-header'
import { Actions } from '@valfri/ui/section'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { TextField } from '@valfri/ui/text-field'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { AgreementList } from '../../../sidor/kommun/vistelse/agreement-list.tsx'
import { StayCounts, StayList } from '../../../sidor/kommun/vistelse/stay-list.tsx'
import { vistelseTexter } from '../../../texter/kommun/vistelse.ts'
import { trpc } from '../../../trpc/client.ts'

const MANAD = /^\d{4}-(0[1-9]|1[0-2])$/

export const Route = createFileRoute('/kommun/samverkan/vistelser')({
  validateSearch: (s: Record<string, unknown>): { manad?: string } =>
    typeof s.manad === 'string' && MANAD.test(s.manad) ? { manad: s.manad } : {},
  component: StaysPage,
})

/** Persons who live in one kommun and stay in another: agreements, orders, and who counts and pays what. */
function StaysPage() {
  const t = useTexter(vistelseTexter)
  const { manad } = Route.useSearch()
  const { data, error, refetch } = useQuery(
    trpc.vistelse.visa.queryOptions(manad ? { manad } : {}, { placeholderData: keepPreviousData }),
  )
  return (
    <>
      <PageHeader
        rubrik={t('rubrik')}
        ingress={<p>{t('ingress')}</p>}
        spar={[{ text: t('samverkan'), lank: (text) => <Link to="/kommun/samverkan">{text}</Link> }]}
      />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rader={6} />}
      {data && (
        <>
          <MonthForm key={data.manad} manad={data.manad} />
          <StayCounts sida={data} />
          <StayList sida={data} />
          <AgreementList avtal={data.avtal} />
        </>
      )}
    </>
  )
}

function MonthForm({ manad }: { manad: string }) {
  const t = useTexter(vistelseTexter)
  const navigate = useNavigate()
  const form = useForm({ defaultValues: { manad } })
  return (
    <Form form={form} onSubmit={(v) => navigate({ to: '/kommun/samverkan/vistelser', search: { manad: v.manad } })}>
      <TextField
        name="manad"
        label={t('manad')}
        bredd="kort"
        maxLength={7}
        regler={{ validate: (m) => MANAD.test(m) || 'Skriv månaden som ÅÅÅÅ-MM.' }}
      />
      <Actions>
        <Button type="submit">{t('visaManad')}</Button>
      </Actions>
    </Form>
  )
}
