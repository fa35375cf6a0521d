import { formatKvot } from '@valfri/kernel/kvot'
import type { Rad } from '@valfri/plugin-api/rad'

/** A settled row as it is stored and hashed: öre and ratios as text, so that JSON carries them exactly. */
export interface RadVarden {
  readonly nr: number
  readonly slag: string
  readonly del: string
  readonly text: string
  readonly person_id: string | null
  readonly bestallning_id: string | null
  readonly datum_fran: string
  readonly datum_till: string
  readonly antal: string
  readonly enhet: string
  readonly apris_ore: string
  readonly beslutad_ore: string | null
  readonly faktor: string
  readonly belopp_ore: string
  readonly parameter: string
  readonly segment: Readonly<Record<string, string>>
  readonly pris_fran: string
  readonly beslut_id: string
  readonly avser: string | null
  /** 'ÅÅÅÅ-MM-01' of the locked month that a korrigering belongs to. */
  readonly avser_manad: string | null
}

export function toRadVarden(rad: Rad, nr: number): RadVarden {
  return {
    nr,
    slag: rad.slag,
    del: rad.insats,
    text: rad.text,
    person_id: rad.personId ?? null,
    bestallning_id: rad.bestallningId ?? null,
    datum_fran: rad.datumFran,
    datum_till: rad.datumTill,
    antal: formatKvot(rad.antal),
    enhet: rad.enhet,
    apris_ore: rad.aprisOre.toString(),
    beslutad_ore: rad.kalla.beslutadOre?.toString() ?? null,
    faktor: formatKvot(rad.faktor),
    belopp_ore: rad.beloppOre.toString(),
    parameter: rad.kalla.parameter,
    segment: rad.kalla.segment as Record<string, string>,
    pris_fran: rad.kalla.fran,
    beslut_id: rad.kalla.beslut.id,
    avser: rad.avser ?? null,
    avser_manad: null,
  }
}
