import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type Uttalande, verifyUnderskrift } from '@valfri/dokument/underskrift'
import type { JSONWebKeySet } from 'jose'

interface Underskriftsfil {
  readonly underskrifter: readonly string[]
  readonly nycklar: JSONWebKeySet
}

const ANVANDNING =
  'Till exempel: npm run verify -- avtal.pdf underskrifter.json. Lägg till nycklar.json, hämtad från /.well-known/valfri-underskrift.json.'

/** Where the person stood when they wrote the command. */
const las = (fil: string) => readFile(resolve(process.env.INIT_CWD ?? '.', fil))

// npm run verify -- FILE SIGNATURES [KEYS]: checks signatures offline. Exit code 1: one does not hold, or there is none.
async function verifiera(ord: readonly string[]): Promise<boolean> {
  const [fil, underskriftsfil, nyckelfil] = ord
  if (!fil || !underskriftsfil) {
    console.error(ANVANDNING)
    return false
  }
  const bytes = await las(fil)
  const { underskrifter, nycklar } = JSON.parse(String(await las(underskriftsfil))) as Underskriftsfil
  const kanda = nyckelfil ? (JSON.parse(String(await las(nyckelfil))) as JSONWebKeySet) : nycklar
  let haller = underskrifter.length > 0
  for (const jws of underskrifter) {
    const svar = await verifyUnderskrift(jws, kanda, bytes)
    haller &&= svar.ok
    console.log(svar.ok ? describe(svar.value) : `FEL ${svar.fel.kod}: ${svar.fel.text}`)
  }
  if (!nyckelfil)
    console.log('Nycklarna togs ur filen med underskrifterna. Jämför dem med dem som instansen publicerar.')
  return haller
}

function describe(u: Uttalande): string {
  const genom = u.legitimation
    ? `legitimerad ${u.legitimation.tid} hos ${u.legitimation.utfardare}`
    : 'utan uppgift om legitimation'
  return `OK  ${u.undertecknare.namn}, ${u.undertecknare.roll}, ${u.tid}, ${genom}`
}

process.exitCode = (await verifiera(process.argv.slice(2))) ? 0 : 1
process.disconnect?.()
