import { createFileRoute, Link } from '@tanstack/react-router'
import { Section } from '@valfri/ui/section'
import { Notice } from '@valfri/ui/states'
import { useState } from 'react'
import { useTexter } from '../../../../i18n/use-texter.ts'
import { canWrite, useUtkast } from '../../../../sidor/kommun/underlag/use-utkast.ts'
import { type LastWord, WordFile } from '../../../../sidor/kommun/underlag/word-file.tsx'
import { WordParts } from '../../../../sidor/kommun/underlag/word-parts.tsx'
import { underlagWordTexter } from '../../../../texter/kommun/underlag-word.ts'

export const Route = createFileRoute('/kommun/underlag/$versionId/word')({ component: WordPage })

function WordPage() {
  const t = useTexter(underlagWordTexter)
  const { versionId } = Route.useParams()
  const { data, reload } = useUtkast(versionId)
  const [last, setLast] = useState<{ namn: string; svar: LastWord } | null>(null)
  if (!data) return null
  if (!canWrite(data))
    return (
      <Notice>
        <p>{t('utkastKravs')}</p>
      </Notice>
    )
  return (
    <Section
      rubrik={t('rubrik')}
      ingress={
        <>
          <p>{t('ingress')}</p>
          <Link to="/kommun/underlag/$versionId" params={{ versionId }}>
            {t('tillVillkor')}
          </Link>
        </>
      }
    >
      <WordFile versionId={versionId} onLast={(namn, svar) => setLast({ namn, svar })} />
      {last && (
        <WordParts
          key={`${last.namn} ${last.svar.rev}`}
          versionId={versionId}
          namn={last.namn}
          last={last.svar}
          reload={reload}
        />
      )}
    </Section>
  )
}
