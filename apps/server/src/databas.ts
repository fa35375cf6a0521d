import { join } from 'node:path'
import { takeLas } from '@valfri/db/embedded-las'
import { prepareExtern } from '@valfri/db/extern'
import { requireHardning } from '@valfri/db/hardning'
import { migrateJobs } from '@valfri/db/jobs-schema'
import { type Fyll, startLokal } from '@valfri/db/lokal'
import { ensureManader } from '@valfri/db/manader'
import { migrate } from '@valfri/db/migrate'
import { StartFel } from '@valfri/db/startfel'
import { dateAt } from '@valfri/kernel/tid'
import type { Config } from './config.ts'

/** A database that is migrated, hardened and ready to be used as the app's role. */
export interface OppnadDatabas {
  readonly appUrl: string
  readonly hemlighet: string
  /** No other process can use it: it is the embedded server, which we hold the lock of. */
  readonly ensam: boolean
  /** Where the data is when it is not in the clone. */
  readonly utanfor: string | undefined
  /** Fulfilled when the embedded server has ended; never for a server of one's own. */
  readonly slut: Promise<void>
  readonly stop: () => Promise<void>
}

/** Takes the embedded server's folder, so that a second instance is told so before anything else; releases nothing otherwise. */
export async function reserve(config: Config): Promise<() => void> {
  return config.databasUrl ? () => undefined : takeLas(config.data, `Valfri (${config.adress})`)
}

/**
 * Brings up the database that the configuration names: the embedded one, or a server of one's own.
 * @param slapp what reserve() gave; called when the database has stopped
 */
export async function openConfigured(
  config: Config,
  slapp: () => void,
  fyll: Fyll | undefined,
): Promise<OppnadDatabas> {
  const oppnad = config.databasUrl ? await openExtern(config, config.databasUrl) : await openEgen(config, slapp, fyll)
  try {
    await migrateJobs(oppnad.agareUrl)
    await ensureManader(oppnad.agareUrl, dateAt(Temporal.Now.instant()))
    await requireHardning(oppnad.agareUrl)
    return oppnad
  } catch (fel) {
    await oppnad.stop()
    throw fel
  }
}

async function openEgen(
  config: Config,
  slapp: () => void,
  fyll: Fyll | undefined,
): Promise<OppnadDatabas & { agareUrl: string }> {
  const lokal = await startLokal(config.data, slapp, fyll)
  return { ...lokal, ensam: true, hemlighet: config.hemlighet ?? lokal.hemlighet }
}

async function openExtern(config: Config, agareUrl: string): Promise<OppnadDatabas & { agareUrl: string }> {
  if (!config.hemlighet)
    throw new StartFel('hemlighet-saknas', 'VALFRI_HEMLIGHET saknas.', 'Sätt den till minst 32 slumpade tecken.')
  const appUrl = await prepareExtern(agareUrl, config.hemlighet)
  await migrate(agareUrl)
  return {
    agareUrl,
    appUrl: config.appUrl ?? appUrl,
    hemlighet: config.hemlighet,
    ensam: false,
    utanfor: undefined,
    slut: new Promise(() => undefined),
    stop: async () => undefined,
  }
}

/** Where the embedded server's own files are, unless VALFRI_DATA says otherwise. */
export function standardData(rot: string): string {
  return join(rot, '.data')
}
