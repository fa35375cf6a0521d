import { formatAntal, formatMinuter } from '@valfri/ui/format'
import { KeyValueList } from '@valfri/ui/key-value'
import { Section } from '@valfri/ui/section'
import type { Underlag, UnderlagTexter } from './underlag-page.tsx'

const SKAL = {
  'over-grans': 'skal_overGrans',
  'over-max-tillfallen': 'skal_overMaxTillfallen',
  'avbokad-i-tid': 'skal_avbokadITid',
  'installt-av-utforaren': 'skal_installtAvUtforaren',
  'franvaro-utan-ersattning': 'skal_franvaroUtanErsattning',
  'ersatts-som-beviljad-tid': 'skal_ersattsSomBeviljadTid',
  'ersatts-inte-i-modellen': 'skal_ersattsInteIModellen',
} as const

/** What was reported and not paid, by reason; nothing when all was paid. */
export function UnpaidList({ t, ejErsatt }: { t: UnderlagTexter; ejErsatt: Underlag['ejErsatt'] }) {
  const rader = Object.entries(ejErsatt)
  if (rader.length === 0) return null
  return (
    <Section rubrik={t('ejErsatt')} ingress={<p>{t('ejErsattIngress')}</p>}>
      <KeyValueList
        uppgifter={rader.map(([skal, { antal, minuter }]) => ({
          namn: t(SKAL[skal as keyof typeof SKAL] ?? 'skal_ersattsInteIModellen'),
          varde: `${formatAntal(antal)} ${minuter ? `(${formatMinuter(minuter)})` : ''}`,
        }))}
      />
    </Section>
  )
}
