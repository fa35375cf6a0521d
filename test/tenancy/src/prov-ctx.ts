import type { Ctx } from '@valfri/auth/trpc'
import type { Aktor } from '@valfri/db/aktor'
import type { TestDb } from '@valfri/db/testdb'
import { behorigheter } from '@valfri/server/router'
import { tjanster } from '@valfri/server/tjanster'

export const NU = Temporal.Instant.from('2026-03-02T07:00:00Z')

/** A queue that takes everything and does nothing: what a job would do is another test. */
const tyst: Ctx['jobb'] = {
  send: async () => '00000000-0000-7000-8000-000000000000',
  avbryt: async () => undefined,
  lage: async () => undefined,
  startWorkers: async () => undefined,
  isReady: async () => true,
  stop: async () => undefined,
}

/** What a request of the aktör brings, without a request. */
export function ctxFor(bas: TestDb, aktor: Aktor): Ctx {
  const identitet =
    'identitetId' in aktor ? { identitetId: aktor.identitetId, namn: 'Prov', personnummerHash: 'prov' } : null
  return {
    db: bas.db,
    aktor,
    nu: () => NU,
    tjanster,
    behorigheter,
    jobb: tyst,
    requestId: 'prov',
    namn: identitet?.namn ?? null,
    peppar: 'prov',
    inloggad: identitet && { ...identitet, valt: null, idToken: null },
    demo: false,
  }
}
