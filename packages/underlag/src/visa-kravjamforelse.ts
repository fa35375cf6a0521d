import type { AktorTx } from '@valfri/db/aktor'
import { ok } from '@valfri/kernel/fel'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { underlagFel } from './fel.ts'
import { jamforKrav } from './jamfor-krav.ts'
import { listLagen } from './list-lagen.ts'
import { loadLokala, loadVersion } from './load-version.ts'
import { selectAllaUnderlag, selectUnderlag, selectVersioner } from './queries.ts'

/** The krav that hold in one version: the common ones, and those that one kommun has beside them. */
export interface Sidval {
  readonly versionId: string
  /** Null for the common krav alone. */
  readonly kommunId: string | null
}

/**
 * The krav of two sides beside each other (C3): two versions of an underlag, or two kommuner's underlag of one tjänst. Plain
 * JSON. A draft is seen by its parties alone, and so is a comparison with it.
 * Errors: `underlag-saknas`, `olika-tjanster`
 */
export async function visaKravjamforelse(
  tx: AktorTx,
  tjanster: TjanstRegister,
  input: { readonly vanster: Sidval; readonly hoger: Sidval },
) {
  const [vanster, hoger] = [await loadSida(tx, input.vanster), await loadSida(tx, input.hoger)]
  if (!vanster || !hoger) return underlagFel('underlag-saknas')
  if (vanster.tjanstId !== hoger.tjanstId) return underlagFel('olika-tjanster')
  const delar = tjanster.tjanster.get(vanster.tjanstId)?.delar ?? {}
  const namn = (text: string | null) => {
    const ids = text?.split(', ') ?? []
    return ids.map((id) => delar[id]?.namn.sv ?? id).join(', ') || null
  }
  const rader = jamforKrav(vanster, hoger).map((rad) => ({
    ...rad,
    skillnader: rad.skillnader.map((s) =>
      s.falt === 'delar' ? { ...s, vanster: namn(s.vanster), hoger: namn(s.hoger) } : s,
    ),
  }))
  return ok({ vanster: vanster.namn, hoger: hoger.namn, rader })
}

async function loadSida(tx: AktorTx, { versionId, kommunId }: Sidval) {
  const version = await loadVersion(tx, versionId)
  const rad = version && (await selectUnderlag(tx, { id: version.underlagId }))
  if (!version || !rad) return null
  const lokala = version.lokala.filter((l) => l.kommunId === kommunId)
  if (kommunId !== null && lokala.length === 0) return null
  return {
    underlagId: version.underlagId,
    tjanstId: rad.underlag.tjanstId,
    villkor: [...version.villkor, ...lokala.flatMap((l) => l.lokal.villkor)],
    namn: { titel: rad.underlag.titel, nr: version.nr, kommun: lokala[0]?.kommun ?? null },
  }
}

/** Every version that the nämnd can see, with its kommuner, by tjänst: what a comparison can be made of. Plain JSON. */
export async function listJamforbara(tx: AktorTx, tjanster: TjanstRegister, dag: Temporal.PlainDate) {
  const alla = await selectAllaUnderlag(tx)
  const rader = await Promise.all(
    alla.map(async ({ underlag }) => {
      const [versioner, lagen] = await Promise.all([selectVersioner(tx, underlag.id), listLagen(tx, underlag, dag)])
      return Promise.all(
        versioner.map(async (v) => ({
          versionId: v.id,
          nr: v.nr,
          status: v.status,
          underlagId: underlag.id,
          titel: underlag.titel,
          tjanstId: underlag.tjanstId,
          tjanst: tjanster.tjanster.get(underlag.tjanstId)?.namn.sv ?? underlag.tjanstId,
          kommuner: (await loadLokala(tx, v.id)).map(({ kommunId, namndId, kommun }) => ({
            kommunId,
            kommun,
            lage:
              lagen.find((l) => l.versionId === v.id && l.kommunId === kommunId && l.namndId === namndId)?.lage ??
              'ej-beslutad',
          })),
        })),
      )
    }),
  )
  return rader.flat()
}
