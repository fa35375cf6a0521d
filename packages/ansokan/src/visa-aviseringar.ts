import { authFel } from '@valfri/auth/fel'
import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { listSvar } from '@valfri/underlag/list-svar'
import { selectAllaUnderlag } from '@valfri/underlag/queries'
import { listAviseringRader, listEgnaUnderlagIds, markAviseringLast } from './queries-avisering.ts'

type Rad = Awaited<ReturnType<typeof listAviseringRader>>[number]

const toAvisering = ({ avisering: a, titel, slug, kommun }: Rad) => ({
  ...{ id: a.id, avtalId: a.avtalId, titel, slug, kommun, franNr: a.franNr, tillNr: a.tillNr },
  andringar: a.andringar,
  skapad: a.skapad.toString(),
  last: a.last?.toString() ?? null,
})

/**
 * What an utförare is told of the underlag that it works under or applies for: notices of a changed version, and every published
 * answer (F2.7). Plain JSON.
 */
export async function visaUnderlagsnytt(tx: AktorTx, utforareId: string) {
  const [aviseringar, ids, alla] = await Promise.all([
    listAviseringRader(tx),
    listEgnaUnderlagIds(tx, utforareId),
    selectAllaUnderlag(tx),
  ])
  const svar = await listSvar(tx, ids)
  return {
    aviseringar: aviseringar.map(toAvisering),
    underlag: alla
      .filter(({ underlag }) => ids.includes(underlag.id))
      .map(({ underlag: u }) => ({
        ...{ id: u.id, titel: u.titel, slug: u.slug },
        svar: svar.filter((s) => s.underlagId === u.id),
      })),
  }
}

/** How many notices nobody at the utförare has read. */
export async function oversiktAviseringar(tx: AktorTx) {
  const olasta = (await listAviseringRader(tx)).filter((r) => r.avisering.last === null)
  return olasta.map(({ avisering: a, titel, kommun }) => ({ id: a.id, titel, kommun, tillNr: a.tillNr }))
}

/** Marks a notice as read; twice is once. Errors: `finns-inte` for another's */
export async function lasAvisering(tx: AktorTx, id: string, nu: Temporal.Instant): Promise<Result<null>> {
  if (!(await listAviseringRader(tx)).some((r) => r.avisering.id === id)) return authFel('finns-inte')
  if (await markAviseringLast(tx, id, nu)) tx.logga({ handling: 'las-avisering', objekt: 'avisering', objektId: id })
  return ok(null)
}

/** Whom the nämnd has told of a new version of an underlag, and who has read it. Plain JSON. */
export async function listGivnaAviseringar(tx: AktorTx, underlagId: string) {
  const rader = await listAviseringRader(tx, underlagId)
  return rader.map((r) => ({ ...toAvisering(r), utforare: r.utforare }))
}
