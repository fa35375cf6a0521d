import { cell, kr } from './csv.ts'
import type { Order } from './skapa-order.ts'

const KOLUMNER = [
  'referens',
  'utforare',
  'organisationsnummer',
  'tjanst',
  'regi',
  'underlag_kr',
  'moms_kr',
  'att_betala_kr',
  'internt_kr',
  'fakturanummer',
  'forfallodag',
]

/** What is paid to whom, one line an underlag, and its sum: semicolons, decimal commas and a BOM, as Swedish systems read it. */
export function betalningCsv(order: Order): string {
  const rader = order.poster.map((p) => [
    p.referens,
    p.utforare,
    p.organisationsnummer ?? '',
    p.tjanst,
    p.regi,
    kr(p.nettoOre),
    kr(p.momsOre),
    kr(p.attBetalaOre),
    kr(p.regi === 'egenregi' ? p.nettoOre : 0n),
    p.fakturanummer ?? '',
    p.forfallodag,
  ])
  return `\ufeff${[KOLUMNER, ...rader].map((rad) => rad.map(cell).join(';')).join('\r\n')}\r\n`
}
