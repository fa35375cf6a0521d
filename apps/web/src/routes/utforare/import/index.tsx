import { useMutation, useQuery } from '@tanstack/react-query'
import { createFileRoute, Link, useNavigate } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { DataTable } from '@valfri/ui/data-table'
import type { Kolumn } from '@valfri/ui/data-table-model'
import { InstantText } from '@valfri/ui/date-text'
import { formatAntal } from '@valfri/ui/format'
import { PageHeader } from '@valfri/ui/page-header'
import { Card, Section, Stack } from '@valfri/ui/section'
import { EmptyState } from '@valfri/ui/states'
import { StatusTag } from '@valfri/ui/status-tag'
import { useMemo } from 'react'
import { useTexter } from '../../../i18n/use-texter.ts'
import { keepFile, saveText, toBase64 } from '../../../sidor/utforare/import/chosen-file.ts'
import { FilePick, type ImportT } from '../../../sidor/utforare/import/file-pick.tsx'
import { ImportColumns } from '../../../sidor/utforare/import/import-columns.tsx'
import { useTabellLage } from '../../../skal/use-tabell-lage.ts'
import { importTexter } from '../../../texter/utforare/import.ts'
import { type RouterOutputs, trpc, trpcClient } from '../../../trpc/client.ts'

export const Route = createFileRoute('/utforare/import/')({
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.utfort.importer.queryOptions()),
  component: ImportPage,
})

type Post = RouterOutputs['utfort']['importer'][number]

function ImportPage() {
  const t = useTexter(importTexter)
  const navigate = useNavigate()
  const { data, error, refetch } = useQuery(trpc.utfort.importer.queryOptions())
  const [lage, onLage] = useTabellLage()
  const kolumner = useMemo(() => columns(t), [t])
  const prova = useMutation(trpc.utfort.provaImport.mutationOptions())
  const onFil = async (fil: File) => {
    const svar = await prova.mutateAsync({ namn: fil.name, innehall: await toBase64(fil) })
    keepFile(svar.id, fil)
    await navigate({ to: '/utforare/import/$id', params: { id: svar.id } })
  }
  return (
    <>
      <PageHeader rubrik={t('rubrik')} ingress={<p>{t('ingress')}</p>} />
      <Card>
        <Stack tatt>
          <FilePick t={t} onFil={onFil} />
          <ImportColumns t={t} />
          <div>
            <Button
              variant="tertiary"
              ikon="laddaNer"
              onClick={async () => saveText('utford-tid-mall.csv', `\ufeff${await trpcClient.utfort.mall.query()}`)}
            >
              {t('mall')}
            </Button>
          </div>
        </Stack>
      </Card>
      <Section rubrik={t('tidigare')}>
        <DataTable
          caption={t('tidigare')}
          kolumner={kolumner}
          rader={data}
          radId={(r) => r.id}
          lage={lage}
          onLage={onLage}
          error={error}
          onRetry={() => void refetch()}
          tomt={
            <EmptyState rubrik={t('tomtRubrik')} ikon="fil">
              <p>{t('tomtText')}</p>
            </EmptyState>
          }
        />
      </Section>
    </>
  )
}

function columns(t: ImportT): readonly Kolumn<Post>[] {
  const antal = (id: string, rubrik: string, varde: (r: Post) => number): Kolumn<Post> => ({
    id,
    rubrik,
    tal: true,
    varde,
    visa: (r) => formatAntal(varde(r)),
  })
  return [
    {
      id: 'fil',
      rubrik: t('fil'),
      radrubrik: true,
      varde: (r) => r.filnamn,
      visa: (r) => (
        <Link to="/utforare/import/$id" params={{ id: r.id }}>
          {r.filnamn}
        </Link>
      ),
    },
    { id: 'nar', rubrik: t('nar'), varde: (r) => r.skapad, visa: (r) => <InstantText tid={r.skapad} form="kort" /> },
    {
      id: 'status',
      rubrik: t('status'),
      varde: (r) => r.status,
      visa: (r) => (
        <StatusTag ton={r.status === 'sparad' ? 'klart' : 'neutral'}>
          {r.status === 'sparad' ? t('status_sparad') : t('status_provad')}
        </StatusTag>
      ),
    },
    antal('rader', t('rader'), (r) => r.antal.rader),
    antal('godtagna', t('godtagna'), (r) => r.antal.ok),
    antal('vantar', t('vantar'), (r) => r.antal.vantar),
    antal('dubbletter', t('dubbletter'), (r) => r.antal.dubbletter),
    antal('fel', t('fel'), (r) => r.antal.fel),
  ]
}
