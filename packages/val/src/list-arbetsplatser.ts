import type { AktorTx } from '@valfri/db/aktor'
import { dateAt } from '@valfri/kernel/tid'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { listAktivaTjanster } from '@valfri/tenancy/tjanst-aktiv'
import type { Omgivning } from './omgivning.ts'
import {
  countPlacerade,
  listBestallande,
  listBestalldaTjanster,
  listKontaktUtforare,
  selectArbetsplatser,
} from './queries-arbetsplats.ts'
import { loadUtforarnamn } from './queries-val.ts'

/** A workplace as its nämnd and the utförare that have persons there read it: all of them meet the same contact. */
export interface ArbetsplatsVy {
  readonly id: string
  readonly rev: number
  readonly kommun: string
  /** Null to an utförare where it is the owner's personnummer. */
  readonly organisationsnummer: string | null
  readonly namn: string
  readonly adress: string
  readonly postnummer: string
  readonly ort: string
  readonly status: 'foreslagen' | 'aktiv' | 'avslutad'
  readonly skal: string | null
  readonly kontakt: {
    readonly slag: 'kommun' | 'utforare'
    readonly utforareId: string | null
    /** Where the contact works: the kommun or an utförare. */
    readonly hos: string
    readonly namn: string
    readonly telefon: string | null
    readonly epost: string | null
  }
  /** Who has persons there today, and how many; an utförare reads its own alone. */
  readonly placerade: readonly { readonly utforare: string; readonly antal: number }[]
  /** The utförare that proposed it. */
  readonly foreslagenAv: string | null
}

/** The register in the aktör's reach: a nämnd's whole, and to an utförare the companies where its own persons are and what it proposed. */
export async function listArbetsplatser(tx: AktorTx, o: Omgivning): Promise<readonly ArbetsplatsVy[]> {
  const rader = await selectArbetsplatser(tx)
  const placerade = Map.groupBy(await countPlacerade(tx, dateAt(o.nu)), (p) => p.arbetsplats_id)
  const namn = await loadUtforarnamn(
    tx,
    rader.flatMap(({ plats: p }) => [p.kontaktUtforareId, p.utforareId].filter((id) => id !== null)),
  )
  const egenKommun = tx.aktor.typ === 'kommun'
  return rader.map(({ plats: p, kommun }) => ({
    ...{ id: p.id, rev: p.rev, kommun, namn: p.namn, adress: p.adress, postnummer: p.postnummer, ort: p.ort },
    organisationsnummer: p.arPersonnummer && !egenKommun ? null : p.organisationsnummer,
    status: p.status,
    skal: p.skal,
    kontakt: {
      slag: p.kontaktSlag,
      utforareId: p.kontaktUtforareId,
      hos: p.kontaktUtforareId ? (namn.get(p.kontaktUtforareId) ?? '') : `${kommun} kommun`,
      ...{ namn: p.kontaktNamn, telefon: p.kontaktTelefon, epost: p.kontaktEpost },
    },
    placerade: (placerade.get(p.id) ?? []).map((r) => ({ utforare: r.utforare, antal: r.antal })),
    foreslagenAv: p.utforareId ? (namn.get(p.utforareId) ?? '') : null,
  }))
}

/** Who a contact can be at: the utförare with an avtal in the nämnd. */
export async function listKontakter(tx: AktorTx) {
  return [...(await listKontaktUtforare(tx, egenNamnd(tx)))]
}

/** To which nämnder an utförare can propose: those that order of it. */
export async function listMottagare(tx: AktorTx) {
  const rader = await listBestallande(tx)
  return rader.map((r) => ({ kommunId: r.kommun_id, namndId: r.namnd_id, kommun: r.kommun, namnd: r.namnd }))
}

/** Whether the menu has the register: the kommun has a tjänst on where somebody can be placed at a company, or the utförare has one there. */
export async function finnsArbetsplatser(tx: AktorTx, o: Omgivning): Promise<boolean> {
  const harPlats = (tjanstId: string) =>
    o.tjanster.tjanster
      .get(tjanstId)
      ?.bestallning.daterade?.some(
        (u) => u.varden.slag === 'fasta' && u.varden.alternativ.some((a) => a.arbetsplats),
      ) ?? false
  if (tx.aktor.typ === 'kommun') {
    const aktiva = await listAktivaTjanster(tx, dateAt(o.nu), egenNamnd(tx).kommunId)
    return aktiva.some((a) => harPlats(a.tjanstId))
  }
  return (await listBestalldaTjanster(tx)).some(harPlats)
}
