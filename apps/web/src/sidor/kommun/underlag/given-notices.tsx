import { useQuery } from '@tanstack/react-query'
import { formatTidpunkt } from '@valfri/ui/format'
import { Section } from '@valfri/ui/section'
import { ErrorState } from '@valfri/ui/states'
import { useTexter } from '../../../i18n/use-texter.ts'
import { underlagsnyttTexter } from '../../../texter/utforare/underlagsnytt.ts'
import { trpc } from '../../../trpc/client.ts'
import { SimpleTable } from '../../simple-table.tsx'

/** Whom the nämnd has told that this version opened, and who has read it. */
export function GivenNotices({ underlagId, nr }: { underlagId: string; nr: number }) {
  const t = useTexter(underlagsnyttTexter)
  const { data, error, refetch } = useQuery(trpc.underlagsnytt.givna.queryOptions({ underlagId }))
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  const rader = data?.filter((a) => a.tillNr === nr) ?? []
  if (rader.length === 0) return null
  return (
    <Section rubrik={t('givna')} ingress={<p>{t('givnaIngress')}</p>}>
      <SimpleTable
        caption={t('givna')}
        rader={rader}
        radId={(a) => a.id}
        kolumner={[
          { id: 'utforare', rubrik: t('utforare'), radrubrik: true, varde: (a) => a.utforare },
          { id: 'fran', rubrik: t('avtaletsVersion'), varde: (a) => a.franNr },
          { id: 'skapad', rubrik: t('meddelad'), varde: (a) => formatTidpunkt(a.skapad, 'kort') },
          { id: 'last', rubrik: t('lastTid'), varde: (a) => (a.last ? formatTidpunkt(a.last, 'kort') : t('olast')) },
        ]}
      />
    </Section>
  )
}
