import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const rot = fileURLToPath(new URL('../../', import.meta.url))
const under = ['**/node_modules/**', '**/dist/**']

/** Two projects: everything on the server and in pure code, and the browser tests, which share one served world. */
export default defineConfig({
  root: rot,
  test: {
    globalSetup: [`${rot}packages/db/src/testserver.ts`],
    pool: 'forks',
    // The smallest machine that the checks are promised on has two cores; the default leaves one idle.
    maxWorkers: 2,
    // Test files share a process: each keeps what it starts to itself, and loading the server anew for each took half the time.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'kod',
          include: [
            '{packages,plugins,apps,tooling}/**/*.test.{ts,tsx}',
            'test/{world,acceptance,tenancy,bench}/**/*.test.ts',
          ],
          exclude: under,
        },
      },
      {
        extends: true,
        test: {
          name: 'webb',
          // A page waits for its server as long as it draws: a third one has what is left of two cores.
          maxWorkers: 3,
          include: ['test/e2e/**/*.test.ts'],
          exclude: under,
          testTimeout: 180_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
})
