import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { Section } from '@valfri/ui/section'
import { ErrorState } from '@valfri/ui/states'
import { useToast } from '@valfri/ui/toast'
import { trpc } from '../../../trpc/client.ts'
import type { ImportT } from './import-types.ts'

/** The kartor that are kept; nothing when there is none. */
export function SavedMaps({ t }: { t: ImportT }) {
  const toast = useToast()
  const klient = useQueryClient()
  const { data } = useQuery(trpc.utfort.fil.kartor.queryOptions())
  const taBort = useMutation(
    trpc.utfort.fil.taBortKarta.mutationOptions({
      onSuccess: async () => {
        toast(t('kartaBorttagen'))
        await klient.invalidateQueries({ queryKey: trpc.utfort.fil.kartor.queryKey() })
      },
    }),
  )
  if (!data || data.length === 0) return null
  return (
    <Section rubrik={t('kartorRubrik')}>
      {taBort.error && <ErrorState error={taBort.error} />}
      <ul className="vf-kartor">
        {data.map((k) => (
          <li key={k.id}>
            <span>{t('kartorText', { namn: k.namn, kolumner: k.kolumner })}</span>
            <Button
              variant="tertiary"
              data-size="sm"
              pagar={taBort.isPending}
              onClick={() => taBort.mutate({ id: k.id })}
            >
              {t('kartaTaBort', { namn: k.namn })}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
