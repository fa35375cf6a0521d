import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import type { Kolumn } from '@valfri/ui/data-table-model'
import { formatDatum } from '@valfri/ui/format'
import { Section } from '@valfri/ui/section'
import { EmptyState } from '@valfri/ui/states'
import { StatusTag } from '@valfri/ui/status-tag'
import { useToast } from '@valfri/ui/toast'
import { useTexter } from '../../../i18n/use-texter.ts'
import { granskningTexter } from '../../../texter/kommun/granskning.ts'
import { trpc } from '../../../trpc/client.ts'
import { SimpleTable } from '../../simple-table.tsx'
import type { Regler } from './two-reviewers.tsx'

type Punkt = Regler['delegation'][number]

/** The points of the nämnd's delegationsordning, those that have ended too. */
export function DelegationTable({ regler: r, far }: { regler: Regler; far: boolean }) {
  const t = useTexter(granskningTexter)
  const kolumner: readonly Kolumn<Punkt>[] = [
    { id: 'punkt', rubrik: t('punkt'), radrubrik: true, varde: (d) => d.punkt },
    {
      id: 'omfattar',
      rubrik: t('omfattar'),
      varde: (d) => d.utfall.map((u) => t(`beslut_${u}`)).join(', '),
    },
    { id: 'delegat', rubrik: t('delegat'), varde: (d) => d.namn ?? t('allaBeslutsfattare') },
    { id: 'beslut', rubrik: t('namndensBeslut'), varde: (d) => d.beslut },
    {
      id: 'galler',
      rubrik: t('galler'),
      varde: (d) => d.fran,
      visa: (d) => (
        <>
          {d.till
            ? t('gallerTill', { fran: formatDatum(d.fran), till: formatDatum(d.till) })
            : t('gallerFran', { fran: formatDatum(d.fran) })}{' '}
          {!d.galler && <StatusTag>{t('gallerInte')}</StatusTag>}
          {far && d.galler && !d.till && <EndPoint punkt={d} />}
        </>
      ),
    },
  ]
  return (
    <Section rubrik={t('delegation')} ingress={<p>{t('delegationIngress')}</p>}>
      {r.delegation.length === 0 ? (
        <EmptyState rubrik={t('delegationTomt')}>
          <p>{t('delegationTomtText')}</p>
        </EmptyState>
      ) : (
        <SimpleTable caption={t('delegation')} kolumner={kolumner} rader={r.delegation} radId={(d) => d.id} />
      )}
    </Section>
  )
}

function EndPoint({ punkt: d }: { punkt: Punkt }) {
  const t = useTexter(granskningTexter)
  const toast = useToast()
  const klient = useQueryClient()
  const avsluta = useMutation(
    trpc.provning.granskning.avslutaDelegation.mutationOptions({
      onSuccess: async () => {
        await klient.invalidateQueries({ queryKey: trpc.provning.pathKey() })
        toast(t('avslutad'))
      },
      onError: (fel) => toast(fel.message),
    }),
  )
  return (
    <Button variant="tertiary" pagar={avsluta.isPending} onClick={() => avsluta.mutate({ id: d.id })}>
      {t('avsluta')}
      <span className="ds-sr-only">: {d.punkt}</span>
    </Button>
  )
}
