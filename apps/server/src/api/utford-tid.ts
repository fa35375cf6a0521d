import { ok } from '@valfri/kernel/fel'
import { listFormular, type Tjanstformular } from '@valfri/utfort/formular'
import { countUtfall } from '@valfri/utfort/importera'
import { handelseSchema } from '@valfri/utfort/indata'
import { listHandelser } from '@valfri/utfort/queries-lista'
import { registreraHandelser } from '@valfri/utfort/registrera-handelser'
import { utfallslag } from '@valfri/utfort/typer'
import { type UndantagRad, visaUndantag } from '@valfri/utfort/undantag'
import { z } from 'zod'
import { type Api, addRutt } from './rutt.ts'
import { readKursor, SidFraga, sidSvar, toSida } from './sida.ts'

const Antal = z.object({
  rader: z.number(),
  ok: z.number(),
  vantar: z.number(),
  dubbletter: z.number(),
  fel: z.number(),
})

const RadSvar = z.object({
  rad: z.number().int().describe('Radens plats i det som skickades, från 1.'),
  externId: z.string().nullable(),
  utfall: z
    .enum(utfallslag)
    .describe(
      'vantar sparas men ersätts inte förrän orsaken är utredd; fel blir ett undantag som ni kompletterar eller lämnar.',
    ),
  kod: z.string().nullable(),
  text: z.string().nullable().describe('Vad som är fel och vad man gör.'),
  falt: z.string().nullable().describe('Fältet som felet gäller.'),
})

const Handelse = z.object({
  id: z.string(),
  externId: z.string().nullable(),
  kommunId: z.string(),
  person: z.string().describe('Brukarkod.'),
  bestallningId: z.string().nullable(),
  tjanst: z.string(),
  del: z.string(),
  typ: z.string(),
  datum: z.string(),
  start: z.string().nullable(),
  slut: z.string().nullable(),
  antal: z.number().int(),
  personal: z.number().int(),
  status: z.string(),
  orsak: z.string().nullable().describe('Varför händelsen väntar.'),
  ersatter: z.string().nullable().describe('Raden som den här rättar.'),
  skapad: z.string(),
})

const Fraga = SidFraga.extend({
  fran: z.iso.date().describe('Första dagen.'),
  till: z.iso.date().describe('Sista dagen.'),
  status: z.enum(['godtagen', 'vantar']).optional(),
})

const Typer = z.object({
  tjanst: z.string(),
  delar: z.array(z.string()),
  typer: z.array(
    z.object({
      typ: z.string(),
      slag: z.string().describe('besok har start och slut; summa minuter; dag, samtal datum; antal datum och antal.'),
      delar: z.array(z.string()).nullable().describe('Delarna som typen gäller; null för alla.'),
      personal: z.boolean().describe('Antal personal rapporteras.'),
      avbokad: z.boolean().describe('När besöket avbokades krävs.'),
      planeradeMinuter: z.boolean().describe('Planerade minuter den dagen krävs.'),
      orsaker: z.array(z.string()),
      orsakKravs: z.boolean(),
    }),
  ),
})

const Undantag = z.object({
  id: z.string(),
  externId: z.string().nullable(),
  rad: z.number().int(),
  kod: z.string(),
  text: z.string(),
  falt: z.string().nullable(),
  person: z.string().nullable().describe('Brukarkod, där raden kunde kopplas till en person.'),
  mottagen: z.string(),
})

const toTyper = (f: Tjanstformular): z.input<typeof Typer> => ({
  tjanst: f.tjanstId,
  delar: Object.keys(f.delar),
  typer: f.typer.map(({ id, slag, galler, personal, avbokad, planeradeMinuter, orsaker, orsakKravs }) => ({
    ...{ typ: id, slag, personal, avbokad, planeradeMinuter, orsakKravs },
    delar: galler ? [...galler] : null,
    orsaker: orsaker.map((o) => o.id),
  })),
})

const toUndantag = (u: UndantagRad): z.input<typeof Undantag> => {
  const { id, rad, kod, text, falt, person, mottagen } = u
  return { id, rad, kod, text, falt, person, mottagen, externId: u.handelse.externId ?? null }
}

