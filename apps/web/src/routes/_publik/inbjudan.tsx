import { createFileRoute, useLocation } from '@tanstack/react-router'
import { PageHeader } from '@valfri/ui/page-header'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { useTexter } from '../../i18n/use-texter.ts'
import { InbjudanRuta, InbjudanUtanSession } from '../../sidor/foretag/inbjudan-ruta.tsx'
import { useJag } from '../../skal/use-jag.ts'
import { foretagTexter } from '../../texter/utforare/foretag.ts'

export const Route = createFileRoute('/_publik/inbjudan')({ component: InvitationPage })

/** Where an invitation's link leads. Its code stands after #, which is never sent to a server or written in a log. */
function InvitationPage() {
  const t = useTexter(foretagTexter)
  const kod = useLocation({ select: (l) => l.hash })
  const { jag, error } = useJag()
  return (
    <div className="vf-smal">
      <PageHeader rubrik={t('inbjudanRubrik')} />
      {error ? <ErrorState error={error} /> : !jag && <Skeleton rader={3} />}
      {jag?.inloggad === true && <InbjudanRuta kod={kod} />}
      {jag?.inloggad === false && <InbjudanUtanSession kod={kod} />}
    </div>
  )
}
