import { useQuery } from '@tanstack/react-query'
import { createFileRoute, Link, useNavigate } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import type { Kolumn } from '@valfri/ui/data-table-model'
import { InstantText } from '@valfri/ui/date-text'
import { formatAntal } from '@valfri/ui/format'
import { PageHeader } from '@valfri/ui/page-header'
import { Card, Section, Stack } from '@valfri/ui/section'
import { StatusTag } from '@valfri/ui/status-tag'
import { useMemo, useState } from 'react'
import { useTexter } from '../../../i18n/use-texter.ts'
import { beginningOf, keepFile, saveText } from '../../../sidor/utforare/import/chosen-file.ts'
import { FilePick } from '../../../sidor/utforare/import/file-pick.tsx'
import type { Filstart, ImportT } from '../../../sidor/utforare/import/import-types.ts'
import { PrepareFile } from '../../../sidor/utforare/import/prepare-file.tsx'
import { SavedMaps } from '../../../sidor/utforare/import/saved-maps.tsx'
import { ListTable } from '../../../skal/list-table.tsx'
import { importTexter } from '../../../texter/utforare/import.ts'
import { type RouterOutputs, trpc, trpcClient } from '../../../trpc/client.ts'

export const Route = createFileRoute('/utforare/import/')({
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.utfort.fil.importer.queryOptions()),
  component: ImportPage,
})

type Post = RouterOutputs['utfort']['fil']['importer'][number]

function ImportPage() {
  const t = useTexter(importTexter)
  const navigate = useNavigate()
  const fraga = useQuery(trpc.utfort.fil.importer.queryOptions())
  const kolumner = useMemo(() => columns(t), [t])
  const [vald, setVald] = useState<{ fil: File; start: Filstart } | null>(null)
  const onFil = async (fil: File) =>
    setVald({ fil, start: await trpcClient.utfort.fil.oppna.mutate({ innehall: await beginningOf(fil) }) })
  const onKlar = async (id: string) => {
    if (vald) keepFile(id, vald.fil)
    await navigate({ to: '/utforare/import/$id', params: { id } })
  }
  return (
    <>
      <PageHeader rubrik={t('rubrik')} ingress={<p>{t('ingress')}</p>} />
      {vald ? (
        <PrepareFile t={t} {...vald} onKlar={onKlar} onAvbryt={() => setVald(null)} />
      ) : (
        <Card>
          <Stack tatt>
            <FilePick t={t} onFil={onFil} />
            <div>
              <Button
                variant="tertiary"
                ikon="laddaNer"
                onClick={async () =>
                  saveText('utford-tid-mall.csv', `\ufeff${await trpcClient.utfort.fil.mall.query()}`)
                }
              >
                {t('mall')}
              </Button>
            </div>
          </Stack>
        </Card>
      )}
      <SavedMaps t={t} />
      <Section rubrik={t('tidigare')}>
        <ListTable
          caption={t('tidigare')}
          kolumner={kolumner}
          fraga={fraga}
          radId={(r) => r.id}
          tomt={{ rubrik: t('tomtRubrik'), text: t('tomtText'), ikon: 'fil' }}
        />
      </Section>
    </>
  )
}

const STATUS = ['provas', 'provad', 'sparas', 'sparad'] as const
const statusOf = (status: string) => STATUS.find((s) => s === status) ?? 'provas'

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
        <StatusTag ton={r.status === 'sparad' ? 'klart' : 'neutral'}>{t(`status_${statusOf(r.status)}`)}</StatusTag>
      ),
    },
    antal('rader', t('rader'), (r) => r.antal.rader),
    antal('godtagna', t('godtagna'), (r) => r.antal.ok),
    antal('vantar', t('vantar'), (r) => r.antal.vantar),
    antal('dubbletter', t('dubbletter'), (r) => r.antal.dubbletter),
    antal('fel', t('fel'), (r) => r.antal.fel),
  ]
}
