import type { Dokument } from '@valfri/dokument/dokument'
import { dateAt, TIDSZON } from '@valfri/kernel/tid'
import { formatDag } from './forklara-frist.ts'
import type { NamndNamn } from './queries-underlag.ts'
import type { AnsokanUppgifter, InlamnadAnsokan } from './typer.ts'

export interface Mottagning {
  readonly inlamnat: InlamnadAnsokan
  readonly part: NamndNamn
  readonly diarienummer: string
  /** SHA-256 of what was sent, so that the applicant can show what it was. */
  readonly sha256: string
  /** Title of the underlag. */
  readonly titel: string
  readonly nu: Temporal.Instant
}

/** The receipt of an application to one nämnd: when it came in, under which number, and a hash of exactly what. */
export function buildMottagningsbevis({ inlamnat, part, diarienummer, sha256, titel, nu }: Mottagning): Dokument {
  const lokal = nu.toZonedDateTimeISO(TIDSZON)
  const { foretag, firmatecknare } = inlamnat.uppgifter
  return {
    slag: 'Mottagningsbevis',
    titel: 'Vi har tagit emot er ansökan',
    sprak: 'sv',
    avsandare: { namn: `${part.kommunNamn} kommun`, enhet: part.namndNamn },
    mottagare: adressrader(inlamnat.uppgifter),
    datum: dateAt(nu).toString(),
    diarienummer,
    block: [
      {
        typ: 'uppgifter',
        rader: [
          { namn: 'Diarienummer', varde: diarienummer },
          {
            namn: 'Inkom',
            varde: `${formatDag(dateAt(nu))} kl. ${lokal.toPlainTime().toString({ smallestUnit: 'minute' })}`,
          },
          { namn: 'Underlag', varde: titel },
          { namn: 'Sökande', varde: foretag?.namn ?? '' },
          { namn: 'Firmatecknare', varde: firmatecknare?.namn ?? '' },
        ],
      },
      {
        typ: 'stycke',
        text: 'Ansökan prövas villkor för villkor mot den version av underlaget som gällde när den kom in. Alla som uppfyller villkoren och inte utesluts godkänns. Ni får en underrättelse med skäl när nämnden har beslutat.',
      },
      { typ: 'ruta', rubrik: 'Det ni skickade in är låst', text: `Kontrollsumma (SHA-256): ${sha256}` },
    ],
  }
}

/** The firm's name and address as the lines of a letter. */
export function adressrader({ foretag }: AnsokanUppgifter): string[] {
  const postnummer = foretag?.postnummer?.replace(/^(\d{3}) ?(\d{2})$/, '$1 $2')
  const ort = [postnummer, foretag?.ort].filter(Boolean).join(' ')
  return [foretag?.namn ?? '', foretag?.adress ?? '', ort].filter((rad) => rad !== '')
}
