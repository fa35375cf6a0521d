import { createFileRoute, Link, useNavigate } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { PageHeader } from '@valfri/ui/page-header'
import { useToast } from '@valfri/ui/toast'
import { useTexter } from '../../../i18n/use-texter.ts'
import { BeslutForm } from '../../../sidor/kommun/beslut/beslut-form.tsx'
import { beslutTexter } from '../../../texter/kommun/beslut.ts'

export const Route = createFileRoute('/kommun/beslut/nytt')({ component: NewBeslutPage })

function NewBeslutPage() {
  const t = useTexter(beslutTexter)
  const toast = useToast()
  const navigate = useNavigate()
  return (
    <>
      <PageHeader
        rubrik={t('registreraRubrik')}
        ingress={<p>{t('registreraIngress')}</p>}
        spar={[{ text: t('rubrik'), lank: (text) => <Link to="/kommun/beslut">{text}</Link> }]}
      />
      <BeslutForm
        onKlar={() => {
          toast(t('sparat'))
          void navigate({ to: '/kommun/beslut' })
        }}
        avbryt={
          <Button asChild variant="tertiary">
            <Link to="/kommun/beslut">{t('avbryt')}</Link>
          </Button>
        }
      />
    </>
  )
}
