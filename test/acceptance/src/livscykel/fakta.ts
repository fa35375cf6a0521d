import { z } from 'zod'
import { kommunnamn } from './ordlista.ts'
import { dag, namn } from './scenario.ts'

/*
 * The closed vocabulary of what a scenario may say that holds before. Every key is turned into rows, or into what the
 * command is tempted with; a key that is not here is an error.
 */

export const kommun = z.enum(kommunnamn)
const arendestatus = z.enum(['inkommen', 'komplettering', 'provning', 'beslutad', 'aterkallad'])
const lage = z.enum(['uppfylld', 'ejUppfylld', 'ejTillamplig', 'ejProvad'])
/** 'uppfylld' or 'uppfylld utom G03, G05': of every villkor that the tjänst has. */
const ALLA = /^(uppfylld|ejTillamplig)(?: utom ([A-ZÅÄÖ]\d{2}(?:, ?[A-ZÅÄÖ]\d{2})*))?$/
const utfall = z.enum(['godkand', 'avslagen'])

const ansokan = z.strictObject({
  id: namn,
  kommun: kommun.optional(),
  sokande: namn.optional(),
  status: arendestatus.default('provning'),
  utfall: utfall.nullable().optional(),
  fixeradVersion: namn.optional(),
  inkom: dag.optional(),
  provningar: z.record(namn, z.union([lage, z.strictObject({ utfall: lage, skal: z.string().optional() })])).optional(),
  allaVillkor: z.string().regex(ALLA).optional(),
})

const avtal = z.enum(['utkast', 'signerat', 'iKraft', 'avslutat'])
/** Where an utförare stands with one kommun. */
const relation = z.strictObject({
  godkand: z.boolean().optional(),
  ansokan: arendestatus.optional(),
  avtal: z
    .union([
      avtal,
      z.strictObject({ status: avtal, fran: dag.optional(), till: dag.optional(), omraden: z.array(namn).optional() }),
    ])
    .nullable()
    .optional(),
  insatstyper: z.array(namn).min(1).optional(),
  /** Hours a week that it takes, and what is ordered of them. */
  kapacitet: z.int().nonnegative().optional(),
  belagt: z.int().nonnegative().optional(),
  /** Where in the kommun; missing: all of it. */
  omraden: z.array(namn).optional(),
  /** Whether it takes new brukare. */
  oppen: z.boolean().optional(),
  sparrad: z.boolean().optional(),
})
const tillstand = z.strictObject({ typ: namn, lag: z.enum(['SoL', 'LSS']), innehavare: namn, fran: dag.optional() })
const utforare = z.strictObject({
  id: namn,
  ...relation.shape,
  tillstand: z.array(tillstand).optional(),
  ...(Object.fromEntries(kommunnamn.map((k) => [k, relation.optional()])) as Record<
    string,
    z.ZodOptional<typeof relation>
  >),
})

/** A firm by its name alone, or with where it stands. */
const firma = z.union([
  namn.transform((id): z.output<typeof utforare> => ({ id }) as z.output<typeof utforare>),
  utforare,
])

const grund = z.int().min(1).max(6)
/** A ground of LOV 7:1 by its number alone is one that excludes. */
const uteslutning = z.union([
  grund.transform((nr) => ({ grund: nr, status: 'utesluts' as const, skal: 'Uppgift ur register.' })),
  z.strictObject({
    grund,
    status: z.enum(['provas', 'utesluts', 'uteslutsInte']),
    skal: z.string().default('Uppgift ur register.'),
  }),
])

const ffuVersion = z.strictObject({
  id: namn,
  status: z.enum(['utkast', 'granskning', 'beslutad', 'annonserad', 'ersatt', 'upphord']).default('annonserad'),
  hash: z.string().optional(),
  villkor: z.array(namn).optional(),
  /** LOV 4:1; null where nobody has decided any. */
  ersattningsgrund: z.string().nullable().optional(),
  beslutstidDagar: z.int().nonnegative().nullable().optional(),
  ansokanssatt: z.string().nullable().optional(),
  cpv: z.array(z.string()).optional(),
})

const ickevalTyp = z.enum(['egenregi', 'upphandladLou', 'turordning', 'narhet'])
const modell = z.strictObject({
  typ: ickevalTyp,
  version: z.int().positive().default(1),
  namndbeslut: z.string().nullable().optional(),
  utforare: namn.optional(),
})

const ore = z.int().nonnegative()
const TAXA = /^([a-z][A-Za-z]*)Per(Timme|Manad|Dag|Portion|Leverans)Ore$/

const skydd = z.enum(['ingen', 'sekretessmarkering', 'skyddadFolkbokforing', 'fingerade'])

