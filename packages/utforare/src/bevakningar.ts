import { dateAt, isBefore } from '@valfri/kernel/tid'
import { type Bevakningsslag, defineBevakning } from '@valfri/notis/bevakning'
import { and, between, eq, isNull, notExists, sql } from 'drizzle-orm'
import { utforareUppdrag } from './schema.ts'
import { bevis } from './schema-bevis.ts'

/** Proofs whose last day falls in the period, that are neither taken back nor replaced by a newer one. */
const bevisGarUt = defineBevakning({
  id: 'bevis-gar-ut',
  namn: 'Bevis går ut',
  dorr: 'utforare',
  roller: ['firmatecknare', 'verksamhetsansvarig'],
  list: async (tx, { fran, till, nu }) => {
    const nyare = tx
      .select({ ett: sql`1` })
      .from(sql`bevis n`)
      .where(sql`n.utforare_id = ${bevis.utforareId} and n.ersatter = ${bevis.id}`)
    const rader = await tx
      .select({ id: bevis.id, namn: bevis.namn, till: bevis.giltigtTill })
      .from(bevis)
      .where(and(between(bevis.giltigtTill, fran, till), isNull(bevis.aterkallat), notExists(nyare)))
    return rader.flatMap((r) =>
      r.till === null
        ? []
        : {
            id: r.id,
            datum: r.till,
            om: r.namn,
            lank: '/utforare/foretag',
            // A new one is wanted while it runs out, and more so after.
            vantar: isBefore(r.till, dateAt(nu).add({ days: 60 })),
          },
    )
  },
})

const uppdragSlutar = defineBevakning({
  id: 'uppdrag-hos-utforare-slutar',
  namn: 'Uppdrag i företaget går ut',
  dorr: 'utforare',
  roller: ['firmatecknare'],
  list: async (tx, { fran, till }) => {
    if (tx.aktor.typ !== 'utforare') return []
    const rader = await tx
      .select({ id: utforareUppdrag.id, namn: utforareUppdrag.namn, till: utforareUppdrag.till })
      .from(utforareUppdrag)
      .where(and(eq(utforareUppdrag.utforareId, tx.aktor.utforareId), between(utforareUppdrag.till, fran, till)))
    return rader.flatMap((r) =>
      r.till === null
        ? []
        : { id: r.id, datum: r.till, om: r.namn ?? 'Ett uppdrag', lank: '/utforare/foretag', vantar: false },
    )
  },
})

/** Every kind of day that a firm has to keep by itself. */
export const utforareBevakningar: readonly Bevakningsslag[] = [bevisGarUt, uppdragSlutar]
