import { partitionerade } from './partitionerade.ts'

/**
 * Completes drizzle-kit's statements with what it cannot say: PARTITION BY, FORCE ROW LEVEL SECURITY on every table,
 * and the grants of the app's role. Tables that the app shall not change are narrowed by sql/9-*.sql, which come after.
 *
 * @param satser the statements of one generated migration, in order
 * @returns the tables with their security and grants, and the policies apart: they call functions that read the tables
 */
export function harden(satser: readonly string[]): { tabeller: string[]; policyer: string[] } {
  const tabeller = satser.flatMap((sats) => /^CREATE TABLE "(\w+)"/.exec(sats)?.[1] ?? [])
  const policyer = satser.filter((sats) => sats.startsWith('CREATE POLICY'))
  const ovriga = satser.filter(
    (sats) => !sats.startsWith('CREATE POLICY') && !sats.includes(' ENABLE ROW LEVEL SECURITY'),
  )
  const rattigheter = [
    tabeller.map((tabell) => `ALTER TABLE "${tabell}" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;`).join('\n'),
    'GRANT USAGE ON SCHEMA public TO valfri_app;\nGRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO valfri_app;',
    'GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO valfri_app;',
  ]
  return { tabeller: [...ovriga.map((sats) => tidy(sats)), ...rattigheter], policyer }
}

function tidy(sats: string): string {
  const tabell = /^CREATE TABLE "(\w+)"/.exec(sats)?.[1]
  const kolumn = tabell && partitionerade[tabell]
  if (!kolumn) return sats.trim()
  return sats.trim().replace(/\);$/, `) PARTITION BY RANGE ("${kolumn}");`)
}
