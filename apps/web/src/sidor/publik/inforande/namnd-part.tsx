import { formatDatum } from '@valfri/ui/format'
import { Section } from '@valfri/ui/section'
import { Tidslinje } from '@valfri/ui/tidslinje'
import type { T } from '../../../i18n/use-texter.ts'
import type { publikInforandeTexter } from '../../../texter/publik/inforande.ts'
import type { RouterOutputs } from '../../../trpc/client.ts'
import { plandatumText } from '../../plandatum-text.ts'
import { SimpleTable } from '../../simple-table.tsx'

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
    <SimpleTable
      caption={t('kalender')}
      rader={n.kalender}
      radId={(k) => k.postId}
      kolumner={[
        {
          id: 'vad',
          rubrik: t('vad'),
          radrubrik: true,
          varde: (k) => k.rubrik,
          visa: (k) => (
            <div>
              {k.rubrik}
              <div className="vf-svag">{`${t(`kslag_${k.slag}`)}, ${k.tjanst?.namn ?? t('allaTjanster')}`}</div>
            </div>
          ),
        },
        {
          id: 'datum',
          rubrik: t('datum'),
          varde: (k) => k.datum,
          visa: (k) => (
            <div>
              {formatDatum(k.datum, 'kort')}
              {k.installd && <div>{t('installd')}</div>}
              {k.tidigare.map((d) => (
                <div key={d} className="vf-svag">
                  {t('tidigare', { datum: formatDatum(d, 'kort') })}
                </div>
              ))}
            </div>
          ),
        },
        { id: 'galler', rubrik: t('gallerFran'), varde: (k) => k.gallerFran && formatDatum(k.gallerFran, 'kort') },
        { id: 'text', rubrik: t('beskrivning'), varde: (k) => k.text },
      ]}
    />
  )
}

function Forecasts({ t, n }: PartProps) {
  return (
    <SimpleTable
      caption={t('prognos')}
      rader={n.prognoser}
      radId={(p) => p.id}
      kolumner={[
        { id: 'tjanst', rubrik: t('tjanst'), radrubrik: true, varde: (p) => p.tjanst.namn },
        { id: 'omrade', rubrik: t('omrade'), varde: (p) => p.omrade ?? t('hela') },
        { id: 'ar', rubrik: t('ar'), varde: (p) => String(p.ar) },
        { id: 'antal', rubrik: t('personer'), tal: true, varde: (p) => p.antal },
        { id: 'kalla', rubrik: t('kalla'), varde: (p) => `${p.kalla}, ${formatDatum(p.per, 'kort')}` },
      ]}
    />
  )
}

type PublikPlan = PublikNamnd['planer'][number]
type Plandatum = PublikPlan['steg'][number]['planerat']

function Plan({ t, plan }: { t: PublikTexter; plan: PublikPlan }) {
  const text = (d: Plandatum) => plandatumText(d, t('preliminart'))
  return (
    <Section
      rubrik={t('plan', { namn: plan.namn })}
      ingress={<p>{plan.forsening > 0 ? t('sen', { dagar: plan.forsening }) : t('iTid')}</p>}
    >
      <SimpleTable
        caption={t('plan', { namn: plan.namn })}
        rader={plan.steg}
        radId={(s) => s.id}
        kolumner={[
          { id: 'steg', rubrik: t('steg'), radrubrik: true, varde: (s) => s.namn },
          {
            id: 'planerat',
            rubrik: t('planerat'),
            varde: (s) => text(s.planerat),
            visa: (s) => (
              <div>
                {text(s.planerat)}
                {s.flyttar.length > 0 && <div className="vf-svag">{t('forst', { datum: text(s.forst) })}</div>}
                {s.flyttar.map((f) => (
                  <div key={f.nar} className="vf-svag">
                    {t('flyttad', { skal: f.skal })}
                  </div>
                ))}
              </div>
            ),
          },
          {
            id: 'klart',
            rubrik: t('klart'),
            varde: (s) => (s.klart ? formatDatum(s.klart, 'kort') : t('inteKlart')),
          },
        ]}
      />
    </Section>
  )
}
