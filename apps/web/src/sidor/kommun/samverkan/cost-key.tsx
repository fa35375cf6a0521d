import { formatDatum } from '@valfri/ui/format'
import { KeyValueList } from '@valfri/ui/key-value'
import { Section } from '@valfri/ui/section'
import { Notice } from '@valfri/ui/states'
import { useTexter } from '../../../i18n/use-texter.ts'
import { samverkanKostnaderTexter } from '../../../texter/kommun/samverkan-kostnader.ts'
import type { RouterOutputs } from '../../../trpc/client.ts'
import { SimpleTable } from '../../simple-table.tsx'
import { useHasRoll } from '../installningar/settings-frame.tsx'
import { FigureForm, ProposeKey } from './cost-forms.tsx'

export type Kostnadssida = RouterOutputs['samverkan']['kostnad']['visa']

/** The key of today: what was agreed, every member's figure with its source, and the remainder rule. */
export function CostKey({ sida }: { sida: Kostnadssida }) {
  const t = useTexter(samverkanKostnaderTexter)
  const farForesla = useHasRoll(['upphandlare']) && sida.arMedlem
  const farRapportera = useHasRoll(['upphandlare', 'ekonom']) && sida.arMedlem
  return (
    <Section rubrik={t('nyckelRubrik')}>
      {sida.underlag ? (
        <Key underlag={sida.underlag} restregel={sida.restregel} />
      ) : (
        <Notice ton="vantar">
          <p>{sida.utanUnderlag?.text}</p>
        </Notice>
      )}
      {farRapportera && <FigureForm sida={sida} />}
      {farForesla && <ProposeKey sida={sida} />}
    </Section>
  )
}

function Key({ underlag: u, restregel }: { underlag: NonNullable<Kostnadssida['underlag']>; restregel: string }) {
  const t = useTexter(samverkanKostnaderTexter)
  const { nyckel, fran, svar } = u.nyckel
  if (!nyckel) return null
  const beslut = svar.map((s) => `${s.kommun} ${s.beslut.diarienummer}`).join('; ')
  return (
    <>
      <KeyValueList
        uppgifter={[
          { namn: t('slag'), varde: t(`nyckel_${nyckel.slag}`, { enhet: nyckel.enhet ?? '' }) },
          { namn: t('galler'), varde: fran && formatDatum(fran) },
          { namn: t('nyckelText'), varde: nyckel.text },
          { namn: t('overens'), varde: beslut },
        ]}
      />
      <SimpleTable
        caption={t('talTabell')}
        rader={u.tal}
        radId={(r) => r.namndId}
        kolumner={[
          { id: 'kommun', rubrik: t('kommun'), radrubrik: true, varde: (r) => r.kommun },
          { id: 'tal', rubrik: t('tal'), tal: true, varde: (r) => r.tal.toLocaleString('sv-SE') },
          { id: 'avser', rubrik: t('avser'), varde: (r) => r.avser && formatDatum(r.avser, 'kort') },
          {
            id: 'kalla',
            rubrik: t('kalla'),
            varde: (r) =>
              r.kalla && t('kallaDatum', { kalla: r.kalla, datum: formatDatum(r.kallaDatum ?? '', 'kort') }),
          },
        ]}
      />
      <p className="vf-svag">{restregel}</p>
    </>
  )
}
