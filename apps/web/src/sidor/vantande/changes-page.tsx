import { useNavigate } from '@tanstack/react-router'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { useTexter } from '../../i18n/use-texter.ts'
import { vantandeTexter } from '../../texter/vantande/vantande.ts'
import { type Andringar, ChangesView } from './changes-view.tsx'
import { MonthChoice } from './month-choice.tsx'
import type { Dorr } from './vantande-types.ts'
import { WaitingHead } from './waiting-head.tsx'

interface ChangesPageProps {
  dorr: Dorr
  /** 'ÅÅÅÅ-MM', from the address */
  manad: string
  svar: { data: Andringar | undefined; error: unknown; refetch: () => unknown }
}

/** A month's changes by hand, as both doors see them: the kommun all utförare, an utförare its own. */
export function ChangesPage({ dorr, manad, svar: { data, error, refetch } }: ChangesPageProps) {
  const t = useTexter(vantandeTexter)
  const navigate = useNavigate()
  return (
    <>
      <WaitingHead t={t} dorr={dorr} flik="andringar" ingress={t('andringarIngress')} />
      <MonthChoice
        etikett={t('manad')}
        manad={manad}
        onManad={(m) => void navigate({ to: '.', search: { manad: m }, replace: true })}
      />
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <ChangesView t={t} bild={data} />
      ) : (
        <Skeleton form="tabell" rader={5} />
      )}
    </>
  )
}
