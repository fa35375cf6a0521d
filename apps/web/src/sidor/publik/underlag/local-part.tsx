import { DateText } from '@valfri/ui/date-text'
import { KeyValueList } from '@valfri/ui/key-value'
import { Krona } from '@valfri/ui/krona'
import { Section } from '@valfri/ui/section'
import { Notice } from '@valfri/ui/states'
import { useTexter } from '../../../i18n/use-texter.ts'
import { publikUnderlagTexter } from '../../../texter/publik/underlag.ts'
import { VillkorCard } from '../../kommun/underlag/villkor-card.tsx'
import { SimpleTable } from '../../simple-table.tsx'
import { delId, type PublikPart } from './typer.ts'

const ickeval = {
  egenregi: 'i_egenregi',
  'upphandlad-lou': 'i_upphandladLou',
  turordning: 'i_turordning',
  narhet: 'i_narhet',
} as const

/** What holds in one kommun: areas, prices with their decisions, who helps the one that does not choose, whom to ask. */
export function LocalPart({ part: { part: p }, delar }: { part: PublikPart; delar: Readonly<Record<string, string>> }) {
  const t = useTexter(publikUnderlagTexter)
  const { lokal } = p
  return (
    <Section rubrik={t('lokalDel', { kommun: p.kommun })} id={delId(p.kommunId)} ingress={<p>{p.namnd}</p>}>
      {lokal.text && <p className="vf-lopande">{lokal.text}</p>}
      <KeyValueList
        uppgifter={[
          { namn: t('delar'), varde: lokal.delar.map((d) => delar[d] ?? d).join(', ') },
          { namn: t('ickeval'), varde: lokal.ickeval && t(ickeval[lokal.ickeval.typ]) },
          { namn: t('kapacitet'), varde: t(lokal.kapacitet === 'tak' ? 'kapacitet_tak' : 'kapacitet_taAlla') },
          { namn: t('modell'), varde: p.modell?.namn },
        ]}
      />
      <Section niva={3} rubrik={t('ersattning')}>
        <p className="vf-lopande">{lokal.ersattning?.text}</p>
        <Prices part={p} />
      </Section>
      <Section niva={3} rubrik={t('omraden')}>
        <SimpleTable
          caption={t('omraden')}
          rader={p.omraden}
          radId={(o) => o.id}
          kolumner={[
            { id: 'namn', rubrik: t('omrade'), radrubrik: true, varde: (o) => o.namn },
            { id: 'postnummer', rubrik: t('postnummer'), varde: (o) => o.postnummer.join(', ') },
          ]}
        />
      </Section>
      {lokal.villkor.map((v) => (
        <VillkorCard key={v.id} villkor={v} delar={delar} />
      ))}
      <Section niva={3} rubrik={t('kontakt')}>
        <ul>
          {p.kontakter.map((k) => (
            <li key={k.namn}>{[k.namn, k.telefon, k.epost, k.adress].filter(Boolean).join(', ')}</li>
          ))}
        </ul>
      </Section>
    </Section>
  )
}

type Pris = PublikPart['part']['priser'][number]

function Prices({ part: p }: { part: PublikPart['part'] }) {
  const t = useTexter(publikUnderlagTexter)
  if (p.priser.length === 0) return <p className="vf-svag">{t('ingaPriser')}</p>
  const enhet = (e: string) =>
    e.replace('paborjad-vecka', 'påbörjad vecka').replace('manad', 'månad').replace('besok', 'besök')
  const motiverade = p.priser.filter((x) => x.motivering)
  return (
    <>
      <SimpleTable<Pris>
        caption={t('priser', { kommun: p.kommun })}
        rader={p.priser}
        radId={(x) => `${x.namn} ${x.segment} ${x.fran}`}
        kolumner={[
          { id: 'pris', rubrik: t('pris'), radrubrik: true, varde: (x) => `${x.namn}: ${x.segment}` },
          {
            id: 'ore',
            rubrik: t('kronor'),
            tal: true,
            varde: (x) => x.ore,
            visa: (x) => <Krona ore={Number(x.ore)} />,
          },
          { id: 'enhet', rubrik: t('per'), varde: (x) => enhet(x.enhet) },
          { id: 'fran', rubrik: t('fran'), varde: (x) => x.fran, visa: (x) => <DateText datum={x.fran} form="kort" /> },
          { id: 'beslut', rubrik: t('prisBeslut'), varde: (x) => x.beslut.diarienummer },
        ]}
      />
      {motiverade.map((x) => (
        <Notice key={`${x.segment} ${x.fran}`} rubrik={t('varforSkillnad', { segment: x.segment })}>
          <p>{x.motivering}</p>
        </Notice>
      ))}
    </>
  )
}
