import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { PageHeader } from '@valfri/ui/page-header'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { useTexter } from '../i18n/use-texter.ts'
import { skalTexter } from '../texter/skal/skal.ts'

export function PagePending() {
  return <Skeleton rader={5} />
}

/** A page whose loading was refused, or that has a fault of our own. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const t = useTexter(skalTexter)
  const router = useRouter()
  return (
    <>
      <PageHeader rubrik={t('sidfelRubrik')} />
      <ErrorState
        error={error}
        onRetry={() => {
          reset()
          void router.invalidate()
        }}
      />
    </>
  )
}

export function NotFoundPage() {
  const t = useTexter(skalTexter)
  return (
    <PageHeader
      rubrik={t('finnsInteRubrik')}
      ingress={<p>{t('finnsInteText')}</p>}
      handling={
        <Button asChild variant="primary">
          <Link to="/">{t('tillStartsidan')}</Link>
        </Button>
      }
    />
  )
}
