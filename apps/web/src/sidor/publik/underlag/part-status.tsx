import { Link } from '@tanstack/react-router'
import { formatDatum } from '@valfri/ui/format'
import { Section } from '@valfri/ui/section'
import { StatusTag } from '@valfri/ui/status-tag'
import { useTexter } from '../../../i18n/use-texter.ts'
import { publikUnderlagTexter } from '../../../texter/publik/underlag.ts'
import { SimpleTable } from '../../simple-table.tsx'
import type { PublikPart, Publikt, PubliktTexter } from './typer.ts'

const lagen = {
  publicerad: 'lage_publicerad',
  oppen: 'lage_oppen',
  ersatt: 'lage_ersatt',
  upphord: 'lage_upphord',
  avstangd: 'lage_avstangd',
} as const

function lageText(t: PubliktTexter, p: PublikPart): string {
  const lage = p.lage?.lage
  return lage && lage in lagen ? t(lagen[lage as keyof typeof lagen]) : t('ejOppen')
}

/** The other version that is open in a kommun which has not adopted this one. */
const annanVersion = (u: Publikt, p: PublikPart): number | undefined =>
  u.versioner.find((v) => v.nr !== u.forseglad.nr && v.parter.some((l) => isOpen(l, p)))?.nr

const isOpen = (l: Publikt['versioner'][number]['parter'][number], { part }: PublikPart) =>
  l.lage === 'oppen' && l.kommunId === part.kommunId && l.namndId === part.namndId

/** Where one can apply, kommun by kommun, and by which decision. A page is one version: what is open in another is a link. */
export function PartStatus({ underlag: u }: { underlag: Publikt }) {
  const t = useTexter(publikUnderlagTexter)
  const { parter } = u
  return (
    <Section rubrik={t('kommuner')}>
      <SimpleTable
        caption={t('kommuner')}
        rader={parter}
        radId={(p) => p.part.kommunId}
        kolumner={[
          { id: 'kommun', rubrik: t('kommun'), radrubrik: true, varde: (p) => p.part.kommun },
          {
            id: 'lage',
            rubrik: t('lage'),
            varde: (p) => lageText(t, p),
            visa: (p) => {
              const nr = annanVersion(u, p)
              return (
                <>
                  <StatusTag ton={p.lage?.lage === 'oppen' ? 'klart' : 'neutral'}>{lageText(t, p)}</StatusTag>{' '}
                  {nr !== undefined && (
                    <Link to="/underlag/$slug" params={{ slug: u.forseglad.underlag.slug }} search={{ version: nr }}>
                      {t('annanVersion', { nr })}
                    </Link>
                  )}
                </>
              )
            },
          },
          {
            id: 'beslut',
            rubrik: t('beslut'),
            varde: (p) => {
              const b = p.lage?.beslut
              return b ? `${formatDatum(b.datum, 'kort')} ${b.paragraf ?? ''}, ${b.diarienummer}` : null
            },
          },
          { id: 'annons', rubrik: t('annons'), varde: (p) => p.lage?.annonsId },
        ]}
      />
    </Section>
  )
}
