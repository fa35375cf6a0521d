import { createHash } from 'node:crypto'
import type { AktorTx } from '@valfri/db/aktor'
import { findPersonuppgift } from '@valfri/ekonomi/find-personuppgift'
import { type LastFaktura, readUblFaktura } from '@valfri/ekonomi/read-ubl-faktura'
import { ok, type Result } from '@valfri/kernel/fel'
import { canonicalJson } from '@valfri/kernel/kanonisk-json'
import { loadFakturerbart } from './fakturaunderlag.ts'
import { ekonomiFel } from './fel-ekonomi.ts'
import { matchaFaktura, type Skillnad } from './matcha-faktura.ts'
import { insertFaktura, listNamnIUnderlag, lockFakturor } from './queries-ekonomi.ts'

export interface Fakturasvar {
  readonly id: string
  readonly status: 'godkand' | 'avvisad'
  readonly skillnader: readonly Skillnad[]
}

/**
 * Takes in an utförare's invoice for its underlag. It is read safely, tried by the rules of EN 16931, looked through for names and
 * personnummer, and matched to the öre: the exact one is approved with no hand, any other is refused with the row named (F10.12).
 * An invoice that names a person is not kept. The same bytes twice are one invoice with one answer.
 *
 * Errors: `faktura-olaslig`, `faktura-for-stor`, `redan-fakturerad`, those of `loadFakturerbart`
 */
export async function lamnaFaktura(
  tx: AktorTx,
  input: { readonly underlagId: string; readonly xml: string },
  nu: Temporal.Instant,
): Promise<Result<Fakturasvar>> {
  if (tx.aktor.typ !== 'utforare') throw new Error('an invoice is sent by an utförare')
  const underlag = await loadFakturerbart(tx, input.underlagId)
  if (!underlag.ok) return underlag
  const bytes = new TextEncoder().encode(input.xml)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const tidigare = await lockFakturor(tx, input.underlagId)
  const godkand = tidigare.find((f) => f.status === 'godkand')
  if (godkand) return godkand.sha256 === sha256 ? ok(toSvar(godkand)) : ekonomiFel('redan-fakturerad')
  const last = readUblFaktura(bytes)
  if (!last.ok) return last
  const namngiven = await findNamngiven(tx, last.value, underlag.value)
  const skillnader = namngiven
    ? [namngiven]
    : [...last.value.brott.map(toSkillnad), ...matchaFaktura(last.value.faktura, underlag.value)]
  const status = skillnader.length === 0 ? 'godkand' : 'avvisad'
  const samma = tidigare.find((f) => f.sha256 === sha256)
  // Tried again all the same: what the kommun asks for may have changed since it was refused.
  if (samma && canonicalJson(samma.skillnader) === canonicalJson(skillnader)) return ok(toSvar(samma))
  const { faktura: f } = last.value
  const { kommunId, namndId, underlagId, utforareId } = underlag.value
  const id = await insertFaktura(tx, {
    ...{ kommunId, namndId, underlagId, utforareId, status, skillnader },
    // What an utförare calls its invoice is free text, and may be what names the person.
    nummer: namngiven ? '' : f.nummer.slice(0, 100),
    fakturadatum: toDatum(f.datum),
    forfallodag: toDatum(f.forfallodag),
    nettoOre: f.nettoOre,
    bruttoOre: f.bruttoOre,
    xml: namngiven ? null : input.xml,
    sha256,
    av: tx.aktor.identitetId,
    mottagen: nu,
  })
  tx.logga({ handling: 'lamna-faktura', objekt: 'faktura', objektId: id, data: { status } })
  return ok({ id, status, skillnader })
}

const toSvar = ({ id, status, skillnader }: Fakturasvar): Fakturasvar => ({ id, status, skillnader })

async function findNamngiven(
  tx: AktorTx,
  last: LastFaktura,
  u: { readonly kommunId: string; readonly underlagId: string },
): Promise<Skillnad | null> {
  const namn = await listNamnIUnderlag(tx, { kommunId: u.kommunId, id: u.underlagId })
  const traff = findPersonuppgift(last.dokument, namn)
  if (!traff) return null
  const vad = traff.slag === 'namn' ? 'namnet på en brukare' : 'ett personnummer'
  return {
    slag: 'personuppgift',
    rad: null,
    text: `Fakturan innehåller ${vad} i ${traff.var}. Vi sparar den inte. Skicka en ny utan personuppgifter; personerna finns i underlaget.`,
    underlagOre: null,
    fakturaOre: null,
  }
}

const toSkillnad = (b: { readonly regel: string; readonly text: string }): Skillnad => ({
  slag: 'regel',
  rad: null,
  text: `${b.regel}: ${b.text}`,
  underlagOre: null,
  fakturaOre: null,
})

/** A date that the rules have refused is not kept. */
function toDatum(text: string | null): Temporal.PlainDate | null {
  return text && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))
    ? Temporal.PlainDate.from(text)
    : null
}
