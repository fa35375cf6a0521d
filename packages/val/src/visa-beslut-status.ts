import { authFel } from '@valfri/auth/fel'
import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import type { Omgivning } from './omgivning.ts'
import { findByExternId } from './queries-beslut.ts'
import { showBeslut } from './visa-beslut.ts'

export interface BeslutStatus {
  readonly externId: string
  readonly beslutId: string
  readonly delar: {
    readonly del: string
    /** 'saknas' | 'skickad' | 'bekraftad' */
    readonly status: string
    readonly utforareId: string | null
    readonly utforare: string | null
    readonly fran: string | null
    readonly till: string | null
  }[]
}

/**
 * What the case system asks back: who carries out each del of its beslut. The read is logged.
 * Errors: `finns-inte`, the same for another nämnd's case number and an unknown one.
 */
export async function visaBeslutStatus(tx: AktorTx, externId: string, o: Omgivning): Promise<Result<BeslutStatus>> {
  if (tx.aktor.typ !== 'kommun') return authFel('ej-behorig')
  const beslut = await findByExternId(tx, tx.aktor, externId)
  if (!beslut) return authFel('finns-inte')
  tx.logga({ handling: 'las', objekt: 'insatsbeslut', objektId: beslut.id, personId: beslut.personId })
  const [lage] = await showBeslut(tx, [beslut], o)
  const delar = (lage?.delar ?? []).map((d) => {
    const p = d.nuvarande ?? d.kommande
    const utforare = { utforareId: p?.utforareId ?? null, utforare: p?.utforare ?? null }
    return { del: d.del, status: p?.status ?? 'saknas', ...utforare, fran: p?.fran ?? null, till: p?.till ?? null }
  })
  return ok({ externId, beslutId: beslut.id, delar })
}
