import type { Result } from '@valfri/kernel/fel'
import { gemensamDel } from '@valfri/world/underlag'
import type { Scen } from './arrangera.ts'
import { namndOf } from './ordlista.ts'
import { loadErsattningsgrund } from './rader-pris.ts'
import { beslutRad, loadNamnd, omradeId } from './rader-underlag.ts'
import { attempt, type Caller } from './varld.ts'

/** An underlag that the nämnd has begun in the product, step by step, as far as the scenario says. */
export interface Skrivet {
  readonly versionId: string
  /** The step that was refused on the way; ok when the version got as far as it should. */
  readonly steg: Result<unknown>
}

/** A draft of the nämnd's own, with the villkor that law demands and an empty local part. */
export async function beginUnderlag({ v, insats, omraden, kommun }: Scen): Promise<string> {
  await loadNamnd(v, kommun, { insats, omraden })
  const b = v.som({ roll: 'upphandlare', kommun })
  const ny = await b.underlag.utkast.skapa({
    titel: insats.tjanst.namn.sv,
    tjanstId: insats.tjanst.id,
    samverkanId: null,
  })
  return ny.versionId
}

/** Writes the whole of it as the scenario has it, and lets the nämnd seal and adopt it. */
export async function skrivUnderlag(scen: Scen): Promise<Skrivet> {
  const { v, given, kommun, insats } = scen
  const { ffuVersion } = given
  const versionId = await beginUnderlag(scen)
  const b = v.som({ roll: 'upphandlare', kommun })
  // Nothing said of the basis is a basis; null is none.
  if (ffuVersion?.ersattningsgrund !== null) await loadErsattningsgrund(v, kommun, insats, '2020-02-01')
  const n = namndOf(kommun)
  const steg = await attempt(async () => {
    await writeGemensam(scen, b, versionId)
    await writeLokal(scen, b, versionId)
    if (ffuVersion?.status !== 'beslutad') return
    await b.underlag.faststall({ versionId })
    const beslut = { kfBeslutId: beslutRad(n, 'tillampa-lov'), beslutId: beslutRad(n, 'anta-underlag') }
    await b.underlag.anta({ versionId, ...beslut })
  })
  return { versionId, steg }
}

async function writeGemensam({ given, insats }: Scen, b: Caller, versionId: string): Promise<void> {
  const { ffuVersion } = given
  const { version } = await b.underlag.hamta({ versionId })
  const fore = version.gemensam as unknown as Record<string, unknown>
  const efter: Record<string, unknown> = {
    ...gemensamDel(insats.tjanst, 'Ett underlag.'),
    ...(ffuVersion?.ansokanssatt !== undefined && { ansokanssatt: ffuVersion.ansokanssatt ?? '' }),
    ...(ffuVersion?.beslutstidDagar !== undefined && { beslutstidDagar: ffuVersion.beslutstidDagar ?? 0 }),
    ...(ffuVersion?.cpv && { cpv: ffuVersion.cpv }),
  }
  for (const [del, varde] of Object.entries(efter))
    await b.underlag.utkast.sparaGemensam({ versionId, del, fore: fore[del], efter: varde })
}

async function writeLokal({ kommun, insats, omraden }: Scen, b: Caller, versionId: string): Promise<void> {
  const [kontakt] = await b.tenancy.kontakt.lista()
  const modell = Object.keys(insats.tjanst.ersattning)[0]
  const efter: Record<string, readonly [unknown, unknown]> = {
    omraden: [[], omraden.map((o) => omradeId(kommun, o))],
    delar: [[], Object.keys(insats.tjanst.delar)],
    ersattning: [null, { modell, prisBeslutId: null, text: 'Nämnden beslutar priserna.' }],
    ickeval: [null, { typ: 'egenregi', version: 1, beslutId: null }],
    kontakter: [[], [kontakt?.id]],
  }
  for (const [del, [fore, varde]] of Object.entries(efter))
    await b.underlag.utkast.sparaLokal({ versionId, del, fore, efter: varde })
}
