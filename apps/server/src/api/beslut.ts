import type { Ctx } from '@valfri/auth/trpc'
import { ok } from '@valfri/kernel/fel'
import { beslutSchema, insatserSchema } from '@valfri/val/beslut-input'
import { registreraBeslut } from '@valfri/val/registrera-beslut'
import { noteTimeAlone } from '@valfri/val/tid-ur-insatser'
import { visaBeslutStatus } from '@valfri/val/visa-beslut-status'
import { z } from 'zod'
import { type Api, addRutt } from './rutt.ts'

const omgivning = (ctx: Ctx) => ({
  nu: ctx.nu(),
  tjanster: ctx.tjanster,
  peppar: ctx.peppar,
  maskin: ctx.inloggad === null,
})

const Kropp = beslutSchema.extend({
  externId: z.string().trim().min(1).max(100).describe('Ärendenumret i ert system: samma beslut två gånger blir ett.'),
  delar: z
    .record(z.string(), z.record(z.string(), z.number('Skriv ett tal.')))
    .default({})
    .describe('Beviljat per del och mängd. Tiden kan i stället räknas ur insatserna.'),
  insatser: insatserSchema
    .optional()
    .describe(
      'Beviljade insatser enligt nämndens tidsmall. Minuterna gånger hur ofta blir tiden. En annan tid än mallens anges i minuter och kräver skal.',
    ),
})

const DelStatus = z.object({
  del: z.string(),
  /** 'saknas', 'skickad' or 'bekraftad'. */
  status: z.string(),
  utforareId: z.string().nullable(),
  utforare: z.string().nullable(),
  fran: z.string().nullable(),
  till: z.string().nullable(),
})

/** Beslut come in from the kommun's case system, and how they are carried out goes back. */
export function beslutRutter(api: Api): void {
  addRutt(api, {
    metod: 'post',
    vag: '/beslut',
    behorighet: 'val.registreraBeslut',
    sammanfattning: 'Ta emot eller ändra ett biståndsbeslut',
    grupp: 'Beslut',
    kropp: Kropp,
    svar: z.object({
      utfall: z.enum(['ny', 'andrad', 'oforandrad']),
      beslutId: z.string(),
      personId: z.string(),
      kod: z.string(),
      anmarkning: z.string().nullable().describe('Till exempel att tiden inte går att jämföra med tidsmallen.'),
    }),
    gor: async (tx, { kropp }, ctx) => {
      const r = await registreraBeslut(tx, kropp, omgivning(ctx))
      return r.ok ? ok({ ...r.value, anmarkning: await noteTimeAlone(tx, kropp, ctx.tjanster) }) : r
    },
  })
  addRutt(api, {
    metod: 'get',
    vag: '/beslut/{externId}',
    behorighet: 'val.registreraBeslut',
    sammanfattning: 'Hur ett beslut verkställs: vald utförare och beställning per del',
    grupp: 'Beslut',
    params: z.object({ externId: z.string().max(100) }),
    svar: z.object({ externId: z.string(), beslutId: z.string(), delar: z.array(DelStatus) }),
    gor: (tx, { params }, ctx) => visaBeslutStatus(tx, params.externId, omgivning(ctx)),
  })
}
