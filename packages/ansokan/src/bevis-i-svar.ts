import type { Tjanst } from '@valfri/plugin-api/tjanst'
import type { UnderlagVillkor } from '@valfri/underlag/typer'
import type { InskickatBevis } from '@valfri/utforare/registrera-bevis'
import type { AnsokanSvar } from './typer.ts'
import { svarsformOf } from './villkor-i-ansokan.ts'

const DAG = /^\d{4}-\d{2}-\d{2}$/

/**
 * The files of some answers as proofs, each with the last day that the answer beside it gives. A file that answers several
 * questions is one proof: the question with the earliest last day comes first.
 */
export function bevisISvar(
  villkor: readonly UnderlagVillkor[],
  svar: Readonly<Record<string, AnsokanSvar>>,
  tjanst: Tjanst | undefined,
): readonly InskickatBevis[] {
  const alla = villkor.flatMap((v) => {
    const varden = svar[v.id]?.varden ?? {}
    return svarsformOf(v, tjanst).flatMap((falt): InskickatBevis[] => {
      const fil = varden[falt.id]
      if (falt.typ !== 'fil' || typeof fil !== 'object' || fil === null || !('filId' in fil)) return []
      const dagar = (falt.giltigTill ?? []).map((id) => varden[id]).filter((d) => typeof d === 'string' && DAG.test(d))
      const [giltigtTill = null] = (dagar as string[]).toSorted()
      // The villkor's name says what it is about where the field's does not: 'Dokument', 'Rutin'.
      const namn = `${v.namn}: ${falt.namn.sv.toLocaleLowerCase('sv')}`
      return [{ fraga: `${v.id}/${falt.id}`, namn, dokumentId: String(fil.filId), giltigtTill }]
    })
  })
  return alla.toSorted((a, b) => (a.giltigtTill ?? '9').localeCompare(b.giltigtTill ?? '9'))
}
