import { Button } from '@valfri/ui/button'
import { Actions, Card } from '@valfri/ui/section'
import { useToast } from '@valfri/ui/toast'
import { useEffect, useRef } from 'react'
import { useTexter } from '../../i18n/use-texter.ts'
import { nycklarTexter } from '../../texter/nycklar/nycklar.ts'

export interface NyNyckel {
  readonly namn: string
  readonly nyckel: string
}

/** The key itself, the one time it is shown. Takes focus, since it is what the person came for. */
export function NewKeyCard({ ny, onKlar }: { ny: NyNyckel; onKlar: () => void }) {
  const t = useTexter(nycklarTexter)
  const toast = useToast()
  const rubrik = useRef<HTMLHeadingElement>(null)
  useEffect(() => rubrik.current?.focus(), [])
  const copy = async () => {
    await navigator.clipboard.writeText(ny.nyckel)
    toast(t('kopierad'))
  }
  return (
    <Card ton="viktig">
      <h2 ref={rubrik} tabIndex={-1}>
        {t('nyckeln', { namn: ny.namn })}
      </h2>
      <p>{t('visasEnGang')}</p>
      <p>
        <code className="vf-nyckel">{ny.nyckel}</code>
      </p>
      <p>
        {t('saHar')} <code>Authorization: Bearer {ny.nyckel.slice(0, 12)}…</code>
      </p>
      <Actions>
        <Button variant="primary" onClick={() => void copy()}>
          {t('kopiera')}
        </Button>
        <Button variant="tertiary" onClick={onKlar}>
          {t('klar')}
        </Button>
      </Actions>
    </Card>
  )
}
