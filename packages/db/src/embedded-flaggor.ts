import { availableParallelism, totalmem } from 'node:os'

/** What initdb is asked for: the same on every machine, so that a list sorts alike on all. */
export const initdbFlaggor = [
  '--username=postgres',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=icu',
  '--icu-locale=sv-SE',
  '--auth=scram-sha-256',
  '--data-checksums',
]

const MIB = 1024 * 1024

/**
 * Settings of the embedded server, given at each start so that a new version of Valfri brings its own.
 *
 * @param tillfallig a cluster that lives for one test run: nothing is waited onto disk, since nothing outlives it
 */
export function postgresFlaggor(port: number, tillfallig: boolean): string[] {
  const minne = Math.floor(totalmem() / MIB)
  const varden: Record<string, string | number> = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: tillfallig ? 300 : 100,
    shared_buffers: `${Math.min(1024, Math.max(128, Math.floor(minne / 8)))}MB`,
    effective_cache_size: `${Math.floor(minne / 2)}MB`,
    work_mem: '32MB',
    maintenance_work_mem: '256MB',
    max_wal_size: '4GB',
    min_wal_size: '256MB',
    checkpoint_timeout: '15min',
    wal_level: 'minimal',
    max_wal_senders: 0,
    wal_compression: 'on',
    synchronous_commit: 'on',
    random_page_cost: 1.1,
    jit: 'off',
    max_parallel_workers_per_gather: Math.min(2, availableParallelism()),
    // A refused statement, the row that refused it and even its message hold personal data (invalid input "…"): the log
    // gets the server's own doings alone. The app logs the code of what it was refused.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    timezone: 'Europe/Stockholm',
    log_timezone: 'UTC',
  }
  const utanDisk = {
    fsync: 'off',
    full_page_writes: 'off',
    synchronous_commit: 'off',
    autovacuum: 'off',
    shared_buffers: '256MB',
  }
  return Object.entries(tillfallig ? { ...varden, ...utanDisk } : varden).flatMap(([namn, varde]) => [
    '-c',
    `${namn}=${varde}`,
  ])
}
