import { KeyValueList } from '@valfri/ui/key-value'
import { useTexter } from '../../../i18n/use-texter.ts'
import { priserModellTexter } from '../../../texter/kommun/priser-modell.ts'
import type { Forslag } from './grid-rader.ts'

/** A proposed model or momskompensation as it will be stored, choice by choice, so that it can be held against the decision. */
export function ForslagVarden({ forslag }: { forslag: Forslag }) {
  const t = useTexter(priserModellTexter)
  const uppgifter = forslag.ovriga.flatMap((o) => listVal(o.varde))
  return (
    <KeyValueList
      uppgifter={uppgifter.map(([nyckel, varde]) => ({
        namn: nyckel in namn ? t(namn[nyckel as keyof typeof namn]) : nyckel,
        varde,
      }))}
    />
  )
}

const namn = {
  modell: 'modell',
  procent: 'momsProcent',
  regi: 'momsRegi',
  pa: 'momsPa',
  nycklar: 'momsNycklar',
  ejPa: 'momsEjPa',
  insatser: 'delar',
  tidsband: 'tidsband',
  prisdatum: 'prisdatum',
  handelseavrundning: 'avrundaTill',
  dubbelbemanning: 'dubbel',
  grans: 'grans',
  avvikelser: 'avvikelser',
  franvaro: 'franvaro',
  schablondagar: 'schablondagar',
  tillagg: 'tillagg',
  maxTillfallen: 'max',
  egenavgift: 'egenavgift',
  vite: 'vite',
  radgruppering: 'radgruppering',
  avrundning: 'rakning',
} as const

function listVal(varde: unknown): (readonly [string, string])[] {
  if (typeof varde !== 'object' || varde === null) return []
  const { val, ...resten } = varde as Record<string, unknown>
  const alla = { ...resten, ...(typeof val === 'object' ? val : {}) }
  return Object.entries(alla).flatMap(([k, v]) => (isTom(v) ? [] : [[k, toText(v)] as const]))
}

const isTom = (v: unknown): boolean =>
  v === undefined || (typeof v === 'object' && v !== null && Object.keys(v).length === 0)

/** A choice in one line: 'service: utford-tid; omvardnad: utford-tid'. */
function toText(v: unknown): string {
  if (Array.isArray(v)) return v.map(toText).join('; ')
  if (typeof v !== 'object' || v === null) return String(v)
  return Object.entries(v)
    .filter(([, x]) => x !== undefined)
    .map(([k, x]) => `${k}: ${toText(x)}`)
    .join(', ')
}
