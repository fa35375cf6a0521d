import type { Kontrollregister } from '@valfri/plugin-api/kontrollregister'
import { z } from 'zod'

const dag = z.iso.date()
const lopande = z.enum(['konkurs', 'likvidation', 'rekonstruktion', 'naringsforbud', 'ansokan-om-konkurs'])

/** Each answer names the firm that it is about: one about another firm is no answer. */
const om = <T extends z.ZodRawShape>(falt: T) => z.object({ organisationsnummer: z.string().max(20), ...falt })

/**
 * What each register answers, as a kommun's integration platform hands it over (ADR 0018). Fields beside these are kept in the
 * raw answer and not read.
 */
export const REGISTERUPPGIFT = {
  foretag: om({ namn: z.string().max(300), registrerat: dag, avregistrerat: dag.nullable() }),
  'f-skatt': om({ fSkatt: z.boolean(), arbetsgivare: z.boolean() }),
  /** In öre; 0 when nothing is owed. */
  skatteskuld: om({ skuldOre: z.number().int().nonnegative() }),
  konkurs: om({ pagar: z.array(z.object({ slag: lopande, fran: dag })).max(50) }),
  ivo: om({
    tillstand: z
      .array(
        z.object({
          lag: z.enum(['SoL', 'LSS']),
          verksamhet: z.string().max(100),
          innehavare: z.string().max(20),
          fran: dag.optional(),
        }),
      )
      .max(500),
  }),
  'verklig-huvudman': om({ anmald: dag.nullable(), antal: z.number().int().nonnegative() }),
} satisfies Record<Kontrollregister, z.ZodType>

export type Uppgift<R extends Kontrollregister> = z.infer<(typeof REGISTERUPPGIFT)[R]>
