import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { InstantText } from '@valfri/ui/date-text'
import { Ikon } from '@valfri/ui/ikon'
import { KeyValueList } from '@valfri/ui/key-value'
import { PageHeader } from '@valfri/ui/page-header'
import { Card, CardGrid } from '@valfri/ui/section'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { useTexter } from '../../i18n/use-texter.ts'
import { ansokanTexter } from '../../texter/utforare/ansokan.ts'
import { trpc } from '../../trpc/client.ts'

/** What one sees after sending: a case per kommun with its number and receipt. */
export function Kvitto({ ansokanId }: { ansokanId: string }) {
  const t = useTexter(ansokanTexter)
  const { data, error, refetch } = useQuery(trpc.ansokan.arenden.queryOptions())
  const arenden = data?.filter((a) => a.ansokanId === ansokanId)
  return (
    <>
      <PageHeader
        rubrik={t('kvittoRubrik')}
        ingress={<p>{t('kvittoText')}</p>}
        handling={
          <Button asChild variant="primary">
            <Link to="/utforare/ansokan">{t('tillMina')}</Link>
          </Button>
        }
      />
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : !arenden && <Skeleton form="kort" />}
      <CardGrid>
        {arenden?.map((a) => (
          <Card key={a.id}>
            <h2>
              <Link to="/utforare/ansokan/arende/$id" params={{ id: a.id }}>
                {a.kommunNamn}
              </Link>
            </h2>
            <KeyValueList
              uppgifter={[
                { namn: t('diarienummer'), varde: a.diarienummer },
                { namn: t('inkom'), varde: <InstantText tid={a.inkommen} form="kort" /> },
              ]}
            />
            {a.mottagningsbevisId && (
              <a className="vf-fillank" href={`/dokument/${a.mottagningsbevisId}`}>
                <Ikon namn="laddaNer" />
                {t('mottagningsbevis')}
              </a>
            )}
          </Card>
        ))}
      </CardGrid>
    </>
  )
}
