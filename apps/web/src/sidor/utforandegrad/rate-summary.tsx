import { KeyValueList } from '@valfri/ui/key-value'
import { Section } from '@valfri/ui/section'
import { type RateT, share, time, type Utforandegrad } from './rate-types.ts'

/** The share in one line, and what it is made of. */
export function RateSummary({ t, totalt: s }: { t: RateT; totalt: Utforandegrad['totalt'] }) {
  return (
    <Section rubrik={s.andel === null ? t('ingenAndel') : t('sammanfattning', { andel: share(t, s.andel) })}>
      <KeyValueList
        uppgifter={[
          { namn: t('beviljat'), varde: time(s.beviljat) },
          { namn: t('utfort'), varde: time(s.utfort) },
          { namn: t('ejUtfort'), varde: time(s.ejUtfort) },
          { namn: t('over'), varde: time(s.over) },
        ]}
      />
      {s.over > 0 && <p className="vf-svag">{t('overHjalp')}</p>}
    </Section>
  )
}
