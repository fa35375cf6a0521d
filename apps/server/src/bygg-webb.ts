import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { takeLas } from '@valfri/db/embedded-las'
import { StartFel } from '@valfri/db/startfel'

/** Everything that decides how the built web looks. */
const KALLOR = [
  'apps/web/{src,public,scripts}/**/*',
  'apps/web/{index.html,package.json,vite.config.ts,tsconfig.json}',
  'packages/{ui,kernel}/src/**/*',
  'plugins/*/{web,src}/**/*',
  'pnpm-lock.yaml',
]
const KVITTO = '.byggd-av'
/** How long one build is waited for by another, in milliseconds. */
const LANGSTA_BYGGE = 300_000

/**
 * Builds apps/web when its sources are not those that the standing build was made from.
 *
 * @param rot the clone
 * @param sag told that a build begins
 * @returns the folder to serve
 * Throws StartFel with the bundler's own last lines when it fails.
 */
export async function ensureWebb(rot: string, sag: (text: string) => void): Promise<string> {
  const mal = join(rot, 'apps/web/dist')
  if (isFresh(rot, mal)) return mal
  const slapp = await takeLas(join(rot, 'apps/web/node_modules/.bygger'), 'Ett bygge av webben', LANGSTA_BYGGE)
  try {
    // Another process may have built it while we waited.
    if (!isFresh(rot, mal)) await build(rot, mal, sag)
  } finally {
    slapp()
  }
  return mal
}

const isFresh = (rot: string, mal: string): boolean => {
  const kvitto = join(mal, KVITTO)
  return existsSync(kvitto) && readFileSync(kvitto, 'utf8') === fingerprint(rot)
}

async function build(rot: string, mal: string, sag: (text: string) => void): Promise<void> {
  sag('Bygger webben …')
  // Built beside and moved into place: a build that is cut short leaves the old one standing.
  const ny = join(rot, 'apps/web/dist.ny')
  rmSync(ny, { recursive: true, force: true })
  await runVite(rot, ny)
  await precompress(ny)
  writeFileSync(join(ny, KVITTO), fingerprint(rot))
  rmSync(mal, { recursive: true, force: true })
  renameSync(ny, mal)
}

function fingerprint(rot: string): string {
  const hash = createHash('sha256')
  const filer = globSync(KALLOR, { cwd: rot, exclude: (namn) => namn === 'node_modules' || namn.endsWith('.gen.ts') })
  for (const fil of filer.sort()) {
    if (statSync(join(rot, fil)).isFile())
      hash
        .update(fil)
        .update('\0')
        .update(readFileSync(join(rot, fil)))
  }
  return hash.digest('hex')
}

function runVite(rot: string, mal: string): Promise<void> {
  const webb = join(rot, 'apps/web')
  const vite = join(createRequire(join(webb, 'package.json')).resolve('vite/package.json'), '../bin/vite.js')
  return new Promise((resolve, reject) => {
    const barn = spawn(process.execPath, [vite, 'build', '--outDir', mal, '--logLevel', 'warn'], {
      cwd: webb,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production' },
    })
    let text = ''
    for (const strom of [barn.stdout, barn.stderr]) {
      strom.on('data', (bit: Buffer) => {
        text += bit.toString()
      })
    }
    barn.once('error', reject)
    barn.once('close', (kod) => (kod === 0 ? resolve() : reject(failed(text))))
  })
}

function failed(text: string): StartFel {
  const sist = text
    .split('\n')
    .filter((rad) => rad.trim() && !/^\s+at /.test(rad))
    .slice(0, 12)
    .join('\n')
  return new StartFel('webben-byggs-inte', 'Webben gick inte att bygga.', `Rätta felet och starta igen.\n${sist}`)
}

async function precompress(mapp: string): Promise<void> {
  const filer = globSync('**/*.{html,js,css,svg,json,txt,webmanifest}', { cwd: mapp })
  const brotli = promisify(brotliCompress)
  for (const fil of filer) {
    const bytes = readFileSync(join(mapp, fil))
    if (bytes.length < 600) continue
    writeFileSync(join(mapp, `${fil}.br`), await brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
    writeFileSync(join(mapp, `${fil}.gz`), await promisify(gzip)(bytes, { level: 9 }))
  }
}
