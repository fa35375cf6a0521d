import type { ArendeIList } from '@valfri/ansokan/list-arenden'
import type { VisatArende } from '@valfri/ansokan/visa-arende'
import type { TestWebblasare } from './test-webblasare.ts'

/** The case of a firm, as the signed-in reviewer lists it. */
export async function hittaArende(b: TestWebblasare, utforareNamn: string): Promise<VisatArende> {
  const arenden = await b.trpc<ArendeIList[]>('provning.arenden')
  const id = arenden.find((a) => a.utforareNamn === utforareNamn && a.lage !== 'aterkallad')?.id
  return b.trpc<VisatArende>('provning.arende', { id })
}

/** Sets the same outcome on every villkor of a case, but for those that are named. */
export async function provaAlla(
  b: TestWebblasare,
  arende: VisatArende,
  undantag: Readonly<Record<string, { readonly utfall: string; readonly skal?: string } | null>> = {},
): Promise<void> {
  for (const v of arende.villkor) {
    const utfall = v.id in undantag ? undantag[v.id] : { utfall: 'uppfylld' }
    if (!utfall) continue
    await b.trpc('provning.prova', { arendeId: arende.id, villkorId: v.id, sedd: v.provning?.id ?? null, ...utfall })
  }
}
