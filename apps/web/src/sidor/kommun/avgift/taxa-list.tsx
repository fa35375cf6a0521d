import { Link } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { formatDatum } from '@valfri/ui/format'
import { Krona } from '@valfri/ui/krona'
import { Section } from '@valfri/ui/section'
import { SimpleTable } from '../../simple-table.tsx'
import { priceText, type TaxaTexter, type Taxavy, type Tjanstetaxa } from './taxa-text.ts'

/** The posts of one tjänst: what is taken now, by which decision, and what is to come. */
export function TaxaList({ t, taxa }: { t: TaxaTexter; taxa: Tjanstetaxa }) {
  if (taxa.poster.length === 0)
    return (
      <Section rubrik={taxa.namn}>
        <p>{t('ingenAvgift', { skal: taxa.ingenAvgift ?? '' })}</p>
      </Section>
    )
  return (
    <Section
      rubrik={taxa.namn}
      handling={
        <Button asChild>
          <Link
            to="/kommun/avgift/taxa/$tjanst"
            params={{ tjanst: taxa.id }}
            aria-label={t('besluta', { tjanst: taxa.namn })}
          >
            {t('beslutaKort')}
          </Link>
        </Button>
      }
    >
      <SimpleTable
        caption={taxa.namn}
        rader={taxa.poster}
        radId={(p) => p.id}
        kolumner={[
          { id: 'post', rubrik: t('post'), radrubrik: true, varde: (p) => p.namn },
          {
            id: 'nu',
            rubrik: t('nu'),
            varde: (p) => p.galler?.ore,
            visa: (p) => (p.galler ? priceText(t, p.galler) : <span className="vf-saknas">{t('saknas')}</span>),
          },
          {
            id: 'maxtaxa',
            rubrik: t('maxtaxa'),
            varde: (p) => (p.galler ? t(p.galler.inomMaxtaxa ? 'inom' : 'utanfor') : ''),
          },
          { id: 'fran', rubrik: t('fran'), varde: (p) => (p.galler ? formatDatum(p.galler.fran, 'kort') : '') },
          { id: 'beslut', rubrik: t('beslut'), varde: (p) => p.galler?.beslut.diarienummer },
          {
            id: 'kommande',
            rubrik: t('kommande'),
            varde: (p) =>
              p.kommande.map((s) => `${formatDatum(s.fran, 'kort')}: ${priceText(t, s)}`).join('; ') || t('inga'),
          },
        ]}
      />
    </Section>
  )
}

/** The nämnd's own lower fee, raised förbehåll and rounding. */
export function FeeRules({ t, regler }: { t: TaxaTexter; regler: Taxavy['regler'] }) {
  const krona = (ore: number | null) => (ore === null ? t('lagens') : <Krona ore={ore} />)
  return (
    <Section
      rubrik={t('regelRubrik')}
      ingress={<p>{regler.length === 0 ? t('regelIngen') : t('regelIngress')}</p>}
      handling={
        <Button asChild>
          <Link to="/kommun/avgift/taxa/granser">{t('regelBesluta')}</Link>
        </Button>
      }
    >
      {regler.length > 0 && (
        <SimpleTable
          caption={t('regelRubrik')}
          rader={regler}
          radId={(r) => r.id}
          kolumner={[
            { id: 'fran', rubrik: t('fran'), radrubrik: true, varde: (r) => formatDatum(r.fran, 'kort') },
            {
              id: 'max',
              rubrik: t('regelMaxtaxa'),
              tal: true,
              varde: (r) => r.maxtaxaOre,
              visa: (r) => krona(r.maxtaxaOre),
            },
            {
              id: 'ensam',
              rubrik: t('regelPaslagEnsam'),
              tal: true,
              varde: (r) => r.paslagEnsamstaendeOre,
              visa: (r) => krona(r.paslagEnsamstaendeOre),
            },
            {
              id: 'samman',
              rubrik: t('regelPaslagSamman'),
              tal: true,
              varde: (r) => r.paslagSammanlevandeOre,
              visa: (r) => krona(r.paslagSammanlevandeOre),
            },
            { id: 'avrundning', rubrik: t('regelAvrundning'), varde: (r) => t(`till_${r.avrundningTill}`) },
            { id: 'beslut', rubrik: t('beslut'), varde: (r) => r.beslut.diarienummer },
          ]}
        />
      )}
    </Section>
  )
}
