import { createFileRoute, Link } from '@tanstack/react-router'
import { PageHeader } from '@valfri/ui/page-header'
import { useTexter } from '../../../../i18n/use-texter.ts'
import { PriceForm } from '../../../../sidor/kommun/priser/price-form.tsx'
import { WithPrislista } from '../../../../sidor/kommun/priser/use-prislista.tsx'
import { priserTexter } from '../../../../texter/kommun/priser.ts'

export const Route = createFileRoute('/kommun/priser/$tjanst/besluta')({ component: DecidePricesPage })

function DecidePricesPage() {
  const t = useTexter(priserTexter)
  const { tjanst } = Route.useParams()
  return (
    <WithPrislista tjanstId={tjanst}>
      {(lista) => (
        <>
          <PageHeader
            rubrik={t('beslutaRubrik', { tjanst: lista.tjanst.namn })}
            ingress={<p>{t('beslutaIngress')}</p>}
            spar={[
              { text: t('rubrik'), lank: (text) => <Link to="/kommun/priser">{text}</Link> },
              {
                text: t('prislista', { tjanst: lista.tjanst.namn }),
                lank: (text) => (
                  <Link to="/kommun/priser/$tjanst" params={{ tjanst }}>
                    {text}
                  </Link>
                ),
              },
            ]}
          />
          <PriceForm lista={lista} />
        </>
      )}
    </WithPrislista>
  )
}
