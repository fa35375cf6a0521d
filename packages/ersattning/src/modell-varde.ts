import type { ModellvalIn } from '@valfri/plugin-api/modellval'
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
export function modellAt(varden: readonly BeslutatVarde[], dag: string): FrystIndata['modell'] | null {
  const galler = vardeAt(varden, 'modell', dag)
  if (!galler) return null
  const { modell, val } = galler.varde as ModellVarde
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
