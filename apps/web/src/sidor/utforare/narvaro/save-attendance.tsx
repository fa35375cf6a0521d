import { useMutation } from '@tanstack/react-query'
import { useBlocker } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { formatDatum } from '@valfri/ui/format'
import { Actions } from '@valfri/ui/section'
import { ErrorState, Notice } from '@valfri/ui/states'
import { useToast } from '@valfri/ui/toast'
import { useState } from 'react'
import { trpc } from '../../../trpc/client.ts'
import type { NarvaroT } from './attendance-cell.tsx'
import { type Narvaro, toHandelser, type Utkast } from './attendance-draft.ts'

interface SaveProps {
  readonly t: NarvaroT
  readonly n: Narvaro
  readonly utkast: Utkast
  readonly onUtkast: (nytt: (forut: Utkast) => Utkast) => void
  readonly onSparad: () => void
}

/** The server takes so many at once. */
const MANGD = 500

/** Saves what is marked, all at once; what is refused stays marked and says why. */
export function SaveAttendance({ t, n, utkast, onUtkast, onSparad }: SaveProps) {
  const toast = useToast()
  const [fel, setFel] = useState<readonly string[]>([])
  const registrera = useMutation(trpc.utfort.registrera.mutationOptions())
  useBlocker({
    // Another week or day of the same page keeps what is marked.
    shouldBlockFn: ({ current, next }) =>
      utkast.size > 0 && current.pathname !== next.pathname && !window.confirm(t('lamna')),
    enableBeforeUnload: utkast.size > 0,
  })
  const spara = async () => {
    const alla = toHandelser(utkast, n.rader).slice(0, MANGD)
    const svar = await registrera.mutateAsync({ handelser: alla.map((h) => h.handelse) }).catch(() => null)
    if (!svar) return
    const nekade = new Map(svar.flatMap((s) => (s.utfall === 'fel' ? [[alla[s.rad - 1]?.id ?? '', s.text ?? '']] : [])))
    const vantar = svar.filter((s) => s.utfall === 'vantar').length
    onUtkast((u) => new Map([...u].filter(([id]) => nekade.has(id) || !alla.some((h) => h.id === id))))
    setFel([...nekade].map(([id, text]) => describe(n, id, text)))
    const antal = svar.length - nekade.size
    if (antal > 0)
      toast([t('sparat', { antal }), vantar > 0 && t('vantandeSparade', { antal: vantar })].filter(Boolean).join(' '))
    onSparad()
  }
  return (
    <div className="vf-narvaro-spara" data-osparat={utkast.size > 0 || undefined}>
      {registrera.error && <ErrorState error={registrera.error} />}
      {fel.length > 0 && (
        <Notice ton="vantar" rubrik={t('ejSparat', { antal: fel.length })}>
          <ul>
            {fel.map((f) => (
              <li key={f}>{f}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Actions>
        <Button
          variant="primary"
          pagar={registrera.isPending}
          disabled={utkast.size === 0}
          onClick={() => void spara()}
        >
          {t('spara')}
        </Button>
        {utkast.size > 0 && (
          <>
            <Button variant="tertiary" onClick={() => onUtkast(() => new Map())}>
              {t('kasta')}
            </Button>
            <span aria-live="polite">{t('osparade', { antal: utkast.size })}</span>
          </>
        )}
      </Actions>
    </div>
  )
}

/** 'Anna Alm, tisdag 13 oktober: …' */
function describe(n: Narvaro, id: string, text: string): string {
  const [bestallningId, datum = ''] = id.split(' ')
  const vem = n.rader.find((r) => r.bestallningId === bestallningId)?.vem ?? ''
  return `${vem}, ${formatDatum(datum, 'dag')}: ${text}`
}
