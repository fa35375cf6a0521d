import { createFileRoute } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { PageHeader } from '@valfri/ui/page-header'
import { Card } from '@valfri/ui/section'
import { Notice } from '@valfri/ui/states'
import { useTexter } from '../../i18n/use-texter.ts'
import { useJag } from '../../skal/use-jag.ts'
import { loggaInTexter } from '../../texter/publik/logga-in.ts'

interface Search {
  /** Where to go afterwards; only a path of our own. */
  till?: string
  /** Why one is here again. */
  orsak?: 'misslyckades' | 'utgangen'
}

export const Route = createFileRoute('/_publik/logga-in')({
  validateSearch: (sok: Record<string, unknown>): Search => ({
    till: typeof sok.till === 'string' && /^\/(?![/\\])/.test(sok.till) ? sok.till : undefined,
    orsak: sok.orsak === 'misslyckades' || sok.orsak === 'utgangen' ? sok.orsak : undefined,
  }),
  component: SignInPage,
})

function SignInPage() {
  const t = useTexter(loggaInTexter)
  const { till, orsak } = Route.useSearch()
  const { jag } = useJag()
  return (
    <div className="vf-smal">
      <PageHeader rubrik={t('rubrik')} ingress={<p>{t('ingress')}</p>} />
      {orsak && (
        <Notice ton="vantar" rubrik={t(`${orsak}Rubrik`)}>
          <p>{t(`${orsak}Text`)}</p>
        </Notice>
      )}
      <Card>
        <Button asChild variant="primary">
          <a href={`/auth/logga-in?till=${encodeURIComponent(till ?? '/')}`}>{t('knapp')}</a>
        </Button>
        <p className="vf-svag">{t('efterText')}</p>
      </Card>
      {jag?.demo && (
        <Notice rubrik={t('demoRubrik')}>
          <p>{t('demoText')}</p>
        </Notice>
      )}
    </div>
  )
}
