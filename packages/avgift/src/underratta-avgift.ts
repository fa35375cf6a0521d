import { authFel } from '@valfri/auth/fel'
import type { AktorTx } from '@valfri/db/aktor'
import type { Dokument } from '@valfri/dokument/dokument'
import { sealDokument } from '@valfri/dokument/seal-dokument'
import { ok, type Result } from '@valfri/kernel/fel'
import { formatKronor } from '@valfri/kernel/ore'
import { dateAt } from '@valfri/kernel/tid'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { avgiftFel } from './fel.ts'
import {
  type AvgiftsbeslutRad,
  insertAvgiftsunderrattelse,
  loadAvgiftsbeslut,
  loadAvgiftsunderrattelse,
  loadVem,
} from './queries-beslut.ts'
import { loadNamndNamn, type NamndNamn } from './queries-namn.ts'

export const UNDERRATTELSEKANALER = ['brev', 'mina-sidor', 'muntligt'] as const
export type Underrattelsekanal = (typeof UNDERRATTELSEKANALER)[number]

/**
 * Tells the person of an avgiftsbeslut, with what it rests on and how to appeal. The letter is sealed as it was given.
 *
 * Errors: `avgiftsbeslut-saknas`, `redan-underrattad`
 * Source: FL (2017:900) 33 and 43–44 §§; SoL (2025:400) 35 kap. 1 §
 */
export async function underrattaAvgift(
  tx: AktorTx,
  input: { readonly beslutId: string; readonly kanal: Underrattelsekanal },
  vem: { readonly namn: string },
  nu: Temporal.Instant,
): Promise<Result<{ lamnad: string }>> {
  const { kommunId, namndId } = egenNamnd(tx)
  const beslut = await loadAvgiftsbeslut(tx, input.beslutId)
  if (!beslut) return avgiftFel('avgiftsbeslut-saknas')
  if (await loadAvgiftsunderrattelse(tx, beslut.id)) return avgiftFel('redan-underrattad')
  const person = await loadVem(tx, { kommunId, namndId }, beslut.personId)
  if (!person?.namn) return authFel('finns-inte')
  const namnd = await loadNamndNamn(tx, { kommunId, namndId })
  const brev = buildAvgiftsbrev(beslut, { ...person, namn: person.namn }, namnd, dateAt(nu))
  const { sha256 } = await sealDokument(brev)
  await insertAvgiftsunderrattelse(tx, {
    kommunId,
    namndId,
    beslutId: beslut.id,
    personId: beslut.personId,
    kanal: input.kanal,
    lamnad: nu,
    lamnadAvNamn: vem.namn,
    data: brev,
    sha256,
  })
  const { personId } = beslut
  tx.logga({ handling: 'underratta-avgift', objekt: 'avgiftsbeslut', objektId: beslut.id, personId, data: { sha256 } })
  return ok({ lamnad: nu.toString() })
}

/** The letter as it was given, for the one it was written to and the nämnd's avgiftshandläggare. Errors: `finns-inte` */
export async function readAvgiftsbrev(tx: AktorTx, beslutId: string): Promise<Result<Dokument>> {
  const rad = await loadAvgiftsunderrattelse(tx, beslutId)
  if (!rad) return authFel('finns-inte')
  const { kommunId, namndId, personId } = rad
  tx.logga({ kommunId, namndId, handling: 'las', objekt: 'avgiftsbeslut', objektId: beslutId, personId })
  return ok(rad.data as Dokument)
}

interface Mottagare {
  readonly namn: string
  readonly adress: string | null
  readonly postnummer: string | null
  readonly ort: string | null
}

const kr = (ore: bigint | null): string => (ore === null ? 'Inte lämnad' : `${formatKronor(ore)} kr i månaden`)

/** The letter of an avgiftsbeslut as data. A spouse's own figures are not in it: that they are added and halved is. */
function buildAvgiftsbrev(b: AvgiftsbeslutRad, till: Mottagare, namnd: NamndNamn, datum: Temporal.PlainDate): Dokument {
  return {
    slag: 'Beslut om avgift',
    titel: 'Din avgift för stöd och hjälp',
    sprak: 'sv',
    avsandare: { namn: `${namnd.kommun} kommun`, enhet: namnd.namnd },
    mottagare: [till.namn, till.adress ?? '', [till.postnummer, till.ort].filter(Boolean).join(' ')].filter(Boolean),
    datum: datum.toString(),
    diarienummer: b.diarienummer,
    block: [
      {
        typ: 'uppgifter',
        rader: [
          { namn: 'Gäller från', varde: b.fran.toString() },
          { namn: 'Beslutat', varde: `${b.datum}, ${b.beslutadAvNamn}` },
          { namn: 'Hushåll', varde: b.hushall === 'ensamstaende' ? 'Ensamstående' : 'Sammanlevande' },
          { namn: 'Din nettoinkomst', varde: kr(b.nettoinkomstOre) },
          { namn: 'Din boendekostnad', varde: kr(b.bostadskostnadOre) },
          { namn: 'Individuellt tillägg', varde: kr(b.individuelltTillaggOre) },
        ],
      },
      { typ: 'rubrik', niva: 2, text: 'Så räknas avgiften' },
      { typ: 'stycke', text: explainRule(b) },
      ...(b.skal ? [{ typ: 'stycke' as const, text: `Skäl: ${b.skal}` }] : []),
      { typ: 'rubrik', niva: 2, text: 'Så överklagar du' },
      {
        typ: 'ruta',
        rubrik: 'Tre veckor från den dag du fick del av beslutet',
        text: `Skriv vilket beslut du överklagar, vad du vill ska ändras och varför. Skicka skrivelsen till ${namnd.namnd} i ${namnd.kommun} kommun. Den ska ha kommit in till nämnden inom tre veckor från den dag du fick del av beslutet. Nämnden prövar först om beslutet ska ändras och skickar annars ärendet till ${namnd.forvaltningsratt}.`,
      },
    ],
  }
}

function explainRule(b: AvgiftsbeslutRad): string {
  if (b.nettoinkomstOre === null)
    return 'Du har inte lämnat någon inkomst. Då betalar du enligt nämndens taxa, men aldrig mer än maxtaxan för det som ligger inom den. Du kan lämna dina uppgifter när du vill.'
  const makar = b.makar
    ? ' Ni är makar eller partner: era inkomster och boendekostnader räknas ihop och delas på två.'
    : ''
  return `Du betalar det lägsta av tre belopp: nämndens taxa för det som har utförts, maxtaxan, och ditt avgiftsutrymme. Avgiftsutrymmet är det som är kvar av inkomsten när boendekostnad, minimibelopp och individuellt tillägg är avdragna.${makar} Mat ligger utanför maxtaxan.`
}
