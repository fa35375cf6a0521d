import { formatTidpunkt } from '@valfri/ui/format'
import { useTexter } from '../../i18n/use-texter.ts'
import { bevisTexter } from '../../texter/skal/bevis.ts'
import type { Kontroll } from './typer.ts'

/** Each nämnd's latest check of a proof: when, against what and by whom. */
export function KontrollLista({ kontroller }: { kontroller: readonly Kontroll[] }) {
  const t = useTexter(bevisTexter)
  return (
    <ul className="vf-kontroller">
      {kontroller.map((k) => (
        <li key={k.id}>
          {t(`kontroll_${k.utfall}`, {
            kommun: k.kommunNamn,
            tid: formatTidpunkt(k.tid, 'kort'),
            kalla: k.kalla,
            namn: k.av,
            skal: k.skal ?? '',
          })}
        </li>
      ))}
    </ul>
  )
}
