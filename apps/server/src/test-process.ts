import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const rot = join(import.meta.dirname, '../../..')

/** A real process of Valfri, and what it has said so far. */
export interface Provprocess {
  readonly barn: ChildProcess
  /** Everything on stdout and stderr. */
  readonly text: () => string
  /** Fulfilled with the exit code; 128 and more for a signal. */
  readonly slut: Promise<number>
  /** Waits until it says so; throws with its output when it ends instead. */
  readonly until: (monster: RegExp) => Promise<void>
}

/**
 * Starts a script of the server, without web and demo, on its own data and a port of the system's choice.
 * @param env over those; undefined values are left out
 */
export function startProcess(
  data: string,
  env: Record<string, string | undefined> = {},
  skript = 'main.ts',
  argument: string[] = [],
): Provprocess {
  const barn = spawn(process.execPath, [join(rot, 'apps/server/src', skript), ...argument], {
    cwd: rot,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      VALFRI_DATA: data,
      VALFRI_DEV: '1',
      PORT: '0',
      ...env,
    } as NodeJS.ProcessEnv,
  })
  let text = ''
  for (const strom of [barn.stdout, barn.stderr]) {
    strom?.on('data', (bit: Buffer) => {
      text += bit.toString()
    })
  }
  const slut = new Promise<number>((resolve) => {
    barn.once('close', (kod) => resolve(kod ?? 128))
  })
  const until = async (monster: RegExp) => {
    let klar = false
    void slut.then(() => {
      klar = true
    })
    while (!monster.test(text)) {
      if (klar) throw new Error(`ended before ${monster}: ${text}`)
      await sleep(20)
    }
  }
  return { barn, text: () => text, slut, until }
}

/** Where a started process answers. */
export async function addressOf(process: Provprocess): Promise<string> {
  await process.until(/igång på http:\/\/localhost:\d+/)
  return /http:\/\/localhost:\d+/.exec(process.text())?.[0] ?? ''
}
