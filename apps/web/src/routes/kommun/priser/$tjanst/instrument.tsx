import { useQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { formatDatum } from '@valfri/ui/format'
import { Section } from '@valfri/ui/section'
import { EmptyState, ErrorState, Skeleton } from '@valfri/ui/states'
import { useTexter } from '../../../../i18n/use-texter.ts'
import { DecideNext } from '../../../../sidor/kommun/priser/decide-next.tsx'
import { InstrumentForm } from '../../../../sidor/kommun/priser/instrument-form.tsx'
import { PrislistaHead } from '../../../../sidor/kommun/priser/prislista-head.tsx'
import { instrumentTexter } from '../../../../texter/kommun/instrument.ts'
import { type RouterOutputs, trpc } from '../../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/priser/$tjanst/instrument')({ component: InstrumentPage })

/** The nämnd's own instruments of a tjänst: what holds, and a form for the next. */
function InstrumentPage() {
  const t = useTexter(instrumentTexter)
  const { tjanst } = Route.useParams()
  const { data, error, refetch } = useQuery(trpc.tenancy.instrument.lista.queryOptions({ tjanstId: tjanst }))
  const tillbaka = t('prislista')
  if (!data)
    return (
      <>
        <PrislistaHead tjanst={tjanst} tillbaka={tillbaka} rubrik={t('rubrik', { tjanst: '' })} />
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton rader={6} />}
      </>
    )
  return (
    <>
      <PrislistaHead
        tjanst={tjanst}
        tillbaka={tillbaka}
        rubrik={t('rubrik', { tjanst: data.tjanst.namn.toLocaleLowerCase('sv') })}
        ingress={t('ingress')}
      />
      {data.uppgifter.length === 0 && (
        <EmptyState rubrik={t('tomtRubrik')} ikon="lista">
          <p>{t('tomtText')}</p>
        </EmptyState>
      )}
      {data.uppgifter.map((u) => (
        <Instrument key={u.id} tjanst={tjanst} u={u} />
      ))}
    </>
  )
}

type Uppgift = RouterOutputs['tenancy']['instrument']['lista']['uppgifter'][number]

function Instrument({ tjanst, u }: { tjanst: string; u: Uppgift }) {
  const t = useTexter(instrumentTexter)
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
      <DecideNext
        text={t('besluta')}
        namn={t('beslutaFor', { uppgift })}
        form={(onStang) => <InstrumentForm tjanst={tjanst} u={u} onStang={onStang} />}
      />
    </Section>
  )
}
