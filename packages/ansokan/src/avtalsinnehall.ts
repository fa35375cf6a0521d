import type { AktorTx } from '@valfri/db/aktor'
import { loadForetagRad } from '@valfri/utforare/queries'
import { type ArendebeslutRad, type ArendeRad, loadArende, loadBeslutOfArende } from './queries-arende.ts'
import type { AvtalRad } from './queries-avtal.ts'
import type { Avtalsinnehall } from './rita-avtal.ts'

/** What the avtal of a case says: as it was sought, as it was decided, on the version that it was tried against. */
export function innehallOf(arende: ArendeRad, beslut: ArendebeslutRad, fran: Temporal.PlainDate): Avtalsinnehall {
  const { kommunId, namndId, utforareId, underlagId, versionId, diarienummer, inlamnat } = arende
  const { delar, omraden, kapacitet } = inlamnat.val
  return {
    ...{ kommunId, namndId, utforareId, underlagId, versionId, diarienummer, delar, omraden, fran },
    kapacitet: Object.fromEntries(delar.map((del) => [del, kapacitet[del] ?? null])),
    uppgifter: inlamnat.uppgifter,
    beslut: { datum: beslut.datum, delegation: beslut.delegation },
  }
}

/**
 * What an avtal that exists says, from its own row: its terms may have been changed since the application. One that is older
 * than its case takes the firm from the register.
 */
export async function innehallAv(tx: AktorTx, rad: AvtalRad): Promise<Avtalsinnehall> {
  const arende = rad.arendeId ? await loadArende(tx, rad.arendeId) : undefined
  const beslut = arende && (await loadBeslutOfArende(tx, arende.id))
  const foretag = arende ? undefined : await loadForetagRad(tx, rad.utforareId)
  const { kommunId, namndId, utforareId, underlagId, versionId, delar, omraden, kapacitet, fran } = rad
  return {
    ...{ kommunId, namndId, utforareId, underlagId, versionId, delar, omraden, kapacitet, fran },
    diarienummer: arende?.diarienummer ?? null,
    uppgifter: arende?.inlamnat.uppgifter ?? {
      foretag: {
        namn: foretag?.utforare.namn ?? '',
        ...(foretag?.uppgift.organisationsnummer && { organisationsnummer: foretag.uppgift.organisationsnummer }),
      },
    },
    beslut: beslut ? { datum: beslut.datum, delegation: beslut.delegation } : null,
  }
}
