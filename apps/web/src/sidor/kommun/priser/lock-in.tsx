import { useQuery } from '@tanstack/react-query'
import { formatDatum, formatKronor } from '@valfri/ui/format'
import { Krona } from '@valfri/ui/krona'
import { Section } from '@valfri/ui/section'
import { ErrorState, Notice } from '@valfri/ui/states'
import { type T, useTexter } from '../../../i18n/use-texter.ts'
import { inlasningTexter } from '../../../texter/kommun/inlasning.ts'
import { type RouterOutputs, trpc } from '../../../trpc/client.ts'
import { SimpleTable } from '../../simple-table.tsx'

type Vy = NonNullable<RouterOutputs['ersattning']['inlasning']>
type Steg = Vy['steg'][number]
type Vag = Steg['vagar'][number]
type Texter = T<keyof typeof inlasningTexter.sv & string>

/** One way on from one nivå. */
interface Rad {
  readonly id: string
  readonly niva: string
  readonly steg: Steg
  readonly vag: Vag
}

interface LockInProps {
  tjanst: string
  /** The proposals to try; none: the list in force. */
  forslagIds?: string[]
  simuleringId?: string
}

/** Whether the prices pay more for keeping a person at a nivå than for progress; nothing for a tjänst without nivåer. */
export function LockIn({ tjanst, forslagIds = [], simuleringId }: LockInProps) {
  const t = useTexter(inlasningTexter)
  const fraga = { tjanstId: tjanst, forslagIds, ...(simuleringId && { simuleringId }) }
  const { data, error, refetch } = useQuery(trpc.ersattning.inlasning.queryOptions(fraga))
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return null
  const rader = toRader(t, data)
  return (
    <Section rubrik={t('rubrik')} ingress={<p>{t('ingress', { dag: formatDatum(data.dag) })}</p>}>
      <Verdict rader={rader} />
      <details className="vf-detaljer">
        <summary>{t('visa')}</summary>
        <Steps rader={rader} />
      </details>
    </Section>
  )
}

/** A nivå is named with what else its price differs by, where there is more than one of it. */
function toRader(t: Texter, { steg }: Vy): Rad[] {
  const flera = (falt: 'insats' | 'regi') => new Set(steg.map((s) => s[falt])).size > 1
  const [insatser, regier] = [flera('insats'), flera('regi')]
  return steg.flatMap((s) => {
    const niva = [s.niva, s.ovrigt, insatser && s.insats, regier && t(s.regi)].filter(Boolean).join(', ')
    return s.vagar.map((vag) => ({ id: `${niva} ${vag.utfall}`, niva, steg: s, vag }))
  })
}

function Verdict({ rader }: { rader: readonly Rad[] }) {
  const t = useTexter(inlasningTexter)
  const flaggade = rader.filter((r) => r.vag.inlaser)
  const storst = flaggade.toSorted((a, b) => b.vag.skillnadOre - a.vag.skillnadOre)[0]
  if (!storst)
    return (
      <Notice ton="klart" rubrik={t('utanRubrik')}>
        <p>{t('utanText')}</p>
      </Notice>
    )
  const { vag, steg } = storst
  const text = {
    niva: storst.niva,
    stannar: formatKronor(steg.stannarOre),
    efter: formatKronor(vag.efterOre + (vag.belopp?.ore ?? 0)),
    skillnad: formatKronor(vag.skillnadOre),
  }
  return (
    <Notice ton="vantar" rubrik={t('flaggRubrik')}>
      <p>
        {t('flaggAntal', { antal: flaggade.length, alla: rader.length })}{' '}
        {vag.niva === null ? t('storstLamnar', text) : t('storstNed', { ...text, lagre: vag.niva })}
      </p>
      <p>{t('atgard')}</p>
    </Notice>
  )
}

function Steps({ rader }: { rader: readonly Rad[] }) {
  const t = useTexter(inlasningTexter)
  return (
    <SimpleTable
      caption={t('rubrik')}
      rader={rader}
      radId={(r) => r.id}
      kolumner={[
        { id: 'niva', rubrik: t('niva'), radrubrik: true, varde: (r) => r.niva },
        {
          id: 'hander',
          rubrik: t('hander'),
          varde: (r) => (r.vag.niva === null ? t('lamnar') : t('lagre', { niva: r.vag.niva })),
        },
        {
          id: 'stannar',
          rubrik: t('stannar'),
          tal: true,
          varde: (r) => r.steg.stannarOre,
          visa: (r) => <Krona ore={r.steg.stannarOre} />,
        },
        {
          id: 'efter',
          rubrik: t('efter'),
          tal: true,
          varde: (r) => r.vag.efterOre,
          visa: (r) => <Krona ore={r.vag.efterOre} />,
        },
        {
          id: 'belopp',
          rubrik: t('belopp'),
          tal: true,
          varde: (r) => r.vag.belopp?.ore,
          visa: (r) => (r.vag.belopp ? <Krona ore={r.vag.belopp.ore} /> : t('ingetBelopp')),
        },
        {
          id: 'skillnad',
          rubrik: t('skillnad'),
          varde: (r) => r.vag.skillnadOre,
          visa: (r) => (r.vag.inlaser ? <strong>{differenceText(t, r.vag)}</strong> : differenceText(t, r.vag)),
        },
        { id: 'priser', rubrik: t('priser'), varde: (r) => r.steg.priser.length, visa: (r) => <PriceRows rad={r} /> },
      ]}
    />
  )
}

function differenceText(t: Texter, { skillnadOre: ore }: Vag): string {
  if (ore === 0) return t('lika')
  return t(ore > 0 ? 'merStanna' : 'merVidare', { kronor: formatKronor(Math.abs(ore)) })
}

/** Every price row that the comparison stands on, with its decision. */
function PriceRows({ rad: { steg, vag } }: { rad: Rad }) {
  const t = useTexter(inlasningTexter)
  const rader = [...steg.priser, ...vag.efterPriser, ...(vag.belopp?.priser ?? [])]
  return (
    <>
      {rader.map((p) => (
        <div key={`${p.namn} ${p.fran}`}>
          {t('pris', {
            namn: p.namn,
            kronor: formatKronor(p.ore),
            fran: formatDatum(p.fran, 'kort'),
            diarienummer: p.diarienummer,
          })}
        </div>
      ))}
    </>
  )
}
