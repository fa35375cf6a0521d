import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runSteg, type Utfall } from './prov-steg.ts'
import { readVitest } from './prov-vitest.ts'

// npm test: every check of the repo, and one line that sums them up. With words after --, only the tests they name.
const rot = fileURLToPath(new URL('../../', import.meta.url))
const bin = join(rot, 'node_modules/.bin')
const svar = mkdtempSync(join(tmpdir(), 'valfri-prov-'))
const urval = process.argv.slice(2)
// Pictures of the pages are for eyes: drawn when asked for, by VALFRI_BILDER=1.
process.env.VALFRI_BILDER ??= '0'
process.once('exit', () => rmSync(svar, { recursive: true, force: true }))
// The steps get the signal too, and end themselves; then we do.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined)

const steg = (namn: string, program: string, ...argument: string[]) => runSteg(rot, namn, join(bin, program), argument)

/** Checks that read the code, one at a time beside the tests: two cores are shared. */
async function readCode(): Promise<Utfall[]> {
  return [
    // The tree of routes is generated and not kept: the web's types need it first.
    await runSteg(rot, 'rutter', process.execPath, ['apps/web/scripts/skriv-rutter.ts']),
    await steg('typer', 'tsc', '-p', '.'),
    await steg('typer i webben', 'tsc', '-p', 'apps/web'),
    await steg('stil', 'biome', 'check', '--error-on-warnings', '.'),
    await steg('lager', 'turbo', 'boundaries'),
    await steg('oanvänt', 'knip', '--config', 'tooling/kommandon/knip.json', '--no-config-hints'),
  ]
}

async function runTests(projekt: string): Promise<Utfall> {
  const fil = join(svar, `${projekt}.json`)
  const bas = ['run', '--config', 'tooling/kommandon/vitest.config.ts', '--project', projekt]
  const utfall = await steg(
    `tester (${projekt})`,
    'vitest',
    ...bas,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${fil}`,
    ...urval,
  )
  return readVitest(utfall, fil, urval.length > 0)
}

const borjan = performance.now()
const kod = runTests('kod')
const laster = urval.length > 0 ? [] : await readCode()
const alla = [...laster, await kod, await runTests('webb')]

for (const u of alla.filter((u) => u.fel > 0)) console.log(`\n── ${u.namn} ──\n${u.text.trim()}`)
console.log('')
for (const u of alla) console.log(`${u.fel > 0 ? '✗' : '✓'} ${u.namn}: ${u.ratt} rätt, ${u.fel} fel, ${u.sekunder} s`)
console.log(`Tid: ${Math.round((performance.now() - borjan) / 1000)} s`)
const sum = (val: (u: Utfall) => number) => alla.reduce((summa, u) => summa + val(u), 0)
const fel = sum((u) => u.fel)
console.log(`${sum((u) => u.ratt)} passed, ${fel} failed`)
process.exit(fel > 0 ? 1 : 0)
