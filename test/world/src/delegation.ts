import { sparaDelegation } from '@valfri/ansokan/delegation'
import { openDatabas, withAktor } from '@valfri/db/aktor'
import { varlden } from './kommuner.ts'
import { identitetId } from './personas.ts'

const NU = Temporal.Instant.from('2026-01-08T09:00:00+01:00')

/** Constructed: the points by which Sotenäs decides on applications. The other nämnder have not laid theirs in. */
const PUNKTER = [
  { punkt: '4.2', utfall: ['godkand'], beslut: 'ON 2025/KONSTR-88' },
  { punkt: '4.3', utfall: ['avslag'], beslut: 'ON 2025/KONSTR-88' },
] as const

/** Lays in the delegationsordning of Sotenäs, by its registrator. */
export async function addDelegation(appUrl: string): Promise<void> {
  const db = openDatabas(appUrl, () => NU, 1)
  try {
    const identitet = identitetId('sotenas-registrator')
    const aktor = { typ: 'kommun', ...varlden.sotenas, identitetId: identitet, farSePerson: false } as const
    await withAktor(db, { ...aktor, roller: ['registrator'] }, async (tx) => {
      for (const p of PUNKTER) {
        await sparaDelegation(tx, { ...p, utfall: [...p.utfall], person: null, fran: '2026-01-01', till: null })
      }
    })
  } finally {
    await db.$klient.end()
  }
}
