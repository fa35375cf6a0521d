import { DataTable } from '@valfri/ui/data-table'
import type { Kolumn } from '@valfri/ui/data-table-model'
import { StatusTag, type Ton } from '@valfri/ui/status-tag'
import { useMemo } from 'react'
import { useTexter } from '../../../i18n/use-texter.ts'
import { useTabellLage } from '../../../skal/use-tabell-lage.ts'
import { beslutInTexter } from '../../../texter/kommun/beslut-in.ts'
import type { RouterOutputs } from '../../../trpc/client.ts'

type Rad = RouterOutputs['val']['handlaggare']['provkor']['rader'][number]

const utfall = {
  ny: ['klart', 'ny'],
  andrad: ['info', 'andrad'],
  oforandrad: ['neutral', 'oforandrad'],
  fel: ['fel', 'radFel'],
} as const satisfies Record<Rad['utfall'], readonly [Ton, string]>

/** Every row's fate, those with faults too. */
export function FileRows({ rader }: { rader: readonly Rad[] }) {
  const t = useTexter(beslutInTexter)
  const [lage, onLage] = useTabellLage(['utfall'])
  const kolumner = useMemo<readonly Kolumn<Rad>[]>(
    () => [
      { id: 'rad', rubrik: t('rad'), tal: true, radrubrik: true, varde: (r) => r.rad },
      { id: 'arende', rubrik: t('arende'), varde: (r) => r.externId },
      {
        id: 'utfall',
        rubrik: t('utfall'),
        varde: (r) => r.utfall,
        visa: (r) => <StatusTag ton={utfall[r.utfall][0]}>{t(utfall[r.utfall][1])}</StatusTag>,
        ejSokt: true,
      },
      {
        id: 'varfor',
        rubrik: t('varfor'),
        varde: (r) => whyNot(r),
      },
    ],
    [t],
  )
  return (
    <DataTable
      caption={t('resultatRubrik')}
      kolumner={kolumner}
      rader={rader}
      radId={(r) => String(r.rad)}
      lage={lage}
      onLage={onLage}
      sok={t('sokRader')}
      filter={[
        {
          id: 'utfall',
          etikett: t('utfall'),
          alla: t('alla'),
          val: (['ny', 'andrad', 'oforandrad', 'fel'] as const).map((u) => ({ varde: u, text: t(utfall[u][1]) })),
        },
      ]}
      tomt={null}
    />
  )
}

function whyNot(r: Rad): string {
  if (!r.fel) return r.anmarkning ?? ''
  const falt = Object.entries(r.fel.falt ?? {}).map(([namn, text]) => `${namn}: ${text}`)
  return falt.length > 0 ? falt.join(' ') : [r.fel.text, r.fel.nasta].filter(Boolean).join(' ')
}
