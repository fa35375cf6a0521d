import { z } from 'zod'
import { type AvgiftDeklaration, avgiftSchema } from './avgift.ts'
import { type BestallningDeklaration, bestallningSchema } from './bestallning.ts'
import { type HandelseTyp, handelseTypSchema } from './handelse.ts'
import { type ModellDeklaration, modellSchema } from './modell.ts'
import { type Parameter, parameterSchema } from './parameter.ts'
import { type Regler, reglerSchema } from './regler.ts'
import { idSchema, type Lagrum, lagrumSchema, type Text, type Text3, text3Schema, textSchema } from './text.ts'
import { type Villkor, villkorSchema } from './villkor.ts'

/** The version of the contract that this instance speaks. */
export const PLUGIN_API = 1

/** What an utförare may apply for. Its key in `delar` is its id. */
export interface Del {
  readonly namn: Text
  readonly beskrivning?: Text
  /** One of the national service types, such as 'hemtjanst-service'. */
  readonly insatstyp: string
  readonly lagrum: readonly Lagrum[]
}

/** A del that a kommun keeps outside the choice: it goes to egenregi, and the reason is shown. */
export interface EjValbarDel extends Del {
  readonly skal: Text
}

/** A figure that the tjänst can give to statistics. */
export interface StatistikFalt {
  readonly id: string
  readonly namn: Text
  readonly kalla: 'bestallning' | 'handelser' | 'ersattning' | 'avgift'
  readonly mottagare?: string
  readonly lagrum?: Lagrum
}

/** Texts of the tjänst that pages show; keys are kebab-case. `sammanfattning` is shown in every comparison. */
export type TjanstTexter = Readonly<Record<string, Text3>> & { readonly sammanfattning: Text3 }

export interface Tjanst {
  readonly api: typeof PLUGIN_API
  readonly id: string
  /** Version of the catalogue of villkor: an avtal keeps the one it was signed under. */
  readonly version: string
  readonly namn: Text3
  readonly lagrum: readonly Lagrum[]
  readonly delar: Readonly<Record<string, Del>>
  readonly ejValbaraDelar: Readonly<Record<string, EjValbarDel>>
  readonly villkor: readonly Villkor[]
  readonly bestallning: BestallningDeklaration
  readonly handelser: Readonly<Record<string, HandelseTyp>>
  readonly parametrar: Readonly<Record<string, Parameter>>
  readonly ersattning: Readonly<Record<string, ModellDeklaration>>
  readonly avgift: AvgiftDeklaration
  readonly statistik: readonly StatistikFalt[]
  readonly texter: TjanstTexter
  readonly regler: Regler
}

const delForm = {
  namn: textSchema,
  beskrivning: textSchema.optional(),
  insatstyp: idSchema,
  lagrum: z.array(lagrumSchema).min(1),
}

/** The shape of a tjänst; what no type can say is checked in `granska-tjanst.ts`. */
export const tjanstSchema = z.strictObject({
  api: z.literal(PLUGIN_API),
  id: idSchema,
  version: z.string().min(1),
  namn: text3Schema,
  lagrum: z.array(lagrumSchema).min(1),
  delar: z.record(idSchema, z.strictObject(delForm)).refine((d) => Object.keys(d).length > 0, 'minst en del'),
  ejValbaraDelar: z.record(idSchema, z.strictObject({ ...delForm, skal: textSchema })),
  villkor: z.array(villkorSchema).min(1),
  bestallning: bestallningSchema,
  handelser: z.record(idSchema, handelseTypSchema),
  parametrar: z.record(idSchema, parameterSchema),
  ersattning: z.record(idSchema, modellSchema).refine((m) => Object.keys(m).length > 0, 'minst en modell'),
  avgift: avgiftSchema,
  statistik: z.array(
    z.strictObject({
      id: idSchema,
      namn: textSchema,
      kalla: z.enum(['bestallning', 'handelser', 'ersattning', 'avgift']),
      mottagare: z.string().optional(),
      lagrum: lagrumSchema.optional(),
    }),
  ),
  texter: z.object({ sammanfattning: text3Schema }).catchall(text3Schema),
  regler: reglerSchema,
})
