import { authFel } from '@valfri/auth/fel'
import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { parseOrganisationsnummer } from '@valfri/kernel/identitetsnummer'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import type { ArbetsplatsIn, SparaArbetsplatsIn } from './arbetsplats-input.ts'
import {
  findSamma,
  insertArbetsplats,
  listBestallande,
  listKontaktUtforare,
  loadArbetsplats,
  lockForetag,
  updateArbetsplats,
} from './queries-arbetsplats.ts'
import { uppgiftFel } from './uppgift-fel.ts'

/**
 * Adds a workplace to the nämnd's register, or changes one; saving what an utförare proposed takes it into use. The same company at
 * the same address is there once, so that everyone meets the same contact (F19.5).
 *
 * Errors: `organisationsnummer-ogiltigt`, `arbetsplats-kontakt`, `arbetsplats-finns`, `finns-inte`, `andrad-av-annan`
 */
export async function sparaArbetsplats(
  tx: AktorTx,
  input: SparaArbetsplatsIn,
  nu: Temporal.Instant,
): Promise<Result<{ id: string; rev: number }>> {
  const { identitetId, ...n } = egenNamnd(tx)
  const fakta = readFakta(input)
  if (!fakta.ok) return fakta
  const utforareId = input.kontaktUtforareId
  if (utforareId && !(await listKontaktUtforare(tx, n)).some((u) => u.id === utforareId))
    return uppgiftFel('arbetsplats-kontakt', { falt: { kontaktUtforareId: 'Välj en utförare med avtal i nämnden.' } })
  await lockForetag(tx, n.namndId, fakta.value.organisationsnummer)
  if (await findSamma(tx, n, { id: input.id, ...fakta.value }))
    return uppgiftFel('arbetsplats-finns', { falt: { organisationsnummer: 'Företaget finns redan på adressen.' } })

  const kontakt = { kontaktSlag: utforareId ? 'utforare' : 'kommun', kontaktUtforareId: utforareId } as const
  const varden = { ...fakta.value, ...kontakt, status: 'aktiv', skal: null, andrad: nu } as const
  const logga = (handling: string, id: string) =>
    tx.logga({ handling, objekt: 'arbetsplats', objektId: id, data: { kontakt: kontakt.kontaktSlag } })
  if (!input.id) {
    const id = await insertArbetsplats(tx, { ...n, ...varden, skapadAv: identitetId, skapad: nu })
    logga('lagg-till-arbetsplats', id)
    return ok({ id, rev: 1 })
  }
  const { id, rev } = input
  if (!(await loadEgen(tx, id))) return authFel('finns-inte')
  const ny = await updateArbetsplats(tx, { ...n, id, rev }, varden)
  if (ny === null) return authFel('andrad-av-annan')
  logga('andra-arbetsplats', id)
  return ok({ id, rev: ny })
}

/**
 * Ends a workplace, or turns a proposal down. Those who are placed there stay where they are; nobody new can be.
 * Errors: `finns-inte`, `andrad-av-annan`
 */
export async function avslutaArbetsplats(
  tx: AktorTx,
  input: { readonly id: string; readonly rev: number; readonly skal: string },
  nu: Temporal.Instant,
): Promise<Result<{ rev: number }>> {
  const { kommunId, namndId } = egenNamnd(tx)
  if (!(await loadEgen(tx, input.id))) return authFel('finns-inte')
  const varden = { status: 'avslutad', skal: input.skal, andrad: nu } as const
  const rev = await updateArbetsplats(tx, { kommunId, namndId, id: input.id, rev: input.rev }, varden)
  if (rev === null) return authFel('andrad-av-annan')
  tx.logga({ handling: 'avsluta-arbetsplats', objekt: 'arbetsplats', objektId: input.id, orsak: input.skal })
  return ok({ rev })
}

/**
 * An utförare proposes a company to a nämnd that orders of it, with a person of its own as the contact. It counts when a handläggare
 * has taken it into the register.
 *
 * Errors: `organisationsnummer-ogiltigt`, `arbetsplats-kontakt`, `arbetsplats-ej-bestalld`
 */
export async function foreslaArbetsplats(
  tx: AktorTx,
  input: ArbetsplatsIn & { readonly kommunId: string; readonly namndId: string },
  nu: Temporal.Instant,
): Promise<Result<{ id: string }>> {
  if (tx.aktor.typ !== 'utforare') return authFel('ej-behorig')
  const { utforareId, identitetId } = tx.aktor
  const { kommunId, namndId } = input
  const fakta = readFakta(input)
  if (!fakta.ok) return fakta
  if (!(await listBestallande(tx)).some((b) => b.kommun_id === kommunId && b.namnd_id === namndId))
    return uppgiftFel('arbetsplats-ej-bestalld', { falt: { namnd: 'Välj en av era kommuner.' } })
  const kontakt = { kontaktSlag: 'utforare', kontaktUtforareId: utforareId } as const
  const id = await insertArbetsplats(tx, {
    ...{ kommunId, namndId, ...fakta.value, ...kontakt, status: 'foreslagen' as const, utforareId },
    ...{ andrad: nu, skapadAv: identitetId, skapad: nu },
  })
  tx.logga({ kommunId, namndId, handling: 'foresla-arbetsplats', objekt: 'arbetsplats', objektId: id })
  return ok({ id })
}

async function loadEgen(tx: AktorTx, id: string): Promise<boolean> {
  const { kommunId, namndId } = egenNamnd(tx)
  const rad = await loadArbetsplats(tx, id)
  return rad?.kommunId === kommunId && rad.namndId === namndId
}

/** What a workplace is, checked. */
function readFakta(input: ArbetsplatsIn) {
  const nummer = parseOrganisationsnummer(input.organisationsnummer)
  if (!nummer.ok) return { ...nummer, fel: { ...nummer.fel, falt: { organisationsnummer: nummer.fel.text } } }
  const { namn, adress, postnummer, ort, kontaktNamn } = input
  const [kontaktTelefon, kontaktEpost] = [input.kontaktTelefon || null, input.kontaktEpost || null]
  if (!kontaktNamn) return uppgiftFel('arbetsplats-kontakt', { falt: { kontaktNamn: 'Skriv vem som är kontakt.' } })
  if (!kontaktTelefon && !kontaktEpost)
    return uppgiftFel('arbetsplats-kontakt', { falt: { kontaktTelefon: 'Skriv telefon eller e-post.' } })
  return ok({
    organisationsnummer: nummer.value.nummer,
    arPersonnummer: nummer.value.arPersonnummer,
    ...{ namn, adress, postnummer, ort, kontaktNamn, kontaktTelefon, kontaktEpost },
  })
}
