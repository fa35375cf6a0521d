import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { ChangesPage } from '../../../sidor/vantande/changes-page.tsx'
import { lastMonth, parseMonth } from '../../../sidor/vantande/month-choice.tsx'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/utforare/vantande/andringar')({
  validateSearch: parseMonth,
  component: OwnChangesPage,
})

function OwnChangesPage() {
  const { manad = lastMonth() } = Route.useSearch()
  const svar = useQuery(
    trpc.utfort.vantande.egnaAndringar.queryOptions({ manad }, { placeholderData: keepPreviousData }),
  )
  return <ChangesPage dorr="utforare" manad={manad} svar={svar} />
}
