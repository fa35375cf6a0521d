import { ok, type Result } from '@valfri/kernel/fel'
import type { BeslutKalla } from '@valfri/kernel/giltighet'
import { type Kvot, kvot, multiplyKvot, parseKvot } from '@valfri/kernel/kvot'
import { type Byggsten, isArtikelpris, type ModellDeklaration, PRISENHET_OF } from '@valfri/plugin-api/modell'
import { type Modellval, type ModellvalIn, modellvalSchema } from '@valfri/plugin-api/modellval'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { RADAVRUNDNING } from './avrundning.ts'
import { berakningFel } from './fel.ts'
import type { AndelPerInsats, Avvikelser, Insatsregel, Modell } from './modell.ts'

/** When a model applies from, its decision, and the decisions that its parts name. */
export interface Modellbeslut {
  readonly fran: string
  readonly beslut: BeslutKalla
  readonly beslutById?: ReadonlyMap<string, BeslutKalla>
}

const HUNDRADEL = kvot(1, 100)

/** The schema has seen to it that the text is an exact number. */
const exakt = (text: string): Kvot => parseKvot(text) ?? kvot(0)
const andel = (procent: string): Kvot => multiplyKvot(exakt(procent), HUNDRADEL)

function andelar(val: Readonly<Record<string, string>> | undefined): AndelPerInsats | undefined {
  return val && new Map(Object.entries(val).map(([insats, procent]) => [insats, andel(procent)]))
}

function avvikelserOf(val: Modellval['avvikelser']): Avvikelser {
  return {
    avbojt: andelar(val?.avbojt),
    bomtid: andelar(val?.bomtid),
    senAvbokning: andelar(val?.senAvbokning),
    uteblivet: andelar(val?.uteblivet),
    senAvbestallning: andelar(val?.senAvbestallning),
    ...(val?.avbokadSenastTimmar && { avbokadSenastTimmar: exakt(val.avbokadSenastTimmar) }),
    hogstMinuter: val?.hogstMinuter ?? {},
  }
}

function momsOf(val: Modellval['momskompensation'], b: Modellbeslut): Modell['momskompensation'] {
  if (!val) return null
  const beslut = b.beslutById?.get(val.beslutId) ?? b.beslut
  return { ...val, procent: exakt(val.procent), ejPa: val.ejPa ?? [], beslut }
}

function franvaroOf(val: Modellval['franvaro']): Modell['franvaro'] {
  if (!val) return null
  const faktorer = val.faktorer.map((f) => ({ ...f, dagTill: f.dagTill ?? null, andel: andel(f.procent) }))
  return { faktorer }
}

function schablonOf(val: Modellval['schablondagar']): Modell['schablondagar'] {
  return val ? { dagarPerManad: exakt(val.dagarPerManad), veckodagar: exakt(val.veckodagar) } : null
}

function tillaggOf({ avstandKmOver, ...t }: NonNullable<Modellval['tillagg']>[number]): Modell['tillagg'][number] {
  return avstandKmOver === undefined ? t : { ...t, avstandKmOver: exakt(avstandKmOver) }
}

function viteOf(val: Modellval['vite']): Modell['vite'] {
  if (!val) return null
  const { per, takProcentAvErsattning: tak } = val
  return tak === undefined ? { per } : { per, tak: andel(tak) }
}

function insatserOf(val: Modellval, m?: ModellDeklaration): Map<string, Insatsregel> {
  const insatser = new Map<string, Insatsregel>()
  for (const [del, underlag] of Object.entries(m?.underlag ?? {}))
    insatser.set(del, { del, underlag: underlag[0] as Insatsregel['underlag'], pris: m?.pris[del] ?? del })
  for (const [insats, v] of Object.entries(val.insatser))
    insatser.set(insats, { ...v, pris: v.pris ?? m?.pris[v.del] ?? insats })
  return insatser
}

/**
 * Makes the kommun's stored choices into a model to compute with: texts become exact numbers, defaults are filled in.
 * Without a declaration of the plugin, insatser that the choices do not name are paid as utförd tid with their own name as
 * price key.
 * Errors: `modell-ofullstandig` with each fault by its path.
 */
