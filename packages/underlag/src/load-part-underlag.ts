import type { AktorTx } from '@valfri/db/aktor'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { listKontaktpunkter } from '@valfri/tenancy/kontaktpunkter'
import { loadPrislista } from '@valfri/tenancy/load-prislista'
import { listOmradenMedPostnummer } from '@valfri/tenancy/omraden'
import type { ForsegladPart } from './forseglad.ts'
import type { LokalPart } from './load-version.ts'

/**
 * A party's local part with everything that its ids point at: areas with postnummer, contacts, prices in force or coming.
 * @param dag the day that areas and prices are read on
 */
export async function loadPartUnderlag(
  tx: AktorTx,
  tjanster: TjanstRegister,
  tjanstId: string,
  part: LokalPart,
  dag: Temporal.PlainDate,
): Promise<ForsegladPart> {
  const { kommunId, kommun, namndId, namnd, lokal } = part
  const [omraden, kontakter, lista] = await Promise.all([
    listOmradenMedPostnummer(tx, kommunId, namndId, dag),
    listKontaktpunkter(tx, kommunId, namndId),
    loadPrislista(tx, tjanster, { kommunId, namndId, tjanstId }, dag.toString()),
  ])
  const modell = lista.ok && lokal.ersattning ? lista.value.tjanst.ersattning[lokal.ersattning.modell] : undefined
  const grupper = lista.ok ? lista.value.grupper : []
  return {
    kommunId,
    kommun,
    namndId,
    namnd,
    lokal,
    omraden: omraden
      .filter((o) => lokal.omraden.includes(o.id))
      .map((o) => ({ id: o.id, namn: o.namn, zon: o.zon, postnummer: o.postnummer.map((p) => p.postnummer) })),
    kontakter: kontakter
      .filter((k) => lokal.kontakter.includes(k.id))
      .map(({ namn, telefon, epost, adress }) => ({ namn, telefon, epost, adress })),
    priser: grupper.flatMap((g) =>
      g.rader.flatMap((r) =>
        [...(r.galler ? [r.galler] : []), ...r.kommande].map((steg) => ({
          namn: g.namn,
          segment: r.namn,
          enhet: g.enhet,
          ore: steg.ore.toString(),
          fran: steg.fran,
          motivering: steg.motivering,
          beslut: steg.beslut,
        })),
      ),
    ),
    modell: modell && lokal.ersattning ? { id: lokal.ersattning.modell, namn: modell.namn.sv } : null,
  }
}
