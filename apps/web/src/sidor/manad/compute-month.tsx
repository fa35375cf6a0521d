import type { UseMutationResult } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { formatManad } from '@valfri/ui/format'
import { Card, Section } from '@valfri/ui/section'
import { ErrorState } from '@valfri/ui/states'
import { useState } from 'react'
import type { T } from '../../i18n/use-texter.ts'
import { useJag } from '../../skal/use-jag.ts'
import { monthsAround } from './manader.ts'

/** Computes a month: of ersättning, or of avgifter. */
export type ComputeAct = Pick<UseMutationResult<unknown, unknown, { manad: string }>, 'mutate' | 'isPending' | 'error'>

/** The twelve months that have ended latest, without those that are locked. */
const openMonths = (lasta: ReadonlySet<string>, idag: string): string[] =>
  monthsAround(idag, -1, -12).filter((m) => !lasta.has(m))

export interface ComputeMonthProps {
  t: T<'beraknaRubrik' | 'beraknaHjalp' | 'manad' | 'beraknaManad'>
  lasta: ReadonlySet<string>
  berakna: ComputeAct
}

/** Chooses a month and begins its computation. */
export function ComputeMonth({ t, lasta, berakna }: ComputeMonthProps) {
  const { jag } = useJag()
  const val = jag?.inloggad ? openMonths(lasta, jag.idag) : []
  const [vald, setVald] = useState<string | null>(null)
  const manad = vald ?? val[0] ?? ''
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
        {berakna.error !== null && <ErrorState error={berakna.error} />}
      </Card>
    </Section>
  )
}

export interface ComputeAgainProps {
  t: T<'beraknaIgen'>
  berakna: ComputeAct
  manad: string
  primar: boolean
}

/** Computes the same month once more. */
export function ComputeAgain({ t, berakna, manad, primar }: ComputeAgainProps) {
  return (
    <>
      <Button
        variant={primar ? 'primary' : 'secondary'}
        pagar={berakna.isPending}
        onClick={() => berakna.mutate({ manad })}
      >
        {t('beraknaIgen')}
      </Button>
      {berakna.error !== null && <ErrorState error={berakna.error} />}
    </>
  )
}
