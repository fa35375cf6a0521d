import { DateText } from '@valfri/ui/date-text'
import { Section } from '@valfri/ui/section'
import { StatusTag, type Ton } from '@valfri/ui/status-tag'
import { useTexter } from '../../../i18n/use-texter.ts'
import { samverkanTexter } from '../../../texter/kommun/samverkan.ts'
import type { RouterOutputs } from '../../../trpc/client.ts'
import { InviteForm, PartStegForm } from './samverkan-forms.tsx'

export type SamverkanRad = RouterOutputs['tenancy']['samverkan']['lista'][number]
type Part = SamverkanRad['parter'][number]

const ton: Record<Part['status'], Ton> = { inbjuden: 'vantar', ansluten: 'klart', uttradd: 'neutral' }

/** One samverkan: who takes part, and what the own nämnd can do about it. */
export function SamverkanSection({ samverkan: s }: { samverkan: SamverkanRad }) {
  const t = useTexter(samverkanTexter)
  return (
    <Section rubrik={s.namn} ingress={s.arAgare && <p>{t('agare')}</p>}>
      <PartTable parter={s.parter} namn={s.namn} />
      {s.minStatus === 'inbjuden' && <PartStegForm samverkan={s} steg="anslut" />}
      {s.arAgare && <InviteForm samverkan={s} />}
      {s.minStatus === 'ansluten' && <PartStegForm samverkan={s} steg="lamna" />}
    </Section>
  )
}

function PartTable({ parter, namn }: { parter: readonly Part[]; namn: string }) {
  const t = useTexter(samverkanTexter)
  return (
    <div className="vf-tabell-yta">
      <table className="vf-tabell-enkel">
        <caption className="ds-sr-only">{`${t('parter')}: ${namn}`}</caption>
        <thead>
          <tr>
            <th scope="col">{t('part')}</th>
            <th scope="col">{t('status')}</th>
            <th scope="col">{t('sedan')}</th>
            <th scope="col">{t('grund')}</th>
          </tr>
        </thead>
        <tbody>
          {parter.map((p) => {
            const sista = p.historik.at(-1)
            return (
              <tr key={`${p.kommunId} ${p.namndId}`}>
                <th scope="row">{`${p.kommun}, ${p.namnd}`}</th>
                <td>
                  <StatusTag ton={ton[p.status]}>{t(`status_${p.status}`)}</StatusTag>
                </td>
                <td>{sista && <DateText datum={sista.fran} form="kort" />}</td>
                <td>{sista?.beslut ? `${sista.beslut.paragraf}, ${sista.beslut.diarienummer}` : '–'}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
