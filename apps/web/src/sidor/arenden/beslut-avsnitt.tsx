import { formatDatum } from '@valfri/ui/format'
import { Section } from '@valfri/ui/section'
import { Notice } from '@valfri/ui/states'
import { useTexter } from '../../i18n/use-texter.ts'
import { arendeTexter } from '../../texter/kommun/arenden.ts'
import { BeslutForm } from './beslut-form.tsx'
import { BristLista } from './brist-lista.tsx'
import type { Arende } from './typer.ts'

/** The decision: which outcome the prövning leaves open, or what was decided and by whom. */
export function BeslutAvsnitt({ arende: a }: { arende: Arende }) {
  const t = useTexter(arendeTexter)
  const { fattat } = a.beslut
  if (fattat) {
    return (
      <Section rubrik={t('beslut')}>
        <p>
          <strong>{t(`utfall_${fattat.utfall}`)}.</strong>{' '}
          {t('beslutAvDatum', {
            namn: fattat.av,
            delegation: fattat.delegation,
            datum: formatDatum(fattat.datum),
          })}
        </p>
        <p className="vf-lopande">{fattat.skal}</p>
        <BristLista arende={a} />
      </Section>
    )
  }
  const utfall = a.kan.godkann === null ? 'godkand' : a.kan.avsla === null ? 'avslag' : null
  return (
    <Section rubrik={t('beslut')} ingress={<p>{t('beslutIngress')}</p>}>
      {utfall === null && (
        <Notice rubrik={t('beslutKanInte')}>
          <p>{a.kan.godkann}</p>
        </Notice>
      )}
      {utfall !== null && a.kan.besluta && <BeslutForm key={utfall} arende={a} utfall={utfall} />}
      {utfall !== null && !a.kan.besluta && (
        <Notice>
          <p>{t('beslutEjBehorig')}</p>
        </Notice>
      )}
    </Section>
  )
}
