import { spawn } from 'node:child_process'

/** How one step of the tests went. A tool that is green counts as one check. */
export interface Utfall {
  readonly namn: string
  readonly ratt: number
  readonly fel: number
  readonly text: string
  readonly sekunder: number
}

/** Runs one tool in the clone, says so at the terminal, and keeps what it wrote for the one who needs it. */
export function runSteg(rot: string, namn: string, program: string, argument: readonly string[]): Promise<Utfall> {
  const borjan = performance.now()
  return new Promise((resolve) => {
    const barn = spawn(program, argument, {
      cwd: rot,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1' },
    })
    let text = ''
    for (const strom of [barn.stdout, barn.stderr]) {
      strom.on('data', (bit: Buffer) => {
        text += bit.toString()
      })
    }
    const done = (kod: number | null) => {
      const sekunder = Math.round((performance.now() - borjan) / 1000)
      console.log(`${kod === 0 ? '✓' : '✗'} ${namn} (${sekunder} s)`)
      resolve({ namn, ratt: kod === 0 ? 1 : 0, fel: kod === 0 ? 0 : 1, text, sekunder })
    }
    barn.once('error', (fel) => {
      text += String(fel)
      done(1)
    })
    barn.once('close', done)
  })
}
