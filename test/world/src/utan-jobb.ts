import { REGISTERKONTROLL } from '@valfri/ansokan/begar-registerkontroll'
import type { Jobbko } from '@valfri/db/jobs'

/**
 * The queue of a test that runs no jobs. It takes what follows from an application that is sent, and leaves it waiting as a
 * queue without a worker does; a test that sends anything else needs a queue of its own.
 */
export const utanJobb = {
  send: async (_tx, jobb) => {
    if (jobb.namn !== REGISTERKONTROLL.namn) throw new Error(`this test has no jobs: ${jobb.namn}`)
    return crypto.randomUUID()
  },
  isReady: async () => true,
} as Pick<Jobbko, 'send' | 'isReady'> as Jobbko
