import { KeyValueList } from '@valfri/ui/key-value'
import { Section } from '@valfri/ui/section'
import { useTexter } from '../../../i18n/use-texter.ts'
import { underlagLokalTexter } from '../../../texter/kommun/underlag-lokal.ts'
import type { Utkast } from './use-utkast.ts'
import { VillkorCard } from './villkor-card.tsx'

type Part = Utkast['parter'][number]
const ickeval = {
  egenregi: 'i_egenregi',
  'upphandlad-lou': 'i_upphandladLou',
  turordning: 'i_turordning',
  narhet: 'i_narhet',
} as const

/** A party's local part to read. */
export function LokalReader({ part, delar }: { part: Part; delar: Readonly<Record<string, string>> }) {
  const t = useTexter(underlagLokalTexter)
  const del = part.del
  return (
    <Section rubrik={part.kommun} niva={3} ingress={<p>{part.namnd}</p>}>
      {!del && <p className="vf-svag">{t('andrasTom')}</p>}
      {del && (
        <>
          <KeyValueList
            saknas={t('saknas')}
            uppgifter={[
              { namn: t('omradenVal'), varde: del.omraden.map((o) => o.namn).join(', ') },
              { namn: t('delar'), varde: del.lokal.delar.map((d) => delar[d] ?? d).join(', ') },
              { namn: t('modell'), varde: del.modell?.namn },
              { namn: t('ersattningText'), varde: del.lokal.ersattning?.text },
              { namn: t('ickevalTyp'), varde: del.lokal.ickeval && t(ickeval[del.lokal.ickeval.typ]) },
              { namn: t('kapacitet'), varde: t(del.lokal.kapacitet === 'tak' ? 'kapacitet_tak' : 'kapacitet_taAlla') },
              { namn: t('kontakterVal'), varde: del.kontakter.map((k) => k.namn).join(', ') },
            ]}
          />
          {del.lokal.villkor.map((v) => (
            <VillkorCard key={v.id} villkor={v} delar={delar} niva={4} />
          ))}
        </>
      )}
    </Section>
  )
}
