import { execFileSync, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'
import { rot } from './rot.mjs'
import { StoppaMed } from './stoppa.mjs'

/** The Node 26 that the lockfile brings; on macOS, for which there is no such package, the host's own. */
function findNode() {
  const egen = join(rot, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node')
  if (existsSync(egen)) return egen
  if (Number.parseInt(process.versions.node, 10) >= 26) return process.execPath
  throw new StoppaMed(
    `Här behövs Node 26 eller senare, och det här är ${process.version}. Installera Node 26 och kör kommandot igen.`,
  )
}

/**
 * Runs a script of ours in Node 26 and takes its exit code. When we or npm are killed, the script sees its channel
 * close and stops in order; signals are passed on.
 *
 * @returns {Promise<number>} the script's exit code
 */
export function runScript(fil, argument, env) {
  if (!existsSync(join(rot, fil))) throw new StoppaMed(`Filen ${fil} saknas i klonen. Hämta hem den igen.`)
  const bin = join(rot, 'node_modules', '.bin')
  const barn = spawn(findNode(), [join(rot, fil), ...argument], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...env, PATH: `${bin}${delimiter}${env.PATH ?? ''}` },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => barn.kill(signal))
  const vakt = watchNpm(barn)
  return new Promise((resolve, reject) => {
    barn.once('error', reject)
    barn.once('exit', (kod, signal) => {
      clearInterval(vakt)
      resolve(kod ?? 128 + constants.signals[signal])
    })
  })
}

/**
 * npm that is killed tells nobody: its death shows only as another parent, of us or of the shell it runs us in.
 */
function watchNpm(barn) {
  if (!process.env.npm_lifecycle_event) return undefined
  const [foralder, skal] = [process.ppid, shellParent()]
  const borta = () => process.ppid !== foralder || (skal !== undefined && shellParent() !== skal)
  return setInterval(() => borta() && barn.kill('SIGTERM'), process.platform === 'linux' ? 250 : 2000).unref()
}

/** Who started the shell that is our parent; undefined when npm started us itself. */
function shellParent() {
  try {
    if (process.platform !== 'linux') {
      const [ppid, ...namn] = execFileSync('ps', ['-o', 'ppid=,comm=', '-p', String(process.ppid)], {
        encoding: 'utf8',
      })
        .trim()
        .split(/\s+/)
      return /sh$/.test(namn.join(' ')) ? Number(ppid) : undefined
    }
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8')
    const [, namn, rest] = /\((.*)\) (.*)/s.exec(stat) ?? []
    return namn?.endsWith('sh') ? Number(rest.split(' ')[1]) : undefined
  } catch {
    // The parent is gone: process.ppid tells.
    return undefined
  }
}
