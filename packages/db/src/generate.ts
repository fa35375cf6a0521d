import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api'
import { harden } from './generate-harden.ts'

/**
 * Writes packages/db/migrations from every package's schema.ts (and schema-<noun>.ts) and the hand-written SQL beside this file.
 * Nothing is released yet, so there is one migration and it is written anew: node packages/db/src/generate.ts
 */
const rot = fileURLToPath(new URL('../../../', import.meta.url))
const mal = join(rot, 'packages/db/migrations')

async function loadSchema(): Promise<Record<string, unknown>> {
  const filer = globSync('packages/*/src/schema{,-*}.ts', { cwd: rot }).sort()
  const moduler = await Promise.all(filer.map((fil) => import(pathToFileURL(join(rot, fil)).href)))
  const namn = filer.flatMap((fil, i) => Object.entries(moduler[i]).map(([n, varde]) => [`${fil}:${n}`, varde]))
  return Object.fromEntries(namn)
}

function readSql(prefix: string): string[] {
  return globSync(`packages/db/src/sql/${prefix}*.sql`, { cwd: rot })
    .sort()
    .map((fil) => `-- ${fil}\n${readFileSync(join(rot, fil), 'utf8').trim()}`)
}

const tom = generateDrizzleJson({})
const nu = generateDrizzleJson(await loadSchema(), tom.id)
const satser = await generateMigration(tom, nu)
// Random ids of a snapshot would make every regeneration a diff.
const bild = { ...nu, id: '00000000-0000-0000-0000-000000000001', prevId: '00000000-0000-0000-0000-000000000000' }

rmSync(mal, { recursive: true, force: true })
mkdirSync(join(mal, 'meta'), { recursive: true })
const { tabeller, policyer } = harden(satser)
const text = [...readSql('0-'), ...tabeller, ...readSql('9-'), policyer.join('\n')].join('\n\n')
writeFileSync(join(mal, '0000_grund.sql'), `${text}\n`)
writeFileSync(join(mal, 'meta/0000_snapshot.json'), `${JSON.stringify(bild, null, 1)}\n`)
console.log(`${Object.keys(nu.tables).length} tabeller i packages/db/migrations/0000_grund.sql`)
