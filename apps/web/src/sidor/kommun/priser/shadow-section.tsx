import { useMutation } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { formatManad } from '@valfri/ui/format'
import { Krona } from '@valfri/ui/krona'
import { Actions, Section } from '@valfri/ui/section'
import { ErrorState } from '@valfri/ui/states'
import { StatusTag } from '@valfri/ui/status-tag'
import { useToast } from '@valfri/ui/toast'
import { useTexter } from '../../../i18n/use-texter.ts'
import { priserSimuleringTexter } from '../../../texter/kommun/priser-simulering.ts'
import { type RouterOutputs, trpc } from '../../../trpc/client.ts'
import { SimpleTable } from '../../simple-table.tsx'
import { type Orsaksdelar, orsakText } from './orsak-text.ts'
import { Difference } from './price-grid.tsx'
import { CauseTable } from './sim-result.tsx'

type Skugga = RouterOutputs['ersattning']['skugga']['lista'][number]

/** One shadow: each month beside the live run, and why they differ. */
export function ShadowSection({ skugga: s, onChange }: { skugga: Skugga; onChange: () => void }) {
  const t = useTexter(priserSimuleringTexter)
  const toast = useToast()
  const avsluta = useMutation(trpc.ersattning.skugga.avsluta.mutationOptions({ onSuccess: onChange }))
  const rakna = useMutation(trpc.ersattning.skugga.rakna.mutationOptions({ onSuccess: () => toast(t('raknar')) }))
  const manader = [...new Set(s.rader.map((r) => r.manad))]
  const error = avsluta.error ?? rakna.error
  return (
    <Section
      rubrik={s.namn}
      ingress={
        <p>
          {t('skuggPeriod', { fran: formatManad(s.fran), till: formatManad(s.till) })}{' '}
          <StatusTag ton={s.avslutad ? 'neutral' : 'info'}>{t(s.avslutad ? 'skuggAvslutad' : 'skuggPagar')}</StatusTag>
        </p>
      }
    >
      {error && <ErrorState error={error} />}
      {s.rader.length === 0 && <p>{t('ingetResultat')}</p>}
      {s.rader.length > 0 && (
        <>
          <SimpleTable
            caption={s.namn}
            rader={s.rader}
            radId={(r) => `${r.manad} ${r.utforareId}`}
            kolumner={[
              { id: 'namn', rubrik: t('utforare'), radrubrik: true, varde: (r) => r.namn },
              { id: 'manad', rubrik: t('manad'), varde: (r) => formatManad(r.manad) },
              {
                id: 'skarp',
                rubrik: t('skarp'),
                tal: true,
                varde: (r) => r.skarpOre,
                visa: (r) => <Krona ore={r.skarpOre} />,
              },
              {
                id: 'skugga',
                rubrik: t('skugga'),
                tal: true,
                varde: (r) => r.skuggaOre,
                visa: (r) => (r.skuggaOre === null ? r.problem : <Krona ore={r.skuggaOre} />),
              },
              {
                id: 'skillnad',
                rubrik: t('skillnad'),
                tal: true,
                varde: (r) => (r.skuggaOre === null ? null : r.skuggaOre - r.skarpOre),
                visa: (r) => <Difference fore={r.skarpOre} efter={r.skuggaOre} />,
              },
              {
                id: 'orsak',
                rubrik: t('orsaker'),
                varde: (r) => r.orsaker.map((o) => orsakText(t, o.delar)).join('; '),
              },
            ]}
          />
          <CauseTable orsaker={sumCauses(s.rader)} />
        </>
      )}
      {!s.avslutad && (
        <Actions>
          {manader.map((m) => (
            <Button key={m} pagar={rakna.isPending} onClick={() => rakna.mutate({ id: s.id, manad: m })}>
              {t('raknaOm', { manad: formatManad(m) })}
            </Button>
          ))}
          <Button
            variant="tertiary"
            pagar={avsluta.isPending}
            onClick={() => avsluta.mutate({ id: s.id }, { onSuccess: () => toast(t('avslutadText')) })}
          >
            {t('avsluta')}
          </Button>
        </Actions>
      )}
    </Section>
  )
}

/** Each cause over all months and utförare. */
function sumCauses(rader: Skugga['rader']) {
  const summor = new Map<string, { delar: Orsaksdelar; ore: number }>()
  for (const o of rader.flatMap((r) => r.orsaker)) {
    const nyckel = o.delar.join()
    summor.set(nyckel, { delar: o.delar, ore: (summor.get(nyckel)?.ore ?? 0) + o.ore })
  }
  return [...summor.values()]
}
