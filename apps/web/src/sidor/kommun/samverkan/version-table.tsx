import { Link } from '@tanstack/react-router'
import { formatDatum } from '@valfri/ui/format'
import { Section } from '@valfri/ui/section'
import { StatusTag, type Ton } from '@valfri/ui/status-tag'
import { useTexter } from '../../../i18n/use-texter.ts'
import { samverkanUnderlagTexter } from '../../../texter/kommun/samverkan-underlag.ts'
import type { RouterOutputs } from '../../../trpc/client.ts'
import { SimpleTable } from '../../simple-table.tsx'
import { useHasRoll } from '../installningar/settings-frame.tsx'
import { AnswerProposal, SendProposal } from './proposal-forms.tsx'

export type Underlagslage = RouterOutputs['samverkan']['versioner']['underlag'][number]
type Namndens = Underlagslage['namnder'][number]
type Forslag = NonNullable<Namndens['forslag']>

const ton: Record<Forslag['lage'], Ton> = { vantar: 'vantar', avvaktar: 'vantar', avstar: 'neutral', antaget: 'klart' }

/** One shared underlag: which version each nämnd is on, and what it has answered to the next. */
export function VersionTable({ underlag: u }: { underlag: Underlagslage }) {
  const t = useTexter(samverkanUnderlagTexter)
  const mitt = u.namnder.find((n) => n.arJag)?.forslag
  const farSvara = useHasRoll(['upphandlare', 'registrator', 'beslutsfattare'])
  const farSkicka = useHasRoll(['upphandlare'])
  const fordelning = u.perVersion.map((v) => t('fordelning', v)).join(', ')
  return (
    <Section rubrik={u.titel} ingress={<p>{fordelning ? `${fordelning}.` : t('ingenLive')}</p>}>
      <SimpleTable
        caption={t('tabell', { titel: u.titel })}
        rader={u.namnder}
        radId={(n) => n.namndId}
        kolumner={[
          { id: 'namnd', rubrik: t('namnd'), radrubrik: true, varde: (n) => `${n.kommun}, ${n.namnd}` },
          {
            id: 'galler',
            rubrik: t('galler'),
            varde: (n) => n.galler?.nr,
            visa: (n) => <InForce underlag={u} namnd={n} />,
          },
          {
            id: 'beslut',
            rubrik: t('beslut'),
            varde: (n) => {
              const b = n.galler?.beslut
              return b && `${formatDatum(b.datum, 'kort')} ${b.paragraf ?? ''}, ${b.diarienummer}`
            },
          },
          {
            id: 'forslag',
            rubrik: t('forslag'),
            varde: (n) => n.forslag?.lage,
            visa: (n) => <ProposalTag forslag={n.forslag} />,
          },
          {
            id: 'svar',
            rubrik: t('svar'),
            varde: (n) =>
              n.forslag?.datum
                ? [formatDatum(n.forslag.datum, 'kort'), n.forslag.diarienummer, n.forslag.skal]
                    .filter(Boolean)
                    .join(', ')
                : null,
          },
          {
            id: 'senast',
            rubrik: t('senast'),
            varde: (n) => n.forslag?.svaraSenast,
            visa: (n) => <LastDay forslag={n.forslag} />,
          },
        ]}
      />
      {mitt && mitt.lage !== 'antaget' && farSvara && <AnswerProposal key={mitt.versionId} forslag={mitt} />}
      {u.attSkicka && farSkicka && <SendProposal key={u.attSkicka.versionId} version={u.attSkicka} />}
    </Section>
  )
}

function InForce({ underlag: u, namnd: n }: { underlag: Underlagslage; namnd: Namndens }) {
  const t = useTexter(samverkanUnderlagTexter)
  return (
    <>
      {n.galler ? (
        <Link to="/underlag/$slug" params={{ slug: u.slug }} search={{ version: n.galler.nr }}>
          {t('version', { nr: n.galler.nr })}
        </Link>
      ) : (
        <span className="vf-svag">{t('ingen')}</span>
      )}
      {n.antagen && <p className="vf-svag">{t('attPublicera', { nr: n.antagen.nr })}</p>}
    </>
  )
}

function ProposalTag({ forslag: f }: { forslag: Namndens['forslag'] }) {
  const t = useTexter(samverkanUnderlagTexter)
  if (!f) return <span className="vf-svag">{t('inget')}</span>
  return <StatusTag ton={ton[f.lage]}>{t('forslagVersion', { nr: f.nr, lage: t(`lage_${f.lage}`) })}</StatusTag>
}

function LastDay({ forslag: f }: { forslag: Namndens['forslag'] }) {
  const t = useTexter(samverkanUnderlagTexter)
  if (!f?.svaraSenast || f.lage === 'antaget' || f.lage === 'avstar') return null
  return (
    <>
      {formatDatum(f.svaraSenast, 'kort')} {f.forsenat && <StatusTag ton="fel">{t('sent')}</StatusTag>}
    </>
  )
}
