import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { kapacitetsenhet } from './kapacitetsenhet.ts'
import type { ArendeRad } from './queries-arende.ts'

/** What is sought in a case, in names: delar with their kapacitet, områden, and the wished start. */
export function visaSokt(
  { inlamnat }: Pick<ArendeRad, 'inlamnat'>,
  tjanst: Tjanst | undefined,
  omraden: readonly { readonly id: string; readonly namn: string }[],
) {
  const { val } = inlamnat
  return {
    delar: val.delar.map((del) => ({
      namn: tjanst?.delar[del]?.namn.sv ?? del,
      kapacitet: val.kapacitet[del] ?? null,
      enhet: kapacitetsenhet(tjanst, del),
    })),
    omraden: omraden.filter((o) => val.omraden.includes(o.id)).map((o) => o.namn),
    start: val.start ?? null,
  }
}
