import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Notice } from '@valfri/ui/states'
import { useTexter } from '../../i18n/use-texter.ts'
import { useJag } from '../../skal/use-jag.ts'
import { bevisTexter } from '../../texter/skal/bevis.ts'
import { trpc } from '../../trpc/client.ts'
import { BevisStatus } from './bevis-status.tsx'

/** Who in a nämnd may read proofs; the others see the avtal without them. */
const LASER: readonly string[] = ['upphandlare', 'beslutsfattare', 'registrator', 'uppfoljare']

/** Marks an utförare whose proofs the nämnd relies on and that no longer hold, or soon will not (F3.7). */
export function BevisNotis({ utforareId }: { utforareId: string }) {
  const t = useTexter(bevisTexter)
  const { valt } = useJag()
  const far = valt?.roller.some((r) => LASER.includes(r)) ?? false
  const { data } = useQuery({ ...trpc.utforare.bevis.forUtforare.queryOptions({ utforareId }), enabled: far })
  const brister = data?.filter((b) => b.attGora) ?? []
  if (brister.length === 0) return null
  return (
    <Notice ton="vantar" rubrik={t('brister')}>
      <p>{t('bristerText')}</p>
      <ul>
        {brister.map((b) => (
          <li key={b.id}>
            {b.namn} <BevisStatus lage={b.lage} />
          </li>
        ))}
      </ul>
      <Link to="/kommun/bevis">{t('tillBevis')}</Link>
    </Notice>
  )
}
