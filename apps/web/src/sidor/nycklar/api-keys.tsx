import { useQuery } from '@tanstack/react-query'
import { Section } from '@valfri/ui/section'
import { Notice } from '@valfri/ui/states'
import { useState } from 'react'
import { useTexter } from '../../i18n/use-texter.ts'
import { nycklarTexter } from '../../texter/nycklar/nycklar.ts'
import { trpc } from '../../trpc/client.ts'
import { KeyForm } from './key-form.tsx'
import { KeyTable } from './key-table.tsx'
import { NewKeyCard, type NyNyckel } from './new-key-card.tsx'

/** The keys of a nämnd or an utförare: who has them, a new one, and an end to an old one. */
export function ApiKeys({ far, ejBehorig }: { far: boolean; ejBehorig: string }) {
  const t = useTexter(nycklarTexter)
  const [ny, setNy] = useState<NyNyckel | null>(null)
  const nycklar = useQuery(trpc.auth.apiNycklar.queryOptions(undefined, { enabled: far }))
  if (!far)
    return (
      <Notice>
        <p>{ejBehorig}</p>
      </Notice>
    )
  return (
    <>
      <p className="vf-ingress">{t('ingress')}</p>
      <p>
        <a href="/api/v1/openapi.json">{t('beskrivning')}</a>
      </p>
      {ny && <NewKeyCard ny={ny} onKlar={() => setNy(null)} />}
      <Section rubrik={t('nycklar')}>
        <KeyTable rader={nycklar.data} error={nycklar.error} onRetry={() => void nycklar.refetch()} />
      </Section>
      <Section rubrik={t('ny')}>
        <KeyForm onSkapad={setNy} />
      </Section>
    </>
  )
}
