import { z } from 'zod'
import type { Falt, ListaFalt } from './falt.ts'

const FORMAT = {
  organisationsnummer: /^\d{6}-?\d{4}$/,
  epost: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  telefon: /^\+?[\d\s-]{5,20}$/,
  webbadress: /^https?:\/\/\S+$/,
} as const
const FORMAT_FEL = {
  organisationsnummer: 'Skriv tio siffror, till exempel NNNNNN-NNNN.',
  epost: 'Skriv en e-postadress, till exempel namn@firma.se.',
  telefon: 'Skriv ett telefonnummer med siffror.',
  webbadress: 'Skriv adressen med http:// eller https:// först.',
} as const

const datum = z.iso.date({ error: 'Skriv datumet som ÅÅÅÅ-MM-DD.' })

function textOf(falt: Extract<Falt, { typ: 'text' }>) {
  const hogst = falt.hogstTecken ?? (falt.flerradig ? 5000 : 500)
  const text = z
    .string('Fyll i fältet.')
    .trim()
    .min(falt.obligatorisk ? 1 : 0, 'Fyll i fältet.')
    .max(hogst, `Skriv högst ${hogst} tecken.`)
  return falt.format ? text.regex(FORMAT[falt.format], FORMAT_FEL[falt.format]) : text
}

function talOf(falt: Extract<Falt, { typ: 'tal' }>) {
  const minst = falt.minst ?? 0
  const tal = z.number('Skriv ett tal.').int('Skriv ett helt tal.').min(minst, `Skriv minst ${minst}.`)
  return falt.hogst === undefined ? tal : tal.max(falt.hogst, `Skriv högst ${falt.hogst}.`)
}

function valOf(falt: Extract<Falt, { typ: 'val' }>) {
  const ett = z.enum(
    falt.alternativ.map((a) => a.id),
    'Välj ett av alternativen.',
  )
  return falt.flera ? z.array(ett) : ett
}

function listaOf(falt: ListaFalt) {
  const rader = z.array(svarSchema(falt.falt)).max(falt.hogst ?? 50, `Ange högst ${falt.hogst ?? 50} rader.`)
  return falt.minst ? rader.min(falt.minst, `Ange minst ${falt.minst} rader.`) : rader
}

function vardeOf(falt: Falt): z.ZodType {
  switch (falt.typ) {
    case 'text':
      return textOf(falt)
    case 'tal':
      return talOf(falt)
    case 'datum':
      return datum
    case 'ja-nej':
      return z.boolean('Svara ja eller nej.')
    case 'val':
      return valOf(falt)
    case 'fil':
      return z.object({ filId: z.string().min(1), namn: z.string() }, 'Bifoga en fil.')
    case 'lista':
      return listaOf(falt)
  }
}

/**
 * The zod schema of the answers to some fields. `utkast` accepts what is not answered yet, but never a wrong value:
 * a draft is saved as it is typed, and says at once what is impossible.
 */
export function svarSchema(falt: readonly Falt[], utkast = false): z.ZodType<Record<string, unknown>> {
  const form: Record<string, z.ZodType> = {}
  for (const f of falt) {
    const varde = vardeOf(f)
    form[f.id] = f.obligatorisk && !utkast ? varde : varde.nullish()
  }
  return z.strictObject(form)
}
