import type { Ctx } from '@valfri/auth/trpc'
import { dateradeSchema } from '@valfri/val/beslut-input'
import { taEmotForArende, visaDaterade } from '@valfri/val/ta-emot-daterade'
import { z } from 'zod'
import { type Api, addRutt } from './rutt.ts'

const omgivning = (ctx: Ctx) => ({ nu: ctx.nu(), tjanster: ctx.tjanster, peppar: ctx.peppar })
const params = z.object({ externId: z.string().max(100) })
const bas = { vag: '/beslut/{externId}/daterade', behorighet: 'val.registreraBeslut', grupp: 'Beslut', params } as const

const Mottagen = z.object({
  del: z.string(),
  uppgift: z.string(),
  fran: z.string(),
  utfall: z.enum(['ny', 'andrad', 'oforandrad']).describe('andrad: värdet rättar det som skickats för samma dag.'),
})

const Daterad = z.object({
  del: z.string(),
  uppgift: z.string(),
  fran: z.string().describe('Dagen från vilken det gäller.'),
  varde: z.string(),
  namn: z.string().describe('Vad värdet heter i kommunens instrument den dagen.'),
  skal: z.string().nullable(),
  beslutad: z.string().nullable().describe('Dagen för bedömningen.'),
})

/** Nivå, placement and other dated facts of a beslut, to and from the kommun's case system. */
export function dateradeRutter(api: Api): void {
  addRutt(api, {
    ...bas,
    metod: 'post',
    sammanfattning: 'Sätt nivå, placering och annat som gäller från en dag, för ett beslut som redan är mottaget',
    kropp: z.object({
      daterade: dateradeSchema
        .min(1, 'Skicka minst en uppgift.')
        .describe('Samma uppgift, dag och värde två gånger blir en. Alla tas emot, eller ingen.'),
    }),
    svar: z.object({ beslutId: z.string(), daterade: z.array(Mottagen) }),
    gor: (tx, { params: { externId }, kropp }, ctx) => taEmotForArende(tx, { ...kropp, externId }, omgivning(ctx)),
  })
  addRutt(api, {
    ...bas,
    metod: 'get',
    sammanfattning: 'Nivå, placering och annat som är satt för ett beslut, äldst först',
    svar: z.object({ beslutId: z.string(), daterade: z.array(Daterad) }),
    gor: (tx, { params: { externId } }, ctx) => visaDaterade(tx, externId, omgivning(ctx)),
  })
}
