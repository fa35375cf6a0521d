import { type Kvot, kvot, multiplyKvot, roundKvot } from '@valfri/kernel/kvot'
import type { Radslag, Segment } from '@valfri/plugin-api/rad'
import type { Benamningar } from './indata.ts'

const SLAG: { readonly [K in Radslag]?: string } = {
  beviljad: 'beviljad tid',
  narvaro: 'närvaro',
  franvaro: 'frånvaro',
  avbojt: 'avböjt',
  bomtid: 'ingen hemma',
  avbokad: 'sen avbokning',
  uteblivet: 'uteblivet',
  manad: 'månad',
  schablondagar: 'schablonmånad',
  'sen-avbestallning': 'sent avbeställt',
  egenavgift: 'avdrag för egenavgift som utföraren tagit emot',
  korrigering: 'ny rad efter korrigering',
}

const NAMN: Readonly<Record<string, string>> = {
  portion: 'Portioner',
  leverans: 'Leveranser',
  'extra-portion': 'Extra portioner',
  samtal: 'Samtal',
  vite: 'Vite',
}

/** 100 for 1; a percent with decimals is written with at most two. */
export function procentText(andel: Kvot): string {
  const hundradelar = roundKvot(multiplyKvot(andel, kvot(10_000)), 'halv-upp')
  const [hel, rest] = [hundradelar / 100n, hundradelar % 100n]
  return rest === 0n ? `${hel} %` : `${hel},${rest.toString().padStart(2, '0').replace(/0$/, '')} %`
}

/** 'Omvårdnad, avböjt 50 %, kväll, landsbygd' */
export function radtext(slag: Radslag, insats: string, segment: Segment, faktor: Kvot, namn: Benamningar): string {
  const del = Object.entries(segment)
    .filter(([nyckel, v]) => v && nyckel !== 'regi' && !(nyckel === 'del' && v === insats))
    .map(([nyckel, v]) => segmentnamn(nyckel, v as string, namn))
    .sort()
  const vad = SLAG[slag]
  const procent = faktor.t === 1n && faktor.n === 1n ? '' : ` ${procentText(faktor)}`
  return [namnOf(insats, namn), vad ? `${vad}${procent}` : procent.trim(), ...del].filter((t) => t !== '').join(', ')
}

function namnOf(id: string, namn: Benamningar): string {
  const text = namn.insatser?.[id] ?? NAMN[id] ?? id
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1)
}

/** Regi says nothing that the underlag's head does not, and the del nothing when it is the insats. */
function segmentnamn(nyckel: string, varde: string, namn: Benamningar): string {
  if (nyckel === 'del') return namn.insatser?.[varde]?.toLocaleLowerCase('sv') ?? varde
  return namn.segment?.[varde] ?? (nyckel === 'niva' ? `nivå ${varde}` : varde)
}
