import { Section } from '@valfri/ui/section'
import { useTexter } from '../../../i18n/use-texter.ts'
import { publikUnderlagTexter } from '../../../texter/publik/underlag.ts'
import { SimpleTable } from '../../simple-table.tsx'
import { delId, type Publikt } from './typer.ts'

/** Every krav in one table, as it is followed up: what is asked, how it is checked, what follows. */
export function KravTable({ underlag: { kravtabell, forseglad } }: { underlag: Publikt }) {
  const t = useTexter(publikUnderlagTexter)
  const tackning = forseglad.kravtackning
  return (
    <Section rubrik={t('tabell')} id={delId('tabell')}>
      {tackning && <p>{t('tackning', { tackta: tackning.tackta, antal: tackning.antal })}</p>}
      {tackning?.skal && <p>{t('tackningSkal', { skal: tackning.skal })}</p>}
      <details className="vf-fallbar">
        <summary>{t('tabellVisa')}</summary>
        <SimpleTable
          caption={t('tabell')}
          rader={kravtabell}
          radId={(r) => r.id}
          kolumner={[
            { id: 'nr', rubrik: t('nr'), radrubrik: true, varde: (r) => r.nr },
            { id: 'villkor', rubrik: t('villkor'), varde: (r) => r.villkor },
            {
              id: 'kontroll',
              rubrik: t('kontrollpunkter'),
              varde: (r) => r.kontrollpunkter.join(' '),
              visa: (r) => (
                <ul className="vf-punkter">
                  {r.kontrollpunkter.map((k) => (
                    <li key={k}>{k}</li>
                  ))}
                </ul>
              ),
            },
            { id: 'brist', rubrik: t('vidBrist'), varde: (r) => r.vidBrist },
          ]}
        />
      </details>
    </Section>
  )
}
