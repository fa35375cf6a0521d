import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { formatDatum } from '@valfri/ui/format'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { StatusTag } from '@valfri/ui/status-tag'
import { useToast } from '@valfri/ui/toast'
import { trpc, trpcClient } from '../../../trpc/client.ts'
import type { TidT } from './event-button.tsx'
import { Modal } from './modal.tsx'
import { delName, type Formular, type Person, typName } from './week-types.ts'

/** Shows what the week before would give this week, and adds what fits. */
export function CopyWeek({
  t,
  formular,
  person,
  mandag,
  onStang,
  onSparad,
}: {
  t: TidT
  formular: Formular | undefined
  person: Person
  mandag: string
  onStang: () => void
  onSparad: () => void
}) {
  const toast = useToast()
  const val = { personId: person.personId, mandag }
  const { data, error } = useQuery({
    queryKey: ['kopiera-vecka', val],
    queryFn: () => trpcClient.utfort.kopieraVecka.mutate({ ...val, spara: false }),
    gcTime: 0,
    staleTime: 0,
    retry: false,
  })
  const spara = useMutation(
    trpc.utfort.kopieraVecka.mutationOptions({
      onSuccess: (svar) => {
        toast(t('kopierad', { antal: svar.antal }))
        onSparad()
        onStang()
      },
    }),
  )
  return (
    <Modal rubrik={t('kopieraRubrik')} ingress={`${person.vem}. ${t('kopieraHjalp')}`} onStang={onStang}>
      {error && <ErrorState error={error} />}
      {spara.error && <ErrorState error={spara.error} />}
      {!error && !data && <Skeleton rader={4} />}
      {data && (
        <ul className="vf-kopia">
          {data.handelser.map((h) => (
            <li key={`${h.datum}${h.start}${h.del}${h.typ}`}>
              <span>
                {formatDatum(h.datum, 'dag')} {h.start ? `${h.start}–${h.slut}` : t('styck', { antal: h.antal })}
                <span className="vf-vecka-datum">
                  {delName(formular, h)}, {typName(formular, h)}
                </span>
              </span>
              <StatusTag ton={h.utfall === 'godtagen' ? 'klart' : 'neutral'}>
                {h.utfall === 'godtagen' ? t('laggsTill') : t('hoppasOver')}
              </StatusTag>
              {h.utfall !== 'godtagen' && h.text && <span className="vf-svag">{h.text}</span>}
            </li>
          ))}
        </ul>
      )}
      <div className="vf-handlingar">
        {data && data.antal > 0 && (
          <Button variant="primary" pagar={spara.isPending} onClick={() => spara.mutate({ ...val, spara: true })}>
            {t('kopieraSpara', { antal: data.antal })}
          </Button>
        )}
        <Button variant="tertiary" onClick={onStang}>
          {t('avbryt')}
        </Button>
      </div>
    </Modal>
  )
}
