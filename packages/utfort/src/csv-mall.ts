import type { HandelseTyp } from '@valfri/plugin-api/handelse'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import type { Tjanst } from '@valfri/plugin-api/tjanst'

const RUBRIKER = 'id;person;del;typ;datum;start;slut;antal;personal;medarbetare;orsak'

/** The template that the page offers: its header row, and one example for each tjänst of the instance. */
export function makeCsvMall({ tjanster }: TjanstRegister): string {
  const exempel = [...tjanster.values()].map((tjanst, i) => exempelRad(tjanst, 1001 + i))
  return [RUBRIKER, ...exempel, ''].join('\r\n')
}

function exempelRad(tjanst: Tjanst, nr: number): string {
  const [del] = Object.keys(tjanst.delar)
  const [typ, handelse] = Object.entries(tjanst.handelser)[0] as [string, HandelseTyp]
  const tider = handelse.slag === 'besok' ? '08:15;08:55;;1;AB' : handelse.slag === 'antal' ? ';;2;;' : ';;;;'
  return `${nr};P-7F4K9;${del};${typ};2026-05-04;${tider};`
}
