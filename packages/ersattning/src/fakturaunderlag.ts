import type { AktorTx } from '@valfri/db/aktor'
import type { FakturaradIn } from '@valfri/ekonomi/faktura'
import { groupMoms } from '@valfri/ekonomi/write-ubl-faktura'
import { ok, type Result } from '@valfri/kernel/fel'
import { formatKronor } from '@valfri/kernel/ore'
import { ersattningFel } from './fel.ts'
import { ekonomiFel } from './fel-ekonomi.ts'
import { findKontorad, type Kontoplan, type Kontoslag } from './kontoplan.ts'
import type { Fakturaunderlag } from './matcha-faktura.ts'
import { loadKorning, loadUnderlag } from './queries.ts'
import { listFakturagrupper, loadFirma, loadKontoplan } from './queries-ekonomi.ts'
import { needsFaktura } from './skapa-order.ts'
import { underlagReferens } from './underlag-referens.ts'

/** A locked underlag as it may be invoiced: rows without persons, and where the invoice goes. */
export interface Fakturerbart extends Fakturaunderlag {
  readonly kommunId: string
  readonly namndId: string
  readonly underlagId: string
  readonly utforareId: string
  readonly manad: Temporal.PlainDate
  readonly plan: Kontoplan
  readonly firma: NonNullable<Awaited<ReturnType<typeof loadFirma>>>
  readonly fakturarader: readonly FakturaradIn[]
}

/**
 * Errors: `underlag-saknas`, `underlag-ej-last`, `kontoplan-saknas`, `faktura-behovs-ej` when the nämnd pays against the underlag,
 * it is egenregi's, or nothing is to be paid
 */
export async function loadFakturerbart(tx: AktorTx, underlagId: string): Promise<Result<Fakturerbart>> {
  const u = await loadUnderlag(tx, underlagId)
  const korning = u && (await loadKorning(tx, u.korningId))
  if (!u || !korning) return ersattningFel('underlag-saknas')
  if (!u.last) return ekonomiFel('underlag-ej-last')
  const { manad } = korning
  const beslutad = await loadKontoplan(tx, u, manad.add({ months: 1 }).subtract({ days: 1 }))
  if (!beslutad)
    return ekonomiFel('kontoplan-saknas', {
      text: 'Kommunen har inte beslutat hur den tar emot fakturor för månaden.',
      nasta: 'Fråga kommunens kontaktperson.',
    })
  const { plan } = beslutad
  const firma = await loadFirma(tx, u.utforareId)
  if (!needsFaktura(plan, u) || !firma) return ekonomiFel('faktura-behovs-ej')
  const fakturarader = (await listFakturagrupper(tx, u)).map((g) => toFakturarad(g, plan, u.tjanstId, u.regi))
  const moms = groupMoms(fakturarader).reduce((summa, g) => summa + g.momsOre, 0n)
  return ok({
    ...{
      kommunId: u.kommunId,
      namndId: u.namndId,
      underlagId,
      utforareId: u.utforareId,
      manad,
      plan,
      firma,
      fakturarader,
    },
    referens: underlagReferens(manad, u.id),
    organisationsnummer: firma.organisationsnummer,
    nettoOre: u.summaOre,
    bruttoOre: u.summaOre + moms,
    rader: fakturarader,
  })
}

type Grupp = Awaited<ReturnType<typeof listFakturagrupper>>[number]

function toFakturarad(g: Grupp, plan: Kontoplan, tjanstId: string, regi: string): FakturaradIn {
  const slag: Kontoslag =
    g.slag === 'vite' ? 'vite' : g.parameter === 'momskompensation' ? 'momskompensation' : 'ersattning'
  return {
    referens: `R${g.nr}`,
    text: g.text,
    beskrivning: describe(g),
    beloppOre: BigInt(g.ore),
    momsprocent: findKontorad(plan, { tjanstId, del: g.del, regi, slag })?.momsprocent ?? 0,
  }
}

function describe(g: Grupp): string {
  const rader = `${g.rader} ${g.rader === 1 ? 'rad' : 'rader'} i underlaget`
  if (g.enhet === 'procent' || g.enhet === 'avrundning' || g.antal === null) return rader
  const enhet = g.enhet === 'minut' ? 'minuter' : g.enhet
  return `${g.antal} ${enhet} à ${formatKronor(BigInt(g.apris_ore))} kr${g.enhet === 'minut' ? ' per timme' : ''}, ${rader}`
}
