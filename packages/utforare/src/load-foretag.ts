import { utforareRoller } from '@valfri/auth/roller'
import type { AktorTx } from '@valfri/db/aktor'
import { dateAt } from '@valfri/kernel/tid'
import { formatForm, formatOrganisationsnummer } from './form.ts'
import { visaFullmakt } from './fullmakt.ts'
import { listEnheter, listInbjudningar, listKommuner, listUppdrag, loadForetagRad } from './queries.ts'

/** Everything of the firm's own page, for the firm itself. Undefined for who is not of it. */
export async function loadForetag(tx: AktorTx, nu: Temporal.Instant) {
  if (tx.aktor.typ !== 'utforare') return undefined
  const { utforareId } = tx.aktor
  const rad = await loadForetagRad(tx, utforareId)
  if (!rad) return undefined
  const [enheter, uppdrag, inbjudningar, kommuner] = await Promise.all([
    listEnheter(tx, utforareId),
    listUppdrag(tx, utforareId, dateAt(nu)),
    listInbjudningar(tx, utforareId, nu),
    listKommuner(tx),
  ])
  const { utforare: u, uppgift } = rad
  return {
    id: u.id,
    namn: u.namn,
    form: u.form,
    formNamn: formatForm(u.form),
    egenregi: u.regiKommunId !== null,
    organisationsnummer: uppgift.organisationsnummer && formatOrganisationsnummer(uppgift.organisationsnummer),
    arPersonnummer: uppgift.arPersonnummer,
    telefon: u.telefon ?? '',
    epost: u.epost ?? '',
    webb: u.webb ?? '',
    adress: uppgift.adress ?? '',
    postnummer: uppgift.postnummer ?? '',
    ort: uppgift.ort ?? '',
    firmatecknare: uppgift.firmatecknare ?? '',
    verksamhetsansvarig: uppgift.verksamhetsansvarig ?? '',
    rev: uppgift.rev,
    profil: u.profil,
    profilAndrad: u.profilAndrad?.toString() ?? null,
    enheter: enheter.map(({ id, namn, adress, postnummer, ort }) => ({ id, namn, adress, postnummer, ort })),
    kommuner,
    uppdrag: uppdrag.map((r) => ({
      id: r.id,
      namn: r.namn,
      roll: r.roll,
      rollNamn: utforareRoller[r.roll as keyof typeof utforareRoller] ?? r.roll,
      fran: r.fran.toString(),
      till: r.till?.toString() ?? null,
      fullmakt: r.fullmakt && visaFullmakt(r.fullmakt, kommuner),
      arJag: tx.aktor.typ === 'utforare' && r.identitetId === tx.aktor.identitetId,
    })),
    inbjudningar: inbjudningar.map((r) => ({
      id: r.id,
      namn: r.namn,
      roll: r.roll,
      rollNamn: utforareRoller[r.roll as keyof typeof utforareRoller] ?? r.roll,
      till: r.till?.toString() ?? null,
      fullmakt: r.fullmakt && visaFullmakt(r.fullmakt, kommuner),
      galler: r.galler.toString(),
    })),
  }
}

export type Foretag = NonNullable<Awaited<ReturnType<typeof loadForetag>>>
