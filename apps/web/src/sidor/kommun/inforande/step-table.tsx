import { formatDatum } from '@valfri/ui/format'
import { StatusTag, type Ton } from '@valfri/ui/status-tag'
import { plandatumText } from '../../plandatum-text.ts'
import { SimpleTable } from '../../simple-table.tsx'
import type { InforandeTexter, Plan } from './typer.ts'

type Steg = Plan['steg'][number]
const ton: Record<Steg['lage'], Ton> = {
  klart: 'klart',
  forfallet: 'fel',
  forsenat: 'vantar',
  'enligt-plan': 'neutral',
}

/** The steps of a plan: fixed, planned and real days, and how we know. */
export function StepTable({ t, plan }: { t: InforandeTexter; plan: Plan }) {
  const namn = new Map(plan.steg.map((s) => [s.id, s.namn]))
  const text = (d: Steg['forst']) => plandatumText(d, t('preliminartKort'))
  return (
    <SimpleTable
      caption={t('stegen', { namn: plan.namn })}
      rader={plan.steg}
      radId={(s) => s.id}
      kolumner={[
        {
          id: 'steg',
          rubrik: t('steg'),
          radrubrik: true,
          varde: (s) => s.namn,
          visa: (s) => (
            <div>
              {s.namn}
              {s.berorPa.length > 0 && (
                <div className="vf-svag">
                  {t('vantarPa', { steg: s.berorPa.map((id) => namn.get(id) ?? '').join(', ') })}
                </div>
              )}
            </div>
          ),
        },
        ...(plan.faststalld ? [{ id: 'forst', rubrik: t('forst'), varde: (s: Steg) => text(s.forst) }] : []),
        {
          id: 'planerat',
          rubrik: t('planerat'),
          varde: (s) => text(s.planerat),
          visa: (s) => (
            <div>
              {text(s.planerat)}
              {s.flyttar.map((f) => (
                <div key={f.nar} className="vf-svag">
                  {t('flyttad', { datum: text(f), skal: f.skal || t('utanSkal') })}
                </div>
              ))}
            </div>
          ),
        },
        {
          id: 'klart',
          rubrik: t('klart'),
          varde: (s) => s.klart,
          visa: (s) => (
            <div>
              {s.klart ? formatDatum(s.klart, 'kort') : t('prognos', { datum: formatDatum(s.prognos, 'kort') })}
              <div className="vf-svag">{s.kalla ? t('hurKlart', { kalla: s.kalla }) : t('noterasForHand')}</div>
            </div>
          ),
        },
        {
          id: 'lage',
          rubrik: t('lage'),
          varde: (s) => s.lage,
          visa: (s) => <StatusTag ton={ton[s.lage]}>{t(`lage_${s.lage}`)}</StatusTag>,
        },
      ]}
    />
  )
}
