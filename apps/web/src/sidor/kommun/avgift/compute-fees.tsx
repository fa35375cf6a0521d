import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { formatManad } from '@valfri/ui/format'
import { Card, Section } from '@valfri/ui/section'
import { ErrorState } from '@valfri/ui/states'
import { useState } from 'react'
import { useJag } from '../../../skal/use-jag.ts'
import { trpc } from '../../../trpc/client.ts'
import type { AvgiftTexter } from './fee-frame.tsx'

/** The twelve months that have ended latest, without those that are locked. */
function openMonths(lasta: ReadonlySet<string>, idag: string): string[] {
  const [ar, manad] = idag.split('-').map(Number) as [number, number]
  return Array.from({ length: 12 }, (_, i) =>
    new Date(Date.UTC(ar, manad - 2 - i, 1)).toISOString().slice(0, 7),
  ).filter((m) => !lasta.has(m))
}

/** Chooses a month and begins its computation. */
export function ComputeFees({ t, lasta }: { t: AvgiftTexter; lasta: ReadonlySet<string> }) {
  const { jag } = useJag()
  const val = jag?.inloggad ? openMonths(lasta, jag.idag) : []
  const [vald, setVald] = useState<string | null>(null)
  const manad = vald ?? val[0] ?? ''
  const navigate = useNavigate()
  const klient = useQueryClient()
  const berakna = useMutation(
    trpc.avgift.berakna.mutationOptions({
      onSuccess: async (svar) => {
        await klient.invalidateQueries({ queryKey: trpc.avgift.pathKey() })
        await navigate({ to: '/kommun/avgift/$id', params: { id: svar.id } })
      },
    }),
  )
  return (
    <Section rubrik={t('beraknaRubrik')} ingress={<p>{t('beraknaHjalp')}</p>}>
      <Card ton="lugn">
        <div className="vf-handlingar">
          <label className="vf-falt-rad">
            {t('manad')}{' '}
            <select className="ds-input" value={manad} onChange={(e) => setVald(e.target.value)}>
              {val.map((m) => (
                <option key={m} value={m}>
                  {formatManad(m)}
                </option>
              ))}
            </select>
          </label>
          <Button
            variant="primary"
            pagar={berakna.isPending}
            disabled={!manad}
            onClick={() => berakna.mutate({ manad })}
          >
            {t('beraknaManad', { manad: manad ? formatManad(manad) : '' })}
          </Button>
        </div>
        {berakna.error && <ErrorState error={berakna.error} />}
      </Card>
    </Section>
  )
}
