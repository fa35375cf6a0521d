import { readFileSync } from 'node:fs'
import { stabiltId } from './stabilt-id.ts'

/** An område of the world: a town and its surroundings. The zon is what the price list knows. */
export interface VarldOmrade {
  readonly kommunId: string
  readonly id: string
  readonly namn: string
  readonly zon: 'tatort' | 'landsbygd'
  readonly postnummer: readonly { readonly postnummer: string; readonly ort: string }[]
}

const NOBO = ['1427', '1430', '1435', '1484']
/** Places with their own område; the other localities of a kommun belong to the one that is named for them. */
const CENTRUM: Readonly<Record<string, string>> = {
  'Bohus-Malmön': 'Hunnebostrand',
  Bovallstrand: 'Hunnebostrand',
  Hovenäset: 'Kungshamn',
  Väjern: 'Kungshamn',
  Smögen: 'Kungshamn',
  Dingle: 'Dingle och Hedekas',
  Hedekas: 'Dingle och Hedekas',
  Hällevadsholm: 'Dingle och Hedekas',
  Bullaren: 'Norra Tanum',
  Havstenssund: 'Norra Tanum',
  Lur: 'Norra Tanum',
  Resö: 'Norra Tanum',
  Strömstad: 'Norra Tanum',
  Grebbestad: 'Norra Tanum',
  Hamburgsund: 'Fjällbacka',
  Rabbalshede: 'Fjällbacka',
  Ellös: 'Skaftö',
  Fiskebäckskil: 'Skaftö',
  Grundsund: 'Skaftö',
}
const TATORT = ['Kungshamn', 'Hunnebostrand', 'Munkedal', 'Tanumshede', 'Lysekil']

/**
 * The områden of some kommuner, from the postnummer of test/extern/swedish-geodata.
 * @param kommuner their koder; Norra Bohuslän unless said otherwise
 */
export function loadOmraden(kommuner: readonly string[] = NOBO): VarldOmrade[] {
  const fil = readFileSync(new URL('../../extern/swedish-geodata/postal_to_municipality.csv', import.meta.url), 'utf8')
  const rader = fil
    .trim()
    .split('\n')
    .slice(1)
    .map((rad) => rad.split(','))
  const orter = rader.flatMap(([postnummer, ort, kommunId]) =>
    postnummer && ort && kommunId && kommuner.includes(kommunId) ? [{ postnummer, ort, kommunId }] : [],
  )
  const grupper = Map.groupBy(orter, (o) => `${o.kommunId}/${CENTRUM[o.ort] ?? o.ort}`)
  return [...grupper]
    .sort(([a], [b]) => a.localeCompare(b, 'sv'))
    .map(([nyckel, lista]) => {
      const [kommunId, namn] = nyckel.split('/') as [string, string]
      return {
        kommunId,
        id: stabiltId(`omrade:${nyckel}`),
        namn,
        zon: TATORT.includes(namn) ? 'tatort' : 'landsbygd',
        postnummer: lista.map(({ postnummer, ort }) => ({ postnummer, ort })),
      }
    })
}
