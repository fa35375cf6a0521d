import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, preview } from 'vite'

/** The parts of `@valfri/ui` on pages of their own, built as the product is and served from memory's own folder. */
export async function serveParts(): Promise<{ url: string; stop: () => Promise<void> }> {
  const root = join(import.meta.dirname, '../delar')
  const outDir = mkdtempSync(join(tmpdir(), 'valfri-delar-'))
  const bas = {
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: { outDir, emptyOutDir: true },
  } as const
  await build({ ...bas, plugins: [...bas.plugins] })
  const server = await preview({ ...bas, plugins: [], preview: { port: 0, host: '127.0.0.1' } })
  const { port } = server.httpServer.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: async () => {
      await server.close()
      rmSync(outDir, { recursive: true, force: true })
    },
  }
}
