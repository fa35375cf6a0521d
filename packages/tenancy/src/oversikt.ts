import type { KommunRoll } from '@valfri/auth/roller'
import type { AktorTx } from '@valfri/db/aktor'
import { isAfter, isBefore } from '@valfri/kernel/tid'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { egenNamnd } from './egen-namnd.ts'
import { selectUppdrag } from './queries-uppdrag.ts'
import { listTjanstLagen } from './satt-tjanst.ts'

/** Roles without which a case stops on its way from underlag to attested ersättning. */
const BEHOVS: readonly KommunRoll[] = [
  'upphandlare',
  'beslutsfattare',
  'registrator',
  'handlaggare',
  'ekonom',
  'attestant',
]

/** How long before its last day an uppdrag is worth a thought. */
const SNART_DAGAR = 30

/** What the nämnd's administrator has to see to: roles that nobody holds or that end soon, and which tjänster are on. */
export async function oversiktInstallningar(tx: AktorTx, tjanster: TjanstRegister, idag: Temporal.PlainDate) {
  const [uppdrag, lagen] = await Promise.all([selectUppdrag(tx, egenNamnd(tx)), listTjanstLagen(tx, tjanster, idag)])
  const pagar = uppdrag.filter((u) => !isAfter(u.fran, idag) && !(u.till && isBefore(u.till, idag)))
  const snart = idag.add({ days: SNART_DAGAR })
  return {
    personer: new Set(pagar.map((u) => u.identitetId)).size,
    upphorSnart: pagar.filter((u) => u.till && !isAfter(u.till, snart)).length,
    rollerUtan: BEHOVS.filter((roll) => !pagar.some((u) => u.roll === roll)),
    tjansterPa: lagen.filter((l) => l.aktiv).map((l) => l.namn),
    tjansterAv: lagen.filter((l) => !l.aktiv).map((l) => l.namn),
  }
}
