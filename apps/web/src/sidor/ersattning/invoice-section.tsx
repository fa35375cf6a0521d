import { useQuery } from '@tanstack/react-query'
import { InstantText } from '@valfri/ui/date-text'
import { KeyValueList } from '@valfri/ui/key-value'
import { Krona } from '@valfri/ui/krona'
import { Card, Section, Stack } from '@valfri/ui/section'
import { ErrorState, Notice, Skeleton } from '@valfri/ui/states'
import { StatusTag } from '@valfri/ui/status-tag'
import { type T, useTexter } from '../../i18n/use-texter.ts'
import { fakturaTexter } from '../../texter/ersattning/faktura.ts'
import { type RouterOutputs, trpc } from '../../trpc/client.ts'
import { type Faktura, InvoiceDifferences } from './invoice-differences.tsx'
import { InvoiceMake } from './invoice-make.tsx'
import { InvoiceSend } from './invoice-send.tsx'

export type FakturaTexter = T<keyof typeof fakturaTexter.sv>
type Fakturering = RouterOutputs['ersattning']['ekonomi']['fakturering']

/** The utförare's side of an invoice: what it must carry, a ready one to fetch, the sending of one, and what came of it. */
export function InvoiceSection({ underlagId }: { underlagId: string }) {
  const t = useTexter(fakturaTexter)
  const { data, error, refetch } = useQuery(trpc.ersattning.ekonomi.fakturering.queryOptions({ id: underlagId }))
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton rader={3} />
  const godkand = data.fakturor.some((f) => f.status === 'godkand')
  return (
    <Section rubrik={t('rubrik')} ingress={data.behovs ? <p>{t('ingress')}</p> : undefined}>
      {!data.behovs && (
        <Notice>
          <p>{data.varfor ?? t('behovsEj')}</p>
        </Notice>
      )}
      {data.behovs && (
        <Stack>
          <Card>
            <KeyValueList uppgifter={facts(t, data)} />
          </Card>
          {!godkand && <InvoiceMake t={t} underlagId={underlagId} />}
          {!godkand && <InvoiceSend t={t} underlagId={underlagId} />}
        </Stack>
      )}
      {data.fakturor.map((f) => (
        <SentInvoice key={f.id} t={t} faktura={f} />
      ))}
    </Section>
  )
}

const facts = (t: FakturaTexter, d: Fakturering) => [
  { namn: t('referens'), varde: <code>{d.referens}</code> },
  { namn: t('koparensReferens'), varde: d.koparensReferens },
  { namn: t('netto'), varde: <Krona ore={d.nettoOre} /> },
  { namn: t('brutto'), varde: <Krona ore={d.bruttoOre} /> },
]

function SentInvoice({ t, faktura }: { t: FakturaTexter; faktura: Faktura }) {
  return (
    <div className="vf-stapel" data-tatt>
      <h3>
        {faktura.nummer || t('utanNummer')}{' '}
        <StatusTag ton={faktura.status === 'godkand' ? 'klart' : 'fel'}>{t(`status_${faktura.status}`)}</StatusTag>
      </h3>
      <p className="vf-svag">
        <InstantText tid={faktura.mottagen} form="kort" />
      </p>
      <p>{t(faktura.status)}</p>
      <InvoiceDifferences faktura={faktura} />
    </div>
  )
}
