import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { ConfirmDialog } from '@valfri/ui/confirm-dialog'
import { DataTable } from '@valfri/ui/data-table'
import type { Kolumn } from '@valfri/ui/data-table-model'
import { InstantText } from '@valfri/ui/date-text'
import { formatDatum } from '@valfri/ui/format'
import { EmptyState, ErrorState } from '@valfri/ui/states'
import { StatusTag } from '@valfri/ui/status-tag'
import { useToast } from '@valfri/ui/toast'
import { useMemo, useState } from 'react'
import { type T, useTexter } from '../../i18n/use-texter.ts'
import { useTabellLage } from '../../skal/use-tabell-lage.ts'
import { nycklarTexter } from '../../texter/nycklar/nycklar.ts'
import { type RouterOutputs, trpc } from '../../trpc/client.ts'

type Nyckel = RouterOutputs['auth']['apiNycklar'][number]
type Texter = T<keyof typeof nycklarTexter.sv & string>
type Rollnamn = (roll: string) => string

function keyColumns(t: Texter, rollnamn: Rollnamn, onSparra: (rad: Nyckel) => void): readonly Kolumn<Nyckel>[] {
  return [
    { id: 'namn', rubrik: t('namn'), radrubrik: true, varde: (r) => r.namn },
    { id: 'borjan', rubrik: t('borjan'), varde: (r) => r.borjan, visa: (r) => <code>{r.borjan}</code> },
    { id: 'roller', rubrik: t('roller'), varde: (r) => r.roller.map(rollnamn).join(', ') },
    {
      id: 'skapad',
      rubrik: t('skapad'),
      varde: (r) => r.skapad,
      visa: (r) => <InstantText tid={r.skapad} form="kort" />,
    },
    {
      id: 'senast',
      rubrik: t('senast'),
      varde: (r) => r.senastAnvand,
      visa: (r) => (r.senastAnvand ? <InstantText tid={r.senastAnvand} form="kort" /> : t('aldrig')),
    },
    {
      id: 'status',
      rubrik: t('status'),
      varde: (r) => (r.sparrad ? 1 : 0),
      visa: (r) =>
        r.sparrad ? (
          <StatusTag ton="neutral">{t('sparrad', { datum: formatDatum(r.sparrad.slice(0, 10)) })}</StatusTag>
        ) : (
          <StatusTag ton="klart">{t('giltig')}</StatusTag>
        ),
    },
    {
      id: 'sparra',
      rubrik: t('sparra'),
      sorterbar: false,
      ejSokt: true,
      varde: () => null,
      visa: (r) =>
        r.sparrad ? (
          '–'
        ) : (
          <Button variant="tertiary" aria-label={t('sparraNyckel', { namn: r.namn })} onClick={() => onSparra(r)}>
            {t('sparra')}
          </Button>
        ),
    },
  ]
}

export interface KeyTableProps {
  readonly rader: readonly Nyckel[] | undefined
  readonly error: unknown
  readonly onRetry: () => void
}

/** Every key there has been, with an end for those that live. */
export function KeyTable({ rader, error, onRetry }: KeyTableProps) {
  const t = useTexter(nycklarTexter)
  const toast = useToast()
  const klient = useQueryClient()
  const [lage, onLage] = useTabellLage()
  const [sparras, setSparras] = useState<Nyckel | null>(null)
  const { data: roller } = useQuery(trpc.auth.apiNyckelRoller.queryOptions())
  const kolumner = useMemo(() => {
    const namn = new Map(roller?.map((r) => [r.roll, r.namn]))
    return keyColumns(t, (roll) => namn.get(roll) ?? roll, setSparras)
  }, [t, roller])
  const sparra = useMutation(
    trpc.auth.sparraApiNyckel.mutationOptions({
      onSuccess: async () => {
        await klient.invalidateQueries({ queryKey: trpc.auth.apiNycklar.queryKey() })
        setSparras(null)
        toast(t('sparrades'))
      },
    }),
  )
  return (
    <>
      {sparra.error && <ErrorState error={sparra.error} />}
      <DataTable
        caption={t('nycklar')}
        kolumner={kolumner}
        rader={rader}
        radId={(r) => r.id}
        lage={lage}
        onLage={onLage}
        error={error}
        onRetry={onRetry}
        tomt={
          <EmptyState rubrik={t('tomtRubrik')}>
            <p>{t('tomtText')}</p>
          </EmptyState>
        }
      />
      <ConfirmDialog
        oppen={sparras !== null}
        rubrik={t('sparraRubrik', { namn: sparras?.namn ?? '' })}
        bekrafta={t('sparra')}
        avbryt={t('avbryt')}
        farligt
        pagar={sparra.isPending}
        onBekrafta={() => sparras && sparra.mutate({ id: sparras.id })}
        onStang={() => setSparras(null)}
      >
        <p>{t('sparraText')}</p>
      </ConfirmDialog>
    </>
  )
}
