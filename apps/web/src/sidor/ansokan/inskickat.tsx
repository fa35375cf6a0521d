import { formatDatum, formatTidpunkt } from '@valfri/ui/format'
import { KeyValueList } from '@valfri/ui/key-value'
import { Section } from '@valfri/ui/section'
import { useTexter } from '../../i18n/use-texter.ts'
import { egetArendeTexter } from '../../texter/utforare/arende.ts'
import { SvarVisning } from '../arenden/svar-visning.tsx'
import { Underskriftslankar } from '../avtal/underskriftslankar.tsx'
import { AndraSvar } from './andra-svar.tsx'
import type { EgetArendeSida } from './eget-arende-fakta.tsx'

/** What the firm sent to this nämnd, to read again: what it seeks, and each answer. */
export function Inskickat({ arende: a }: { arende: EgetArendeSida }) {
  const t = useTexter(egetArendeTexter)
  const kapacitet = a.sokt.delar.flatMap((d) => (d.kapacitet === null ? [] : [`${d.namn} ${d.kapacitet} ${d.enhet}`]))
  return (
    <Section rubrik={t('inskickat')} ingress={<p>{t('inskickatIngress')}</p>}>
      <KeyValueList
        uppgifter={[
          { namn: t('sokt'), varde: a.sokt.delar.map((d) => d.namn).join(', ') },
          { namn: t('omraden'), varde: a.sokt.omraden.join(', ') || t('helaKommunen') },
          ...(kapacitet.length > 0 ? [{ namn: t('kapacitet'), varde: kapacitet.join(', ') }] : []),
          ...(a.sokt.start ? [{ namn: t('start'), varde: formatDatum(a.sokt.start) }] : []),
        ]}
      />
      {a.inskickatId && <Underskriftslankar dokumentId={a.inskickatId} slag="ansokan" />}
      {a.villkor.map((v) => (
        <details key={v.id} className="vf-visa-mer">
          <summary>
            {v.nr} {v.namn}
          </summary>
          <SvarVisning falt={v.falt} svar={a.svar[v.id] ?? null} dokument={a.dokument} />
          {a.andringar
            .filter((x) => x.villkorIds.includes(v.id))
            .map((x) => (
              <p key={x.id} className="vf-svag">
                {t('andradAv', { namn: x.av, tid: formatTidpunkt(x.tid, 'kort') })}{' '}
                <a href={`/dokument/${x.inskickatId}`}>{t('andringFil')}</a>
              </p>
            ))}
          {a.farAterkalla && <AndraSvar arende={a} villkor={v} />}
        </details>
      ))}
    </Section>
  )
}
