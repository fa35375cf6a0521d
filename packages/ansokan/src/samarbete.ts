import type { Falt } from '@valfri/plugin-api/falt'
import { svarSchema } from '@valfri/plugin-api/svar'
import type { AnsokanUppgifter } from './typer.ts'

const namn: Falt = { id: 'namn', typ: 'text', namn: { sv: 'Företagets namn' }, obligatorisk: true }
const organisationsnummer: Falt = {
  id: 'organisationsnummer',
  typ: 'text',
  format: 'organisationsnummer',
  namn: { sv: 'Organisationsnummer' },
  obligatorisk: true,
}

/**
 * With whom the firm applies and on whom it relies, as fields. A group may apply and no legal form may be asked of it (LOV
 * 5 kap. 1 §); another firm's capacity counts when an åtagande shows that it is at hand (LOV 5 kap. 2 §).
 */
export const SAMARBETE_FALT: readonly Falt[] = [
  {
    id: 'grupp',
    typ: 'lista',
    hogst: 20,
    namn: { sv: 'Företag som ansöker tillsammans med er' },
    hjalp: { sv: 'Lämna tomt om ni ansöker ensamma. Gruppen behöver inte ha bildat ett bolag.' },
    falt: [
      namn,
      organisationsnummer,
      { id: 'uppgift', typ: 'text', namn: { sv: 'Vad företaget gör i gruppen' }, obligatorisk: true },
    ],
  },
  {
    id: 'representant',
    typ: 'text',
    namn: { sv: 'Gruppens representant' },
    hjalp: { sv: 'Den som företräder hela gruppen mot kommunen. Behövs bara om ni är flera.' },
  },
  {
    id: 'aberopar',
    typ: 'lista',
    hogst: 20,
    namn: { sv: 'Företag vars kapacitet ni åberopar' },
    hjalp: { sv: 'Till exempel ett moderbolag vars ekonomi ni stöder er på. Företaget intygar det i ett åtagande.' },
    falt: [
      namn,
      organisationsnummer,
      {
        id: 'avser',
        typ: 'val',
        namn: { sv: 'Vad åberopas?' },
        obligatorisk: true,
        alternativ: [
          { id: 'ekonomi', namn: { sv: 'Ekonomisk kapacitet' } },
          { id: 'kompetens', namn: { sv: 'Kompetens och erfarenhet' } },
          { id: 'resurser', namn: { sv: 'Personal, lokaler eller utrustning' } },
        ],
      },
      { id: 'atagande', typ: 'fil', namn: { sv: 'Åtagande från företaget' }, obligatorisk: true },
    ],
  },
]

interface Rad {
  readonly organisationsnummer?: string
}

const siffror = (nummer: unknown): string => String(nummer ?? '').replace(/\D/g, '')
const rader = (varde: unknown): readonly Rad[] => (Array.isArray(varde) ? varde : [])

interface Brist {
  /** Inside the form, such as 'grupp.0.namn'. */
  readonly falt: string
  readonly text: string
}

/** What is missing or wrong in how the firm says it applies with others. Empty when it applies alone. */
export function granskaSamarbete({ samarbete, foretag }: AnsokanUppgifter): readonly Brist[] {
  if (!samarbete) return []
  const resultat = svarSchema(SAMARBETE_FALT).safeParse(samarbete)
  const form = (resultat.error?.issues ?? []).map((fel) => ({ falt: fel.path.join('.'), text: fel.message }))
  const eget = siffror(foretag?.organisationsnummer)
  const [grupp, aberopar] = [rader(samarbete.grupp), rader(samarbete.aberopar)]
  const egna = [...samma('grupp', grupp, eget), ...samma('aberopar', aberopar, eget)].map((falt) => ({
    falt,
    text: 'Det är ert eget nummer. Ange det andra företaget.',
  }))
  const dubbla = grupp.flatMap((r, i) =>
    grupp.findIndex((x) => siffror(x.organisationsnummer) === siffror(r.organisationsnummer)) < i
      ? [{ falt: `grupp.${i}.organisationsnummer`, text: 'Företaget står redan i gruppen.' }]
      : [],
  )
  const utan = grupp.length > 0 && !String(samarbete.representant ?? '').trim()
  const representant = utan ? [{ falt: 'representant', text: 'Ange vem som företräder gruppen.' }] : []
  return [...form, ...egna, ...dubbla, ...representant]
}

function samma(lista: string, alla: readonly Rad[], eget: string): string[] {
  return alla.flatMap((r, i) =>
    eget !== '' && siffror(r.organisationsnummer) === eget ? [`${lista}.${i}.organisationsnummer`] : [],
  )
}
