import type { Ctx } from '@valfri/auth/trpc'
import { ok } from '@valfri/kernel/fel'
import { listKodarenden } from '@valfri/utfort/list-kodarenden'
import { avslutaKodarende } from '@valfri/val/andra-kodarende'
import { oppnaKodarende } from '@valfri/val/oppna-kodarende'
import { z } from 'zod'
import { type Api, addRutt } from './rutt.ts'

const omgivning = (ctx: Ctx) => ({ nu: ctx.nu(), tjanster: ctx.tjanster, peppar: ctx.peppar })
const SIDA = 200

const Arende = z.object({
  id: z.string().describe('Beställningens id: samtal rapporteras på det till /utford-tid.'),
  kod: z.string(),
  kommun: z.string(),
  utforare: z.string(),
  tjanst: z.string(),
  fran: z.string(),
  till: z.string().nullable(),
  antal: z.array(z.object({ typ: z.string(), namn: z.string(), antal: z.number().int() })),
  raknade: z.number().int().describe('Hur många som räknas mot taket.'),
  tak: z.number().int().nullable().describe('Hur många kommunen ersätter; null utan tak.'),
})

/** Ärenden that the kommun knows by a code alone: opened and ended from the utförare's own system. */
export function kodarendeRutter(api: Api): void {
  addRutt(api, {
    metod: 'post',
    vag: '/kodarenden',
    behorighet: 'val.oppnaKodarende',
    sammanfattning: 'Öppna ett ärende med kod i en tjänst utan beslut',
    grupp: 'Ärenden med kod',
    kropp: z.object({
      avtalId: z.uuid(),
      del: z.string().max(60),
      fran: z.iso.date(),
      falt: z.record(z.string().max(60), z.unknown()).default({}).describe('Tjänstens frågor. Skicka inga namn.'),
    }),
    svar: z.object({ id: z.string(), kod: z.string() }),
    gor: (tx, { kropp }, ctx) =>
      oppnaKodarende(tx, { ...kropp, fran: Temporal.PlainDate.from(kropp.fran) }, omgivning(ctx)),
  })
  addRutt(api, {
    metod: 'get',
    vag: '/kodarenden',
    behorighet: 'utfort.las-kodarenden',
    sammanfattning: 'Ärenden med kod och vad som är rapporterat i dem',
    grupp: 'Ärenden med kod',
    fraga: z.object({
      visa: z.enum(['oppna', 'avslutade', 'alla']).default('oppna'),
      sida: z.coerce.number().int().min(1).max(10_000).default(1),
    }),
    svar: z.object({ antal: z.number().int(), arenden: z.array(Arende) }),
    gor: async (tx, { fraga }, ctx) => {
      const sok = { sok: '', visa: fraga.visa, antal: SIDA, hoppa: (fraga.sida - 1) * SIDA }
      const { rader, antal } = await listKodarenden(tx, sok, ctx.tjanster, ctx.nu())
      return ok({
        antal,
        arenden: rader.map(({ id, kod, kommun, utforare, tjanst, fran, till, raknade, tak, antal: typer }) => ({
          ...{ id, kod, kommun, utforare, tjanst, fran, till, raknade, tak },
          antal: [...typer],
        })),
      })
    },
  })
  addRutt(api, {
    metod: 'put',
    vag: '/kodarenden/{id}/slut',
    behorighet: 'val.oppnaKodarende',
    sammanfattning: 'Avsluta ett ärende med kod, eller öppna det igen med null',
    grupp: 'Ärenden med kod',
    params: z.object({ id: z.uuid() }),
    kropp: z.object({ till: z.iso.date().nullable() }),
    svar: z.object({}),
    gor: (tx, { params, kropp }, ctx) => {
      const till = kropp.till === null ? null : Temporal.PlainDate.from(kropp.till)
      return avslutaKodarende(tx, { id: params.id, till }, omgivning(ctx))
    },
  })
}
