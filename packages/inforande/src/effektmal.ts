import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt, isAfter, isBefore } from '@valfri/kernel/tid'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { loadEgetBeslut } from '@valfri/tenancy/registrera-beslut'
import { inforandeFel } from './fel.ts'
import { type Lasning, lasNu } from './lasning.ts'
import { countMatt, MATT, type Matt, type Mattvarden } from './matt.ts'
import {
  insertEffektutfall,
  insertEngangspost,
  insertMal,
  selectEffektutfall,
  selectEngangsposter,
  selectMal,
} from './queries-mal.ts'
import { selectPlan, selectPlaner } from './queries-plan.ts'

export interface MalInput {
  readonly planId: string
  readonly matt: Matt
  readonly namn: string
  readonly enhet: string
  readonly riktning: 'minst' | 'hogst'
  readonly utgangslage: number
  readonly utgangsdatum: Temporal.PlainDate
  readonly kalla: string
  readonly mal: number
  readonly ersatter: string | null
}

/** Sets a goal, or another in its place; the old one stays to be read. Errors: `plan-saknas`, `post-saknas`, `redan-korrigerad` */
export async function sattMal(tx: AktorTx, input: MalInput, nu: Temporal.Instant): Promise<Result<{ id: string }>> {
  const { kommunId, namndId, identitetId } = egenNamnd(tx)
  if (!(await selectPlan(tx, { kommunId, namndId }, input.planId))) return inforandeFel('plan-saknas')
  if (input.ersatter) {
    const alla = await selectMal(tx, lasNu(tx, nu))
    if (!alla.some((m) => m.id === input.ersatter && m.planId === input.planId)) return inforandeFel('post-saknas')
    if (alla.some((m) => m.ersatter === input.ersatter)) return inforandeFel('redan-korrigerad')
  }
  const raknas = input.matt !== 'eget' && MATT[input.matt]
  const id = await insertMal(tx, {
    ...{ ...input, kommunId, namndId, av: identitetId },
    ...{ utgangslage: String(input.utgangslage), mal: String(input.mal) },
    ...(raknas && { namn: raknas.namn, enhet: raknas.enhet }),
  })
  tx.logga({ handling: 'satt-effektmal', objekt: 'effektmal', objektId: id, data: { matt: input.matt } })
  return ok({ id })
}

/** Enters the value of a measure of one's own on a day. Errors: `post-saknas`, `matt-raknas`, `utfall-framtida` */
export async function noteraEffekt(
  tx: AktorTx,
  input: { readonly malId: string; readonly datum: Temporal.PlainDate; readonly varde: number; readonly kalla: string },
  nu: Temporal.Instant,
): Promise<Result<null>> {
  const { kommunId, namndId, identitetId } = egenNamnd(tx)
  const mal = (await selectMal(tx, lasNu(tx, nu))).find((m) => m.id === input.malId)
  if (!mal) return inforandeFel('post-saknas')
  if (mal.matt !== 'eget') return inforandeFel('matt-raknas')
  if (isAfter(input.datum, dateAt(nu)))
    return inforandeFel('utfall-framtida', { falt: { datum: 'Dagen har inte varit än.' } })
  await insertEffektutfall(tx, { ...input, varde: String(input.varde), kommunId, namndId, av: identitetId })
  tx.logga({ handling: 'notera-effekt', objekt: 'effektmal', objektId: mal.id })
  return ok(null)
}

export interface EngangspostInput {
  readonly planId: string
  readonly slag: 'anslag' | 'kostnad'
  readonly datum: Temporal.PlainDate
  readonly text: string
  readonly ore: bigint
  readonly beslutId: string | null
  readonly verifikation: string | null
}

