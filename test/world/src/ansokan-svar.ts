import type { AnsokanSvar } from '@valfri/ansokan/typer'
import type { Falt } from '@valfri/plugin-api/falt'

/** A PDF that is small, whole and true to its type. */
export const exempelPdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
)

/** An answer that fits the form of a villkor: every field that must be answered, with something of its own kind. */
export function exempelSvar(falt: readonly Falt[], fil: { readonly id: string; readonly namn: string }): AnsokanSvar {
  const varden = Object.fromEntries(falt.filter((f) => f.obligatorisk).map((f) => [f.id, exempelVarde(f, fil)]))
  return { varden, dokument: [] }
}

const FORMAT = {
  organisationsnummer: '556016-0680',
  epost: 'kontakt@firma.example',
  telefon: '0523-00 00 00',
  webbadress: 'https://firma.example',
} as const

function exempelVarde(f: Falt, fil: { readonly id: string; readonly namn: string }): unknown {
  switch (f.typ) {
    case 'text':
      return f.format ? FORMAT[f.format] : 'Vi uppfyller villkoret och visar det i vår rutin.'
    case 'tal':
      return f.minst ?? 1
    case 'datum':
      return '2026-01-15'
    case 'ja-nej':
      return true
    case 'val':
      return f.flera ? [f.alternativ[0]?.id] : f.alternativ[0]?.id
    case 'fil':
      return { filId: fil.id, namn: fil.namn }
    case 'lista':
      return Array.from({ length: f.minst ?? 1 }, () =>
        Object.fromEntries(f.falt.map((inre) => [inre.id, exempelVarde(inre, fil)])),
      )
  }
}
