import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { SelectField } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { formatDatum } from '@valfri/ui/format'
import { DateField } from '@valfri/ui/special-fields'
import { EmptyState, ErrorState, Notice, Skeleton } from '@valfri/ui/states'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../../../i18n/use-texter.ts'
import { DiffTable } from '../../../../sidor/kommun/priser/diff-table.tsx'
import { PrislistaHead } from '../../../../sidor/kommun/priser/prislista-head.tsx'
import type { Prislista } from '../../../../sidor/kommun/priser/typer.ts'
import { WithPrislista } from '../../../../sidor/kommun/priser/use-prislista.tsx'
import { priserForslagTexter } from '../../../../texter/kommun/priser-forslag.ts'
import { trpc } from '../../../../trpc/client.ts'

/** Each side is a day or the id of a proposal; both stand in the address, so that a comparison can be sent to a colleague. */
export const Route = createFileRoute('/kommun/priser/$tjanst/jamfor')({
  validateSearch: (s: Record<string, unknown>): { fore?: string; efter?: string } => ({
    ...(typeof s.fore === 'string' && { fore: s.fore }),
    ...(typeof s.efter === 'string' && { efter: s.efter }),
  }),
  component: ComparePage,
})

function ComparePage() {
  const { tjanst } = Route.useParams()
  return <WithPrislista tjanstId={tjanst}>{(lista) => <Compare lista={lista} />}</WithPrislista>
}

const toKalla = (text: string) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? { dag: text } : { forslagId: text })

function Compare({ lista }: { lista: Prislista }) {
  const t = useTexter(priserForslagTexter)
  const tjanst = lista.tjanst.id
  const sok = Route.useSearch()
  const forraAret = `${Number(lista.dag.slice(0, 4)) - 1}${lista.dag.slice(4)}`
  const fore = sok.fore ?? forraAret
  const efter = sok.efter ?? lista.dag
  const { data, error, refetch } = useQuery(
    trpc.tenancy.forslag.jamfor.queryOptions(
      { tjanstId: tjanst, fore: toKalla(fore), efter: toKalla(efter) },
      { placeholderData: keepPreviousData },
    ),
  )
  return (
    <>
      <PrislistaHead
        tjanst={tjanst}
        tillbaka={lista.tjanst.namn}
        rubrik={t('jamforRubrik', { tjanst: lista.tjanst.namn })}
        ingress={t('jamforIngress')}
      />
      <ChooseLists tjanst={tjanst} fore={fore} efter={efter} idag={lista.dag} />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton form="tabell" rader={4} />}
      {data?.length === 0 && (
        <EmptyState rubrik={t('ingaRader')}>
          <p>{t('jamforIngress')}</p>
        </EmptyState>
      )}
      {data && data.length > 0 && data.every((r) => r.fore === null) && (
        <Notice>
          <p>{t('jamforIngetFore')}</p>
        </Notice>
      )}
      {data && data.length > 0 && <DiffTable caption={t('jamforRubrik', { tjanst: lista.tjanst.namn })} rader={data} />}
    </>
  )
}

interface Val {
  fore: string
  foreDag: string
  efter: string
  efterDag: string
}

function ChooseLists({ tjanst, fore, efter, idag }: { tjanst: string; fore: string; efter: string; idag: string }) {
  const t = useTexter(priserForslagTexter)
  const navigate = Route.useNavigate()
  const { data } = useQuery(trpc.tenancy.forslag.lista.queryOptions({ tjanstId: tjanst }))
  const isDag = (text: string) => 'dag' in toKalla(text)
  const form = useForm<Val>({
    defaultValues: {
      fore: isDag(fore) ? 'dag' : fore,
      foreDag: isDag(fore) ? fore : idag,
      efter: isDag(efter) ? 'dag' : efter,
      efterDag: isDag(efter) ? efter : idag,
    },
  })
  const listor = [
    { varde: 'dag', text: t('jamforDag') },
    ...(data ?? [])
      .filter((f) => f.slag === 'pris')
      .map((f) => ({
        varde: f.id,
        text: t('forslagVal', {
          fran: f.fran ? formatDatum(f.fran) : t('utanDatum'),
          lage: t(`s_${f.status}`).toLowerCase(),
        }),
      })),
  ]
  const submit = (v: Val) =>
    navigate({
      search: { fore: v.fore === 'dag' ? v.foreDag : v.fore, efter: v.efter === 'dag' ? v.efterDag : v.efter },
    })
  return (
    <Form form={form} onSubmit={submit}>
      <div className="vf-sokrad">
        <SelectField name="fore" label={t('jamforFore')} alternativ={listor} />
        {form.watch('fore') === 'dag' && <DateField name="foreDag" label={`${t('jamforFore')}: ${t('jamforEnDag')}`} />}
      </div>
      <div className="vf-sokrad">
        <SelectField name="efter" label={t('jamforEfter')} alternativ={listor} />
        {form.watch('efter') === 'dag' && (
          <DateField name="efterDag" label={`${t('jamforEfter')}: ${t('jamforEnDag')}`} />
        )}
      </div>
      <div>
        <Button type="submit">{t('jamfor')}</Button>
      </div>
    </Form>
  )
}
