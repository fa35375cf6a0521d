import { forklaraErsattningsrad } from '@valfri/ersattning/forklara-rad'
import { korManad } from '@valfri/ersattning/kor-manad'
import { attesteraManad, lasManad } from '@valfri/ersattning/las-manad'
import { listKorningar } from '@valfri/ersattning/queries'
import { listUnderlagSida } from '@valfri/ersattning/queries-sida'
import { tjanstNamn, toKorningRad, visaKorning } from '@valfri/ersattning/visa-korning'
import { visaUnderlag } from '@valfri/ersattning/visa-underlag'
import { ok } from '@valfri/kernel/fel'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { z } from 'zod'
import { ForklaringSvar, KorningRad, KorningSvar, Manad, UnderlagRad, UnderlagSvar } from './ersattning-former.ts'
import { type Api, addRutt } from './rutt.ts'
import { readKursor, SidFraga, sidSvar, toSida, writeKursor } from './sida.ts'

const grupp = 'Ersättning'
const params = z.object({ id: z.uuid() })
const firstDay = (manad: string) => Temporal.PlainDate.from(`${manad}-01`)

/** A month's ersättning: a nämnd runs it, and both parties read each underlag and each krona. */
export function ersattningRutter(api: Api): void {
  addUnderlag(api)
  addKorningar(api)
  addPersonliga(api)
}

function addUnderlag(api: Api): void {
  addRutt(api, {
    metod: 'get',
    vag: '/ersattning/underlag',
    behorighet: 'ersattning.las-underlag',
    sammanfattning: 'Ersättningsunderlag: nämndens egna, eller utförarens låsta i alla kommuner',
    grupp,
    fraga: SidFraga.extend({ manad: Manad.optional() }),
    svar: sidSvar(UnderlagRad),
    gor: async (tx, { fraga }, ctx) => {
      const manad = fraga.manad ? firstDay(fraga.manad) : undefined
      const rader = await listUnderlagSida(tx, { manad, efter: readEfter(fraga.kursor), antal: fraga.antal })
      const sida = toSida(rader, fraga.antal, (r) => [r.manad.toString(), r.underlag.id])
      return ok({ ...sida, rader: sida.rader.map((r) => toRad(r, ctx.tjanster)) })
    },
  })
  addRutt(api, {
    metod: 'get',
    vag: '/ersattning/underlag/{id}',
    behorighet: 'ersattning.las-underlag',
    sammanfattning: 'Ett ersättningsunderlag med sina rader, en sida i taget',
    grupp,
    params,
    fraga: SidFraga,
    svar: UnderlagSvar,
    gor: async (tx, { params: { id }, fraga: { kursor, antal } }, ctx) => {
      const hoppa = Sedda.safeParse(readKursor(kursor)).data?.[0] ?? 0
      const svar = await visaUnderlag(tx, id, { antal, hoppa }, ctx.tjanster)
      if (!svar.ok) return svar
      const { fler, rader, ...underlag } = svar.value
      return ok({ ...underlag, rader: [...rader], nasta: fler ? writeKursor([hoppa + rader.length]) : null })
    },
  })
  addRutt(api, {
    metod: 'get',
    vag: '/ersattning/rader/{id}',
    behorighet: 'ersattning.las-underlag',
    sammanfattning: 'En rad förklarad: räkningen, händelserna, parametern och beslutet',
    grupp,
    params,
    svar: ForklaringSvar,
    gor: async (tx, { params: { id } }, ctx) => {
      const svar = await forklaraErsattningsrad(tx, id, ctx.tjanster)
      if (!svar.ok) return svar
      const { steg, handelser, orsaker } = svar.value
      return ok({ ...svar.value, steg: [...steg], handelser: [...handelser], orsaker: [...orsaker] })
    },
  })
}

function addKorningar(api: Api): void {
  addRutt(api, {
    metod: 'get',
    vag: '/ersattning/korningar',
    behorighet: 'ersattning.las',
    sammanfattning: 'Nämndens månader, den senaste först',
    grupp,
    svar: z.object({ rader: z.array(KorningRad) }),
    gor: async (tx) => ok({ rader: (await listKorningar(tx)).map(toKorningRad) }),
  })
  addRutt(api, {
    metod: 'post',
    vag: '/ersattning/korningar',
    behorighet: 'ersattning.berakna',
    sammanfattning: 'Börja beräkna en månad; en förhandsgranskning görs om så många gånger som behövs',
    grupp,
    kropp: z.object({ manad: Manad }),
    svar: z.object({ id: z.string().describe('Följ körningen på /ersattning/korningar/{id}.'), jobbId: z.string() }),
    gor: (tx, { kropp }, ctx) => korManad(tx, firstDay(kropp.manad), ctx, ctx.nu()),
  })
  addRutt(api, {
    metod: 'get',
    vag: '/ersattning/korningar/{id}',
    behorighet: 'ersattning.las',
    sammanfattning: 'En månad: hur långt den har kommit, vad som ser fel ut och varje utförares summa',
    grupp,
    params,
    svar: KorningSvar,
    gor: async (tx, { params: { id } }, ctx) => {
      const svar = await visaKorning(tx, id, ctx)
      if (!svar.ok) return svar
      const { anmarkningar, underlag, handelser: _vem, lastAvMig: _jag, ...rest } = svar.value
      return ok({ ...rest, anmarkningar: [...anmarkningar], underlag: [...underlag] })
    },
  })
}

/** Two persons answer for a month, one after the other: neither act can be left to a key. */
function addPersonliga(api: Api): void {
  const svar = z.object({ status: z.string() })
  addRutt(api, {
    metod: 'post',
    vag: '/ersattning/korningar/{id}/las',
    behorighet: 'ersattning.las-manad',
    personligt: true,
    sammanfattning: 'Lås en beräknad månad. Görs av en inloggad person, inte med nyckel',
    grupp,
    params,
    svar,
    gor: (tx, { params: { id } }, ctx) => lasManad(tx, id, { namn: ctx.namn ?? '' }, ctx.nu()),
  })
  addRutt(api, {
    metod: 'post',
    vag: '/ersattning/korningar/{id}/attestera',
    behorighet: 'ersattning.attestera',
    personligt: true,
    sammanfattning: 'Attestera en låst månad. Görs av en annan inloggad person, inte med nyckel',
    grupp,
    params,
    svar,
    gor: (tx, { params: { id } }, ctx) => attesteraManad(tx, id, { namn: ctx.namn ?? '' }, ctx.nu()),
  })
}

const Efter = z.tuple([z.iso.date(), z.uuid()])
const Sedda = z.tuple([z.number().int().min(0)])

/** A cursor that was made by hand begins the list from the start, as everywhere in the API. */
function readEfter(kursor: string | undefined) {
  const last = Efter.safeParse(readKursor(kursor)).data
  return last && { manad: Temporal.PlainDate.from(last[0]), id: last[1] }
}

type Rad = Awaited<ReturnType<typeof listUnderlagSida>>[number]

function toRad(r: Rad, tjanster: TjanstRegister): z.input<typeof UnderlagRad> {
  const { id, korningId, kommunId, utforareId, tjanstId, regi, minuter, antalHandelser, sha256 } = r.underlag
  return {
    ...{ id, korningId, kommunId, utforareId, tjanstId, regi, minuter, antalHandelser, sha256 },
    kommun: r.kommun,
    utforare: r.utforare,
    tjanst: tjanstNamn(tjanster, tjanstId),
    manad: r.manad.toString().slice(0, 7),
    status: r.status,
    summaOre: Number(r.underlag.summaOre),
    momskompensationOre: Number(r.underlag.momskompensationOre),
  }
}
