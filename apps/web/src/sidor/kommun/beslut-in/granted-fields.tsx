import { Section } from '@valfri/ui/section'
import { TextField } from '@valfri/ui/text-field'
import { useTexter } from '../../../i18n/use-texter.ts'
import { beslutInTexter } from '../../../texter/kommun/beslut-in.ts'
import { FaltFields } from '../../falt/falt-fields.tsx'
import type { Tjanstformular } from './decision-form.tsx'

const enheter = {
  minuter: 'enhetMinuter',
  portioner: 'enhetPortioner',
  leveranser: 'enhetLeveranser',
  tillfallen: 'enhetTillfallen',
  dagar: 'enhetDagar',
  samtal: 'enhetSamtal',
} as const
const perioder = { dag: 'perDag', vecka: 'perVecka', manad: 'perManad', arende: 'perArende' } as const

interface Props {
  readonly tjanst: Tjanstformular
  /** Delar whose time is counted from insatser: their first quantity is not written by hand. */
  readonly raknade: ReadonlySet<string>
}

/** Granted quantities by del, as the tjänst declares them. A del that is left empty is not granted. */
export function GrantedFields({ tjanst, raknade }: Props) {
  const t = useTexter(beslutInTexter)
  const heltal = (text: string) => !text || /^\d[\d\s]*$/.test(text.trim()) || t('heltal')
  return (
    <Section rubrik={t('delar')} ingress={<p>{t('delarIngress')}</p>}>
      {tjanst.delar.map((d) => (
        <fieldset key={d.id} className="vf-delfalt">
          <legend>{d.namn}</legend>
          {d.ejValbarSkal && <p className="vf-falt-hjalp">{t('ingarEj')}</p>}
          {raknade.has(d.id) && <p className="vf-falt-hjalp">{t('raknasUrInsatser')}</p>}
          {d.mangder.slice(raknade.has(d.id) ? 1 : 0).map((m) => (
            <TextField
              key={m.id}
              name={`delar.${d.id}.${m.id}`}
              label={m.namn}
              inputMode="numeric"
              bredd="kort"
              enhet={`${t(enheter[m.enhet])} ${t(perioder[m.per])}`}
              frivillig
              regler={{ validate: heltal }}
            />
          ))}
        </fieldset>
      ))}
    </Section>
  )
}

/** The tjänst's other fields. Files and lists do not come with a beslut. */
export function OtherFields({ falt }: { falt: Tjanstformular['falt'] }) {
  const t = useTexter(beslutInTexter)
  return (
    <Section rubrik={t('annat')}>
      <FaltFields falt={falt} />
    </Section>
  )
}
