import type { UnderlagVillkor } from '@valfri/underlag/typer'
import { z } from 'zod'
import type { Scen } from './arrangera.ts'
import { kommando } from './kommando.ts'
import { namndOf, toFelkod, toKebab } from './ordlista.ts'
import { beslutRad } from './rader-underlag.ts'
import { namn } from './scenario.ts'
import { beginUnderlag, skrivUnderlag } from './skriv-underlag.ts'
import { nagotAv, nekas, utfallOf } from './svar.ts'
import { attempt, type Caller } from './varld.ts'

const UTKAST = ['utkast', 'granskning']
const isUtkast = (given: Scen['given']) => UTKAST.includes(given.ffuVersion?.status ?? '')
/** To announce takes a version that the product has sealed: it is written from the beginning. */
const isAttAnnonsera = (given: Scen['given']) => isUtkast(given) || given.ffuVersion?.status === 'beslutad'

/** Somebody writes in a villkor of a version. */
export const andraVillkor = kommando({
  data: z.strictObject({ ffuVersion: namn, villkor: namn, nyText: z.string() }),
  behov: (data, given) => ({ villkor: [data.villkor], utanUnderlag: isUtkast(given) }),
  run: async (scen, data, vem) => {
    const versionId = scen.versioner.get(data.ffuVersion) ?? (await beginUnderlag(scen))
    const b = scen.v.som(vem)
    const detta = scen.villkor.find((v) => v.nr === data.villkor)
    if (!detta) throw new Error(`Villkoret ${data.villkor} finns inte i versionen.`)
    const fore = scen.underlag ? detta : await putIn(b, versionId, detta)
    const { namn: rubrik, kapitel, delar, kontrollpunkter, vidBrist } = fore ?? detta
    const innehall = {
      ...{ namn: rubrik, text: data.nyText, kapitel, delar: [...delar] },
      ...{ kontrollpunkter: [...kontrollpunkter] as never, vidBrist: [...vidBrist] },
    }
    return utfallOf(await attempt(() => b.underlag.utkast.sparaVillkor({ versionId, fore: fore as never, innehall })))
  },
})

/** A draft that the product made holds the villkor of its catalogue; what it lacks is put there first. */
async function putIn(b: Caller, versionId: string, villkor: UnderlagVillkor): Promise<UnderlagVillkor | null> {
  if (villkor.kalla === 'egen') return null
  await b.underlag.utkast.valjVillkor({ versionId, villkorIds: [villkor.id] })
  const { version } = await b.underlag.hamta({ versionId })
  return version.villkor.find((v) => v.id === villkor.id) ?? null
}

/** A version goes public in the nämnd's kommun. A fault that stops it earlier stops it. */
export const annonsera = kommando({
  data: z.strictObject({ ffuVersion: namn, annonsId: z.string().nullable().optional() }),
  behov: (_data, given) => ({ utanUnderlag: isAttAnnonsera(given) }),
  run: async (scen, data, vem) => {
    const { versionId, steg } = scen.underlag
      ? { versionId: scen.underlag.versionId, steg: { ok: true, value: null } as const }
      : await skrivUnderlag(scen)
    if (!steg.ok) return nekas(steg.fel)
    const annonsId = data.annonsId ?? null
    const r = await attempt(() => scen.v.som(vem).underlag.annonsera({ versionId, annonsId }))
    const [part] = await scen.v.sql<{ annonserad: Date | null; oppnad: Date | null }[]>`
      select annonserad, oppnad from underlag_part where version_id = ${versionId}`
    return {
      ...utfallOf(r),
      'ffuVersion.status': part?.annonserad ? 'annonserad' : (scen.given.ffuVersion?.status ?? null),
      oppenForAnsokan: (part?.oppnad ?? null) !== null,
    }
  },
})

/** The nämnd chooses who carries out the insats for those who do not choose. */
export const valjIckevalsmodell = kommando({
  data: z.strictObject({
    typ: z.enum(['egenregi', 'upphandladLou', 'turordning', 'narhet']),
    version: z.int().positive().default(1),
    namndbeslut: z.string().nullable().default(null),
  }),
  behov: () => ({ utanUnderlag: true }),
  run: async (scen, data, vem) => {
    const { v, kommun, given } = scen
    const versionId = await beginUnderlag(scen)
    const beslut = beslutRad(namndOf(kommun), 'ickeval')
    const regel = (typ: string, namndbeslut: string | null | undefined, version: number) => ({
      ...{ typ: toKebab(typ), version, beslutId: namndbeslut ? beslut : null },
    })
    const fore = given.ickevalsmodell
      ? regel(given.ickevalsmodell.typ, given.ickevalsmodell.namndbeslut, given.ickevalsmodell.version)
      : null
    const spara = (b: Caller, gammal: unknown, ny: unknown) =>
      b.underlag.utkast.sparaLokal({ versionId, del: 'ickeval', fore: gammal, efter: ny })
    if (fore) await spara(v.som({ roll: 'upphandlare', kommun }), null, fore)
    const r = await attempt(() => spara(v.som(vem), fore, regel(data.typ, data.namndbeslut, data.version)))
    const [rad] = await v.sql<{ typ: string | null }[]>`
      select lokal -> 'ickeval' ->> 'typ' as typ from underlag_lokal where version_id = ${versionId}`
    const varning = r.ok && r.value.varning ? toFelkod(r.value.varning) : null
    return {
      ...(r.ok ? { varning } : {}),
      ...utfallOf(r),
      ...(varning !== null && { utfall: nagotAv(['tillats', 'varning']) }),
      'ickevalsmodell.typ': rad?.typ ?? null,
    }
  },
})
