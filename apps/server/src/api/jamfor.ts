import { randomBytes } from 'node:crypto'
import { dateAt } from '@valfri/kernel/tid'
import { valFel } from '@valfri/val/fel'
import { loadJamforText } from '@valfri/val/queries-jamfor'
import { z } from 'zod'
import { sendFel } from '../svara-fel.ts'
import { describeRutt } from './beskriv-rutt.ts'
import type { Api } from './rutt.ts'

const Fraga = z.object({
  kommun: z
    .string()
    .regex(/^\d{4}$/)
    .describe('Kommunkod.'),
  tjanst: z.string().max(60).describe('Tjänstens id, till exempel hemtjanst.'),
  postnummer: z
    .string()
    .regex(/^\d{3} ?\d{2}$/)
    .optional()
    .describe('Ger de utförare som tar uppdrag där.'),
  fro: z
    .string()
    .regex(/^[a-z0-9]{1,32}$/)
    .optional()
    .describe('Besökets frö: samma frö ger samma ordning hela dagen. Utan frö slumpas ett, och det står i svaret.'),
})

const Uppgift = z.object({
  varde: z.unknown().describe('null betyder att uppgift saknas.'),
  kalla: z.enum(['kommunen', 'utforaren', 'valfri']),
  datum: z.string().nullable(),
})

const Svar = z.object({
  kommun: z.object({ id: z.string(), namn: z.string(), slug: z.string() }),
  tjanst: z.string(),
  utanforValet: z
    .record(z.string(), z.string())
    .describe('Delar som kommunen har beslutat att hålla utanför valet den dagen, med skälet.'),
  dag: z.string(),
  postnummer: z.string().nullable(),
  omrade: z.object({ id: z.string(), namn: z.string() }).nullable(),
  ordning: z.object({ satt: z.literal('slumpad ordning'), fro: z.string() }),
  utforare: z.array(
    z.object({
      id: z.string(),
      namn: z.string(),
      regi: z.enum(['privat', 'egenregi']),
      uppgifter: z.record(z.string(), Uppgift),
    }),
  ),
})

/**
 * The public comparison. The busiest address of the instance: one query whose answer is sent as it comes, no transaction
 * around it (the function reads as publik by itself) and no cookie.
 */
export function jamforRutter(api: Api): void {
  const rutt = {
    metod: 'get',
    vag: '/jamfor',
    behorighet: 'val.jamfor',
    sammanfattning: 'Utförarna som kan väljas, med samma uppgifter för alla, i slumpad ordning',
    grupp: 'Jämförelsen',
    fraga: Fraga,
    svar: Svar,
  } as const
  api.rutter.push({ metod: 'GET', vag: '/api/v1/jamfor', behorighet: rutt.behorighet })
  api.app.openAPIRegistry.registerPath(describeRutt(rutt))
  api.app.get('/jamfor', async (c) => {
    const fraga = Fraga.safeParse(c.req.query())
    if (!fraga.success) return sendFel(c, toFaltFel(fraga.error))
    const { db, nu, tjanster } = c.get('ctx')
    const { kommun, tjanst, postnummer, fro = randomBytes(8).toString('hex') } = fraga.data
    const plats = postnummer?.replace(' ', '') ?? null
    const utanfor = Object.keys(tjanster.tjanster.get(tjanst)?.ejValbaraDelar ?? {})
    const sok = { kommunId: kommun, tjanstId: tjanst, postnummer: plats, dag: dateAt(nu()), fro, utanfor }
    const text = await loadJamforText(db, sok)
    if (text === null) return sendFel(c, valFel('jamforelse-saknas').fel)
    return c.body(text, 200, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' })
  })
}

function toFaltFel(error: z.ZodError) {
  const falt = Object.fromEntries(error.issues.map((i) => [i.path.join('.'), i.message]))
  return valFel('jamfor-ogiltig', { falt }).fel
}
