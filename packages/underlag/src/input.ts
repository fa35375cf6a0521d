import { FOLJDER } from '@valfri/plugin-api/villkor'
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

const kontroll = z.discriminatedUnion('typ', [
  z.strictObject({ typ: z.literal('visa-upp'), bevis: z.strictObject({ sv: text(200) }).optional() }),
  z.strictObject({ typ: z.literal('uppfoljning'), manader: z.int().positive().max(120).optional() }),
  z.strictObject({ typ: z.literal('egen-anmalan'), inomDagar: z.int().positive().max(365) }),
])

export const villkorInnehall = z.strictObject({
  namn: text(200),
  text: text(5000),
  lattlast: text(2000).optional(),
  kapitel: z.enum(KAPITEL),
  delar: z.array(z.string()).max(50),
  kontrollpunkter: z.array(kontroll).max(3),
  vidBrist: z.array(z.enum(FOLJDER)).max(FOLJDER.length),
})

/** A villkor as the writer was shown it: compared with what stands there, never stored. */
export const villkorFore = z.looseObject({ id: z.string() }).nullable()
