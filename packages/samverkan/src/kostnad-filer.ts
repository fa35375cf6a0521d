import type { AktorTx } from '@valfri/db/aktor'
import type { Dokument } from '@valfri/dokument/dokument'
import { renderPdf } from '@valfri/dokument/render-pdf'
import { cell, kr } from '@valfri/ersattning/csv'
import { ok, type Result } from '@valfri/kernel/fel'
import { formatKronor } from '@valfri/kernel/ore'
import { samverkanFel } from './fel.ts'
import { RESTREGEL } from './fordela.ts'
import { selectKostnad } from './queries-kostnad.ts'
import { type AndelVy, type KostnadVy, visaKostnader } from './visa-kostnader.ts'

export interface Kostnadsfil {
  readonly innehall: Uint8Array | string
  readonly namn: string
}

const NYCKELNAMN = { lika: 'Lika delar', folkmangd: 'Folkmängd', volym: 'Volym' } as const
const enhet = (k: KostnadVy) =>
  k.nyckel?.slag === 'volym' ? k.nyckel.enhet : k.nyckel?.slag === 'folkmangd' ? 'invånare' : 'del'
const nyckelText = (k: KostnadVy) => (k.nyckel ? NYCKELNAMN[k.nyckel.slag] : '')

async function loadKostnad(
  tx: AktorTx,
  id: string,
  idag: Temporal.PlainDate,
): Promise<Result<KostnadVy & { samverkan: string }>> {
  const rad = await selectKostnad(tx, id)
  if (!rad) return samverkanFel('kostnad-saknas')
  const sida = await visaKostnader(tx, rad.samverkanId, idag)
  if (!sida.ok) return sida
  const kostnad = sida.value.kostnader.find((k) => k.id === id)
  return kostnad ? ok({ ...kostnad, samverkan: sida.value.namn }) : samverkanFel('kostnad-saknas')
}

/**
 * What one member is invoiced by for its part: the cost, the key, every member's figure with its source, and how the öre fell.
 * The same cost gives the same bytes. Errors: `kostnad-saknas`
 */
export async function fakturaunderlagPdf(
  tx: AktorTx,
  { kostnadId, namndId }: { readonly kostnadId: string; readonly namndId: string },
  idag: Temporal.PlainDate,
): Promise<Result<Kostnadsfil>> {
  const svar = await loadKostnad(tx, kostnadId, idag)
  if (!svar.ok) return svar
  const mitt = svar.value.andelar.find((a) => a.namndId === namndId)
  if (!mitt) return samverkanFel('kostnad-saknas')
  return ok({
    innehall: await renderPdf(toDokument(svar.value, mitt, svar.value.samverkan)),
    namn: `fakturaunderlag_${mitt.kommunId}_${svar.value.datum}.pdf`,
  })
}

function toDokument(k: KostnadVy, mitt: AndelVy, samverkan: string): Dokument {
  return {
    slag: k.rattar === null ? 'Fakturaunderlag mellan kommuner' : 'Kreditunderlag mellan kommuner',
    titel: `${k.text}: ${mitt.kommun}s del`,
    sprak: 'sv',
    avsandare: { namn: `${k.betalare.kommun} kommun`, enhet: k.betalare.namnd },
    mottagare: [`${mitt.kommun} kommun`, mitt.namnd],
    datum: k.datum,
    block: [
      {
        typ: 'uppgifter',
        rader: [
          { namn: 'Samverkan', varde: samverkan },
          { namn: 'Hela kostnaden', varde: `${formatKronor(BigInt(k.ore))} kr` },
          { namn: 'Verifikation hos betalaren', varde: k.verifikation },
          { namn: 'Fördelningsnyckel', varde: nyckelText(k) },
          { namn: 'Att betala', varde: `${formatKronor(BigInt(mitt.ore))} kr` },
        ],
      },
      {
        typ: 'tabell',
        rubrik: 'Så fördelas kostnaden',
        radrubrik: true,
        kolumner: [
          { rubrik: 'Kommun' },
          { rubrik: `Tal (${enhet(k)})`, justering: 'hoger' },
          { rubrik: 'Avser' },
          { rubrik: 'Källa' },
          { rubrik: 'Del, kr', justering: 'hoger' },
        ],
        rader: k.andelar.map((a) => [
          a.kommun,
          a.tal.toLocaleString('sv-SE'),
          a.avser ?? '',
          a.kalla ? `${a.kalla} (${a.kallaDatum})` : '',
          formatKronor(BigInt(a.ore)),
        ]),
        summa: [
          'Summa',
          k.andelar.reduce((s, a) => s + a.tal, 0).toLocaleString('sv-SE'),
          '',
          '',
          formatKronor(BigInt(k.ore)),
        ],
      },
      { typ: 'ruta', rubrik: 'Ören som blir över', text: RESTREGEL },
    ],
  }
}

const KOLUMNER = [
  'kostnad',
  'datum',
  'text',
  'slag',
  'verifikation',
  'betalare',
  'nyckel',
  'kommunkod',
  'kommun',
  'tal',
  'tal_avser',
  'kalla',
  'kalla_datum',
  'del_kr',
  'rest_ore',
]

/** Every part of every cost of a samverkan as rows; those of one cost add up to it. Errors: `samverkan-saknas` */
export async function kostnadCsv(
  tx: AktorTx,
  samverkanId: string,
  idag: Temporal.PlainDate,
): Promise<Result<Kostnadsfil>> {
  const sida = await visaKostnader(tx, samverkanId, idag)
  if (!sida.ok) return sida
  const rader = sida.value.kostnader.flatMap((k) => k.andelar.map((a) => csvRad(k, a)))
  const text = [KOLUMNER, ...rader].map((rad) => rad.map(cell).join(';')).join('\r\n')
  return ok({ innehall: `\uFEFF${text}\r\n`, namn: 'gemensamma-kostnader.csv' })
}

function csvRad(k: KostnadVy, a: AndelVy): readonly string[] {
  return [
    ...[k.id, k.datum, k.text, k.slag, k.verifikation, k.betalare.kommun, nyckelText(k)],
    ...[a.kommunId, a.kommun, String(a.tal), a.avser ?? '', a.kalla ?? '', a.kallaDatum ?? ''],
    ...[kr(a.ore), String(a.restOre)],
  ]
}
