import { useQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import type { Kolumn } from '@valfri/ui/data-table-model'
import { formatDatum } from '@valfri/ui/format'
import { Section } from '@valfri/ui/section'
import { EmptyState, ErrorState, Skeleton } from '@valfri/ui/states'
import { useState } from 'react'
import { type T, useTexter } from '../../../i18n/use-texter.ts'
import { AreaForm, type Omrade, PostnummerForm } from '../../../sidor/kommun/installningar/area-forms.tsx'
import { SettingsFrame, useHasRoll } from '../../../sidor/kommun/installningar/settings-frame.tsx'
import { SimpleTable } from '../../../sidor/simple-table.tsx'
import { installningarTexter } from '../../../texter/kommun/installningar.ts'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/installningar/omraden')({
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.tenancy.omrade.lista.queryOptions()),
  component: AreasPage,
})

function AreasPage() {
  const t = useTexter(installningarTexter)
  const far = useHasRoll(['upphandlare', 'systemadministrator'])
  const { data, error, refetch } = useQuery(trpc.tenancy.omrade.lista.queryOptions())
  const [andras, setAndras] = useState<Omrade | null>(null)
  return (
    <SettingsFrame flik="omraden">
      <Section rubrik={t('omraden')} ingress={<p>{t('omradenIngress')}</p>}>
        {error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Skeleton form="tabell" rader={4} />}
        {data?.length === 0 && (
          <EmptyState rubrik={t('omradenTomt')}>
            <p>{t('omradenTomtText')}</p>
          </EmptyState>
        )}
        {data && data.length > 0 && <AreaTable omraden={data} onAndra={far ? setAndras : undefined} />}
      </Section>
      {andras && (
        <Section rubrik={t('andra', { namn: andras.namn })}>
          <AreaForm key={andras.id} omrade={andras} onKlar={() => setAndras(null)} />
        </Section>
      )}
      {far && data && data.length > 0 && (
        <Section rubrik={t('placera')}>
          <PostnummerForm omraden={data} />
        </Section>
      )}
      {far && !andras && (
        <Section rubrik={t('nyttOmrade')}>
          <AreaForm />
        </Section>
      )}
    </SettingsFrame>
  )
}

function AreaTable({ omraden, onAndra }: { omraden: readonly Omrade[]; onAndra?: (o: Omrade) => void }) {
  const t = useTexter(installningarTexter)
  return (
    <SimpleTable
      caption={t('omraden')}
      rader={omraden}
      radId={(o) => o.id}
      kolumner={[
        { id: 'namn', rubrik: t('omrade'), radrubrik: true, varde: (o) => o.namn },
        { id: 'zon', rubrik: t('zon'), varde: (o) => o.zon },
        {
          id: 'postnummer',
          rubrik: t('postnummer'),
          varde: (o) => o.postnummer.map((p) => `${p.postnummer} ${p.ort}`).join(', ') || null,
        },
        {
          id: 'kommande',
          rubrik: t('kommande'),
          varde: (o) => o.kommande.map((p) => `${p.postnummer} (${formatDatum(p.fran, 'kort')})`).join(', ') || null,
        },
        ...(onAndra ? [editColumn(t, onAndra)] : []),
      ]}
    />
  )
}

function editColumn(t: T<keyof typeof installningarTexter.sv & string>, onAndra: (o: Omrade) => void): Kolumn<Omrade> {
  return {
    id: 'andra',
    rubrik: t('andraKort'),
    varde: () => null,
    visa: (o) => (
      <Button variant="tertiary" ikon="penna" aria-label={t('andra', { namn: o.namn })} onClick={() => onAndra(o)}>
        {t('andraKort')}
      </Button>
    ),
  }
}
