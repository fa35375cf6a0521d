import { useMutation, useQuery } from '@tanstack/react-query'
import { SelectField } from '@valfri/ui/choice-fields'
import { formatDatum } from '@valfri/ui/format'
import { Section } from '@valfri/ui/section'
import { StatusTag, type Ton } from '@valfri/ui/status-tag'
import { TextField } from '@valfri/ui/text-field'
import { useState } from 'react'
import { useTexter } from '../../../i18n/use-texter.ts'
import { inforandeTexter } from '../../../texter/kommun/inforande.ts'
import { trpc } from '../../../trpc/client.ts'
import { SimpleTable } from '../../simple-table.tsx'
import { useHasRoll } from '../installningar/settings-frame.tsx'
import { actColumn } from './act-column.tsx'
import { PlanField } from './choice-fields.tsx'
import { FoldedForm } from './folded-form.tsx'
import { Loaded } from './loaded.tsx'
import { PERSPEKTIV, type Perspektiv, RiskFields, riskTomt, toBedomning } from './risk-fields.tsx'
import type { InforandeTexter, Risk } from './typer.ts'
import { useInforandeAct } from './use-act.ts'

const ton: Record<Risk['nu']['status'], Ton> = {
  oppen: 'vantar',
  hanterad: 'klart',
  intraffad: 'fel',
  avskriven: 'neutral',
}

/** The register of risks, by perspective, with its history. */
export function RiskView() {
  const t = useTexter(inforandeTexter)
  const far = useHasRoll(['upphandlare', 'beslutsfattare', 'ekonom', 'uppfoljare'])
  const fraga = useQuery(trpc.inforande.risk.lista.queryOptions())
  const [bedoms, setBedoms] = useState<Risk | null>(null)
  return (
    <Section rubrik={t('riskRubrik')} ingress={<p>{t('riskIngress')}</p>}>
      <Loaded fraga={fraga} tomt={{ om: (r) => r.length === 0, rubrik: t('riskTomtRubrik'), text: t('riskTomtText') }}>
        {(risker) => <RiskTable t={t} risker={risker} onBedom={far ? setBedoms : undefined} />}
      </Loaded>
      {far && bedoms && (
        <AssessForm key={`${bedoms.id} ${bedoms.nu.nr}`} t={t} risk={bedoms} onKlar={() => setBedoms(null)} />
      )}
      {far && <NewRiskForm t={t} />}
    </Section>
  )
}

interface TableProps {
  t: InforandeTexter
  risker: readonly Risk[]
  onBedom: ((r: Risk) => void) | undefined
}

function RiskTable({ t, risker, onBedom }: TableProps) {
  return (
    <SimpleTable
      caption={t('riskLista')}
      rader={risker}
      radId={(r) => r.id}
      kolumner={[
        {
          id: 'namn',
          rubrik: t('riskNamn'),
          radrubrik: true,
          varde: (r) => r.namn,
          visa: (r) => (
            <div>
              {r.namn}
              <RiskHistory t={t} risk={r} />
            </div>
          ),
        },
        { id: 'perspektiv', rubrik: t('perspektiv'), varde: (r) => t(`perspektiv_${r.perspektiv}`) },
        {
          id: 'varde',
          rubrik: t('varde'),
          varde: (r) => t('vardeAv', { varde: r.nu.varde, s: r.nu.sannolikhet, k: r.nu.konsekvens }),
        },
        {
          id: 'atgard',
          rubrik: t('atgard'),
          varde: (r) => r.nu.atgard,
          visa: (r) => (
            <div>
              {r.nu.atgard}
              <div className="vf-svag">{`${r.nu.agare}, ${formatDatum(r.nu.senast, 'kort')}`}</div>
            </div>
          ),
        },
        {
          id: 'status',
          rubrik: t('riskStatus'),
          varde: (r) => r.nu.status,
          visa: (r) => (
            <div>
              <StatusTag ton={r.forfallen ? 'fel' : ton[r.nu.status]}>
                {r.forfallen ? t('forfallen') : t(`status_${r.nu.status}`)}
              </StatusTag>
              {r.nu.utfall && <div className="vf-svag">{r.nu.utfall}</div>}
            </div>
          ),
        },
        ...actColumn<Risk>({
          text: t('bedom'),
          ikon: 'penna',
          namn: (r) => t('bedomRisk', { namn: r.namn }),
          onAct: onBedom,
        }),
      ]}
    />
  )
}

function RiskHistory({ t, risk }: { t: InforandeTexter; risk: Risk }) {
  if (risk.historik.length === 0) return null
  return (
    <details className="vf-fallbar">
      <summary>{t('historik', { antal: risk.historik.length })}</summary>
      <ul className="vf-punkter">
        {risk.historik.map((h) => (
          <li key={h.nr}>
            {t('bedomd', {
              ...{ datum: formatDatum(h.bedomd, 'kort'), s: h.sannolikhet, k: h.konsekvens },
              ...{ status: t(`status_${h.status}`), text: h.utfall ?? h.atgard },
            })}
          </li>
        ))}
      </ul>
    </details>
  )
}

function AssessForm({ t, risk, onKlar }: { t: InforandeTexter; risk: Risk; onKlar: () => void }) {
  const bedom = useMutation(trpc.inforande.risk.bedom.mutationOptions())
  const klart = useInforandeAct()
  const { nu } = risk
  return (
    <FoldedForm
      rubrik={t('bedomRisk', { namn: risk.namn })}
      knapp={t('spara')}
      oppen
      tomt={{
        ...{ sannolikhet: String(nu.sannolikhet), konsekvens: String(nu.konsekvens), agare: nu.agare },
        ...{ atgard: nu.atgard, senast: nu.senast, status: nu.status as string, utfall: nu.utfall ?? '' },
      }}
      onSubmit={async (v) => {
        await bedom.mutateAsync({ riskId: risk.id, nr: nu.nr, ...toBedomning(v) })
        onKlar()
        await klart(t('riskSparad'))
      }}
    >
      <RiskFields t={t} />
    </FoldedForm>
  )
}

function NewRiskForm({ t }: { t: InforandeTexter }) {
  const laggTill = useMutation(trpc.inforande.risk.laggTill.mutationOptions())
  const klart = useInforandeAct()
  return (
    <FoldedForm
      rubrik={t('riskNy')}
      knapp={t('riskNy')}
      tomt={{ perspektiv: '', namn: '', planId: '', ...riskTomt }}
      onSubmit={async ({ perspektiv, namn, planId, ...v }) => {
        const falt = { perspektiv: perspektiv as Perspektiv, namn, planId: planId || null }
        await laggTill.mutateAsync({ ...falt, ...toBedomning(v) })
        await klart(t('riskSparad'))
      }}
    >
      <SelectField
        name="perspektiv"
        label={t('perspektiv')}
        alternativ={PERSPEKTIV.map((x) => ({ varde: x, text: t(`perspektiv_${x}`) }))}
      />
      <TextField name="namn" label={t('riskNamn')} maxLength={200} />
      <PlanField t={t} />
      <RiskFields t={t} />
    </FoldedForm>
  )
}