/** Performed time comes in from the utförare's time system, each row with its fate, and can be read back. */
export function utfordTidRutter(api: Api): void {
  addRutt(api, {
    metod: 'post',
    vag: '/utford-tid',
    behorighet: 'utfort.rapportera',
    sammanfattning: 'Rapportera utförd tid: varje rad får sitt eget utfall',
    grupp: 'Utförd tid',
    kropp: z.object({ handelser: z.array(handelseSchema).min(1).max(5000) }),
    svar: z.object({ antal: Antal, rader: z.array(RadSvar) }),
    gor: async (tx, { kropp }, ctx) => {
      const utfall = await registreraHandelser(tx, { kalla: 'api', handelser: kropp.handelser }, ctx.tjanster, ctx.nu())
      const rader = utfall.map(({ rad, utfall: vad, kod = null, text = null, falt = null }) => ({
        ...{ rad, utfall: vad, kod, text, falt },
        externId: kropp.handelser[rad - 1]?.externId ?? null,
      }))
      return ok({ antal: countUtfall(utfall), rader })
    },
  })
  addRutt(api, {
    metod: 'get',
    vag: '/utford-tid/typer',
    behorighet: 'utfort.las',
    sammanfattning: 'Tjänsternas händelsetyper: vad som rapporteras för varje del',
    grupp: 'Utförd tid',
    svar: z.object({ tjanster: z.array(Typer) }),
    gor: async (_tx, _begaran, ctx) => ok({ tjanster: listFormular(ctx.tjanster).map(toTyper) }),
  })
  addRutt(api, {
    metod: 'get',
    vag: '/utford-tid/undantag',
    behorighet: 'utfort.las',
    sammanfattning: 'Rader som togs emot och inte blev händelser. Skicka dem igen, hela, med samma externId',
    grupp: 'Utförd tid',
    fraga: z.object({ sida: z.coerce.number().int().min(1).max(10_000).default(1) }),
    svar: z.object({ antal: z.number().int(), rader: z.array(Undantag) }),
    gor: async (tx, { fraga }, ctx) => {
      const { antal, rader } = await visaUndantag(tx, { sok: '', fallande: false, sida: fraga.sida }, ctx.nu())
      return ok({ antal, rader: rader.map(toUndantag) })
    },
  })
  addRutt(api, {
    metod: 'get',
    vag: '/utford-tid',
    behorighet: 'utfort.las',
    sammanfattning: 'Rapporterad tid mellan två dagar, den som gäller efter rättelser',
    grupp: 'Utförd tid',
    fraga: Fraga,
    svar: sidSvar(Handelse),
    gor: async (tx, { fraga }) => {
      const rader = await listHandelser(tx, {
        fran: Temporal.PlainDate.from(fraga.fran),
        till: Temporal.PlainDate.from(fraga.till),
        status: fraga.status,
        efter: readEfter(fraga.kursor),
        antal: fraga.antal,
      })
      const sida = toSida(rader, fraga.antal, ({ handelse: h }) => [h.datum.toString(), h.id])
      return ok({ ...sida, rader: sida.rader.map(toSvar) })
    },
  })
}

const Efter = z.tuple([z.iso.date(), z.uuid()])

/** A cursor that was made by hand begins the list from the start, as everywhere in the API. */
function readEfter(kursor: string | undefined) {
  return Efter.safeParse(readKursor(kursor)).data
}

type Rad = Awaited<ReturnType<typeof listHandelser>>[number]

function toSvar({ handelse: h, kod }: Rad): z.input<typeof Handelse> {
  const { id, externId, kommunId, bestallningId, del, typ, antal, personal, status, orsak, ersatter } = h
  return {
    ...{ id, externId, kommunId, bestallningId, del, typ, antal, personal, status, orsak, ersatter },
    person: kod,
    tjanst: h.tjanstId,
    datum: h.datum.toString(),
    start: h.start?.toString() ?? null,
    slut: h.slut?.toString() ?? null,
    skapad: h.skapad.toString(),
  }
}
