import type { AktorTx } from '@valfri/db/aktor'
import type { Dokument } from '@valfri/dokument/dokument'
import type { Result } from '@valfri/kernel/fel'
import { canonicalJson } from '@valfri/kernel/kanonisk-json'
import { formatKronor } from '@valfri/kernel/ore'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { cell, kr } from './csv.ts'
import { type RadVy, type UnderlagVy, visaUnderlag } from './visa-underlag.ts'

/** All of them: a locked underlag has as many rows as it has, and none may be left out of its file. */
const ALLA = { antal: 10_000_000, hoppa: 0 }

/** An underlag with all its rows, for export; the person is a code in each of them. */
export async function loadHeltUnderlag(tx: AktorTx, id: string, tjanster: TjanstRegister): Promise<Result<UnderlagVy>> {
  const svar = await visaUnderlag(tx, id, ALLA, tjanster)
  if (svar.ok) tx.logga({ handling: 'exportera-underlag', objekt: 'ersattningsunderlag', objektId: id })
  return svar
}

/** The underlag as a document. Its date is the month's last day, so that the same underlag gives the same bytes. */
export function underlagDokument(u: UnderlagVy): Dokument {
  const sista = Temporal.PlainYearMonth.from(u.manad).toPlainDate({ day: 31 }).toString()
  return {
    slag: 'Ersättningsunderlag',
    titel: `${u.tjanst}: ${u.utforare}, ${u.manad}`,
    sprak: 'sv',
    avsandare: { namn: `${u.kommun} kommun` },
    datum: sista,
    format: 'liggande',
    block: [
      { typ: 'uppgifter', rader: summaries(u) },
      {
        typ: 'tabell',
        rubrik: 'Rader',
        kolumner: [
          { rubrik: 'Brukare' },
          { rubrik: 'Vad' },
          { rubrik: 'Mängd', justering: 'hoger' },
          { rubrik: 'Pris, kr', justering: 'hoger' },
          { rubrik: 'Pris från' },
          { rubrik: 'Beslut' },
          { rubrik: 'Belopp, kr', justering: 'hoger' },
        ],
        rader: u.rader.map((r) => [
          r.kod ?? '',
          r.text,
          quantity(r),
          formatKronor(BigInt(r.aprisOre)),
          r.prisFran ?? '',
          r.beslut?.diarienummer ?? '',
          formatKronor(BigInt(r.beloppOre)),
        ]),
        summa: ['Summa', '', '', '', '', '', formatKronor(BigInt(u.summaOre))],
      },
    ],
  }
}

function summaries(u: UnderlagVy): { namn: string; varde: string }[] {
  return [
    { namn: 'Att betala', varde: `${formatKronor(BigInt(u.summaOre))} kr` },
    { namn: 'Varav momskompensation', varde: `${formatKronor(BigInt(u.momskompensationOre))} kr` },
    { namn: 'Händelser', varde: String(u.antalHandelser) },
    { namn: 'Brukare', varde: String(u.antalPersoner) },
    { namn: 'Fingeravtryck', varde: u.sha256 },
  ]
}

const quantity = (r: RadVy): string =>
  `${r.antal} ${r.enhet === 'minut' ? 'min' : r.enhet}${r.faktor === '1' ? '' : ` × ${r.faktor}`}`

const KOLUMNER = [
  'nr',
  'brukarkod',
  'del',
  'text',
  'antal',
  'enhet',
  'faktor',
  'apris_kr',
  'belopp_kr',
  'pris_fran',
  'beslut_datum',
  'diarienummer',
] as const

/** The underlag as CSV for a spreadsheet: semicolons, decimal commas and a BOM, as Swedish Excel reads it. */
export function underlagCsv(u: UnderlagVy): string {
  const rader = u.rader.map((r) => [
    String(r.nr),
    r.kod ?? '',
    r.del ?? '',
    r.text,
    r.antal,
    r.enhet,
    r.faktor,
    kr(r.aprisOre),
    kr(r.beloppOre),
    r.prisFran ?? '',
    r.beslut?.datum ?? '',
    r.beslut?.diarienummer ?? '',
  ])
  return `\ufeff${[KOLUMNER, ...rader].map((rad) => rad.map(cell).join(';')).join('\r\n')}\r\n`
}

/** The underlag as canonical JSON: every row with its price, start date and decision; amounts in öre. */
export function underlagJson(u: UnderlagVy): string {
  const { status: _status, fler: _fler, korningId, ...kvar } = u
  return `${canonicalJson({ format: 'valfri-ersattningsunderlag', version: 1, korningId, ...kvar })}\n`
}
