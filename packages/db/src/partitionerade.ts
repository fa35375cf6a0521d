/**
 * Tables that are divided by month, and the date column that divides them. drizzle-kit cannot write PARTITION BY, so
 * generate.ts adds it; sql/9-0-partitioner.sql makes the months.
 */
export const partitionerade: Readonly<Record<string, string>> = {
  logg: 'manad',
  handelse: 'manad',
  ersattningsrad: 'manad',
}
