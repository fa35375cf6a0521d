import { formatDatum } from '@valfri/ui/format'
import { KeyValueList } from '@valfri/ui/key-value'
import { Card, Section } from '@valfri/ui/section'
import { Notice } from '@valfri/ui/states'
import { useTexter } from '../../../i18n/use-texter.ts'
import { samverkanTexter } from '../../../texter/kommun/samverkan.ts'
import type { RouterOutputs } from '../../../trpc/client.ts'
import { useHasRoll } from '../installningar/settings-frame.tsx'
import { ProposeRules } from './propose-rules.tsx'

export type SamverkanSida = RouterOutputs['tenancy']['samverkan']['hamta']
type Regler = NonNullable<SamverkanSida['regler']>

/** The written rules as facts and in their own words. */
export function RuleFacts({ regler: r, tidigast }: { regler: Regler; tidigast?: string | null }) {
  const t = useTexter(samverkanTexter)
  return (
    <>
      <KeyValueList
        uppgifter={[
          { namn: t('antagning'), varde: t(`antagning_${r.antagning}`) },
          { namn: t('regelandring'), varde: t(`antagning_${r.regelandring}`) },
          { namn: t('uppsagning'), varde: t('uppsagningVarde', { manader: r.uppsagningManader }) },
          { namn: t('uttrade'), varde: t(`uttrade_${r.uttrade}`) },
          { namn: t('svarstid'), varde: t('svarstidVarde', { dagar: r.svarstidDagar }) },
          ...(tidigast ? [{ namn: t('tidigast'), varde: formatDatum(tidigast) }] : []),
        ]}
      />
      <p className="vf-lopande">{r.text}</p>
    </>
  )
}

/** The rules in force, and a member's way to propose others. */
export function RulesSection({ samverkan: s }: { samverkan: SamverkanSida }) {
  const t = useTexter(samverkanTexter)
  const far = useHasRoll(['upphandlare']) && s.minStatus === 'ansluten'
  const oppet = s.arenden.some((a) => a.slag === 'regler' && a.rostlage.status === 'oppet')
  return (
    <Section rubrik={t('reglerRubrik')}>
      {s.regler ? (
        <Card>
          <RuleFacts regler={s.regler} tidigast={s.minStatus === 'ansluten' ? s.tidigastUttrade : null} />
        </Card>
      ) : (
        <Notice>
          <p>{t('ingaRegler')}</p>
        </Notice>
      )}
      {far && !oppet && <ProposeRules samverkanId={s.id} regler={s.regler} />}
    </Section>
  )
}
