import { formatDatum } from '@valfri/ui/format'
import { Card } from '@valfri/ui/section'
import { Notice } from '@valfri/ui/states'
import { useTexter } from '../../../i18n/use-texter.ts'
import { brukareTexter } from '../../../texter/kommun/brukare.ts'
import type { RouterOutputs } from '../../../trpc/client.ts'

type Forslag = RouterOutputs['val']['handlaggare']['ickevalForslag']

const regler = {
  egenregi: 'regelEgenregi',
  'upphandlad-lou': 'regelLou',
  turordning: 'regelTurordning',
  narhet: 'regelNarhet',
} as const
const skal = {
  'ej-valbar': 'skalEjValbar',
  fullt: 'skalFullt',
  'ej-regelns-utforare': 'skalEjRegel',
  'inte-i-tur': 'skalEjTur',
  'langre-bort': 'skalLangre',
  'avstand-okant': 'skalAvstand',
} as const

/** Whom the rule gives, why, and why not each of the others: as it will be kept. */
export function IckevalProtocol({ f }: { f: Forslag }) {
  const t = useTexter(brukareTexter)
  const { protokoll: p } = f
  const namn = p.resultat ? f.namn[p.resultat] : undefined
  return (
    <Card ton={namn ? 'viktig' : 'lugn'}>
      <h3>{namn ? t('ickevalGer', { namn }) : t('ickevalIngen')}</h3>
      <p>{p.skal}</p>
      <p>{t('ickevalRegel', { regel: t(regler[p.regel.typ]), version: p.regel.version, nr: p.sekvensnummer + 1 })}</p>
      {f.valtidKvar && <p>{t('ickevalSvara', { datum: formatDatum(f.svaraSenast) })}</p>}
      {f.varning && (
        <Notice ton="vantar">
          <p>{t('ickevalVarning')}</p>
        </Notice>
      )}
      {p.overhoppade.length > 0 && (
        <details className="vf-detaljer">
          <summary>{t('ickevalAndra')}</summary>
          <ul className="vf-overhoppade">
            {p.overhoppade.map((o) => (
              <li key={o.utforareId}>
                {f.namn[o.utforareId]}: {t(skal[o.skal])}
              </li>
            ))}
          </ul>
          <p className="vf-svag vf-hash">
            {t('ickevalHash')}: {p.inputHash}
          </p>
        </details>
      )}
    </Card>
  )
}
