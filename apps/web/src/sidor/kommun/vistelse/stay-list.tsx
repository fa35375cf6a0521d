import { formatDatum, formatManad } from '@valfri/ui/format'
import { KeyValueList } from '@valfri/ui/key-value'
import { Section } from '@valfri/ui/section'
import { useTexter } from '../../../i18n/use-texter.ts'
import { vistelseTexter } from '../../../texter/kommun/vistelse.ts'
import type { RouterOutputs } from '../../../trpc/client.ts'
import { SimpleTable } from '../../simple-table.tsx'

type Sida = RouterOutputs['vistelse']['visa']

/** What was performed across a border in the month, and who counts it: the same figures in both kommuner. */
export function StayCounts({ sida: s }: { sida: Sida }) {
  const t = useTexter(vistelseTexter)
  return (
    <Section rubrik={t('raknas', { manad: formatManad(s.manad) })}>
      <KeyValueList
        uppgifter={[
          { namn: t('egna'), varde: t('egnaVarde', s.egnaAnnanstans) },
          { namn: t('andras'), varde: t('andrasVarde', s.andrasHar) },
        ]}
      />
    </Section>
  )
}

/** Each case link: where, who performs, whose price, and what was performed. No person is in it. */
export function StayList({ sida: s }: { sida: Sida }) {
  const t = useTexter(vistelseTexter)
  return (
    <Section rubrik={t('vistelser')}>
      {s.vistelser.length === 0 ? (
        <p className="vf-svag">{t('ingaVistelser')}</p>
      ) : (
        <SimpleTable
          caption={t('vistelser')}
          rader={s.vistelser}
          radId={(v) => v.id}
          kolumner={[
            { id: 'hem', rubrik: t('hem'), radrubrik: true, varde: (v) => v.hem },
            { id: 'vard', rubrik: t('vard'), varde: (v) => v.vard },
            { id: 'del', rubrik: t('del'), varde: (v) => `${v.tjanst}, ${v.del.toLocaleLowerCase('sv')}` },
            { id: 'utforare', rubrik: t('utforare'), varde: (v) => v.utforare },
            {
              id: 'period',
              rubrik: t('period'),
              varde: (v) => {
                const fran = formatDatum(v.fran, 'kort')
                return v.till ? t('till', { fran, till: formatDatum(v.till, 'kort') }) : t('tillsvidare', { fran })
              },
            },
            { id: 'pris', rubrik: t('pris'), varde: (v) => t(`pris_${v.pris}`) },
            {
              id: 'utfort',
              rubrik: t('utfort'),
              varde: (v) => t('utfortVarde', { antal: v.antal, minuter: v.minuter }),
            },
            { id: 'raknas', rubrik: t('raknasAv'), varde: (v) => v.hem },
          ]}
        />
      )}
    </Section>
  )
}
