import { useQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { formatDatum } from '@valfri/ui/format'
import { PageHeader } from '@valfri/ui/page-header'
import { Section } from '@valfri/ui/section'
import { EmptyState, ErrorState, Skeleton } from '@valfri/ui/states'
import { useState } from 'react'
import { useTexter } from '../../../../i18n/use-texter.ts'
import { InstrumentForm } from '../../../../sidor/kommun/priser/instrument-form.tsx'
import { useJag } from '../../../../skal/use-jag.ts'
import { instrumentTexter } from '../../../../texter/kommun/instrument.ts'
import { type RouterOutputs, trpc } from '../../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/priser/$tjanst/instrument')({ component: InstrumentPage })

/** The nämnd's own instruments of a tjänst: what holds, and a form for the next. */
function InstrumentPage() {
  const t = useTexter(instrumentTexter)
  const { tjanst } = Route.useParams()
  const { data, error, refetch } = useQuery(trpc.tenancy.instrument.lista.queryOptions({ tjanstId: tjanst }))
  const { valt } = useJag()
  const far = valt?.typ === 'kommun' && valt.roller.some((r) => r === 'ekonom' || r === 'upphandlare')
  const tillbaka = (text: string) => (
    <Link to="/kommun/priser/$tjanst" params={{ tjanst }}>
      {text}
    </Link>
  )
  const spar = [{ text: t('prislista'), lank: tillbaka }]
  if (!data)
    return (
      <>
        <PageHeader rubrik={t('rubrik', { tjanst: '' })} spar={spar} />
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton rader={6} />}
      </>
    )
  return (
    <>
      <PageHeader
        rubrik={t('rubrik', { tjanst: data.tjanst.namn.toLocaleLowerCase('sv') })}
        ingress={<p>{t('ingress')}</p>}
        spar={spar}
      />
      {data.uppgifter.length === 0 && (
        <EmptyState rubrik={t('tomtRubrik')} ikon="lista">
          <p>{t('tomtText')}</p>
        </EmptyState>
      )}
      {data.uppgifter.map((u) => (
        <Instrument key={u.id} tjanst={tjanst} u={u} far={far} />
      ))}
    </>
  )
}

type Uppgift = RouterOutputs['tenancy']['instrument']['lista']['uppgifter'][number]

function Instrument({ tjanst, u, far }: { tjanst: string; u: Uppgift; far: boolean }) {
  const t = useTexter(instrumentTexter)
  const [oppen, setOppen] = useState(false)
  const { galler } = u
  const uppgift = u.namn.toLocaleLowerCase('sv')
  return (
    <Section rubrik={u.namn} ingress={u.hjalp && <p>{u.hjalp}</p>}>
      {galler ? (
        <>
          <p>
            {t('gallerNu', {
              fran: formatDatum(galler.fran, 'kort'),
              namn: galler.varde.namn,
              diarienummer: galler.beslut.diarienummer,
            })}
          </p>
          <ul className="vf-punkter">
            {galler.varde.steg.map((s) => (
              <li key={s.id}>
                {s.namn} <span className="vf-svag">({s.id})</span>
              </li>
            ))}
          </ul>
          {galler.varde.svarsdagar !== null && <p>{t('svarstid', { dagar: galler.varde.svarsdagar })}</p>}
        </>
      ) : (
        <p>{t('gallerInte', { uppgift })}</p>
      )}
      {far && !oppen && (
        <Button onClick={() => setOppen(true)} aria-label={t('beslutaFor', { uppgift })}>
          {t('besluta')}
        </Button>
      )}
      {oppen && <InstrumentForm tjanst={tjanst} u={u} onStang={() => setOppen(false)} />}
    </Section>
  )
}
