import { existsSync, readFileSync } from 'node:fs'
import type { Utfall } from './prov-steg.ts'

interface Rapport {
  readonly success: boolean
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[]
}

/**
 * Replaces a vitest step's count of one by its tests, as its JSON report says. A file that could not be read counts as
 * a failed test, and so does a skipped one: nothing is green that was not run.
 *
 * @param urval only some tests were asked for, so that none may have matched here
 */
export function readVitest(steg: Utfall, fil: string, urval: boolean): Utfall {
  if (!existsSync(fil))
    return urval && /No test files found/.test(steg.text) ? { ...steg, ratt: 0, fel: 0 } : { ...steg, ratt: 0, fel: 1 }
  const rapport = JSON.parse(readFileSync(fil, 'utf8')) as Rapport
  const olasta = rapport.testResults.filter((r) => r.status === 'failed' && r.assertionResults.length === 0).length
  const fel = rapport.numFailedTests + rapport.numPendingTests + rapport.numTodoTests + olasta
  if (urval && fel + rapport.numPassedTests === 0) return { ...steg, ratt: 0, fel: 0 }
  // Green tests with an error outside them, or no test at all, are a failed run.
  const utanfor = fel === 0 && (steg.fel > 0 || rapport.numPassedTests === 0) ? 1 : 0
  return { ...steg, ratt: rapport.numPassedTests, fel: fel + utanfor }
}
