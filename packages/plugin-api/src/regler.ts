import { z } from 'zod'
import { type Lagrum, lagrumSchema, type Text, textSchema } from './text.ts'

/** What law says about the tjänst. A plugin that leaves one out does not load. */
export interface Regler {
  /** Whether a person needs a beslut before the insats. */
  readonly beslutskrav: {
    readonly krav: 'alltid' | 'kan-ges-utan-behovsprovning' | 'inget'
    readonly lagrum: readonly Lagrum[]
  }
  readonly ivoTillstand: {
    readonly kravs: boolean
    /** The delar that it concerns; missing: all. */
    readonly delar?: readonly string[]
    readonly lagrum: readonly Lagrum[]
    /** What the permit is for; missing: hemtjänst under SoL, the tjänst itself under LSS. */
    readonly verksamhet?: string
    readonly text: Text
  }
  /** Proposed CPV codes for the annons, with control digit. */
  readonly cpv: readonly string[]
  readonly registerkontroll: {
    readonly lag: Lagrum
    readonly skyldighet: 'far-begaras' | 'ska-begaras' | 'pa-begaran'
    /** 'notera-visat': only a note that it was shown, no file. 'behall-hos-arbetsgivaren': kept there at least two years. */
    readonly bevarande: 'notera-visat' | 'behall-hos-arbetsgivaren'
    /** In force from. */
    readonly fran?: string
    readonly nar: Text
  }[]
  readonly sekretess: {
    readonly lagrum: readonly Lagrum[]
    /** Kinds of data that need extra care. */
    readonly kansligaUppgifter: readonly Text[]
    /** True where the kommun may not know who the person is. */
    readonly utanIdentitet: boolean
  }
}

const lagrum = z.array(lagrumSchema)

export const reglerSchema = z.strictObject({
  beslutskrav: z.strictObject({ krav: z.enum(['alltid', 'kan-ges-utan-behovsprovning', 'inget']), lagrum }),
  ivoTillstand: z.strictObject({
    kravs: z.boolean(),
    delar: z.array(z.string()).optional(),
    lagrum,
    verksamhet: z.string().optional(),
    text: textSchema,
  }),
  cpv: z.array(z.string().regex(/^\d{8}-\d$/, 'CPV skrivs med åtta siffror, bindestreck och kontrollsiffra')).min(1),
  registerkontroll: z.array(
    z.strictObject({
      lag: lagrumSchema,
      skyldighet: z.enum(['far-begaras', 'ska-begaras', 'pa-begaran']),
      bevarande: z.enum(['notera-visat', 'behall-hos-arbetsgivaren']),
      fran: z.iso.date().optional(),
      nar: textSchema,
    }),
  ),
  sekretess: z.strictObject({ lagrum, kansligaUppgifter: z.array(textSchema), utanIdentitet: z.boolean() }),
})
