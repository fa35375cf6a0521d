import { Button } from '@valfri/ui/button'
import { DataTable } from '@valfri/ui/data-table'
import type { Kolumn } from '@valfri/ui/data-table-model'
import { EmptyState } from '@valfri/ui/states'
import { StatusTag } from '@valfri/ui/status-tag'
import { useMemo } from 'react'
import { useTexter } from '../../i18n/use-texter.ts'
import { useTabellLage } from '../../skal/use-tabell-lage.ts'
import { arbetsplatserTexter } from '../../texter/val/arbetsplatser.ts'
import type { Arbetsplats, ArbetsplatsTexter } from './workplace-fields.tsx'

interface WorkplaceTableProps {
  readonly rader: readonly Arbetsplats[] | undefined
  readonly error: unknown
  readonly onRetry: () => void
  /** Opens one to change it; left out for who may only read. */
  readonly onAndra?: (plats: Arbetsplats) => void
}

/** The register: each company with its one contact and who is there. */
export function WorkplaceTable({ rader, error, onRetry, onAndra }: WorkplaceTableProps) {
  const t = useTexter(arbetsplatserTexter)
  const [lage, onLage] = useTabellLage(['status'])
  const kolumner = useMemo(() => columnsFor(t, onAndra), [t, onAndra])
  const [tomtRubrik, tomtText] = onAndra
    ? (['tomtRubrikKommun', 'tomtTextKommun'] as const)
    : (['tomtRubrikUtforare', 'tomtTextUtforare'] as const)
  const status = (['foreslagen', 'aktiv', 'avslutad'] as const).map((s) => ({ varde: s, text: t(`status_${s}`) }))
  return (
    <DataTable
      caption={t('rubrik')}
      kolumner={kolumner}
      rader={rader}
      radId={(r) => r.id}
      lage={lage}
      onLage={onLage}
      error={error}
      onRetry={onRetry}
      sok={t('sok')}
      filter={[{ id: 'status', etikett: t('status'), alla: t('alla'), val: status }]}
      tomt={
        <EmptyState rubrik={t(tomtRubrik)} ikon="byggnad">
          <p>{t(tomtText)}</p>
        </EmptyState>
      }
    />
  )
}

const TON = { foreslagen: 'vantar', aktiv: 'klart', avslutad: 'neutral' } as const

function columnsFor(t: ArbetsplatsTexter, onAndra: WorkplaceTableProps['onAndra']): readonly Kolumn<Arbetsplats>[] {
  return [
    { id: 'foretag', rubrik: t('foretag'), radrubrik: true, varde: (r) => r.namn, visa: (r) => <Company r={r} /> },
    {
      id: 'adress',
      rubrik: t('adress'),
      varde: (r) => `${r.adress}, ${r.postnummer.slice(0, 3)} ${r.postnummer.slice(3)} ${r.ort}`,
    },
    {
      id: 'kontakt',
      rubrik: t('kontakt'),
      varde: (r) => `${r.kontakt.namn} ${r.kontakt.hos}`,
      visa: (r) => <Contact r={r} />,
    },
    {
      id: 'placerade',
      rubrik: t('placerade'),
      varde: (r) => r.placerade.reduce((n, p) => n + p.antal, 0),
      visa: (r) => <Placed t={t} r={r} />,
      ejSokt: true,
    },
    ...(onAndra ? [] : [{ id: 'kommun', rubrik: t('kommun'), varde: (r: Arbetsplats) => r.kommun }]),
    {
      id: 'status',
      rubrik: t('status'),
      varde: (r) => r.status,
      visa: (r) => <Status t={t} r={r} />,
      ejSokt: true,
    },
    ...(onAndra ? [actColumn(t, onAndra)] : []),
  ]
}

function actColumn(t: ArbetsplatsTexter, onAndra: (plats: Arbetsplats) => void): Kolumn<Arbetsplats> {
  const ord = (r: Arbetsplats) =>
    r.status === 'foreslagen' ? (['prova', 'provaNamn'] as const) : (['andra', 'andraNamn'] as const)
  return {
    id: 'atgard',
    rubrik: t('atgard'),
    sorterbar: false,
    ejSokt: true,
    varde: () => null,
    visa: (r) => (
      <Button variant="tertiary" aria-label={t(ord(r)[1], { namn: r.namn })} onClick={() => onAndra(r)}>
        {t(ord(r)[0])}
      </Button>
    ),
  }
}

function Company({ r }: { r: Arbetsplats }) {
  return (
    <>
      {r.namn}
      {r.organisationsnummer && (
        <span className="vf-svag">
          {' '}
          {r.organisationsnummer.slice(0, 6)}-{r.organisationsnummer.slice(6)}
        </span>
      )}
    </>
  )
}

function Contact({ r: { kontakt: k } }: { r: Arbetsplats }) {
  return (
    <span>
      {k.namn}, {k.hos}
      {k.telefon && (
        <>
          <br />
          <a href={`tel:${k.telefon.replace(/[^\d+]/g, '')}`}>{k.telefon}</a>
        </>
      )}
      {k.epost && (
        <>
          <br />
          <a href={`mailto:${k.epost}`}>{k.epost}</a>
        </>
      )}
    </span>
  )
}

function Placed({ t, r }: { t: ArbetsplatsTexter; r: Arbetsplats }) {
  if (r.placerade.length === 0) return <span className="vf-svag">{t('ingen')}</span>
  return r.placerade.map((p) => t('placeradRad', { utforare: p.utforare, antal: String(p.antal) })).join(', ')
}

function Status({ t, r }: { t: ArbetsplatsTexter; r: Arbetsplats }) {
  return (
    <>
      <StatusTag ton={TON[r.status]}>{t(`status_${r.status}`)}</StatusTag>
      {r.status === 'foreslagen' && r.foreslagenAv && (
        <span className="vf-svag"> {t('foreslagenAv', { utforare: r.foreslagenAv })}</span>
      )}
      {r.skal && <span className="vf-svag"> {r.skal}</span>}
    </>
  )
}
