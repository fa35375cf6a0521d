import { createFileRoute, Link } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { PageHeader } from '@valfri/ui/page-header'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { useTexter } from '../../i18n/use-texter.ts'
import { UppdragList } from '../../skal/uppdrag-list.tsx'
import { useJag } from '../../skal/use-jag.ts'
import { skalTexter } from '../../texter/skal/skal.ts'

export const Route = createFileRoute('/_publik/valj-uppdrag')({
  validateSearch: (sok: Record<string, unknown>): { till?: string } => ({
    till: typeof sok.till === 'string' ? sok.till : undefined,
  }),
  component: ChooseUppdragPage,
})

/** Where the sign-in leaves who has more than one uppdrag. */
function ChooseUppdragPage() {
  const t = useTexter(skalTexter)
  const { till } = Route.useSearch()
  const { jag, valt, error } = useJag()
  return (
    <div className="vf-smal">
      <PageHeader rubrik={t('valjUppdragRubrik')} ingress={<p>{t('valjUppdragText')}</p>} />
      {error ? <ErrorState error={error} /> : !jag && <Skeleton rader={3} />}
      {jag?.inloggad && <UppdragList uppdrag={jag.uppdrag} valt={valt?.id} till={till} />}
      {jag?.inloggad === false && (
        <Button asChild variant="primary">
          <Link to="/logga-in" search={{ till }}>
            {t('loggaIn')}
          </Link>
        </Button>
      )}
    </div>
  )
}
