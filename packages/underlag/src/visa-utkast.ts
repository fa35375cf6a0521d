import type { AktorTx } from '@valfri/db/aktor'
import { ok } from '@valfri/kernel/fel'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { type Granskning, granskaUnderlag } from './granska-underlag.ts'
import { jamforVersioner } from './jamfor-versioner.ts'
import { kravkontroller, kravtackning, lintVillkor } from './kravtackning.ts'
import { listLagen } from './list-lagen.ts'
import { loadVersion } from './load-version.ts'
import { selectAllaUnderlag, selectVersioner } from './queries.ts'
import { isAgare } from './tillgang.ts'
import { toUnderlagVillkor } from './villkor-ur-katalog.ts'

/** Everything that the editor of one version shows. Plain JSON. Errors: `underlag-saknas` */
export async function visaUtkast(tx: AktorTx, tjanster: TjanstRegister, versionId: string, dag: Temporal.PlainDate) {
  const granskning = await granskaUnderlag(tx, tjanster, versionId, dag)
  if (!granskning.ok) return granskning
  const { version, underlag, samverkan, tjanst, gemensam, parter, kanFaststallas } = granskning.value
  const { kommunId, namndId } = egenNamnd(tx)
  const [lagen, versioner] = await Promise.all([listLagen(tx, underlag, dag), selectVersioner(tx, underlag.id)])
  const egen = version.lokala.find((l) => l.kommunId === kommunId && l.namndId === namndId)
  return ok({
    underlag: { id: underlag.id, slug: underlag.slug, titel: underlag.titel, samverkan },
    tjanst: {
      id: tjanst.id,
      namn: tjanst.namn.sv,
      delar: Object.entries(tjanst.delar).map(([id, d]) => ({ id, namn: d.namn.sv })),
      modeller: Object.entries(tjanst.ersattning).map(([id, m]) => ({
        id,
        namn: m.namn.sv,
        beskrivning: m.beskrivning.sv,
      })),
    },
    version: {
      id: version.id,
      nr: version.nr,
      status: version.status,
      rev: version.rev,
      sha256: version.sha256,
      faststalld: version.faststalld?.toString() ?? null,
      gemensam: version.gemensam,
      villkor: version.villkor,
    },
    katalog: tjanst.villkor.map((v) => toUnderlagVillkor(v, tjanst)),
    arAgare: isAgare(tx, underlag),
    egen: parter.some((p) => p.kommunId === kommunId && p.namndId === namndId)
      ? { kommunId, namndId, lokal: egen?.lokal ?? null, rev: egen?.rev ?? 0 }
      : null,
    checklista: gemensam,
    parter: parter.map((p) => ({
      ...p,
      lage:
        lagen.find((l) => l.versionId === version.id && l.kommunId === p.kommunId && l.namndId === p.namndId) ?? null,
      /** The version that the party has opened, when it is another. */
      oppen: lagen.find((l) => l.lage === 'oppen' && l.kommunId === p.kommunId && l.namndId === p.namndId)?.nr ?? null,
    })),
    versioner: versioner.map((v) => ({
      id: v.id,
      nr: v.nr,
      status: v.status,
      faststalld: v.faststalld?.toString() ?? null,
    })),
    krav: checkKrav(granskning.value),
    kanFaststallas,
  })
}

/** What the lint says of each krav, and how many are covered of those that are sealed with the version (C1, C2). */
function checkKrav({ version, parter }: Granskning) {
  const krav = [...version.villkor, ...parter.flatMap((p) => (p.komplett ? (p.del?.lokal.villkor ?? []) : []))]
  const alla = [...version.villkor, ...version.lokala.flatMap((l) => l.lokal.villkor)]
  return {
    anmarkningar: lintVillkor(alla),
    tackning: kravtackning(krav),
    kontroller: kravkontroller(krav),
    skal: version.tackningSkal,
  }
}

/** The underlag of the nämnd and of the samverkan that it is in, with the version to open. Plain JSON. */
export async function listUnderlag(tx: AktorTx, tjanster: TjanstRegister, dag: Temporal.PlainDate) {
  const alla = await selectAllaUnderlag(tx)
  const rader = await Promise.all(
    alla.map(async ({ underlag, samverkan }) => {
      const [versioner, lagen] = await Promise.all([selectVersioner(tx, underlag.id), listLagen(tx, underlag, dag)])
      // Another kommun's published underlag is public, and none of the nämnd's own work.
      const arMitt = isAgare(tx, underlag) || versioner.some((v) => v.status === 'utkast')
      const { kommunId, namndId } = egenNamnd(tx)
      const mitt = lagen.find((l) => l.kommunId === kommunId && l.namndId === namndId)
      const senaste = versioner[0]
      if (!senaste || !(arMitt || mitt || samverkan)) return null
      return {
        id: underlag.id,
        titel: underlag.titel,
        slug: underlag.slug,
        tjanst: tjanster.tjanster.get(underlag.tjanstId)?.namn.sv ?? underlag.tjanstId,
        samverkan: samverkan?.namn ?? null,
        arAgare: isAgare(tx, underlag),
        senaste: { id: senaste.id, nr: senaste.nr, status: senaste.status },
        egetLage: mitt ? { nr: mitt.nr, lage: mitt.lage } : null,
        oppnaKommuner: lagen.filter((l) => l.lage === 'oppen').map((l) => l.kommun),
      }
    }),
  )
  return rader.filter((r) => r !== null)
}

/** What differs between two versions of the same underlag, ids written as names. Errors: `underlag-saknas` */
export async function visaAndringar(
  tx: AktorTx,
  tjanster: TjanstRegister,
  { foreId, efterId }: { readonly foreId: string; readonly efterId: string },
  dag: Temporal.PlainDate,
) {
  const [fore, efter] = await Promise.all([loadVersion(tx, foreId), granskaUnderlag(tx, tjanster, efterId, dag)])
  if (!efter.ok) return efter
  if (!fore || fore.underlagId !== efter.value.version.underlagId) return ok([])
  const { tjanst, version } = efter.value
  const gamla = await granskaUnderlag(tx, tjanster, foreId, dag)
  const parter = [...efter.value.parter, ...(gamla.ok ? gamla.value.parter : [])]
  const namn = Object.fromEntries([
    ...Object.entries(tjanst.delar).map(([id, d]) => [id, d.namn.sv] as const),
    ...parter.flatMap((p) => p.del?.omraden.map((o) => [o.id, o.namn] as const) ?? []),
  ])
  return ok(jamforVersioner(fore, version, namn))
}
