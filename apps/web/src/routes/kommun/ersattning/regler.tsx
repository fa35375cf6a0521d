import { useQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { formatDatum } from '@valfri/ui/format'
import { PageHeader } from '@valfri/ui/page-header'
import { Section, Stack } from '@valfri/ui/section'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { useTexter } from '../../../i18n/use-texter.ts'
import { LastDays } from '../../../sidor/kommun/bokforing/last-days.tsx'
import { LimitsForm } from '../../../sidor/kommun/bokforing/limits-form.tsx'
import type { BokforingTexter } from '../../../sidor/kommun/bokforing/month-booking.tsx'
import type { Regler } from '../../../sidor/kommun/bokforing/plan-falt.ts'
import { PlanForm } from '../../../sidor/kommun/bokforing/plan-form.tsx'
import { bokforingTexter } from '../../../texter/kommun/bokforing.ts'
import { ersattningTexter } from '../../../texter/kommun/ersattning.ts'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/ersattning/regler')({
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.ersattning.ekonomi.regler.queryOptions()),
  component: RulesPage,
})

/** What the nämnd has decided about booking, review and last days, and the forms that decide it anew. */
function RulesPage() {
  const t = useTexter(bokforingTexter)
  const te = useTexter(ersattningTexter)
  const regler = useQuery(trpc.ersattning.ekonomi.regler.queryOptions())
  const tjanster = useQuery(trpc.tenancy.tjanst.lista.queryOptions())
  const error = regler.error ?? tjanster.error
  const spar = [{ text: te('rubrik'), lank: (text: string) => <Link to="/kommun/ersattning">{text}</Link> }]
  return (
    <>
      <PageHeader rubrik={t('regler')} ingress={<p>{t('reglerIngress')}</p>} spar={spar} />
      {error && <ErrorState error={error} onRetry={() => void regler.refetch()} />}
      {!error && !(regler.data && tjanster.data) && <Skeleton rader={6} />}
      {regler.data && tjanster.data && (
        <Stack>
          <Section rubrik={t('sparr')} ingress={<p>{t('sparrHjalp')}</p>}>
            <LastDays t={t} regler={regler.data} />
          </Section>
          <Section rubrik={t('granser')} ingress={<p>{limitsText(t, regler.data)}</p>}>
            <LimitsForm t={t} regler={regler.data} />
          </Section>
          <Section rubrik={t('plan')} ingress={<p>{planText(t, regler.data)}</p>}>
            <PlanForm t={t} regler={regler.data} tjanster={tjanster.data.filter((x) => x.aktiv)} />
          </Section>
        </Stack>
      )}
    </>
  )
}

function decided(t: BokforingTexter, fran: string, beslut: { readonly diarienummer: string } | null): string {
  return `${t('galler')}: ${t('planFran', { fran: formatDatum(fran, 'kort'), diarienummer: beslut?.diarienummer ?? '' })}`
}

const limitsText = (t: BokforingTexter, { grans }: Regler): string =>
  grans.fran ? decided(t, grans.fran, grans.beslut) : t('standard')

const planText = (t: BokforingTexter, { plan }: Regler): string =>
  plan ? decided(t, plan.fran, plan.beslut) : t('planSaknas')
