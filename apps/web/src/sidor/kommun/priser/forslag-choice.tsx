import { useQuery } from '@tanstack/react-query'
import { CheckboxGroup } from '@valfri/ui/choice-fields'
import { formatDatum } from '@valfri/ui/format'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { useTexter } from '../../../i18n/use-texter.ts'
import { priserForslagTexter } from '../../../texter/kommun/priser-forslag.ts'
import { priserSimuleringTexter } from '../../../texter/kommun/priser-simulering.ts'
import { trpc } from '../../../trpc/client.ts'

interface ForslagChoiceProps {
  tjanst: string
  label: string
  hjalp?: string
  frivillig?: boolean
}

/** Proposals that are not thrown away, to try: drafts, those that wait, and those that were turned down. */
export function ForslagChoice({ tjanst, label, hjalp, frivillig = false }: ForslagChoiceProps) {
  const t = useTexter(priserForslagTexter)
  const s = useTexter(priserSimuleringTexter)
  const { data, error, refetch } = useQuery(trpc.tenancy.forslag.lista.queryOptions({ tjanstId: tjanst }))
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton rader={2} />
  const provbara = data.filter((f) => f.antal > 0)
  if (provbara.length === 0) return <p>{s('ingaForslag')}</p>
  return (
    <CheckboxGroup
      name="forslagIds"
      label={label}
      hjalp={hjalp}
      frivillig={frivillig}
      alternativ={provbara.map((f) => ({
        varde: f.id,
        text: `${t(`slag_${f.slag}`)} ${f.fran ? formatDatum(f.fran) : t('utanDatum')}`,
        hjalp: `${t(`s_${f.status}`)}. ${t('foreslagetAv', { namn: f.forfattare })}`,
      }))}
    />
  )
}
