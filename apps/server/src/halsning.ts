import type { Config } from './config.ts'
import { listDemoIdentiteter } from './demo.ts'
import { DEMOPOST } from './demo-post.ts'
import type { Valfri } from './start.ts'

const DORRAR = [
  ['Allmänheten', '/'],
  ['Utförare', '/utforare'],
  ['Kommun', '/kommun'],
  ['Brukare', '/min'],
] as const

/**
 * What the terminal says when everything answers: the address, the four doors, and whom one can sign in as.
 * @param ms how long the start took
 */
export async function describeStart(config: Config, rot: string, valfri: Valfri, ms: number): Promise<string> {
  if (config.roll === 'worker') return `Valfri arbetar (jobb), redo på ${Math.round(ms)} ms.`
  const bas = config.port === 0 ? `http://localhost:${valfri.port}` : config.adress
  const rader = [`Valfri är igång på ${bas}  (redo på ${(ms / 1000).toFixed(1).replace('.', ',')} s)`, '']
  for (const [namn, vag] of DORRAR) rader.push(`  ${namn.padEnd(12)} ${bas}${vag}`)
  if (config.demo && !config.post) rader.push(`  ${'Brevlåda'.padEnd(12)} ${bas}${DEMOPOST}`)
  if (valfri.utanfor) rader.push('', `Klonen är stängd för databasens användare: data ligger i ${valfri.utanfor}.`)
  if (config.demo) rader.push('', 'Logga in med Test-legitimation som till exempel:', ...(await identiteter(rot)))
  rader.push('', 'Stoppa med Ctrl-C.')
  return rader.join('\n')
}

async function identiteter(rot: string): Promise<string[]> {
  const alla = await listDemoIdentiteter(rot)
  const bredd = Math.max(0, ...alla.map((i) => i.namn.length))
  return alla.map((i) => `  ${i.dorr.padEnd(12)} ${i.namn.padEnd(bredd)}  ${i.roll}`)
}
