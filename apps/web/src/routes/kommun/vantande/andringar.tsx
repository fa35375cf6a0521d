import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { useTexter } from '../../../i18n/use-texter.ts'
import { ChangesPage } from '../../../sidor/vantande/changes-page.tsx'
import { lastMonth, parseMonth } from '../../../sidor/vantande/month-choice.tsx'
import { NoteOutage } from '../../../sidor/vantande/note-outage.tsx'
import { vantandeTexter } from '../../../texter/vantande/vantande.ts'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/vantande/andringar')({
  validateSearch: parseMonth,
  component: AllChangesPage,
})

function AllChangesPage() {
  const t = useTexter(vantandeTexter)
  const { manad = lastMonth() } = Route.useSearch()
  const svar = useQuery(trpc.utfort.vantande.andringar.queryOptions({ manad }, { placeholderData: keepPreviousData }))
  return (
    <>
      <ChangesPage dorr="kommun" manad={manad} svar={svar} />
      <NoteOutage t={t} utforare={svar.data?.utforare ?? []} />
    </>
  )
}