export const fakta = z.strictObject({
  kommun: kommun.optional(),
  idag: dag.optional(),
  datum: dag.optional(),
  insatstyp: namn.optional(),
  omrade: namn.optional(),
  samverkan: namn.optional(),
  gemensamBas: namn.optional(),
  parter: z.array(kommun).min(1).optional(),
  ffuVersion: ffuVersion.optional(),
  ansokan: ansokan.optional(),
  ansokningar: z.array(ansokan).optional(),
  obligatoriska: z.array(namn).optional(),
  uteslutningsgrunder: z.array(uteslutning).optional(),
  uteslutning: uteslutning.optional(),
  maskinkontroll: z
    .record(
      namn,
      z.strictObject({
        svar: z.enum(['stod', 'motsager', 'okand', 'kravsEj']),
        beloppOre: z.int().optional(),
        kalla: z.string().optional(),
        hamtad: z.iso.datetime({ offset: true }).optional(),
      }),
    )
    .optional(),
  delegation: z.strictObject({ automatiseradBeslutsfunktion: z.boolean() }).optional(),
  config: z.record(namn, z.unknown()).optional(),
  antalGodkandaUtforare: z.int().nonnegative().optional(),
  beslut: z
    .strictObject({ id: namn, utfall, beslutsdag: dag.optional(), sokande: namn.optional(), kommun: kommun.optional() })
    .optional(),
  underrattelse: z.strictObject({ lamnad: dag, last: dag.optional() }).optional(),
  underrattelseUtkast: z.strictObject({ skal: z.string(), rattelseUpplysning: z.string() }).optional(),
  annanUtforare: namn.optional(),
  utforare: z
    .union([utforare, z.array(firma).min(1)])
    .transform((u) => (Array.isArray(u) ? u : [u]))
    .optional(),
  modell: modell.optional(),
  ickevalsmodell: modell.optional(),
  kandidater: z.array(firma).min(1).optional(),
  sekvensnummer: z.int().nonnegative().optional(),
  antalSessioner: z.int().positive().max(20_000).optional(),
  brukare: z
    .strictObject({
      id: namn.default('brukare'),
      namn: z.string().default('Testperson'),
      personnummer: namn.default('brukare'),
      /** Öre a month that the person can pay of the income. */
      avgiftsutrymmeOre: ore.optional(),
      skydd: skydd.default('ingen'),
      team: z.array(namn).default([]),
      arendenummer: namn.optional(),
    })
    .optional(),
  anvandare: z.strictObject({ id: namn.optional(), roll: namn.optional(), team: z.boolean().optional() }).optional(),
  val: z.strictObject({ brukare: namn, onskad: namn }).optional(),
  insatsbeslut: z
    .strictObject({
      ...{ id: namn, lagrum: z.string().optional(), insatstyp: namn.optional(), beslutsdag: dag.optional() },
      // An order is no event: it starts and stops no clock.
      ...{ bestalld: dag.optional(), forstaUtfordaHandelse: dag.nullable().optional() },
    })
    .optional(),
  /** What the kommun wants to charge: `<insatstyp>Per<Timme|Manad|Dag|Portion|Leverans>Ore`. */
  kommunTaxa: z.record(z.string().regex(TAXA), ore).optional(),
  /** A year's; with kvot it gives maxtaxan: a twelfth of the two multiplied. */
  prisbasbeloppOre: ore.optional(),
  kvot: z
    .string()
    .regex(/^0\.\d{1,6}$/)
    .optional(),
  /** What was performed for the person in the month. */
  insatser: z
    .array(
      z.strictObject({ typ: namn, utforare: namn, timmar: z.int().min(1).max(200), taxaOrePerTimme: ore.optional() }),
    )
    .min(1)
    .optional(),
  prisregel: z.strictObject({ insatstyp: namn, orePerTimme: z.int().nonnegative(), galler: dag }).optional(),
})

export type Fakta = z.output<typeof fakta>
export type AnsokanFakta = z.output<typeof ansokan>
export type Relation = z.output<typeof relation>
export type UtforareFakta = z.output<typeof utforare>
export type Ickevalsmodell = z.output<typeof modell>

/** The insatstyp and the grund that a key of `kommunTaxa` names. */
export function taxaIn(nyckel: string): { readonly insatstyp: string; readonly per: string } {
  const [, insatstyp = '', per = ''] = TAXA.exec(nyckel) ?? []
  return { insatstyp, per: per.toLowerCase() }
}

/** The states of the villkor that `allaVillkor` leaves out, by number. */
export function undantagIn(allaVillkor: string): { readonly lage: string; readonly utom: readonly string[] } {
  const [, lage = '', utom = ''] = ALLA.exec(allaVillkor) ?? []
  return { lage, utom: utom === '' ? [] : utom.split(/, ?/) }
}
