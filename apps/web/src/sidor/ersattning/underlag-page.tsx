import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { formatAntal, formatManad, formatMinuter } from '@valfri/ui/format'
import { KeyValueList } from '@valfri/ui/key-value'
import { Krona } from '@valfri/ui/krona'
import { PageHeader, type Steg } from '@valfri/ui/page-header'
import { PrintButton } from '@valfri/ui/print-button'
import { Card, Section, Stack } from '@valfri/ui/section'
import { EmptyState, ErrorState, Skeleton } from '@valfri/ui/states'
import type { ReactNode } from 'react'
import { type T, useTexter } from '../../i18n/use-texter.ts'
import { underlagTexter } from '../../texter/ersattning/underlag.ts'
import { type RouterOutputs, trpc } from '../../trpc/client.ts'
import { asStatus, RunStatus } from './status.tsx'
import { UnderlagRows } from './underlag-rows.tsx'
import type { UnderlagSok } from './underlag-sok.ts'
import { UnpaidList } from './unpaid-list.tsx'

export type UnderlagTexter = T<keyof typeof underlagTexter.sv>
export type Underlag = RouterOutputs['ersattning']['underlag']

interface UnderlagPageProps {
  id: string
  sok: UnderlagSok
  spar: (underlag: Underlag) => readonly Steg[]
  /** What stands under the summary: the utförare's invoice. */
  under?: ReactNode
}

/** One utförare's month, row by row; each row opens to its events, price and decision. The same to kommun and utförare. */
export function UnderlagPage({ id, sok, spar, under }: UnderlagPageProps) {
  const t = useTexter(underlagTexter)
  const { data, error, refetch } = useQuery(
    trpc.ersattning.underlag.queryOptions({ id, sida: sok.sida ?? 1 }, { placeholderData: keepPreviousData }),
  )
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton form="tabell" rader={8} />
  return (
    <>
      <PageHeader
        rubrik={data.utforare}
        ingress={<p>{t('ingress', { tjanst: data.tjanst, kommun: data.kommun, manad: formatManad(data.manad) })}</p>}
        status={<RunStatus status={data.status} text={t(`status_${asStatus(data.status)}`)} />}
        spar={spar(data)}
        handling={<Downloads t={t} id={id} />}
      />
      <Stack>
        <UnderlagSummary t={t} underlag={data} />
        {under}
        <UnpaidList t={t} ejErsatt={data.ejErsatt} />
        <Section rubrik={t('rader')} ingress={<p>{t('raderIngress')}</p>}>
          {data.rader.length === 0 ? (
            <EmptyState rubrik={t('tomtRubrik')}>
              <p>{t('tomtText')}</p>
            </EmptyState>
          ) : (
            <UnderlagRows t={t} underlag={data} oppen={sok.rad} />
          )}
          <Pager t={t} sida={sok.sida ?? 1} fler={data.fler} />
        </Section>
      </Stack>
    </>
  )
}

function Downloads({ t, id }: { t: UnderlagTexter; id: string }) {
  return (
    <div className="vf-handlingar">
      <Button variant="secondary" ikon="laddaNer" asChild>
        <a href={`/export/ersattning/${id}.pdf`} download>
          {t('hamtaPdf')}
        </a>
      </Button>
      <Button variant="secondary" ikon="laddaNer" asChild>
        <a href={`/export/ersattning/${id}.csv`} download>
          {t('hamtaCsv')}
        </a>
      </Button>
      <Button variant="secondary" ikon="laddaNer" asChild>
        <a href={`/export/ersattning/${id}.json`} download>
          {t('hamtaJson')}
        </a>
      </Button>
      <PrintButton />
    </div>
  )
}

function UnderlagSummary({ t, underlag }: { t: UnderlagTexter; underlag: Underlag }) {
  return (
    <Card>
      <p className="vf-storsumma">
        <span>{t('summa')}</span> <Krona ore={underlag.summaOre} />
      </p>
      <KeyValueList
        uppgifter={[
          { namn: t('tid'), varde: underlag.minuter ? formatMinuter(underlag.minuter) : '–' },
          { namn: t('handelser'), varde: formatAntal(underlag.antalHandelser) },
          { namn: t('personer'), varde: formatAntal(underlag.antalPersoner) },
          { namn: t('moms'), varde: <Krona ore={underlag.momskompensationOre} /> },
          { namn: t('regi'), varde: underlag.regi === 'egenregi' ? t('regi_egenregi') : t('regi_privat') },
        ]}
      />
    </Card>
  )
}

function Pager({ t, sida, fler }: { t: UnderlagTexter; sida: number; fler: boolean }) {
  if (sida === 1 && !fler) return null
  return (
    <nav className="vf-handlingar" aria-label={t('rader')}>
      {sida > 1 && (
        <Button variant="secondary" asChild>
          <Link to="." search={(f) => ({ ...f, sida: sida > 2 ? sida - 1 : undefined, rad: undefined })}>
            {t('foregaende')}
          </Link>
        </Button>
      )}
      {fler && (
        <Button variant="secondary" asChild>
          <Link to="." search={(f) => ({ ...f, sida: sida + 1, rad: undefined })}>
            {t('nasta')}
          </Link>
        </Button>
      )}
    </nav>
  )
}
