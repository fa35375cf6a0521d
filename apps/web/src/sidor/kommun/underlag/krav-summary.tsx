import { KeyValueList } from '@valfri/ui/key-value'
import { Section } from '@valfri/ui/section'
import { Notice } from '@valfri/ui/states'
import { useTexter } from '../../../i18n/use-texter.ts'
import { underlagKravTexter } from '../../../texter/kommun/underlag-krav.ts'
import type { Utkast } from './use-utkast.ts'

/** How many krav can be followed up, which cannot, and where each is checked (C1, C2). */
export function KravSummary({ utkast }: { utkast: Utkast }) {
  const t = useTexter(underlagKravTexter)
  const { kontroller } = utkast.krav
  return (
    <Section rubrik={t('sammanfattning')}>
      <KravCoverage utkast={utkast} />
      <KeyValueList
        uppgifter={(['ansokan', 'uppfoljning', 'anmalan', 'automatiskt'] as const).map((k) => ({
          namn: t(`i_${k}`),
          varde: kontroller[k],
        }))}
      />
    </Section>
  )
}

/** The coverage in words, with what is missing; and once sealed, why it was sealed so. */
export function KravCoverage({ utkast: { krav, version, parter } }: { utkast: Utkast }) {
  const t = useTexter(underlagKravTexter)
  const { antal, tackta, procent, utan } = krav.tackning
  const alla = [...version.villkor, ...parter.flatMap((p) => p.del?.lokal.villkor ?? [])]
  const medOrd = alla.filter((v) => krav.anmarkningar[v.id]?.some((a) => a.kod === 'vagt-ord'))
  if (antal === 0) return <p className="vf-svag">{t('ingaVillkor')}</p>
  return (
    <Notice ton={utan.length > 0 ? 'vantar' : medOrd.length > 0 ? 'info' : 'klart'}>
      <p>{utan.length === 0 ? t('tackningHel', { antal }) : t('tackning', { tackta, antal, procent })}</p>
      {utan.length > 0 && <p>{t('utan', { villkor: utan.map((v) => v.nr).join(', ') })}</p>}
      {medOrd.length > 0 && <p>{t('ord', { antal: medOrd.length, villkor: medOrd.map((v) => v.nr).join(', ') })}</p>}
      {krav.skal && <p>{t('skalGivet', { skal: krav.skal })}</p>}
    </Notice>
  )
}
