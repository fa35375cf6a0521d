import { formatKvot, type Kvot, kvot, roundKvot } from '@valfri/kernel/kvot'
import { formatKronor } from '@valfri/kernel/ore'
import type { Avrundning } from '@valfri/plugin-api/modellval'
import { exaktBelopp, roundOre } from './avrundning.ts'
import { procentText } from './radtext.ts'
import type { Rad } from './utdata.ts'

const ENHET: Readonly<Record<string, string>> = {
  minut: 'minuter',
  dag: 'dagar',
  manad: 'månad',
  tillfalle: 'tillfällen',
  samtal: 'samtal',
  portion: 'portioner',
  leverans: 'leveranser',
  'extra-portion': 'extra portioner',
  besok: 'besök',
  dygn: 'dygn',
  'paborjad-vecka': 'påbörjade veckor',
  procent: 'procent',
  avrundning: '',
}

const METOD: Readonly<Record<Avrundning['metod'], string>> = {
  'halv-upp': 'hälften uppåt',
  'halv-jamn': 'hälften till jämnt tal',
  uppat: 'uppåt',
  nedat: 'nedåt',
}

export interface Radforklaring {
  /** How the amount was computed, '95 minuter × 465,00 kr per timme = 736,25 kr'. */
  readonly rakning: string
  /** Which rule rounded it, or that it came out even. */
  readonly avrundning: string
  /** What decided the price. */
  readonly beslut: string
}

const tal = (k: Kvot) => formatKvot(k).replace('-', '\u2212')

/** A row in Swedish, for kommun and utförare alike: the count, the rounding, the decision. */
export function forklaraRad(rad: Rad): Radforklaring {
  const { kalla } = rad
  const hojd = kalla.beslutadOre === undefined ? '' : ` Beslutat pris är ${formatKronor(kalla.beslutadOre)} kr.`
  const instans = `${kalla.beslut.instans} ${kalla.beslut.datum}`
  const paragraf = kalla.beslut.paragraf ? ` ${kalla.beslut.paragraf}` : ''
  return {
    rakning: rakning(rad),
    avrundning: avrundningstext(rad),
    beslut: `${kalla.parameter} gäller från ${kalla.fran}, beslutat av ${instans}${paragraf}, ${kalla.beslut.diarienummer}.${hojd}`,
  }
}

function rakning(rad: Rad): string {
  const belopp = `${formatKronor(rad.beloppOre)} kr`
  if (rad.enhet === 'avrundning') return `Summan avrundas med ${belopp}`
  if (rad.enhet === 'procent') return `${tal(rad.antal)} % av ${formatKronor(rad.aprisOre)} kr = ${belopp}`
  const per = rad.enhet === 'minut' ? ' per timme' : ''
  const faktor = rad.faktor.t === rad.faktor.n ? '' : ` × ${procentText(rad.faktor)}`
  return `${tal(rad.antal)} ${ENHET[rad.enhet] ?? rad.enhet} × ${formatKronor(rad.aprisOre)} kr${per}${faktor} = ${belopp}`
}

function avrundningstext(rad: Rad): string {
  if (rad.slag === 'kredit') return 'Den tidigare raden tas tillbaka som den står.'
  const exakt = exaktBelopp(rad.antal, rad.faktor, rad.aprisOre, rad.enhet)
  const { till, metod } = rad.avrundning
  if (exakt.n === 1n && exakt.t === rad.beloppOre) return 'Beloppet går jämnt ut.'
  if (roundOre(exakt, rad.avrundning) !== rad.beloppOre) return 'Beloppet är sänkt till taket.'
  return `${exaktText(exakt)} kr avrundas till ${till === 'ore' ? 'hela ören' : 'hela kronor'}, ${METOD[metod]}.`
}

/** Exact öre as kronor with four decimals, and whether more follow. */
function exaktText(ore: Kvot): string {
  const skala = kvot(ore.t * 100n, ore.n)
  const hundradelar = roundKvot(skala, 'nedat')
  const abs = hundradelar < 0n ? -hundradelar : hundradelar
  const text = `${formatKronor(hundradelar / 100n)}${(abs % 100n).toString().padStart(2, '0')}`
  return skala.n === 1n ? text.replace(/0+$/, '') : `${text}…`
}
