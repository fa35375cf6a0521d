import { KeyValueList } from '@valfri/ui/key-value'
import { Section } from '@valfri/ui/section'
import { Notice } from '@valfri/ui/states'
import { useTexter } from '../../../i18n/use-texter.ts'
import { publikUnderlagTexter } from '../../../texter/publik/underlag.ts'
import { VillkorCard } from '../../kommun/underlag/villkor-card.tsx'
import { delId, kapitel, type Publikt } from './typer.ts'

/** The common part of a sealed version: its chapters with their krav, and how to apply. */
export function CommonPart({ underlag: { forseglad: f } }: { underlag: Publikt }) {
  const t = useTexter(publikUnderlagTexter)
  const g = f.gemensam
  return (
    <>
      <Section rubrik={t('inledning')} id={delId('inledning')}>
        <p className="vf-lopande">{g.inledning}</p>
      </Section>
      {g.reserverat && (
        <Notice rubrik={t('reserverat')}>
          <p>{g.reserverat.skal}</p>
        </Notice>
      )}
      <PlainDelar delar={f.delar} lattlast={f.lattlast ?? {}} />
      {kapitel.map((k) => (
        <Section key={k} rubrik={t(k)} id={delId(k)}>
          {g[k].map((a) => (
            <div key={a.rubrik} className="vf-lopande">
              {a.rubrik && <h3>{a.rubrik}</h3>}
              <p>{a.text}</p>
            </div>
          ))}
          {f.villkor
            .filter((v) => v.kapitel === k)
            .map((v) => (
              <VillkorCard key={v.id} villkor={v} delar={f.delar} />
            ))}
        </Section>
      ))}
      <Section rubrik={t('saAnsoker')} id={delId('ansokan')}>
        <p className="vf-lopande">{g.ansokanssatt}</p>
        <KeyValueList
          uppgifter={[
            { namn: t('beslutstid'), varde: t('dagar', { antal: g.beslutstidDagar }) },
            { namn: t('uppsagningstid'), varde: t('manader', { antal: g.uppsagningstidManader }) },
            { namn: t('byte'), varde: t('dagar', { antal: g.byteDagar }) },
            { namn: t('valtid'), varde: t('dagar', { antal: g.valtidDagar }) },
            { namn: t('cpv'), varde: g.cpv.join(', ') },
          ]}
        />
      </Section>
    </>
  )
}

/** What each del is, in plain words. */
function PlainDelar({ delar, lattlast }: Record<'delar' | 'lattlast', Readonly<Record<string, string>>>) {
  const t = useTexter(publikUnderlagTexter)
  const skrivna = Object.entries(lattlast).filter(([id]) => delar[id] !== undefined)
  if (skrivna.length === 0) return null
  return (
    <Section rubrik={t('lattlast')} id={delId('lattlast')}>
      <KeyValueList uppgifter={skrivna.map(([id, varde]) => ({ namn: delar[id] ?? id, varde }))} />
    </Section>
  )
}
