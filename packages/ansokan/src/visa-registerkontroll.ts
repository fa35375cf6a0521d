import type { AktorTx } from '@valfri/db/aktor'
import type { Kontrollregister } from '@valfri/plugin-api/kontrollregister'
import type { Provningsutfall } from '@valfri/plugin-api/provning'
import { registerPagar } from './begar-registerkontroll.ts'
import { listRegisterbegaran, listRegistersvar, type RegistersvarRad } from './queries-register.ts'

/** What registers have said in a case, as the reviewer sees it. */
export async function visaRegisterkontroll(tx: AktorTx, arendeId: string, nu: Temporal.Instant) {
  const [begaran, svar] = await Promise.all([listRegisterbegaran(tx, arendeId), listRegistersvar(tx, arendeId)])
  const senaste = begaran.at(-1)
  return {
    lage: {
      pagar: registerPagar(begaran, svar, nu),
      begard: senaste ? senaste.skapad.toString() : null,
      begardAv: senaste?.avNamn ?? null,
      /** The begäran came to nothing: its job was lost. */
      uteblev: senaste !== undefined && !svar.some((s) => s.begaranId === senaste.id),
    },
    /** The latest word on a villkor; where that is not known, also the latest that was. */
    forVillkor: (villkorId: string) => {
      const egna = svar.filter((s) => s.villkorId === villkorId)
      const nyast = egna.at(-1)
      if (!nyast) return null
      const kand = nyast.utfall === 'okand' ? egna.findLast((s) => s.utfall !== 'okand') : undefined
      return { ...toVy(nyast), tidigare: kand ? toVy(kand) : null }
    },
  }
}

const toVy = (s: RegistersvarRad) => ({
  register: s.register as Kontrollregister,
  utfall: s.utfall as Provningsutfall,
  text: s.text,
  kalla: s.kalla,
  hamtad: s.hamtad.toString(),
  ra: s.ra,
})
