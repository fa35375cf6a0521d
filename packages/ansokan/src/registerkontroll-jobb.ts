import { type Aktor, type AktorTx, withAktor } from '@valfri/db/aktor'
import { defineJobb } from '@valfri/db/jobs'
import { dateAt, type Klocka } from '@valfri/kernel/tid'
import type { Kontrollregister } from '@valfri/plugin-api/kontrollregister'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import type { Registerport, Registersvar } from '@valfri/utforare/registerport'
import { loadUnderlagTjanst } from './arende-tjanst.ts'
import { REGISTERKONTROLL, type RegisterkontrollLast } from './begar-registerkontroll.ts'
import { isAvslutat } from './lage.ts'
import { noteraKontroller } from './notera-kontroller.ts'
import { provaRegistersvar, type Registerfraga } from './prova-registersvar.ts'
import { loadVillkorOfArende } from './provningslage.ts'
import { type ArendeRad, loadArende } from './queries-arende.ts'
import { insertRegistersvar, listRegistersvar } from './queries-register.ts'
import { catalogued } from './villkor-i-ansokan.ts'

/** Nobody: what a job does is in nobody's name. */
const INGEN = '00000000-0000-0000-0000-000000000000'
const jobbAktor = ({ kommunId, namndId }: RegisterkontrollLast): Aktor => ({
  ...{ typ: 'kommun', kommunId, namndId, identitetId: INGEN, roller: [], farSePerson: false },
})

interface Forberett {
  readonly arende: ArendeRad
  /** Which register speaks of which villkor of the case. */
  readonly fragor: readonly { readonly villkorId: string; readonly register: Kontrollregister }[]
  readonly om: Omit<Registerfraga, 'idag'>
}

/**
 * The job that asks registers about an applicant. What they say is stored as it came and proposed beside the answer to each
 * villkor; a contradiction may raise a grund of LOV 7:1 to try. No outcome is set. No transaction is open while a
 * register thinks, and a job that runs again stores nothing twice.
 */
export const registerkontrollJobb = (tjanster: TjanstRegister, nu: Klocka, port: Registerport) =>
  defineJobb<RegisterkontrollLast>(REGISTERKONTROLL.namn, async (last, { db, signal }) => {
    const as = <T>(fn: (tx: AktorTx) => Promise<T>) => withAktor(db, jobbAktor(last), fn)
    const forberett = await as((tx) => prepare(tx, last, tjanster))
    if (!forberett) return
    const register = [...new Set(forberett.fragor.map((f) => f.register))]
    const svar = new Map(
      await Promise.all(register.map(async (r) => [r, await port.fraga(r, forberett.om.nummer, signal)] as const)),
    )
    // A process that stops leaves the question to the next one, rather than an answer that says nothing.
    signal.throwIfAborted()
    await as((tx) => save(tx, last, forberett, svar, nu()))
  })

async function prepare(tx: AktorTx, last: RegisterkontrollLast, tjanster: TjanstRegister): Promise<Forberett | null> {
  const arende = await loadArende(tx, last.arendeId)
  if (!arende || isAvslutat(arende)) return null
  if ((await listRegistersvar(tx, arende.id)).some((s) => s.begaranId === last.begaranId)) return null
  const [{ villkor }, tjanst] = await Promise.all([
    loadVillkorOfArende(tx, arende),
    loadUnderlagTjanst(tx, arende.underlagId, tjanster.tjanster),
  ])
  const fragor = villkor.flatMap((v) => {
    const register = catalogued(v, tjanst)?.register
    return register ? [{ villkorId: v.id, register }] : []
  })
  const nummer = arende.inlamnat.uppgifter.foretag?.organisationsnummer?.replace(/\D/g, '').slice(-10) ?? ''
  return { arende, fragor, om: { nummer, delar: arende.inlamnat.val.delar, tjanst } }
}

async function save(
  tx: AktorTx,
  { kommunId, namndId, arendeId, begaranId }: RegisterkontrollLast,
  { arende, fragor, om }: Forberett,
  svaren: ReadonlyMap<Kontrollregister, Registersvar>,
  nu: Temporal.Instant,
): Promise<void> {
  const provade = fragor.flatMap(({ villkorId, register }) => {
    const s = svaren.get(register)
    return s ? [{ villkorId, register, s, svar: provaRegistersvar(register, s, { ...om, idag: dateAt(nu) }) }] : []
  })
  const { utforareId } = arende
  await insertRegistersvar(
    tx,
    provade.map(({ villkorId, register, s, svar }) => ({
      ...{ kommunId, namndId, arendeId, utforareId, begaranId, register, villkorId },
      ...{ utfall: svar.utfall, kod: svar.kod, text: svar.text, kalla: svar.kalla },
      ...{ hamtad: s.hamtad, ra: s.ra, skapad: nu },
    })),
  )
  const kontroller = provade.map(({ villkorId, svar, s }) => ({ villkorId, svar, hamtad: s.hamtad }))
  const noterat = await noteraKontroller(tx, { arendeId, kontroller }, nu)
  // Decided while the registers thought: the answers stand, and nothing is asked about a closed case.
  if (!noterat.ok && noterat.fel.kod !== 'arende-stangt') throw new Error(`register answers: ${noterat.fel.kod}`)
  tx.logga({ handling: 'ansokan.registersvar', objekt: 'arende', objektId: arendeId, data: { antal: provade.length } })
}
