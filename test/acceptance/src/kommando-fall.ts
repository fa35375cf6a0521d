import { isAbsolute, resolve } from 'node:path'
import { runFil } from './kor-fall.ts'

/* `npm run fall -- FILE`: only the answer goes to stdout, everything else to stderr. */

const [argument] = process.argv.slice(2)
if (argument === undefined) {
  console.error('Ange filen med fallen: npm run fall -- FIL.json')
  process.exitCode = 1
} else {
  // npm runs us in the clone; a path is relative to where the person stood.
  const fil = isAbsolute(argument) ? argument : resolve(process.env.INIT_CWD ?? process.cwd(), argument)
  const svar = await runFil(fil)
  process.stdout.write(`${JSON.stringify(svar, null, 2)}\n`)
  for (const f of svar.fall) if (f.ok === false) console.error(`${f.id}: ${f.skillnader.join(' ')}`)
  const vantar = 'waiting' in svar ? `, ${svar.waiting} väntar` : ''
  console.error(`${svar.passed} som väntat, ${svar.failed} inte${vantar}.`)
  process.exitCode = svar.failed === 0 ? 0 : 1
}
