import { faltId } from '@valfri/ui/field'
import { useTexter } from '../../i18n/use-texter.ts'
import { ansokanTexter } from '../../texter/utforare/ansokan.ts'
import { KommunKort } from './kommun-kort.tsx'
import type { Utkast } from './typer.ts'

/** Step 2: where, what and how much. A kommun that is not open is shown with the reason, not hidden. */
export function StegKommuner({ utkast }: { utkast: Utkast }) {
  const t = useTexter(ansokanTexter)
  const oppna = utkast.parter.filter((p) => p.oppen)
  const stangda = utkast.parter.filter((p) => !p.oppen)
  return (
    <div className="vf-stapel" id={faltId('kommuner')} tabIndex={-1}>
      <p className="vf-ingress">{t('kommunerIngress')}</p>
      {[...oppna, ...stangda].map((p) => (
        <KommunKort key={p.kommunId} part={p} oppna={oppna} enheter={utkast.enheter} />
      ))}
    </div>
  )
}
