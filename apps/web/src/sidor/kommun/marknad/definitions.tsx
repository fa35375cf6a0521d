import { Section } from '@valfri/ui/section'
import type { MarketTexter } from './typer.ts'

const TEXTER = ['sa1', 'sa2', 'sa3', 'sa4', 'sa5', 'sa6', 'sa7'] as const

/** What each figure counts, so that two who read it mean the same. */
export function Definitions({ t }: { t: MarketTexter }) {
  return (
    <Section rubrik={t('sa')}>
      <ul className="vf-punkter">
        {TEXTER.map((nyckel) => (
          <li key={nyckel}>{t(nyckel)}</li>
        ))}
      </ul>
    </Section>
  )
}
