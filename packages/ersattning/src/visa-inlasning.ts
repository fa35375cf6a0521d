import { authFel } from '@valfri/auth/fel'
import { matInlasning, type Nivasteg, type Vag } from '@valfri/berakning/inlasning'
import { resolveModell } from '@valfri/berakning/to-modell'
import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt } from '@valfri/kernel/tid'
import type { Rad } from '@valfri/plugin-api/rad'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { type BeslutatVarde, listBeslutadeVarden, vardeNyckel } from '@valfri/tenancy/beslutade-varden'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { type InstrumentVarde, loadInstrument } from '@valfri/tenancy/instrument'
import { withForslag } from '@valfri/tenancy/jamfor-prislistor'
import { loadForslagRader } from '@valfri/tenancy/load-forslag-rader'
import type { ForslagsRad } from '@valfri/tenancy/schema'
import { segmentNamn } from '@valfri/tenancy/segment'
import { toPriser } from './fryst-indata.ts'
import { toFrystaPriser } from './load-indata.ts'
import { modellAt } from './modell-varde.ts'
import { selectSimulering } from './queries-simulering.ts'
import { writeOutUndantag } from './undantag-i-priser.ts'

export interface InlasningFraga {
  readonly tjanstId: string
  /** Proposals to lay over the decided list; none: the list in force today. */
  readonly forslagIds: readonly string[]
  /** Or the proposals of a simulation, as they stood when it began. */
  readonly simuleringId?: string | undefined
}

interface Underlag {
  readonly rader: readonly ForslagsRad[]
  /** ISO date whose prices are compared. */
  readonly dag: string
}

/**
 * Whether a tjänst's model and prices pay more for keeping a person at a nivå than for progress (C19), as they stand or as they
 * would with some proposals.
 *
 * @returns null for a tjänst that is not priced by nivå
 * Errors: `finns-inte` for a proposal or simulation that is not the nämnd's
 */
export async function visaInlasning(
  tx: AktorTx,
  fraga: InlasningFraga,
  tjanster: TjanstRegister,
  nu: Temporal.Instant,
): Promise<Result<Inlasningsvy | null>> {
  const tjanst = tjanster.tjanster.get(fraga.tjanstId)
  if (!tjanst) return authFel('finns-inte')
  const underlag = await loadUnderlag(tx, fraga, dateAt(nu).toString())
  return underlag ? ok(await mat(tx, tjanst, underlag)) : authFel('finns-inte')
}

async function loadUnderlag(tx: AktorTx, fraga: InlasningFraga, idag: string): Promise<Underlag | null> {
  const simulering = fraga.simuleringId ? await selectSimulering(tx, fraga.simuleringId) : null
  if (fraga.simuleringId && simulering?.tjanstId !== fraga.tjanstId) return null
  const forslag = simulering ? simulering.forslag : await loadForslagRader(tx, fraga.tjanstId, fraga.forslagIds)
  if (!forslag) return null
  const dag = forslag.reduce((sist, { fran }) => (fran && fran > sist ? fran : sist), idag)
  return { dag, rader: simulering ? simulering.rader : forslag.flatMap((f) => ('rader' in f ? f.rader : [])) }
}

type Inlasningsvy = ReturnType<typeof toVy>

async function mat(tx: AktorTx, tjanst: Tjanst, { rader, dag }: Underlag): Promise<Inlasningsvy | null> {
  const niva = tjanst.bestallning.daterade?.find((u) => u.raknasSom === 'niva')
  if (!niva) return null
  const nyckel = { ...egenNamnd(tx), tjanstId: tjanst.id }
  const varden = overlay(await listBeslutadeVarden(tx, nyckel), rader, dag, tjanst)
  const galler = modellAt(varden, dag, tjanst)
  const instrument = (await loadInstrument(tx, nyckel)).at(niva.id, dag)?.varde ?? null
  const nivaer = nivaerOf(varden, instrument)
  if (!galler || nivaer.length === 0) return null
  const beslut = Object.fromEntries(varden.map((v) => [v.beslut.id, v.beslut]))
  const modell = resolveModell(tjanst, galler.id, galler.val, {
    ...galler,
    beslutById: new Map(Object.entries(beslut)),
  })
  if (!modell.ok) return null
  const utfall = Object.values(tjanst.handelser).flatMap(({ utfall, artikel }) =>
    utfall && artikel ? [{ utfall, artikel }] : [],
  )
  const eget = tjanst.ersattning[galler.id]?.steg
  const steg = regierOf(varden).flatMap((regi) => {
    const priser = writeOutUndantag(toFrystaPriser(varden), regi, {
      niva: nivaer,
      tidsband: galler.val.tidsband?.map((b) => b.namn) ?? [],
    })
    const bas = { modell: modell.value, priser: toPriser({ priser, beslut }), regi, dag }
    const modellMedSteg = eget ? { ...bas, steg: { ...eget, namn: tjanst.id } } : bas
    return matInlasning(modellMedSteg, nivaer, utfall).map((s) => ({ ...s, regi }))
  })
  return steg.length > 0 ? toVy(tjanst, steg, instrument, dag) : null
}

