import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rot } from './rot.mjs'
import { StoppaMed } from './stoppa.mjs'

const KVITTO = join(rot, 'node_modules', '.valfri-installerat')

/**
 * Installs from the lockfile unless that is done already: a hash of what decides the outcome is left in node_modules.
 * @param {{ tyst?: boolean }} [val] tyst: nothing on stdout, which belongs to the command
 */
export async function install({ tyst = false } = {}) {
  const nu = fingerprint()
  if (existsSync(KVITTO) && readFileSync(KVITTO, 'utf8') === nu) return
  const sag = tyst ? console.error : console.log
  sag('Installerar från låsfilen …')
  const { pnpm } = readPackage()
  // A pinned pnpm that is here already is not asked for again: a registry out of reach would cost a minute.
  const svar = await run('npx', [
    '--prefer-offline',
    '-y',
    pnpm,
    'install',
    '--frozen-lockfile',
    '--reporter=append-only',
  ])
  if (svar.kod !== 0) throw new StoppaMed(explain(svar.text))
  writeFileSync(KVITTO, nu)
}

function readPackage() {
  return { pnpm: JSON.parse(readFileSync(join(rot, 'package.json'), 'utf8')).packageManager }
}

function fingerprint() {
  const filer = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', ...workspacePackages()]
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`)
  for (const fil of filer) hash.update(fil).update(readFileSync(join(rot, fil)))
  return hash.digest('hex')
}

function workspacePackages() {
  return ['apps', 'packages', 'plugins', 'test', 'tooling'].flatMap((mapp) =>
    readdirSync(join(rot, mapp))
      .sort()
      .map((namn) => `${mapp}/${namn}/package.json`)
      .filter((fil) => existsSync(join(rot, fil))),
  )
}

/** Runs a command in the clone and collects what it says. */
function run(program, argument) {
  return new Promise((resolve) => {
    const barn = spawn(program, argument, {
      cwd: rot,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, CI: 'true' },
    })
    let text = ''
    for (const strom of [barn.stdout, barn.stderr]) {
      strom.on('data', (bit) => {
        text += bit
      })
    }
    barn.once('error', (fel) => resolve({ kod: 1, text: String(fel) }))
    barn.once('close', (kod) => resolve({ kod, text }))
  })
}

/** One line for what we know the way out of; pnpm's own error otherwise. */
function explain(text) {
  if (/ENOSPC|no space left/i.test(text))
    return `Disken är full där ${rot} ligger. Frigör utrymme och kör kommandot igen.`
  if (/EACCES|EPERM|permission denied/i.test(text)) {
    return `Installationen får inte skriva i ${rot}. Kör som den användare som äger mappen, eller ge rätten att skriva.`
  }
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|META_FETCH/.test(text)) {
    return 'Paketen gick inte att hämta. Kontrollera nätet och proxyn och kör kommandot igen.'
  }
  if (/OUTDATED_LOCKFILE/.test(text)) {
    return 'Låsfilen stämmer inte med package.json. Kör pnpm install och spara pnpm-lock.yaml.'
  }
  const rader = text.split('\n').filter((rad) => rad.trim() && !/WARN|npm warn|^Progress/.test(rad))
  return `Installationen misslyckades. Rätta felet nedan och kör kommandot igen.\n${rader.slice(-10).join('\n')}`
}
