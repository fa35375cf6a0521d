import { createInterface } from 'node:readline/promises'
import { fileURLToPath } from 'node:url'
import { StartFel } from '@valfri/db/startfel'
import { type Config, readConfig } from './config.ts'
import { standardData } from './databas.ts'

/** The clone. */
export const rot = fileURLToPath(new URL('../../../', import.meta.url))

/**
 * Runs one command of the README: configuration in, exit code out, and what stops it as one Swedish line.
 * @param kor is given the words after the command that are not flags, and the flags
 */
export async function runKommando(
  kor: (config: Config, ord: readonly string[], flaggor: ReadonlySet<string>) => Promise<void>,
): Promise<void> {
  // Ends as an exit does, which takes a started database down with it.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130))
  try {
    const argument = process.argv.slice(2)
    const flaggor = new Set(argument.filter((a) => a.startsWith('--')))
    const config = readConfig(process.env, [], standardData(rot))
    await kor(
      config,
      argument.filter((a) => !a.startsWith('--')),
      flaggor,
    )
    process.exitCode = 0
  } catch (fel) {
    console.error(fel instanceof StartFel ? fel.rad : fel)
    process.exitCode = 1
  }
  process.disconnect?.()
}

/** Asks at the terminal; without one the answer is no. */
export async function confirm(fraga: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false
  const rad = createInterface({ input: process.stdin, output: process.stdout })
  const svar = await rad.question(`${fraga} (ja/nej) `)
  rad.close()
  return svar.trim().toLowerCase() === 'ja'
}

/** Refuses what is about the embedded server alone when another one is configured. */
export function requireEgen(config: Config, kommando: string): void {
  if (!config.databasUrl) return
  throw new StartFel(
    'bara-inbyggd',
    `npm run ${kommando} gäller bara den inbyggda databasen, och DATABASE_URL är satt.`,
    'Använd serverns egna verktyg, eller kör utan DATABASE_URL.',
  )
}
