import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { isBefore } from '@valfri/kernel/tid'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { tenancyFel } from '@valfri/tenancy/fel'
import type { SamverkanPart } from '@valfri/tenancy/samverkan-parter'
import { listMinSamverkan } from '@valfri/tenancy/visa-samverkan'
import { parseForseglad } from '@valfri/underlag/forseglad'
import { listLagen, type VersionsLage } from '@valfri/underlag/list-lagen'
import { selectVersioner, type UnderlagRad, type VersionRad } from '@valfri/underlag/queries'
import { isAgare } from '@valfri/underlag/tillgang'
import {
  type ForslagRad,
  type ForslagSvarRad,
  selectForslag,
  selectForslagSvar,
  selectSamverkansunderlag,
} from './queries.ts'

/** What a nämnd has done with a proposed version. */
export type ForslagLage = 'vantar' | 'avvaktar' | 'avstar' | 'antaget'

/** A proposal as one nämnd has it. Dates are ISO. */
export interface NamndensForslag {
  readonly versionId: string
  readonly nr: number
  readonly lage: ForslagLage
  readonly skickat: string
  readonly svaraSenast: string | null
  /** The day of the answer and its diarienummer; null while none has come. */
  readonly datum: string | null
  readonly diarienummer: string | null
  readonly skal: string | null
  /** Still to be answered, and the last day has passed. */
  readonly forsenat: boolean
  readonly meddelande: string
}

/** A member and the one version that it is on. */
export interface NamndensVersion {
  readonly kommunId: string
  readonly kommun: string
  readonly namndId: string
  readonly namnd: string
  readonly arJag: boolean
  /** The newest version that is public there: its whole page, and no other's. Null before the first. */
  readonly galler: VersionsLage | null
  /** Adopted and not yet published. */
  readonly antagen: VersionsLage | null
  /** The newest proposal. */
  readonly forslag: NamndensForslag | null
}

interface Underlagslage {
  readonly id: string
  readonly titel: string
  readonly slug: string
  readonly arAgare: boolean
  readonly namnder: readonly NamndensVersion[]
  /** How many members are on each version, newest first. */
  readonly perVersion: readonly { readonly nr: number; readonly antal: number }[]
  /** The newest sealed version, when the owner has members to send it to. */
  readonly attSkicka: { readonly versionId: string; readonly nr: number } | null
}

export interface Versionslaget {
  readonly id: string
  readonly namn: string
  readonly underlag: readonly Underlagslage[]
}

/** Who is on which version of what the samverkan shares, and what each nämnd has answered (C4). Errors: `samverkan-saknas` */
export async function visaVersioner(
  tx: AktorTx,
  samverkanId: string,
  idag: Temporal.PlainDate,
): Promise<Result<Versionslaget>> {
  const samverkan = (await listMinSamverkan(tx)).find((s) => s.id === samverkanId)
  if (!samverkan || samverkan.minStatus === null) return tenancyFel('samverkan-saknas')
  const [alla, forslag, svar] = await Promise.all([
    selectSamverkansunderlag(tx, samverkanId),
    selectForslag(tx, samverkanId),
    selectForslagSvar(tx, samverkanId),
  ])
  const medlemmar = samverkan.parter.filter((p) => p.status === 'ansluten')
  const underlag: Underlagslage[] = []
  for (const u of alla) underlag.push(await toUnderlagslage(tx, u, { medlemmar, forslag, svar, idag }))
  return ok({ id: samverkan.id, namn: samverkan.namn, underlag })
}

interface Grund {
  readonly medlemmar: readonly SamverkanPart[]
  readonly forslag: readonly ForslagRad[]
  readonly svar: readonly ForslagSvarRad[]
  readonly idag: Temporal.PlainDate
}

async function toUnderlagslage(tx: AktorTx, u: UnderlagRad, grund: Grund): Promise<Underlagslage> {
  const [lagen, versioner] = await Promise.all([listLagen(tx, u, grund.idag), selectVersioner(tx, u.id)])
  const jag = egenNamnd(tx)
  const namnder = grund.medlemmar.map((m): NamndensVersion => {
    const egna = lagen.filter((l) => l.kommunId === m.kommunId && l.namndId === m.namndId)
    const galler = egna.find((l) => l.annonserad !== null) ?? null
    return {
      kommunId: m.kommunId,
      kommun: m.kommun,
      namndId: m.namndId,
      namnd: m.namnd,
      arJag: m.kommunId === jag.kommunId && m.namndId === jag.namndId,
      galler,
      antagen: egna.find((l) => l.annonserad === null && l.nr > (galler?.nr ?? 0)) ?? null,
      forslag: findForslag(m, versioner, egna, grund),
    }
  })
  const pa = Map.groupBy(
    namnder.filter((n) => n.galler),
    (n) => n.galler?.nr ?? 0,
  )
  return {
    id: u.id,
    titel: u.titel,
    slug: u.slug,
    arAgare: isAgare(tx, u),
    namnder,
    perVersion: [...pa].map(([nr, n]) => ({ nr, antal: n.length })).sort((a, b) => b.nr - a.nr),
    attSkicka: isAgare(tx, u) ? findAttSkicka(versioner, namnder, grund.forslag) : null,
  }
}

function findForslag(
  m: SamverkanPart,
  versioner: readonly VersionRad[],
  egna: readonly VersionsLage[],
  { forslag, svar, idag }: Grund,
): NamndensForslag | null {
  const isMitt = (r: { kommunId: string; namndId: string }) => r.kommunId === m.kommunId && r.namndId === m.namndId
  const version = versioner.find((v) => forslag.some((f) => f.versionId === v.id && isMitt(f)))
  const rad = version && forslag.find((f) => f.versionId === version.id && isMitt(f))
  if (!version || !rad) return null
  const antaget = egna.find((l) => l.versionId === version.id)
  const sista = svar.findLast((s) => s.versionId === version.id && isMitt(s))
  const lage = antaget ? 'antaget' : ((sista?.svar ?? 'vantar') as ForslagLage)
  return {
    versionId: version.id,
    nr: version.nr,
    lage,
    skickat: rad.skickat.toString(),
    svaraSenast: rad.svaraSenast?.toString() ?? null,
    datum: antaget?.beslut?.datum ?? sista?.datum.toString() ?? null,
    diarienummer: antaget?.beslut?.diarienummer ?? sista?.diarienummer ?? null,
    skal: antaget ? null : (sista?.skal ?? null),
    forsenat: lage !== 'antaget' && lage !== 'avstar' && rad.svaraSenast !== null && isBefore(rad.svaraSenast, idag),
    meddelande: rad.meddelande,
  }
}

/** The newest sealed version, while a member that is in it has neither been sent it nor adopted it. */
function findAttSkicka(
  versioner: readonly VersionRad[],
  namnder: readonly NamndensVersion[],
  forslag: readonly ForslagRad[],
): Underlagslage['attSkicka'] {
  const senaste = versioner.find((v) => v.status !== 'utkast')
  if (!senaste || senaste.forseglad === null) return null
  const ingar = new Set(parseForseglad(senaste.forseglad).parter.map((p) => p.namndId))
  const kvar = namnder.some(
    (n) =>
      ingar.has(n.namndId) &&
      n.galler?.versionId !== senaste.id &&
      n.antagen?.versionId !== senaste.id &&
      !forslag.some((f) => f.versionId === senaste.id && f.kommunId === n.kommunId && f.namndId === n.namndId),
  )
  return kvar ? { versionId: senaste.id, nr: senaste.nr } : null
}
