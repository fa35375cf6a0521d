import type { TestDb } from '@valfri/db/testdb'
import { TEST_PEPPAR } from '@valfri/world/grund'
import { loadVarld } from '@valfri/world/load'

/** Arranges the whole world on the ground that startApp lays, at a part of its size. */
export const fillVarld = (skala: number) => (bas: TestDb) =>
  loadVarld({ agareUrl: bas.agareUrl, hemlighet: TEST_PEPPAR, skala, grund: false, progress: () => undefined })