/** The decided values as they would be with some proposed ones in the place of those with the same key. */
function overlay(
  varden: readonly BeslutatVarde[],
  rader: readonly ForslagsRad[],
  dag: string,
  tjanst: Tjanst,
): readonly BeslutatVarde[] {
  const nya = withForslag([], rader, dag).map((v) => {
    const parameter = tjanst.parametrar[v.parameter]
    return parameter?.slag === 'pris' ? { ...v, enhet: parameter.enhet } : v
  })
  const ersatta = new Set(nya.map(vardeNyckel))
  return [...varden.filter((v) => !ersatta.has(vardeNyckel(v))), ...nya]
}

/** From least to most need, as the instrument lists them; without one, those that have a price. */
function nivaerOf(varden: readonly BeslutatVarde[], instrument: InstrumentVarde | null): readonly string[] {
  const prissatta = new Set(varden.flatMap((v) => v.segment.niva ?? []))
  if (prissatta.size === 0) return []
  if (instrument) return instrument.steg.map((s) => s.id)
  return [...prissatta].sort((a, b) => a.localeCompare(b, 'sv', { numeric: true }))
}

const regierOf = (varden: readonly BeslutatVarde[]): readonly ('privat' | 'egenregi')[] =>
  varden.some((v) => v.segment.regi) ? ['privat', 'egenregi'] : ['privat']

function toVy(
  tjanst: Tjanst,
  steg: readonly (Nivasteg & { readonly regi: 'privat' | 'egenregi' })[],
  instrument: InstrumentVarde | null,
  dag: string,
) {
  const namnOf = (niva: string) => instrument?.steg.find((s) => s.id === niva)?.namn ?? niva
  const vag = (v: Vag) => ({
    utfall: v.utfall,
    niva: v.niva && namnOf(v.niva),
    efterOre: Number(v.efter.ore),
    efterPriser: priserOf(tjanst, v.efter.rader),
    belopp: v.belopp && {
      namn: tjanst.parametrar[v.belopp.artikel]?.namn.sv ?? v.belopp.artikel,
      ore: Number(v.belopp.ore),
      priser: priserOf(tjanst, v.belopp.rader),
    },
    skillnadOre: Number(v.skillnadOre),
    inlaser: v.inlaser,
  })
  return {
    dag,
    steg: steg.map((s) => ({
      insats: tjanst.delar[s.insats]?.namn.sv ?? s.insats,
      niva: namnOf(s.niva),
      ovrigt: Object.keys(s.segment).length > 0 ? segmentNamn(tjanst, s.segment).toLowerCase() : null,
      regi: s.regi,
      stannarOre: Number(s.stannar.ore),
      priser: priserOf(tjanst, s.stannar.rader),
      vagar: s.vagar.map(vag),
    })),
  }
}

/** The price rows behind an amount, each with its decision. */
function priserOf(tjanst: Tjanst, rader: readonly Rad[]) {
  return rader
    .filter((r) => tjanst.parametrar[r.kalla.parameter]?.slag === 'pris')
    .map(({ kalla, aprisOre }) => ({
      namn: `${tjanst.parametrar[kalla.parameter]?.namn.sv}, ${segmentNamn(tjanst, kalla.segment).toLowerCase()}`,
      ore: Number(kalla.beslutadOre ?? aprisOre),
      fran: kalla.fran,
      diarienummer: kalla.beslut.diarienummer,
    }))
}
