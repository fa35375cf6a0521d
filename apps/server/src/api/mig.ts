import { ok } from '@valfri/kernel/fel'
import { z } from 'zod'
import { type Api, addRutt } from './rutt.ts'

/** Whom a key acts as: the first thing that an integrator asks. */
export function migRutter(api: Api): void {
  addRutt(api, {
    metod: 'get',
    vag: '/mig',
    behorighet: 'api.mig',
    sammanfattning: 'Vem nyckeln gäller för och med vilka roller',
    grupp: 'Nyckeln',
    svar: z.object({
      typ: z.enum(['kommun', 'utforare']),
      kommunId: z.string().nullable(),
      namndId: z.string().nullable(),
      utforareId: z.string().nullable(),
      roller: z.array(z.string()),
    }),
    gor: async ({ aktor }) =>
      ok({
        typ: aktor.typ === 'kommun' ? ('kommun' as const) : ('utforare' as const),
        kommunId: aktor.typ === 'kommun' ? aktor.kommunId : null,
        namndId: aktor.typ === 'kommun' ? aktor.namndId : null,
        utforareId: aktor.typ === 'utforare' ? aktor.utforareId : null,
        roller: 'roller' in aktor ? [...aktor.roller] : [],
      }),
  })
}
