import type { ModellvalIn } from '@valfri/plugin-api/modellval'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { type BeslutatVarde, vardeAt } from '@valfri/tenancy/beslutade-varden'
import type { FrystIndata } from './fryst-indata.ts'

interface ModellVarde {
  readonly modell: string
  readonly val: ModellvalIn
}

/**
 * The ersättningsmodell in force on a day, with momskompensation as its own decided value: it often has another start and
 * another decision than the model.
 */
export function modellAt(varden: readonly BeslutatVarde[], dag: string, tjanst: Tjanst): FrystIndata['modell'] | null {
  const galler = vardeAt(varden, 'modell', dag)
  if (!galler) return null
  const { modell, val: skrivet } = galler.varde as ModellVarde
  const val = withAndelar(skrivet, varden, dag, tjanst, Object.keys(tjanst.ersattning[modell]?.artiklar ?? {}))
  const moms = vardeAt(varden, 'momskompensation', dag)
  const momskompensation = moms && toMomskompensation(moms)
  return {
    id: modell,
    val: momskompensation ? { ...val, momskompensation } : val,
    fran: galler.fran,
    beslut: galler.beslut,
  }
}

/** Null when the nämnd has decided that there is none from a day. */
function toMomskompensation(v: BeslutatVarde): ModellvalIn['momskompensation'] | null {
  const varde = v.varde as {
    procent: string
    regi?: ('privat' | 'egenregi')[]
    pa?: 'summa' | 'pris' | 'pris-netto'
    ejPa?: string[]
  }
  if (varde.procent === '0') return null
  return {
    procent: varde.procent,
    regi: varde.regi ?? ['privat'],
    pa: varde.pa ?? 'summa',
    ...(varde.ejPa && { ejPa: varde.ejPa }),
    fran: v.fran,
    beslutId: v.beslut.id,
  }
}

const AVVIKELSE = {
  avbojt: 'avbojt',
  bomtid: 'bomtid',
  'sen-avbokning': 'senAvbokning',
  uteblivet: 'uteblivet',
} as const

function withAndelar(
  val: ModellvalIn,
  varden: readonly BeslutatVarde[],
  dag: string,
  tjanst: Tjanst,
  artiklar: readonly string[],
): ModellvalIn {
  const avvikelser: NonNullable<ModellvalIn['avvikelser']> = { ...val.avvikelser }
  for (const [id, parameter] of Object.entries(tjanst.parametrar)) {
    if (parameter.slag !== 'andel' || parameter.galler === 'momskompensation') continue
    const procent = (vardeAt(varden, id, dag)?.varde as { procent: string } | undefined)?.procent
    if (procent === undefined) continue
    if (parameter.galler === 'sen-avbestallning') {
      avvikelser.senAvbestallning ??= Object.fromEntries(artiklar.map((artikel) => [artikel, procent]))
    } else avvikelser[AVVIKELSE[parameter.galler]] ??= { '*': procent }
  }
  return Object.keys(avvikelser).length > 0 ? { ...val, avvikelser } : val
}
