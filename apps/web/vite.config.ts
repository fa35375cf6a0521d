import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { kompileraTexter } from './scripts/kompilera-texter.ts'
import { ruttregler } from './scripts/ruttregler.ts'

/** Where the server listens during `npm run dev`; it serves the API, sign-in and the kommun's theme. */
const server = process.env.VALFRI_API ?? 'http://localhost:3000'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [kompileraTexter(), tanstackRouter({ ...ruttregler, autoCodeSplitting: true }), react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    manifest: true,
    // The CSP allows no inline script, so the module preload polyfill (inline in older targets) is not used either.
    // Which chunks each page leans on would be a list of every file in the first load: a lazy page finds its own.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_fil, delar, { hostType }) =>
        hostType === 'html' ? delar : delar.filter((fil) => fil.endsWith('.css')),
    },
    rolldownOptions: {
      treeshake: {
        // The design system's barrel imports each component and its custom elements. Its modules only define
        // components; what they register lives in designsystemet-web, which keeps its side effects.
        moduleSideEffects: (id: string) => !/@digdir\/designsystemet-react\//.test(id),
      },
    },
  },
  server: {
    port: 5173,
    proxy: Object.fromEntries(
      [
        '/trpc',
        '/auth',
        '/api',
        '/tema',
        '/hjalp',
        '/health',
        '/dokument',
        '/filer',
        '/export',
        '/test-legitimation',
      ].map((p) => [p, { target: server }]),
    ),
  },
})
