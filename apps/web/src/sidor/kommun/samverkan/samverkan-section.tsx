import { Link } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import type { Kolumn } from '@valfri/ui/data-table-model'
import { DateText } from '@valfri/ui/date-text'
import { formatDatum } from '@valfri/ui/format'
import { Section } from '@valfri/ui/section'
import { StatusTag, type Ton } from '@valfri/ui/status-tag'
import { useTexter } from '../../../i18n/use-texter.ts'
import { samverkanTexter } from '../../../texter/kommun/samverkan.ts'
import type { RouterOutputs } from '../../../trpc/client.ts'
import { SimpleTable } from '../../simple-table.tsx'
import { InviteForm, PartStegForm } from './samverkan-forms.tsx'

export type SamverkanRad = RouterOutputs['tenancy']['samverkan']['lista'][number]
type Part = SamverkanRad['parter'][number]

const ton: Record<Part['status'], Ton> = { inbjuden: 'vantar', ansluten: 'klart', uttradd: 'neutral' }

/** One samverkan: who takes part, and what the own nämnd can do about it. */
export function SamverkanSection({ samverkan: s }: { samverkan: SamverkanRad }) {
  const t = useTexter(samverkanTexter)
  return (
    <Section
      rubrik={s.namn}
      ingress={s.arAgare && <p>{t('agare')}</p>}
      handling={
        <Button asChild>
          <Link to="/kommun/samverkan/$id" params={{ id: s.id }}>
            {t('oppna')}
          </Link>
        </Button>
      }
    >
      <PartTable parter={s.parter} namn={s.namn} />
      {s.minStatus === 'inbjuden' && !s.minKommande && <PartStegForm samverkan={s} steg="anslut" />}
      {s.arAgare && <InviteForm samverkan={s} />}
      {s.minStatus === 'ansluten' && !s.minKommande && <PartStegForm samverkan={s} steg="lamna" />}
    </Section>
  )
}

function PartTable({ parter, namn }: { parter: readonly Part[]; namn: string }) {
  const t = useTexter(samverkanTexter)
  // The step that has been taken; one decided for a later day stands beside the status.
  const sista = (p: Part) => p.historik.at(p.kommande ? -2 : -1)
  const kolumner: readonly Kolumn<Part>[] = [
    { id: 'part', rubrik: t('part'), radrubrik: true, varde: (p) => `${p.kommun}, ${p.namnd}` },
    {
      id: 'status',
      rubrik: t('status'),
      varde: (p) => p.status,
      visa: (p) => (
        <>
          <StatusTag ton={ton[p.status]}>{t(`status_${p.status}`)}</StatusTag>{' '}
          {p.kommande &&
            `${t(`status_${p.kommande.status}`)} ${t('fran_sen', { datum: formatDatum(p.kommande.fran, 'kort') }).toLowerCase()}`}
        </>
      ),
    },
    {
      id: 'sedan',
      rubrik: t('sedan'),
      varde: (p) => sista(p)?.fran,
      visa: (p) => <DateText datum={sista(p)?.fran ?? ''} form="kort" />,
    },
    {
      id: 'grund',
      rubrik: t('grund'),
      varde: (p) => {
        const beslut = sista(p)?.beslut
        return beslut ? `${beslut.paragraf}, ${beslut.diarienummer}` : null
      },
    },
  ]
  return (
    <SimpleTable
      caption={`${t('parter')}: ${namn}`}
      kolumner={kolumner}
      rader={parter}
      radId={(p) => `${p.kommunId} ${p.namndId}`}
    />
  )
}
