import type { AktorTx } from '@valfri/db/aktor'
import { kr } from '@valfri/ersattning/csv'
import { dateAt } from '@valfri/kernel/tid'
import { csvFil } from './csv-fil.ts'
import { type Kommuntjanst, listSarkostnader } from './queries.ts'
import { slagText } from './sarkostnader.ts'

const KOLUMNER = [
  'rad',
  'manad',
  'egenregi',
  'slag',
  'text',
  'belopp_kr',
  'korrigerar_rad',
  'skal',
  'diarienummer',
  'verifikation',
  'postad',
]

/** A year's lines as they were written, korrigeringar and all, so that the amounts add up to the year. Names nobody. */
export async function sarkostnadCsv(tx: AktorTx, n: Kommuntjanst, ar: number): Promise<string> {
  const alla = await listSarkostnader(tx, n, ar)
  const nr = new Map(alla.map(({ rad }, i) => [rad.id, String(i + 1)]))
  const rader = alla.map(({ rad, utforare, beslut }) => [
    nr.get(rad.id) ?? '',
    rad.manad.toString().slice(0, 7),
    utforare ?? '',
    slagText(rad.slag),
    rad.text,
    kr(rad.beloppOre),
    rad.korrigerar ? (nr.get(rad.korrigerar) ?? '') : '',
    rad.skal ?? '',
    beslut?.diarienummer ?? '',
    rad.verifikation ?? '',
    dateAt(rad.skapad).toString(),
  ])
  return csvFil([KOLUMNER, ...rader])
}
