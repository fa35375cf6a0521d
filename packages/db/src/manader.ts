import postgres from 'postgres'

/** Rows are dated ahead by at most a booked month; two years give whoever never restarts time to do so. */
const FRAMAT_MANADER = 24

/**
 * Makes room in the divided tables for the months to come, as the owner. Called at each start; costs one query when done.
 * @param idag the day to count from
 */
export async function ensureManader(agareUrl: string, idag: Temporal.PlainDate): Promise<void> {
  const sql = postgres(agareUrl, { max: 1, onnotice: () => undefined })
  try {
    const till = idag.add({ months: FRAMAT_MANADER })
    await sql`select valfri.ensure_partitioner(${idag.toString()}::date, ${till.toString()}::date)`
  } finally {
    await sql.end()
  }
}
