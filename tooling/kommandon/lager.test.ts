import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const rot = join(import.meta.dirname, '../..')
const kopia = mkdtempSync(join(tmpdir(), 'valfri-lager-'))

/** What each planted line breaks, and who it is planted in. */
const FEL = [
  ['a förmåga that imports a plugin', 'packages/val', "import '@valfri/plugin-mat/tjanst'"],
  ['a plugin that imports a förmåga', 'plugins/mat', "import '@valfri/val/schema'"],
  ['a plugin that imports another plugin', 'plugins/mat', "import '@valfri/plugin-hemtjanst/tjanst'"],
  ['a förmåga that imports one that stands below it', 'packages/underlag', "import '@valfri/ersattning/schema'"],
  ['the kernel that imports the database', 'packages/kernel', "import '@valfri/db/aktor'"],
  ['a path that leaves its package', 'packages/val', "import '../../utfort/src/schema.ts'"],
] as const

function boundaries(): { kod: number | null; text: string } {
  const svar = spawnSync(join(rot, 'node_modules/.bin/turbo'), ['boundaries'], { cwd: kopia, encoding: 'utf8' })
  return { kod: svar.status, text: svar.stdout + svar.stderr }
}

beforeAll(() => {
  for (const namn of ['package.json', 'pnpm-workspace.yaml', 'pnpm-lock.yaml', 'turbo.json'])
    cpSync(join(rot, namn), join(kopia, namn))
  const utan = (fil: string) => !/\/(dist|dist\.ny|\.turbo)$/.test(fil)
  for (const mapp of ['apps', 'packages', 'plugins', 'test', 'tooling']) {
    cpSync(join(rot, mapp), join(kopia, mapp), { recursive: true, verbatimSymlinks: true, filter: utan })
  }
  symlinkSync(join(rot, 'node_modules'), join(kopia, 'node_modules'))
  spawnSync('git', ['init', '-q'], { cwd: kopia })
})

afterAll(() => rmSync(kopia, { recursive: true, force: true }))

describe('lagren', () => {
  it('hold in the repo as it stands', () => {
    expect(boundaries()).toMatchObject({ kod: 0 })
  })

  it.each(FEL)('catch %s', (_vad, paket, rad) => {
    const fil = join(kopia, paket, 'src/planterad.ts')
    writeFileSync(fil, `${rad}\n`)
    const { kod, text } = boundaries()
    rmSync(fil)
    expect(kod, text).not.toBe(0)
    expect(text).toContain('planterad.ts')
  })

  it('name the plugins in one file of the server and nowhere else', () => {
    const mapp = join(rot, 'apps/server/src')
    const filer = readdirSync(mapp).filter((fil) => fil.endsWith('.ts') && !fil.endsWith('.test.ts'))
    const med = filer.filter((fil) => /from '@valfri\/plugin-(?!api)/.test(readFileSync(join(mapp, fil), 'utf8')))
    expect(med).toEqual(['tjanster.ts'])
  })
})
