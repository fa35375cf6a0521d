import { FOLJDER, GRANSER, MATT_FORM } from '@valfri/plugin-api/villkor'
import { z } from 'zod'
import { CPV_FORM } from './cpv.ts'
import { ICKEVALSTYPER, KAPITEL } from './typer.ts'

const text = (hogst: number) => z.string().max(hogst, `Högst ${hogst} tecken.`)
const avsnitt = z.array(z.strictObject({ rubrik: text(200), text: text(20_000), lattlast: text(5000).optional() }))
const dagar = z.int().min(0).max(3650)

/** The shape of each part of the common part. */
export const gemensamDelar = {
  inledning: text(20_000),
  affarsmassiga: avsnitt,
  kvalificering: avsnitt,
  verksamhetskrav: avsnitt,
  kompetenskrav: avsnitt,
  kontraktsvillkor: avsnitt,
  ansokanssatt: text(5000),
  beslutstidDagar: dagar,
  cpv: z.array(z.string().regex(CPV_FORM, 'En CPV-kod skrivs som 85312400-3.')).max(20),
  uppsagningstidManader: z.int().min(0).max(60),
  byteDagar: dagar,
  valtidDagar: dagar,
  lattlastDelar: z.record(z.string().max(100), text(2000)).optional(),
  reserverat: z.strictObject({ skal: text(2000).trim().min(1, 'Skriv varför systemet reserveras.') }).optional(),
} as const

const ickevalRegel = z.strictObject({
  typ: z.enum(ICKEVALSTYPER),
  version: z.int().positive(),
  beslutId: z.uuid().nullable(),
  utforareId: z.uuid().nullish(),
})

/** The shape of each part of a local part. */
export const lokalDelar = {
  omraden: z.array(z.uuid()).max(200),
  delar: z.array(z.string()).max(50),
  ersattning: z.strictObject({ modell: z.string(), prisBeslutId: z.uuid().nullable(), text: text(5000) }).nullable(),
  ickeval: ickevalRegel.nullable(),
  ickevalOmraden: z.record(z.string(), ickevalRegel).optional(),
  kapacitet: z.enum(['tak', 'ta-alla']),
  kontakter: z.array(z.uuid()).max(50),
  text: text(20_000).optional(),
} as const

const heltal = (hogst: number) =>
  z.int('Skriv ett heltal.').positive('Skriv ett heltal, minst 1.').max(hogst, `Högst ${hogst}.`)
const allaKontroller = {
  nr: z.int().positive().max(99).optional(),
  bevis: z.strictObject({ sv: text(200).trim().min(1, 'Skriv vad som visas upp.') }).optional(),
}
const kontroll = z.discriminatedUnion('typ', [
  z.strictObject({ typ: z.literal('visa-upp'), ...allaKontroller }),
  z.strictObject({ typ: z.literal('uppfoljning'), manader: heltal(120).optional(), ...allaKontroller }),
  z.strictObject({ typ: z.literal('egen-anmalan'), inomDagar: heltal(365).optional(), ...allaKontroller }),
])
const matt = z.strictObject({
  namn: z.strictObject({ sv: text(200).trim().min(1, 'Skriv vad som mäts.') }),
  grans: z.enum(GRANSER),
  varde: z.string().regex(MATT_FORM, 'Skriv ett tal med högst två decimaler.'),
  enhet: text(40).trim().min(1, 'Skriv i vilken enhet.'),
})

export const villkorInnehall = z.strictObject({
  namn: text(200),
  text: text(5000),
  lattlast: text(2000).optional(),
  kapitel: z.enum(KAPITEL),
  delar: z.array(z.string()).max(50),
  slag: z.enum(['generellt', 'specifikt']).optional(),
  kontrollpunkter: z
    .array(kontroll)
    .refine(
      (lista) => new Set(lista.map((k) => k.typ)).size === lista.length,
      'Välj varje slags kontroll högst en gång.',
    ),
  vidBrist: z.array(z.enum(FOLJDER)).max(FOLJDER.length),
  matt: z.array(matt).max(20).optional(),
  preciserar: z.array(z.string().max(200)).max(50).optional(),
})

/** A villkor as the writer was shown it: compared with what stands there, never stored. */
export const villkorFore = z.looseObject({ id: z.string() }).nullable()

/** A part of a Word document as the person has chosen to take it in. */
export const wordVal = z.strictObject({
  slag: z.enum(['avsnitt', 'villkor', 'utelamna']),
  plats: z.enum([...KAPITEL, 'inledning', 'ansokanssatt']),
  rubrik: text(200),
  text: text(20_000),
  kontrollpunkter: villkorInnehall.shape.kontrollpunkter,
  vidBrist: villkorInnehall.shape.vidBrist,
})
