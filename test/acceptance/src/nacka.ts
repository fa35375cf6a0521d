import { readFileSync } from 'node:fs'
import type { Kontrollpunkt } from '@valfri/underlag/typer'
import type { VillkorInnehall } from '@valfri/underlag/villkor-i-utkast'

interface Rad {
  /** The krav of our own catalogue that asks for the same. */
  readonly iKatalogen: string
  readonly villkor: string
  readonly kontrollpunkter: string
  readonly vidBrist: string
}

export interface NackasVillkor {
  readonly kolumner: readonly string[]
  readonly generella: readonly Rad[]
  readonly specifikt: {
    readonly preciserar: string
    readonly villkor: string
    readonly matt: readonly { readonly namn: string; readonly varde: string; readonly enhet: string }[]
  }
}

/** The table as it is printed (test/acceptance/nacka). */
export const nackasVillkor = JSON.parse(
  readFileSync(new URL('../nacka/villkor.json', import.meta.url), 'utf8'),
) as NackasVillkor

const KONTROLL = {
  'Uppvisa vid auktorisation': 'visa-upp',
  Uppföljning: 'uppfoljning',
  'Egen anmälan': 'egen-anmalan',
} as const
const FOLJD = { varning: 'varning', avauktorisation: 'avauktorisation' } as const

/** '1. Egen anmälan 2. Uppföljning' as kontrollpunkter; the printed number where it is not the place in the list. */
export function readKontrollpunkter(cell: string): readonly Kontrollpunkt[] {
  const delar = cell.split(/\s+(?=\d+\. )/)
  return delar.map((del, i) => {
    const [, nr, namn] = /^(?:(\d+)\. )?(.+)$/.exec(del) as unknown as [
      string,
      string | undefined,
      keyof typeof KONTROLL,
    ]
    const egetNr = nr !== undefined && (delar.length === 1 || Number(nr) !== i + 1)
    return { typ: KONTROLL[namn], ...(egetNr && { nr: Number(nr) }) }
  })
}

/** 'Varning och/eller avauktorisation' as följder. */
export const readFoljder = (cell: string) =>
  cell.split(' och/eller ').map((ord) => FOLJD[ord.toLocaleLowerCase('sv') as keyof typeof FOLJD])

/** A row as the kommun would write it in its underlag. */
export const toInnehall = (rad: Rad): VillkorInnehall => ({
  namn: rad.villkor.slice(0, 60),
  text: rad.villkor,
  kapitel: 'verksamhetskrav',
  delar: [],
  slag: 'generellt',
  kontrollpunkter: readKontrollpunkter(rad.kontrollpunkter),
  vidBrist: readFoljder(rad.vidBrist),
})
