import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Fyll } from '@valfri/db/lokal'

/** One of the invented people that the demo's sign-in offers. */
interface DemoIdentitet {
  readonly dorr: string
  readonly namn: string
  readonly roll: string
}

interface Varld {
  readonly loadVarld: (opts: {
    agareUrl: string
    appUrl: string
    hemlighet: string
    skala: number
    progress: (text: string) => void
  }) => Promise<void>
}

/**
 * The demo world, reached by path and only when the demo is on: production neither has nor resolves the tests' folder.
 *
 * @param skala the share of its people that is loaded, 1 for all
 */
export function demoFyll(rot: string, progress: (text: string) => void, skala = 1): Fyll {
  return async (opts) => {
    const { loadVarld } = (await import(worldUrl(rot, 'load'))) as Varld
    await loadVarld({ ...opts, skala, progress })
  }
}

/** The people to sign in as, for the one at the terminal. */
export async function listDemoIdentiteter(rot: string): Promise<readonly DemoIdentitet[]> {
  const { demoIdentiteter } = (await import(worldUrl(rot, 'identiteter'))) as {
    demoIdentiteter: readonly DemoIdentitet[]
  }
  return demoIdentiteter
}

function worldUrl(rot: string, modul: string): string {
  return pathToFileURL(join(rot, 'test/world/src', `${modul}.ts`)).href
}
