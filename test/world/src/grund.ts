import { createHmac } from 'node:crypto'
import type { Sql } from 'postgres'
import { varldKommuner } from './kommuner.ts'
import { identitetId, type Persona, personas } from './personas.ts'
import { stabiltId } from './stabilt-id.ts'
import { firmaUppgifter, namndaUtforare, utforareId } from './utforare.ts'

/** The secret that tests hash personnummer with. */
export const TEST_PEPPAR = 'test-peppar'

/** The keyed hash that stands for a personnummer outside the person table. */
export function personnummerHash(personnummer: string, peppar: string): string {
  return createHmac('sha256', peppar).update(personnummer).digest('hex')
}

const FRAN = '2026-01-01'

async function loadKommuner(sql: Sql): Promise<void> {
  await sql`insert into kommun ${sql(varldKommuner.map((k) => ({ kommun_id: k.kommunId, slug: k.slug, namn: k.namn, status: k.status, tema: sql.json({ farg: k.farg }), forvaltningsratt: k.forvaltningsratt, invanare: k.invanare })))}`
  const namnder = varldKommuner.flatMap((k) =>
    k.namnder.map((n) => ({ kommun_id: k.kommunId, namnd_id: n.namndId, namn: n.namn, diarieprefix: n.diarieprefix })),
  )
  await sql`insert into namnd ${sql(namnder)}`
  const kontakter = varldKommuner.flatMap((k) =>
    k.namnder.map((n) => ({
      kommun_id: k.kommunId,
      id: stabiltId(`kontakt:${n.namndId}`),
      namnd_id: n.namndId,
      slag: 'kundtjanst',
      namn: `${k.namn} kommun, kundtjänst`,
      telefon: `0${k.kommunId.slice(1)}-00 00 00`,
      epost: `kundtjanst@${k.slug}.example`,
      adress: `Kommunhuset, ${k.namn}`,
    })),
  )
  await sql`insert into kontaktpunkt ${sql(kontakter)}`
}

/** Those who work in a nämnd or at an utförare: they get mail about what waits. */
const iArbete = personas.filter((p) => p.typ === 'kommun' || p.typ === 'utforare')

/** Where a persona's mail goes; the name is not in it, so that a test can look for names in mails. */
export const epostOf = (nyckel: string): string => `${nyckel}@valfri.example`

async function loadPersonal(sql: Sql, peppar: string): Promise<void> {
  await sql`insert into identitet ${sql(personas.map((p) => ({ id: identitetId(p.nyckel), personnummer_hash: personnummerHash(p.personnummer, peppar), namn: p.namn })))}`
  await sql`insert into notisval ${sql(iArbete.map((p) => ({ identitet_id: identitetId(p.nyckel), epost: epostOf(p.nyckel), andrad: `${FRAN}T08:00:00Z` })))}`
  const uppdrag = personas.flatMap((p) =>
    p.typ === 'kommun'
      ? p.roller.map((roll) => ({
          kommun_id: p.kommunId as string,
          id: stabiltId(`uppdrag:${p.nyckel}:${roll}`),
          namnd_id: p.namndId as string,
          identitet_id: identitetId(p.nyckel),
          roll,
          namn: p.namn,
          fran: FRAN,
        }))
      : [],
  )
  await sql`insert into uppdrag ${sql(uppdrag)}`
  const drift = personas.flatMap((p) =>
    p.typ === 'plattform'
      ? p.roller.map((roll) => ({
          id: stabiltId(`uppdrag:${p.nyckel}:${roll}`),
          identitet_id: identitetId(p.nyckel),
          roll,
          fran: FRAN,
        }))
      : [],
  )
  await sql`insert into plattform_uppdrag ${sql(drift)}`
}

async function loadUtforare(sql: Sql): Promise<void> {
  const rader = namndaUtforare.map((u) =>
    firmaUppgifter(sql, u, {
      firmatecknare: firmatecknare(u.nyckel)?.namn ?? null,
      verksamhetsansvarig: ansvarig(u.nyckel)?.namn ?? null,
    }),
  )
  await sql`insert into utforare ${sql(rader.map((r) => r.utforare))}`
  await sql`insert into utforare_uppgift ${sql(rader.map((r) => r.uppgift))}`
  const uppdrag = personas.flatMap((p) =>
    p.typ === 'utforare'
      ? p.roller.map((roll) => ({
          utforare_id: utforareId(p.utforare as string),
          id: stabiltId(`uppdrag:${p.nyckel}:${roll}`),
          identitet_id: identitetId(p.nyckel),
          namn: p.namn,
          roll,
          fran: FRAN,
        }))
      : [],
  )
  await sql`insert into utforare_uppdrag ${sql(uppdrag)}`
  const egna = namndaUtforare.filter((u) => u.regiKommunId)
  await sql`insert into utforare_koppling ${sql(egna.map((u) => ({ kommun_id: u.regiKommunId as string, namnd_id: u.regiNamndId ?? `${u.regiKommunId}-omsorgsnamnden`, utforare_id: utforareId(u.nyckel) })))}`
}

const byRoll =
  (roll: string) =>
  (nyckel: string): Persona | undefined =>
    personas.find((p) => p.utforare === nyckel && p.roller.includes(roll))
const firmatecknare = byRoll('firmatecknare')
const ansvarig = byRoll('verksamhetsansvarig')

/**
 * The ground that every test and the demo stand on: eight kommuner with nämnder, contact points and staff, and the
 * utförare that the story names. No decision, no underlag, no brukare yet.
 *
 * @param sql the owner of an empty migrated database
 * @param peppar secret of the keyed hash, the same as the server's
 */
export async function loadGrund(sql: Sql, peppar: string = TEST_PEPPAR): Promise<void> {
  await loadKommuner(sql)
  await loadPersonal(sql, peppar)
  await loadUtforare(sql)
}
