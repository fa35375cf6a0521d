import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { ConfirmDialog } from '@valfri/ui/confirm-dialog'
import { formatDatum } from '@valfri/ui/format'
import { Section } from '@valfri/ui/section'
import { ErrorState } from '@valfri/ui/states'
import { StatusTag } from '@valfri/ui/status-tag'
import { useToast } from '@valfri/ui/toast'
import { useState } from 'react'
import { useTexter } from '../../i18n/use-texter.ts'
import { kodarendenTexter } from '../../texter/val/kodarenden.ts'
import { trpc } from '../../trpc/client.ts'
import type { OppnatArende } from './report-form.tsx'

type Handelse = OppnatArende['handelser'][number]

/** What was reported on the ärende; what was wrong is taken back, and stays in the history. */
export function CaseEvents({ arende: a, far }: { arende: OppnatArende; far: boolean }) {
  const t = useTexter(kodarendenTexter)
  const [bort, setBort] = useState<Handelse | null>(null)
  const toast = useToast()
  const cache = useQueryClient()
  const ratta = useMutation(
    trpc.utfort.ratta.mutationOptions({
      onSuccess: async () => {
        toast(t('bortTagen'))
        await cache.invalidateQueries({ queryKey: trpc.utfort.kodarende.pathKey() })
      },
      onSettled: () => setBort(null),
    }),
  )
  const namnOf = (h: Handelse) => ({ namn: h.namn.toLowerCase(), datum: formatDatum(h.datum) })
  return (
    <Section rubrik={t('handelser')}>
      {ratta.error && <ErrorState error={ratta.error} />}
      {a.handelser.length === 0 && <p className="vf-svag">{t('ingaHandelser')}</p>}
      <ul className="vf-arendehandelser">
        {a.handelser.map((h) => (
          <li key={h.id}>
            <span>
              <strong>{formatDatum(h.datum)}</strong> {h.namn}
            </span>
            {h.status === 'vantar' && <StatusTag ton="vantar">{t('vantarMarke')}</StatusTag>}
            {far && (
              <Button variant="tertiary" aria-label={t('taBortNamn', namnOf(h))} onClick={() => setBort(h)}>
                {t('taBort')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        oppen={bort !== null}
        rubrik={bort ? t('taBortRubrik', namnOf(bort)) : ''}
        bekrafta={t('taBort')}
        avbryt={t('avbryt')}
        farligt
        pagar={ratta.isPending}
        onBekrafta={() => bort && ratta.mutate({ id: bort.id, skal: t('taBortSkal'), ny: null })}
        onStang={() => setBort(null)}
      >
        <p>{t('taBortText')}</p>
      </ConfirmDialog>
    </Section>
  )
}
