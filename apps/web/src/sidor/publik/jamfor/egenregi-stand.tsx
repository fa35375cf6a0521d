import { useQuery } from '@tanstack/react-query'
import { formatDatum } from '@valfri/ui/format'
import { useTexter } from '../../../i18n/use-texter.ts'
import { jamforTexter } from '../../../texter/publik/jamfor.ts'
import { trpc } from '../../../trpc/client.ts'

/** By which decision a kommun's own production stands in the system (C27): in the open, for each tjänst. */
export function EgenregiStand(p: { utforareId: string; kommunId: string; tjanstId: string }) {
  const t = useTexter(jamforTexter)
  const { data } = useQuery(trpc.egenregi.publikt.queryOptions({ utforareId: p.utforareId }))
  const lage = data?.find((r) => r.kommunId === p.kommunId && r.tjanstId === p.tjanstId)?.lage
  if (!lage) return null
  const { paragraf, diarienummer } = lage.beslut
  const datum = formatDatum(lage.beslut.datum)
  return (
    <>
      <p>{t(lage.aktiv ? 'profilDirekt' : 'profilEjDirekt', { datum, paragraf, diarienummer })}</p>
      {lage.motivering && <p className="vf-svag">{lage.motivering}</p>}
    </>
  )
}
