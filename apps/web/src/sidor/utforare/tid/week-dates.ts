const DAG_MS = 86_400_000
const utc = (datum: string) => Date.parse(`${datum}T00:00:00Z`)

/** The ISO date some days after another. */
export function addDays(datum: string, dagar: number): string {
  return new Date(utc(datum) + dagar * DAG_MS).toISOString().slice(0, 10)
}

/** The Monday of the week that a date lies in. */
export function mondayOf(datum: string): string {
  return addDays(datum, -((new Date(utc(datum)).getUTCDay() + 6) % 7))
}

/** The ISO number of the week that a Monday begins. */
export function weekNumber(mandag: string): number {
  const torsdag = new Date(utc(mandag) + 3 * DAG_MS)
  return Math.floor((torsdag.getTime() - Date.UTC(torsdag.getUTCFullYear(), 0, 1)) / DAG_MS / 7) + 1
}

/** An ISO date that an address may hold; anything odd is absent. */
export function parseDay(text: unknown): string | undefined {
  return typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(utc(text)) ? text : undefined
}

/** '08:15' from what a person types: '815', '8.15', '08:15'. Left as it is when it is no clock time. */
export function cleanClock(text: string): string {
  const traff = /^([01]?\d|2[0-4])[:.]?([0-5]\d)$/.exec(text.trim())
  return traff ? `${(traff[1] as string).padStart(2, '0')}:${traff[2]}` : text.trim()
}
