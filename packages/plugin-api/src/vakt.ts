import vm from 'node:vm'
import { ok, type Result } from '@valfri/kernel/fel'
import { pluginFel } from './fel.ts'

const TIDSGRANS_MS = 2_000

/**
 * Runs a plugin's own pure step under guard: what it throws becomes an error with its name, and one that does not end is
 * stopped. Nothing outside the run that asked is touched.
 *
 * @param steg its name in the log, such as 'hemtjanst.utford.rader'
 * Errors: `steg-kastade`, `steg-for-lange`
 */
export function runSteg<T>(steg: string, funktion: () => T, tidsgransMs = TIDSGRANS_MS): Result<T> {
  try {
    // Only V8's own watchdog can end a loop in the same thread; vm sets it, and it holds for what the script calls too.
    return ok(vm.runInNewContext('funktion()', { funktion }, { timeout: tidsgransMs }) as T)
  } catch (orsak) {
    const kod = (orsak as { code?: unknown } | null)?.code
    const detaljer = { steg, orsak: orsak instanceof Error ? orsak.message : String(orsak) }
    if (kod === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
      return pluginFel('steg-for-lange', { text: `Steget ${steg} blev inte klart i tid. Körningen avbröts.`, detaljer })
    return pluginFel('steg-kastade', { text: `Steget ${steg} stannade med ett fel. Körningen avbröts.`, detaljer })
  }
}
