import { createFileRoute, Link } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { PageHeader } from '@valfri/ui/page-header'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { useTexter } from '../../i18n/use-texter.ts'
import { RegistreraForm } from '../../sidor/foretag/registrera-form.tsx'
import { useJag } from '../../skal/use-jag.ts'
import { foretagTexter } from '../../texter/utforare/foretag.ts'

export const Route = createFileRoute('/_publik/bli-utforare')({ component: RegisterPage })

/** The way in for a firm that nobody has registered. */
function RegisterPage() {
  const t = useTexter(foretagTexter)
  const { jag, error } = useJag()
  return (
    <div className="vf-smal">
      <PageHeader rubrik={t('bliRubrik')} ingress={<p>{t('bliIngress')}</p>} />
      {error ? <ErrorState error={error} /> : !jag && <Skeleton rader={4} />}
      {jag?.inloggad === true && <RegistreraForm />}
      {jag?.inloggad === false && (
        <>
          <p>{t('bliLoggaIn')}</p>
          <Button asChild variant="primary">
            <Link to="/logga-in" search={{ till: '/bli-utforare' }}>
              {t('loggaIn')}
            </Link>
          </Button>
        </>
      )}
    </div>
  )
}
