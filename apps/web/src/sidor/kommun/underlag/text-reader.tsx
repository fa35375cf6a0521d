import { KeyValueList } from '@valfri/ui/key-value'
import { Section } from '@valfri/ui/section'
import { useTexter } from '../../../i18n/use-texter.ts'
import { underlagTextTexter } from '../../../texter/kommun/underlag-text.ts'
import { kapitel } from './chapter-editor.tsx'
import type { Gemensam } from './use-utkast.ts'

/** The common part to read: for the parties that do not write it, and for a sealed version. */
export function TextReader({ gemensam: g }: { gemensam: Gemensam }) {
  const t = useTexter(underlagTextTexter)
  const tid = (n: number, enhet: 'dagar' | 'manader') => (n === 0 ? t('ejIfyllt') : `${n} ${t(enhet)}`)
  return (
    <>
      <Section rubrik={t('inledning')}>
        <p className="vf-lopande">{g.inledning || t('ejIfyllt')}</p>
      </Section>
      {kapitel.map((k) => (
        <Section key={k} rubrik={t(k)}>
          {g[k].length === 0 && <p className="vf-svag">{t('tomt')}</p>}
          {g[k].map((a) => (
            <div key={a.rubrik} className="vf-lopande">
              <h3>{a.rubrik}</h3>
              <p>{a.text}</p>
            </div>
          ))}
        </Section>
      ))}
      <Section rubrik={t('uppgifter')}>
        <p className="vf-lopande">{g.ansokanssatt || t('ejIfyllt')}</p>
        <KeyValueList
          uppgifter={[
            { namn: t('beslutstidDagar'), varde: tid(g.beslutstidDagar, 'dagar') },
            { namn: t('uppsagningstidManader'), varde: tid(g.uppsagningstidManader, 'manader') },
            { namn: t('byteDagar'), varde: tid(g.byteDagar, 'dagar') },
            { namn: t('valtidDagar'), varde: tid(g.valtidDagar, 'dagar') },
            { namn: t('cpv'), varde: g.cpv.join(', ') },
          ]}
        />
      </Section>
    </>
  )
}
