import { Section } from '@valfri/ui/section'
import { Notice } from '@valfri/ui/states'
import { StatusTag } from '@valfri/ui/status-tag'
import type { Month, MonthTexter } from '../../routes/kommun/ersattning/$id.tsx'

/** What looks wrong in a month, what stops it first. Gone once the month is locked. */
export function MonthRemarks({ t, korning }: { t: MonthTexter; korning: Month }) {
  if (['last', 'attesterad', 'utbetald'].includes(korning.status)) return null
  if (korning.anmarkningar.length === 0) {
    return (
      <Notice ton="klart">
        <p>{t('ingaAnmarkningar')}</p>
      </Notice>
    )
  }
  return (
    <Section rubrik={t('anmarkningar')}>
      <ul className="vf-anmarkningar">
        {korning.anmarkningar.map((a) => (
          <li key={`${a.kod} ${a.utforareId ?? ''}`}>
            <StatusTag ton={a.stoppar ? 'fel' : 'vantar'}>{a.stoppar ? t('stoppar') : t('kontrollera')}</StatusTag>
            <div>
              {a.utforare && <strong>{a.utforare}</strong>}
              <p>{a.text}</p>
              <p className="vf-svag">{a.nasta}</p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
