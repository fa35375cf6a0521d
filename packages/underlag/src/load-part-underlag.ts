import type { AktorTx } from '@valfri/db/aktor'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { type Kontaktpunkt, listKontaktpunkter } from '@valfri/tenancy/kontaktpunkter'
import { loadPrislista } from '@valfri/tenancy/load-prislista'
import { listOmradenMedPostnummer, type OmradeMedPostnummer } from '@valfri/tenancy/omraden'
import type { PrislistaGrupp } from '@valfri/tenancy/prislista'
import type { ForsegladPart } from './forseglad.ts'
import type { LokalPart } from './load-version.ts'

export interface PartInnehall {
  readonly part: Omit<LokalPart, 'rev' | 'kommunSlug'>
  readonly tjanst: Tjanst | null
  readonly omraden: readonly Pick<OmradeMedPostnummer, 'id' | 'namn' | 'zon' | 'postnummer'>[]
  readonly kontakter: readonly Kontaktpunkt[]
  readonly prislista: readonly PrislistaGrupp[]
}

/** Writes out everything that the ids of a local part point at: areas with postnummer, contacts, prices. */
export function toForsegladPart({ part, tjanst, omraden, kontakter, prislista }: PartInnehall): ForsegladPart {
  const { kommunId, kommun, namndId, namnd, lokal } = part
  const modell = lokal.ersattning ? tjanst?.ersattning[lokal.ersattning.modell] : undefined
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
    priser: prislista.flatMap(toPriser),
    modell: modell && lokal.ersattning ? { id: lokal.ersattning.modell, namn: modell.namn.sv } : null,
  }
}

/** Prices in force and those that are decided to come. */
function toPriser(grupp: PrislistaGrupp): ForsegladPart['priser'] {
  return grupp.rader.flatMap((rad) =>
    [...(rad.galler ? [rad.galler] : []), ...rad.kommande].map((steg) => ({
      namn: grupp.namn,
      segment: rad.namn,
      enhet: grupp.enhet,
      ore: steg.ore.toString(),
      fran: steg.fran,
      motivering: steg.motivering,
      beslut: steg.beslut,
    })),
  )
}

/** A party's local part, read whole on a day. */
export async function loadPartUnderlag(
  tx: AktorTx,
  tjanster: TjanstRegister,
  tjanstId: string,
  part: LokalPart,
  dag: Temporal.PlainDate,
): Promise<ForsegladPart> {
  const { kommunId, namndId } = part
  const [omraden, kontakter, lista] = await Promise.all([
    listOmradenMedPostnummer(tx, kommunId, namndId, dag),
    listKontaktpunkter(tx, kommunId, namndId),
    loadPrislista(tx, tjanster, { kommunId, namndId, tjanstId }, dag.toString()),
  ])
  const tjanst = tjanster.tjanster.get(tjanstId) ?? null
  return toForsegladPart({ part, tjanst, omraden, kontakter, prislista: lista.ok ? lista.value.grupper : [] })
}