/** Posts what was granted once for the introduction, or spent of it. Errors: `plan-saknas`, `kalla-behovs`, `beslut-saknas` */
export async function posta(tx: AktorTx, input: EngangspostInput): Promise<Result<null>> {
  const { kommunId, namndId, identitetId } = egenNamnd(tx)
  if (!(await selectPlan(tx, { kommunId, namndId }, input.planId))) return inforandeFel('plan-saknas')
  if (input.slag === 'anslag' ? !input.beslutId : !input.verifikation)
    return inforandeFel('kalla-behovs', {
      falt:
        input.slag === 'anslag'
          ? { beslutId: 'Välj beslutet om anslaget.' }
          : { verifikation: 'Skriv verifikationens nummer.' },
    })
  if (input.beslutId && !(await loadEgetBeslut(tx, input.beslutId))) return inforandeFel('beslut-saknas')
  await insertEngangspost(tx, { ...input, kommunId, namndId, av: identitetId })
  tx.logga({
    handling: 'posta-engangspost',
    objekt: 'inforandeplan',
    objektId: input.planId,
    data: { ore: input.ore.toString() },
  })
  return ok(null)
}

const sumOre = (poster: readonly { readonly ore: bigint }[]): number =>
  Number(poster.reduce((summa, p) => summa + p.ore, 0n))

/**
 * Each plan's goals beside what has come of them: on the day of evaluation once it is here, else as it stands today. Nobody
 * builds the comparison; the measures are counted from avtal, beställningar and locked months.
 */
export async function visaEffekter(tx: AktorTx, l: Lasning, tjanster: TjanstRegister) {
  const planer = await selectPlaner(tx, l)
  const alla = await selectMal(tx, l)
  const utfall = await selectEffektutfall(tx, l)
  const poster = await selectEngangsposter(tx, l)
  const ersatta = new Set(alla.map((m) => m.ersatter))
  const svar = []
  for (const plan of planer) {
    const slutlig = plan.utvarderas !== null && !isAfter(plan.utvarderas, l.idag)
    const dag = slutlig && plan.utvarderas ? plan.utvarderas : l.idag
    const mal = alla.filter((m) => m.planId === plan.id && !ersatta.has(m.id))
    const matt = mal.some((m) => m.matt !== 'eget') ? await countMatt(tx, tjanster, plan.tjanstId, dag) : null
    const egna = poster.filter((p) => p.planId === plan.id)
    svar.push({
      ...{ id: plan.id, namn: plan.namn, utvarderas: plan.utvarderas?.toString() ?? null, slutlig },
      dag: dag.toString(),
      mal: mal.map((m) => {
        const egen = utfall.findLast((u) => u.malId === m.id && !isBefore(dag, u.datum))
        return compareMal(
          m,
          measured(m.matt, matt, egen),
          egen?.datum.toString() ?? dag.toString(),
          egen?.kalla ?? null,
        )
      }),
      poster: egna.map((p) => ({
        ...{ id: p.id, slag: p.slag as 'anslag' | 'kostnad', text: p.text, verifikation: p.verifikation },
        datum: p.datum.toString(),
        ore: Number(p.ore),
      })),
      anslag: sumOre(egna.filter((p) => p.slag === 'anslag')),
      kostnad: sumOre(egna.filter((p) => p.slag === 'kostnad')),
    })
  }
  return svar
}

function measured(
  matt: string,
  varden: Mattvarden | null,
  egen: { readonly varde: string } | undefined,
): number | null {
  if (matt === 'eget') return egen ? Number(egen.varde) : null
  return varden?.[matt as keyof Mattvarden] ?? null
}

type MalRad = Awaited<ReturnType<typeof selectMal>>[number]

/** A goal beside its outcome; without an outcome there is nothing to say of it. */
function compareMal(m: MalRad, utfall: number | null, utfallsdag: string, utfallskalla: string | null) {
  const [fran, till] = [Number(m.utgangslage), Number(m.mal)]
  return {
    ...{ id: m.id, matt: m.matt as Matt, namn: m.namn, enhet: m.enhet, riktning: m.riktning as 'minst' | 'hogst' },
    ...{ utgangslage: fran, utgangsdatum: m.utgangsdatum.toString(), kalla: m.kalla, mal: till },
    ...{ utfall, utfallsdag: utfall === null ? null : utfallsdag, utfallskalla },
    // Tenths, so that 12.3 less 10.1 is 2.2 and not a hair beside it.
    skillnad: utfall === null ? null : Math.round((utfall - fran) * 10) / 10,
    uppnatt: utfall === null ? null : m.riktning === 'minst' ? utfall >= till : utfall <= till,
  }
}
