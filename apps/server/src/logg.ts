import { mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { type DestinationStream, destination, type Logger, pino } from 'pino'
import type { Config } from './config.ts'

interface KantFel {
  readonly name?: string
  readonly message?: string
  readonly code?: string
  readonly constraint_name?: string
  readonly table_name?: string
  readonly stack?: string
  readonly cause?: unknown
}

/**
 * What a log line may hold of an error. A database's message quotes the row and drizzle's the parameters, so of those
 * only code, table and place are kept: no name and no personnummer reaches a log.
 */
export function describeFel(fel: unknown): Record<string, unknown> {
  if (!(fel instanceof Error)) return { namn: typeof fel }
  const { name, message, code, constraint_name, table_name, stack, cause } = fel as KantFel
  const databas = code !== undefined || /query/i.test(message ?? '')
  const plats = stack
    ?.split('\n')
    .filter((rad) => rad.trim().startsWith('at '))
    .slice(0, 8)
    .map((rad) => rad.trim())
  return {
    namn: name,
    kod: code,
    ...(databas ? { villkor: constraint_name, tabell: table_name } : { text: message }),
    plats,
    ...(cause ? { orsak: describeFel(cause) } : {}),
  }
}

/** An address as it may stand in a log: a number typed where an id belongs is somebody's. */
export function maskNummer(vag: string): string {
  return vag.replace(/\d{6}(\d\d)?(-|\+|%2B)?\d{4}/gi, '…')
}

/**
 * JSON lines: to stdout in production, to a file beside the embedded database otherwise, where the terminal is for people.
 * @param fil the file, when there is one
 */
export function openLogg(
  config: Pick<Config, 'loggniva'>,
  fil: string | undefined,
): { logg: Logger; flush: () => void } {
  const mal: DestinationStream & { flushSync(): void } = destination(
    // Opened here and now: a file that is opened later loses the lines of a process that ends at once.
    { dest: fil ? openForAppend(fil) : 1, sync: false },
  )
  const logg = pino(
    { level: config.loggniva, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { fel: describeFel } },
    mal,
  )
  return { logg, flush: () => flushQuietly(mal) }
}

function openForAppend(fil: string): number {
  mkdirSync(dirname(fil), { recursive: true })
  return openSync(fil, 'a')
}

function flushQuietly(mal: { flushSync(): void }): void {
  try {
    mal.flushSync()
  } catch {
    // Closed before its first line was written: there is nothing to flush.
  }
}
