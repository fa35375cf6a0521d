import { hashPersonnummer } from '@valfri/auth/personnummer-hash'
import type { KommunRoll } from '@valfri/auth/roller'
import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { parsePersonnummer } from '@valfri/kernel/identitetsnummer'
import { isAfter, isBefore } from '@valfri/kernel/tid'
import { egenNamnd } from './egen-namnd.ts'
import { tenancyFel } from './fel.ts'
import { endUppdrag, insertUppdrag, inviteIdentitet, selectUppdrag } from './queries-uppdrag.ts'

export interface UppdragInput {
  /** As typed; hashed at once and never stored. */
  readonly personnummer: string
  readonly namn: string
  readonly roll: KommunRoll
  readonly fran: Temporal.PlainDate
  /** Last day; null until further notice. */
  readonly till: Temporal.PlainDate | null
}

/**
 * Gives somebody a role in the nämnd. They need not have signed in before: the role is there when they do.
 * Errors: `personnummer-ogiltigt`, `uppdrag-datum`, `uppdrag-finns`
 */
export async function geUppdrag(tx: AktorTx, input: UppdragInput, peppar: string): Promise<Result<{ id: string }>> {
  const namnd = egenNamnd(tx)
  const nummer = parsePersonnummer(input.personnummer)
  if (!nummer.ok) return { ok: false, fel: { ...nummer.fel, falt: { personnummer: nummer.fel.text } } }
  if (input.till && isBefore(input.till, input.fran))
    return tenancyFel('uppdrag-datum', { falt: { till: 'Sista dagen är före första dagen.' } })

  const identitetId = await inviteIdentitet(tx, hashPersonnummer(peppar, nummer.value), input.namn.trim())
  const egna = await selectUppdrag(tx, namnd)
  const pagar = egna.some(
    (u) => u.identitetId === identitetId && u.roll === input.roll && (!u.till || !isBefore(u.till, input.fran)),
  )
  if (pagar) return tenancyFel('uppdrag-finns', { falt: { roll: 'Personen har redan rollen då.' } })

  const { roll, fran, till } = input
  const id = await insertUppdrag(tx, {
    kommunId: namnd.kommunId,
    namndId: namnd.namndId,
    identitetId,
    namn: input.namn.trim(),
    roll,
    fran,
    till,
  })
  if (!id) return tenancyFel('uppdrag-finns', { falt: { roll: 'Personen har redan rollen från den dagen.' } })
  tx.logga({ handling: 'ge-uppdrag', objekt: 'uppdrag', objektId: id, data: { roll } })
  return ok({ id })
}

/**
 * Ends a role after its last day. Errors: `uppdrag-saknas`, `sista-administratoren`: a nämnd without an administrator
 * could not give one the role again.
 */
export async function avslutaUppdrag(
  tx: AktorTx,
  id: string,
  till: Temporal.PlainDate,
  idag: Temporal.PlainDate,
): Promise<Result<null>> {
  const namnd = egenNamnd(tx)
  const egna = await selectUppdrag(tx, namnd)
  const detta = egna.find((u) => u.id === id && (!u.till || isAfter(u.till, idag)))
  if (!detta) return tenancyFel('uppdrag-saknas')
  const andraAdministratorer = egna.some(
    (u) =>
      u.roll === 'systemadministrator' && u.id !== id && !isAfter(u.fran, till) && (!u.till || isAfter(u.till, till)),
  )
  if (detta.roll === 'systemadministrator' && !andraAdministratorer) return tenancyFel('sista-administratoren')
  await endUppdrag(tx, namnd, id, till)
  tx.logga({ handling: 'avsluta-uppdrag', objekt: 'uppdrag', objektId: id, data: { till: till.toString() } })
  return ok(null)
}

/** Who holds which role in the nämnd, and held it before. */
export async function listUppdrag(tx: AktorTx) {
  const rader = await selectUppdrag(tx, egenNamnd(tx))
  return rader.map(({ id, namn, roll, fran, till, identitetId }) => ({
    id,
    namn,
    roll,
    fran: fran.toString(),
    till: till?.toString() ?? null,
    arJag: tx.aktor.typ === 'kommun' && tx.aktor.identitetId === identitetId,
  }))
}
