import { listArenden } from '@valfri/ansokan/list-arenden'
import { listGodkanda } from '@valfri/ansokan/list-valbara'
import { visaAvtalslista } from '@valfri/ansokan/visa-avtal'
import { visaArenden } from '@valfri/ansokan/visa-mina-ansokningar'
import { authFel } from '@valfri/auth/fel'
import { ok } from '@valfri/kernel/fel'
import { dateAt } from '@valfri/kernel/tid'
import { selectAllaUnderlag } from '@valfri/underlag/queries'
import { z } from 'zod'
import { type Api, addRutt } from './rutt.ts'

const grupp = 'Ansökningar och avtal'

const Ansokan = z.object({
  id: z.string(),
  kommunId: z.string(),
  kommun: z.string(),
  namnd: z.string(),
  underlag: z.string(),
  diarienummer: z.string(),
  inkommen: z.string(),
  status: z.string().describe('inkommen, provning, komplettering, komplettering-besvarad, beslutad eller aterkallad'),
  kompletteraSenast: z.string().nullable(),
  beslut: z.enum(['godkand', 'avslag']).nullable().describe('Visas när utföraren är underrättad.'),
  sistaDagRattelse: z.string().nullable(),
  mottagningsbevis: z.string().nullable().describe('Adress till mottagningsbeviset som PDF.'),
})

const Arende = z.object({
  id: z.string(),
  diarienummer: z.string(),
  utforare: z.string(),
  underlag: z.string(),
  inkommen: z.string(),
  status: z.string(),
  beslut: z.enum(['godkand', 'avslag']).nullable(),
  provadeVillkor: z.number(),
  villkor: z.number(),
  beslutSenast: z.string().nullable(),
})

const Avtal = z.object({
  id: z.string(),
  utforare: z.string(),
  kommun: z.string(),
  tjanst: z.string(),
  slag: z.enum(['avtal', 'internt-uppdrag']),
  delar: z.array(z.string()),
  fran: z.string(),
  till: z.string().nullable(),
  status: z.string(),
})

const Godkand = z.object({
  utforareId: z.string(),
  namn: z.string(),
  regi: z.enum(['egenregi', 'privat']),
  delar: z.array(z.string()),
  omraden: z.array(z.string()).describe('Id för områden; tom lista betyder hela kommunen.'),
  fran: z.string(),
  till: z.string().nullable(),
  oppet: z.boolean().describe('Tar emot nya brukare i dag.'),
  stangtSkal: z.string().nullable(),
})

/** How applications stand, for the firm and for the nämnd's own case system; avtal; and the public list of the approved. */
export function ansokanRutter(api: Api): void {
  addAnsokningar(api)
  addArenden(api)
  addAvtal(api)
  addGodkanda(api)
}

function addAnsokningar(api: Api): void {
  addRutt(api, {
    metod: 'get',
    vag: '/ansokningar',
    behorighet: 'ansokan.las-egna',
    sammanfattning: 'Utförarens inskickade ansökningar: ett ärende per nämnd',
    grupp,
    svar: z.object({ rader: z.array(Ansokan) }),
    gor: async (tx, _, ctx) => {
      if (tx.aktor.typ !== 'utforare') return authFel('ej-behorig')
      const titlar = await selectAllaUnderlag(tx)
      const titel = (id: string) => titlar.find((t) => t.underlag.id === id)?.underlag.titel ?? ''
      const rader = await visaArenden(tx, tx.aktor.utforareId, titel, ctx.nu())
      return ok({ rader: rader.map(toAnsokan) })
    },
  })
}

function toAnsokan(a: Awaited<ReturnType<typeof visaArenden>>[number]): z.input<typeof Ansokan> {
  return {
    id: a.id,
    kommunId: a.kommunId,
    kommun: a.kommunNamn,
    namnd: a.namndNamn,
    underlag: a.titel,
    diarienummer: a.diarienummer,
    inkommen: a.inkommen,
    status: a.lage,
    kompletteraSenast: a.kompletteraSenast,
    beslut: a.utfall,
    sistaDagRattelse: a.sistaDag,
    mottagningsbevis: a.mottagningsbevisId && `/dokument/${a.mottagningsbevisId}`,
  }
}

function addArenden(api: Api): void {
  addRutt(api, {
    metod: 'get',
    vag: '/arenden',
    behorighet: 'ansokan.las-arenden',
    sammanfattning: 'Nämndens ärenden om att bli utförare, i diariets ordning',
    grupp,
    svar: z.object({ rader: z.array(Arende) }),
    gor: async (tx, _, ctx) => {
      const rader = await listArenden(tx, ctx.nu())
      return ok({
        rader: rader.map(({ utforareNamn, titel, lage, utfall, provade, dagarKvar: _dagar, ...a }) => ({
          ...a,
          utforare: utforareNamn,
          underlag: titel,
          status: lage,
          beslut: utfall,
          provadeVillkor: provade,
        })),
      })
    },
  })
}

function addAvtal(api: Api): void {
  addRutt(api, {
    metod: 'get',
    vag: '/avtal',
    behorighet: 'avtal.las',
    sammanfattning: 'Nämndens eller utförarens avtal och interna uppdrag',
    grupp,
    svar: z.object({ rader: z.array(Avtal) }),
    gor: async (tx, _, ctx) => {
      const rader = await visaAvtalslista(tx, ctx.nu(), ctx.tjanster.tjanster)
      return ok({
        rader: rader.map(({ utforareNamn, kommunNamn, lage, ...a }) => ({
          ...a,
          utforare: utforareNamn,
          kommun: kommunNamn,
          status: lage,
        })),
      })
    },
  })
}

function addGodkanda(api: Api): void {
  addRutt(api, {
    metod: 'get',
    vag: '/kommuner/{kommunId}/utforare',
    behorighet: 'ansokan.lista-godkanda',
    sammanfattning: 'Godkända utförare med avtal i kraft i dag, egen regi också; utan rangordning',
    grupp,
    params: z.object({ kommunId: z.string().regex(/^\d{4}$/) }),
    fraga: z.object({ tjanst: z.string().max(100) }),
    svar: z.object({ dag: z.string(), rader: z.array(Godkand) }),
    gor: async (tx, { params, fraga }, ctx) => {
      const dag = dateAt(ctx.nu())
      const rader = await listGodkanda(tx, { kommunId: params.kommunId, tjanstId: fraga.tjanst, dag })
      return ok({
        dag: dag.toString(),
        rader: rader.map((u) => ({
          utforareId: u.utforareId,
          namn: u.namn,
          regi: u.form === 'egenregi' ? ('egenregi' as const) : ('privat' as const),
          delar: [...u.delar],
          omraden: [...u.omraden],
          fran: u.fran.toString(),
          till: u.till?.toString() ?? null,
          oppet: u.oppet,
          stangtSkal: u.stangt?.skal ?? null,
        })),
      })
    },
  })
}
