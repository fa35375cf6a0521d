import { useQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { PageHeader } from '@valfri/ui/page-header'
import { Card, Section } from '@valfri/ui/section'
import { Notice } from '@valfri/ui/states'
import { type ReactNode, useState } from 'react'
import { useTexter } from '../../../i18n/use-texter.ts'
import { type Kodarende, KodarendeList } from '../../../sidor/kodarenden/kodarende-list.tsx'
import { OpenForm } from '../../../sidor/kodarenden/open-form.tsx'
import { useJag } from '../../../skal/use-jag.ts'
import { kodarendenTexter } from '../../../texter/val/kodarenden.ts'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/utforare/kodarenden/')({ component: CodedCasesPage })

const oppnar = ['verksamhetsansvarig', 'planerare', 'medarbetare']

// Outside the component: a new function each render would make the table start over.
const lank = (a: Kodarende, text: ReactNode) => (
  <Link to="/utforare/kodarenden/$id" params={{ id: a.id }}>
    {text}
  </Link>
)

/** The utförare's ärenden: opened here, each with a code and nobody's name. */
function CodedCasesPage() {
  const t = useTexter(kodarendenTexter)
  const { valt } = useJag()
  const far = valt?.roller.some((r) => oppnar.includes(r)) ?? false
  const { data: val } = useQuery(trpc.val.kodarende.oppningsval.queryOptions(undefined, { enabled: far }))
  const [ny, setNy] = useState(false)
  const [forsta, ...resten] = val ?? []
  return (
    <>
      <PageHeader
        rubrik={t('rubrik')}
        ingress={<p>{t('ingressUtforare')}</p>}
        handling={
          forsta &&
          !ny && (
            <Button variant="primary" ikon="plus" onClick={() => setNy(true)}>
              {t('oppna')}
            </Button>
          )
        }
      />
      {val && !forsta && <Notice>{t('ingetAvtal')}</Notice>}
      {ny && forsta && (
        <Section rubrik={t('nyRubrik')} ingress={<p>{t('nyIngress')}</p>}>
          <Card ton="viktig">
            <OpenForm val={[forsta, ...resten]} onAvbryt={() => setNy(false)} />
          </Card>
        </Section>
      )}
      <KodarendeList dorr="utforare" lank={lank} />
    </>
  )
}
