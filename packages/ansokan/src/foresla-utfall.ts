import type { Provning, Provningsutfall } from '@valfri/plugin-api/provning'

type Sagt = Pick<Provning, 'text' | 'kalla'> & { readonly utfall: Provningsutfall }

/** An outcome that machine checks point at, with what it rests on. A person confirms it or sets another (F4.2, KL 6:38). */
export interface Utfallsforslag {
  readonly utfall: 'uppfylld' | 'ej-uppfylld' | 'ej-tillamplig'
  /** Why, to begin the reason with; the first that contradicts, or what supports. */
  readonly skal: string
  readonly kalla: string
}

/**
 * Proposes an outcome where the checks agree on one. What contradicts wins over what supports; where nothing is known, or a
 * register has not answered, nothing is proposed and a person looks for themselves.
 */
export function foreslaUtfall(maskin: Sagt, register: Sagt | null): Utfallsforslag | null {
  const sagt = register ? [register, maskin] : [maskin]
  const emot = sagt.find((s) => s.utfall === 'motsager')
  if (emot) return { utfall: 'ej-uppfylld', skal: emot.text, kalla: emot.kalla }
  if (sagt.some((s) => s.utfall === 'okand')) return null
  const stod = sagt.find((s) => s.utfall === 'stod')
  if (stod) return { utfall: 'uppfylld', skal: stod.text, kalla: stod.kalla }
  return { utfall: 'ej-tillamplig', skal: maskin.text, kalla: maskin.kalla }
}
