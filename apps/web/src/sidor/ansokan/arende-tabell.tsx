import { Link } from '@tanstack/react-router'
import { DataTable } from '@valfri/ui/data-table'
import type { Kolumn } from '@valfri/ui/data-table-model'
import { InstantText } from '@valfri/ui/date-text'
import { formatDatum } from '@valfri/ui/format'
import { StatusTag, type Ton } from '@valfri/ui/status-tag'
import { useMemo } from 'react'
import { type T, useTexter } from '../../i18n/use-texter.ts'
import { useTabellLage } from '../../skal/use-tabell-lage.ts'
import { ansokanTexter } from '../../texter/utforare/ansokan.ts'
import type { RouterOutputs } from '../../trpc/client.ts'

type Texter = T<keyof typeof ansokanTexter.sv>
export type EgetArende = RouterOutputs['ansokan']['arenden'][number]

const TON: Record<EgetArende['lage'], Ton> = {
  inkommen: 'info',
  provning: 'info',
  komplettering: 'vantar',
  'komplettering-besvarad': 'info',
  'komplettering-forfallen': 'info',
  beslutad: 'neutral',
  aterkallad: 'neutral',
}

const statusText = (t: Texter, a: Pick<EgetArende, 'lage' | 'utfall'>) =>
  a.utfall ? t(`utfall_${a.utfall}`) : t(`lage_${a.lage}`)

/** Where a case stands, in words; a decision says which. */
export function ArendeStatus({ arende: a }: { arende: Pick<EgetArende, 'lage' | 'utfall'> }) {
  const t = useTexter(ansokanTexter)
  const ton = a.utfall ? (a.utfall === 'godkand' ? 'klart' : 'fel') : TON[a.lage]
  return <StatusTag ton={ton}>{statusText(t, a)}</StatusTag>
}

/** Every case of the firm, one per kommun, with what the firm itself has to do. */
export function ArendeTabell({ arenden }: { arenden: readonly EgetArende[] }) {
  const t = useTexter(ansokanTexter)
  const [lage, onLage] = useTabellLage(['status'])
  const kolumner = useMemo(() => arendeKolumner(t), [t])
  const lagen = [...new Set(arenden.map((a) => statusText(t, a)))]
  return (
    <DataTable
      caption={t('mina')}
      kolumner={kolumner}
      rader={arenden}
      radId={(a) => a.id}
      lage={lage}
      onLage={onLage}
      sok={t('sokArenden')}
      csv="ansokningar"
      filter={[
        { id: 'status', etikett: t('status'), alla: t('allaLagen'), val: lagen.map((l) => ({ varde: l, text: l })) },
      ]}
      tomt={null}
    />
  )
}

function arendeKolumner(t: Texter): readonly Kolumn<EgetArende>[] {
  return [
    {
      id: 'kommun',
      rubrik: t('kommun'),
      radrubrik: true,
      varde: (a) => a.kommunNamn,
      visa: (a) => (
        <Link to="/utforare/ansokan/arende/$id" params={{ id: a.id }}>
          {a.kommunNamn}
        </Link>
      ),
    },
    { id: 'underlag', rubrik: t('underlag'), varde: (a) => a.titel },
    { id: 'diarienummer', rubrik: t('diarienummer'), varde: (a) => a.diarienummer },
    {
      id: 'inkom',
      rubrik: t('inkom'),
      varde: (a) => a.inkommen,
      visa: (a) => <InstantText tid={a.inkommen} form="kort" />,
    },
    { id: 'status', rubrik: t('status'), varde: (a) => statusText(t, a), visa: (a) => <ArendeStatus arende={a} /> },
    { id: 'nasta', rubrik: t('nastaSteg'), varde: (a) => nastaSteg(a, t), visa: (a) => <NastaSteg arende={a} t={t} /> },
  ]
}

function nastaSteg(a: EgetArende, t: Texter): string {
  if (a.kompletteraSenast) return t('kompletteraSenast', { datum: formatDatum(a.kompletteraSenast) })
  if (a.avtal) return a.avtal.vantarPaMig ? t('skrivUnder') : t('seAvtal')
  if (a.utfall) return t('seBeslut')
  return a.lage === 'aterkallad' ? '–' : t('vantaKommun')
}

function NastaSteg({ arende: a, t }: { arende: EgetArende; t: Texter }) {
  const text = nastaSteg(a, t)
  if (a.avtal) {
    return (
      <Link to="/utforare/avtal/$id" params={{ id: a.avtal.id }}>
        {text}
      </Link>
    )
  }
  if (a.kompletteraSenast || a.utfall) {
    return (
      <Link to="/utforare/ansokan/arende/$id" params={{ id: a.id }}>
        {text}
      </Link>
    )
  }
  return <span className="vf-svag">{text}</span>
}
