import { formatDatum, formatManad } from '@valfri/ui/format'
import { Section } from '@valfri/ui/section'
import { Tidslinje } from '@valfri/ui/tidslinje'
import type { T } from '../../../i18n/use-texter.ts'
import type { publikInforandeTexter } from '../../../texter/publik/inforande.ts'
import type { RouterOutputs } from '../../../trpc/client.ts'

export type PublikTexter = T<keyof typeof publikInforandeTexter.sv & string>
export type PublikNamnd = RouterOutputs['inforande']['publikt']['kommun']['namnder'][number]

/** Whether a nämnd has told anything. */
export const hasContent = (n: PublikNamnd): boolean =>
  [n.planer, n.kalender, n.prognoser, n.nyheter, n.rapporter].some((x) => x.length > 0)

interface PartProps {
  t: PublikTexter
  n: PublikNamnd
}

/** What one nämnd has told: coming decisions first, since they are what one plans by. */
export function NamndPart({ t, n, slug, flera }: PartProps & { slug: string; flera: boolean }) {
  return (
    <>
      {flera && <h2>{n.namnd}</h2>}
      <Section
        rubrik={t('kalender')}
        handling={n.kalender.length > 0 && <a href={`/export/kommande-beslut/${slug}.ics`}>{t('ics')}</a>}
      >
        {n.kalender.length === 0 ? <p>{t('kalenderTomt')}</p> : <Calendar t={t} n={n} />}
      </Section>
      {n.prognoser.length > 0 && (
        <Section rubrik={t('prognos')} ingress={<p>{t('prognosText')}</p>}>
          <Forecasts t={t} n={n} />
        </Section>
      )}
      {n.planer.map((p) => (
        <Plan key={p.id} t={t} plan={p} />
      ))}
      {n.nyheter.length > 0 && (
        <Section rubrik={t('nyheter')}>
          <Tidslinje
            namn={t('nyheter')}
            handelser={n.nyheter.map((x) => ({ id: x.id, nar: x.publicerad, rubrik: x.rubrik, text: <p>{x.text}</p> }))}
          />
        </Section>
      )}
      {n.rapporter.length > 0 && (
        <Section rubrik={t('rapporter')}>
          <ul className="vf-punkter">
            {n.rapporter.map((r) => (
              <li key={r.id}>
                <a href={`/dokument/${r.dokumentId}`}>{t('rapport', { ar: String(r.ar) })}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function Calendar({ t, n }: PartProps) {
  return (
    <div className="vf-tabell-ram">
      <table className="vf-pristabell">
        <caption className="ds-sr-only">{t('kalender')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('datum')}</th>
            <th scope="col">{t('vad')}</th>
            <th scope="col">{t('gallerFran')}</th>
          </tr>
        </thead>
        <tbody>
          {n.kalender.map((k) => (
            <tr key={k.postId}>
              <th scope="row">
                {k.installd ? <s>{formatDatum(k.datum, 'kort')}</s> : formatDatum(k.datum, 'kort')}
                {k.installd && <div>{t('installd')}</div>}
                {k.tidigare.map((d) => (
                  <div key={d} className="vf-svag">
                    {t('tidigare', { datum: formatDatum(d, 'kort') })}
                  </div>
                ))}
              </th>
              <td>
                {k.rubrik}
                <div className="vf-svag">{`${t(`kslag_${k.slag}`)}, ${k.tjanst?.namn ?? t('allaTjanster')}`}</div>
                <div>{k.text}</div>
              </td>
              <td>{k.gallerFran ? formatDatum(k.gallerFran, 'kort') : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Forecasts({ t, n }: PartProps) {
  return (
    <div className="vf-tabell-ram">
      <table className="vf-pristabell">
        <caption className="ds-sr-only">{t('prognos')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('tjanst')}</th>
            <th scope="col">{t('omrade')}</th>
            <th scope="col">{t('ar')}</th>
            <th scope="col" className="vf-tal">
              {t('personer')}
            </th>
            <th scope="col">{t('kalla')}</th>
          </tr>
        </thead>
        <tbody>
          {n.prognoser.map((p) => (
            <tr key={p.id}>
              <th scope="row">{p.tjanst.namn}</th>
              <td>{p.omrade ?? t('hela')}</td>
              <td>{p.ar}</td>
              <td className="vf-tal">{p.antal}</td>
              <td>{`${p.kalla}, ${formatDatum(p.per, 'kort')}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type PublikPlan = PublikNamnd['planer'][number]
type Plandatum = PublikPlan['steg'][number]['planerat']

const plannedText = (t: PublikTexter, d: Plandatum): string => {
  const text = d.noggrannhet === 'manad' ? formatManad(d.datum.slice(0, 7)) : formatDatum(d.datum, 'kort')
  return d.preliminart ? `${text} (${t('preliminart')})` : text
}

function Plan({ t, plan }: { t: PublikTexter; plan: PublikPlan }) {
  return (
    <Section
      rubrik={t('plan', { namn: plan.namn })}
      ingress={<p>{plan.forsening > 0 ? t('sen', { dagar: plan.forsening }) : t('iTid')}</p>}
    >
      <div className="vf-tabell-ram">
        <table className="vf-pristabell">
          <caption className="ds-sr-only">{t('plan', { namn: plan.namn })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('steg')}</th>
              <th scope="col">{t('planerat')}</th>
              <th scope="col">{t('klart')}</th>
            </tr>
          </thead>
          <tbody>
            {plan.steg.map((s) => (
              <tr key={s.id}>
                <th scope="row">{s.namn}</th>
                <td>
                  {plannedText(t, s.planerat)}
                  {s.flyttar.length > 0 && (
                    <div className="vf-svag">{t('forst', { datum: plannedText(t, s.forst) })}</div>
                  )}
                  {s.flyttar.map((f) => (
                    <div key={f.nar} className="vf-svag">
                      {t('flyttad', { skal: f.skal })}
                    </div>
                  ))}
                </td>
                <td>{s.klart ? formatDatum(s.klart, 'kort') : t('inteKlart')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}
