import { formatDatum } from '@valfri/ui/format'
import { KeyValueList } from '@valfri/ui/key-value'
import { Section } from '@valfri/ui/section'
import { useTexter } from '../../i18n/use-texter.ts'
import { arendeTexter } from '../../texter/kommun/arenden.ts'
import { DagarKvar } from './arende-lage.tsx'
import { SvarVisning } from './svar-visning.tsx'
import type { Arende } from './typer.ts'

/** Who applies for what, as it was sent. */
export function ArendeFakta({ arende: a }: { arende: Arende }) {
  const t = useTexter(arendeTexter)
  const { foretag, firmatecknare, verksamhetsansvarig, samarbete } = a.sokande.uppgifter
  const kapacitet = a.sokt.delar.flatMap((d) => (d.kapacitet === null ? [] : [`${d.namn} ${d.kapacitet} ${d.enhet}`]))
  const oppet = a.beslut.fattat === null && a.beslut.tidigare.length === 0 && a.lage !== 'aterkallad'
  return (
    <Section rubrik={t('fakta')}>
      <div className="vf-faktarad">
        <KeyValueList
          uppgifter={[
            { namn: t('sokt'), varde: a.sokt.delar.map((d) => d.namn).join(', ') },
            { namn: t('omraden'), varde: a.sokt.omraden.length > 0 ? a.sokt.omraden.join(', ') : t('helaKommunen') },
            ...(kapacitet.length > 0 ? [{ namn: t('kapacitet'), varde: kapacitet.join(', ') }] : []),
            ...(a.sokt.start ? [{ namn: t('onskadStart'), varde: formatDatum(a.sokt.start) }] : []),
            ...(oppet ? [{ namn: t('tid'), varde: <Senast arende={a} /> }] : []),
          ]}
        />
        <KeyValueList
          uppgifter={[
            { namn: t('organisationsnummer'), varde: foretag?.organisationsnummer },
            { namn: t('firmatecknare'), varde: firmatecknare?.namn },
            { namn: t('verksamhetsansvarig'), varde: verksamhetsansvarig?.namn },
            { namn: t('epost'), varde: foretag?.epost },
            { namn: t('telefon'), varde: foretag?.telefon },
            { namn: t('enheter'), varde: a.sokande.enheter.map((e) => `${e.namn}, ${e.adress}, ${e.ort}`).join('; ') },
          ]}
        />
      </div>
      {samarbete && Object.keys(samarbete).length > 0 && (
        <details className="vf-visa-mer" open>
          <summary>{t('samarbete')}</summary>
          <SvarVisning
            falt={a.sokande.samarbeteFalt}
            svar={{ varden: samarbete, dokument: [] }}
            dokument={a.dokument}
          />
        </details>
      )}
    </Section>
  )
}

function Senast({ arende: a }: { arende: Arende }) {
  return <DagarKvar dag={a.beslutSenast} dagar={a.dagarKvar} />
}
