import { useQuery } from '@tanstack/react-query'
import { formatDatum } from '@valfri/ui/format'
import { KeyValueList } from '@valfri/ui/key-value'
import { PageHeader } from '@valfri/ui/page-header'
import { Section } from '@valfri/ui/section'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { Tidslinje } from '@valfri/ui/tidslinje'
import type { ReactNode } from 'react'
import { useTexter } from '../../i18n/use-texter.ts'
import { bestallningarTexter } from '../../texter/val/bestallningar.ts'
import { valTexter } from '../../texter/val/val.ts'
import { type RouterOutputs, trpc } from '../../trpc/client.ts'
import { mangdText } from './mangd-text.ts'
import { BestallningStatus } from './status.tsx'

export type OppnadBestallning = RouterOutputs['val']['val']['bestallning']

interface OrderDetailProps {
  id: string
  tillbaka: (text: string) => ReactNode
  /** Renders the link to the person, where the door has one. */
  person?: (personId: string, text: string) => ReactNode
  /** What can be done with it. */
  children?: (b: OppnadBestallning) => ReactNode
}

/** One beställning: for whom, what, when, and what has happened to it. */
export function OrderDetail({ id, tillbaka, person, children }: OrderDetailProps) {
  const t = useTexter(bestallningarTexter)
  const v = useTexter(valTexter)
  const { data: b, error, refetch } = useQuery(trpc.val.val.bestallning.queryOptions({ id }))
  const spar = [{ text: t('tillbaka'), lank: tillbaka }]
  if (!b)
    return (
      <>
        <PageHeader rubrik={t('rubrik')} spar={spar} />
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton rader={6} />}
      </>
    )
  const namn = b.namn ?? t('skyddad')
  return (
    <>
      <PageHeader
        rubrik={t('detaljRubrik', { del: b.delnamn, person: b.namn ?? b.kod })}
        status={<BestallningStatus b={b} />}
        spar={spar}
      />
      {children?.(b)}
      <Section rubrik={t('uppgifter')}>
        <KeyValueList
          uppgifter={[
            { namn: t('namn'), varde: person && b.namn ? person(b.personId, b.namn) : namn },
            { namn: t('kod'), varde: b.kod },
            { namn: t('adress'), varde: b.namn ? b.adress : t('skyddad') },
            { namn: t('telefon'), varde: b.namn ? b.telefon : t('skyddad') },
            { namn: t('tjanst'), varde: `${b.tjanst}, ${b.delnamn.toLocaleLowerCase('sv')}` },
            { namn: t('beviljat'), varde: mangdText(v, b.beviljat, b.enhet, b.per) },
            { namn: t('utforare'), varde: b.utforare },
            { namn: t('fran'), varde: formatDatum(b.fran) },
            { namn: t('till'), varde: b.till ? formatDatum(b.till) : t('tillsVidare') },
          ]}
        />
      </Section>
      <Section rubrik={t('historik')}>
        <OrderHistory b={b} />
      </Section>
    </>
  )
}

function OrderHistory({ b }: { b: OppnadBestallning }) {
  const t = useTexter(bestallningarTexter)
  const dag = (v: unknown) => (typeof v === 'string' ? formatDatum(v) : '')
  const text = (h: OppnadBestallning['handelser'][number]): string => {
    const d = h.data as Record<string, unknown>
    switch (h.handelse) {
      case 'skickad':
        return t('hSkickad')
      case 'sedd':
        return t('hSedd')
      case 'bekraftad':
        return t('hBekraftad', { start: dag(d.start) })
      case 'avbojd':
        return t(d.villkorsbrott ? 'hAvbojdBrott' : 'hAvbojd', { skal: String(d.skal ?? '') })
      case 'andrad':
        return d.till
          ? t('hAndrad', { fran: dag(d.fran), till: dag(d.till) })
          : t('hAndradOppen', { fran: dag(d.fran) })
      case 'bedomning-begard':
        return t('hBedomningBegard', { dag: dag(d.svaraSenast) })
      case 'bedomning-besvarad':
        return t(d.utfall === 'ny' ? 'hBedomningNy' : 'hBedomningOforandrad')
      case 'avslutad':
        return t('hAvslutad')
      default:
        return h.handelse
    }
  }
  return (
    <Tidslinje
      namn={t('historik')}
      handelser={b.handelser.map((h, i) => ({ id: `${h.tid} ${i}`, nar: h.tid, rubrik: text(h) }))}
    />
  )
}