export function toModell(val: ModellvalIn, b: Modellbeslut, m?: ModellDeklaration): Result<Modell> {
  const tolkat = modellvalSchema.safeParse(val)
  if (!tolkat.success) {
    const falt = Object.fromEntries(tolkat.error.issues.map((i) => [i.path.join('.'), i.message]))
    return berakningFel('modell-ofullstandig', { text: `Modellen går inte att läsa: ${describe(falt)}.`, falt })
  }
  const v = tolkat.data
  const insatser = insatserOf(v, m)
  const utanSchablon = [...insatser].find(([, r]) => r.underlag === 'schablontid' && r.schablonMinuter === undefined)
  if (utanSchablon)
    return berakningFel('modell-ofullstandig', { text: `Insatsen ${utanSchablon[0]} saknar schablonminuter.` })
  return ok({
    fran: b.fran,
    beslut: b.beslut,
    insatser,
    tillatOkandInsats: !m,
    artiklar: new Map(Object.entries(m?.artiklar ?? {})),
    tidsband: v.tidsband ?? null,
    prisdatum: v.prisdatum,
    handelseavrundning: v.handelseavrundning ?? null,
    dubbelbemanning: v.dubbelbemanning,
    grans: v.grans ? { ...v.grans, tolerans: andel(v.grans.toleransProcent) } : null,
    avvikelser: avvikelserOf(v.avvikelser),
    franvaro: franvaroOf(v.franvaro),
    schablondagar: schablonOf(v.schablondagar),
    momskompensation: momsOf(v.momskompensation, b),
    tillagg: (v.tillagg ?? []).map(tillaggOf),
    maxTillfallen: v.maxTillfallen ?? null,
    egenavgift: v.egenavgift ?? null,
    vite: viteOf(v.vite),
    radgruppering: v.radgruppering,
    avrundning: { ...v.avrundning, rad: v.avrundning.rad ?? RADAVRUNDNING },
  })
}

const describe = (falt: Record<string, string>) =>
  Object.entries(falt)
    .slice(0, 3)
    .map(([sokvag, text]) => `${sokvag}: ${text}`)
    .join('; ')

/** Which building block each choice uses. */
const BYGGSTEN_OF: readonly (readonly [keyof Modellval, Byggsten])[] = [
  ['tidsband', 'tidsband'],
  ['handelseavrundning', 'handelseavrundning'],
  ['grans', 'grans'],
  ['avvikelser', 'avvikelser'],
  ['franvaro', 'franvaro'],
  ['schablondagar', 'schablondagar'],
  ['momskompensation', 'momskompensation'],
  ['tillagg', 'tillagg'],
  ['maxTillfallen', 'maxTillfallen'],
  ['egenavgift', 'egenavgift'],
  ['vite', 'vite'],
]

/** What a kommun chose that the plugin's model does not offer, by path. */
export function checkModellval(tjanst: Tjanst, modellId: string, val: Modellval): Record<string, string> {
  const m = tjanst.ersattning[modellId]
  if (!m) return { modell: `${tjanst.namn.sv} har ingen modell ${modellId}.` }
  const falt: Record<string, string> = {}
  const kan = (b: Byggsten) => m.byggstenar.includes(b)
  for (const [nyckel, byggsten] of BYGGSTEN_OF)
    if (val[nyckel] !== undefined && !kan(byggsten)) falt[nyckel] = `Modellen ${m.namn.sv} har inte ${byggsten}.`
  if (val.prisdatum === 'start' && !kan('prisdatum')) falt.prisdatum = `Modellen ${m.namn.sv} har inte prisdatum.`
  if (val.dubbelbemanning !== 'ingar' && !kan('dubbelbemanning'))
    falt.dubbelbemanning = `Modellen ${m.namn.sv} har inte dubbelbemanning.`
  for (const [insats, v] of Object.entries(val.insatser)) {
    const fel = insatsfel(tjanst, m, v)
    if (fel) falt[`insatser.${insats}`] = fel
  }
  for (const t of val.tillagg ?? [])
    if (tjanst.parametrar[t.nyckel]?.slag !== 'pris') falt[`tillagg.${t.nyckel}`] = `Priset ${t.nyckel} finns inte.`
  return falt
}

/** A del or an underlag that the model does not have, a price that does not exist or whose unit does not go with it. */
function insatsfel(tjanst: Tjanst, m: ModellDeklaration, v: Modellval['insatser'][string]): string | null {
  const tillatna = m.underlag[v.del]
  if (!tillatna) return `Delen ${v.del} finns inte i modellen.`
  if (!tillatna.includes(v.underlag)) return `Delen ${v.del} kan inte ersättas per ${v.underlag}.`
  const nyckel = v.pris ?? m.pris[v.del]
  const pris = nyckel === undefined ? undefined : tjanst.parametrar[nyckel]
  if (v.pris && pris?.slag !== 'pris') return `Priset ${v.pris} finns inte.`
  const enhet = PRISENHET_OF[v.underlag]
  if (pris?.slag !== 'pris' || !enhet || pris.enhet === enhet || isArtikelpris(m, nyckel)) return null
  return `Priset ${nyckel} är per ${pris.enhet}, men insatsen räknas per ${enhet}.`
}

/**
 * The kommun's choices in a model that the tjänst offers, checked against its declaration.
 * Errors: `modell-ej-tillaten`, `modell-ofullstandig`
 */
export function resolveModell(tjanst: Tjanst, modellId: string, val: ModellvalIn, b: Modellbeslut): Result<Modell> {
  const tolkat = modellvalSchema.safeParse(val)
  if (tolkat.success) {
    const falt = checkModellval(tjanst, modellId, tolkat.data)
    if (Object.keys(falt).length > 0) return berakningFel('modell-ej-tillaten', { text: `${describe(falt)}`, falt })
  }
  return toModell(val, b, tjanst.ersattning[modellId])
}
