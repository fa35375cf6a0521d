import type { Ctx } from '@valfri/auth/trpc'
import { beslutSchema } from '@valfri/val/beslut-input'
import { registreraBeslut } from '@valfri/val/registrera-beslut'
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
    }),
    gor: (tx, { kropp }, ctx) => registreraBeslut(tx, kropp, omgivning(ctx)),
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
