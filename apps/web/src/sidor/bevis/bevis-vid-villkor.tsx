import { useQuery } from '@tanstack/react-query'
import { useTexter } from '../../i18n/use-texter.ts'
import { bevisTexter } from '../../texter/skal/bevis.ts'
import { trpc } from '../../trpc/client.ts'
import { BevisStatus, BevisTid } from './bevis-status.tsx'
import { KontrolleraBevis } from './kontrollera-bevis.tsx'

interface BevisVidVillkorProps {
  /** Every file of the case: asked once for the whole page. */
  dokumentIds: readonly string[]
  /** The files of this villkor's answer. */
  filer: readonly string[]
  far: boolean
}

/** The proofs of one villkor's answer, beside it: until when each is valid, and who has checked it (C6). */
export function BevisVidVillkor({ dokumentIds, filer, far }: BevisVidVillkorProps) {
  const t = useTexter(bevisTexter)
  const { data } = useQuery({
    ...trpc.utforare.bevis.forFiler.queryOptions({ dokumentIds: dokumentIds.toSorted() }),
    enabled: dokumentIds.length > 0,
  })
  const bevis = filer.flatMap((id) => data?.[id] ?? [])
  if (bevis.length === 0) return null
  return (
    <div className="vf-maskin">
      <h4>{t('iArendet')}</h4>
      {bevis.map((b) => (
        <div key={b.id} className="vf-stapel" data-tatt>
          <p>
            {b.namn} <BevisStatus lage={b.lage} />
          </p>
          <p className="vf-svag">
            <BevisTid lage={b.lage} giltigtTill={b.giltigtTill} />
          </p>
          <KontrolleraBevis bevis={b} far={far} />
        </div>
      ))}
    </div>
  )
}

/** The ids of the files in an answer. */
export function filerIn(varde: unknown): string[] {
  if (Array.isArray(varde)) return varde.flatMap(filerIn)
  if (typeof varde !== 'object' || varde === null) return []
  if ('filId' in varde && typeof varde.filId === 'string') return [varde.filId]
  return Object.values(varde).flatMap(filerIn)
}
