import { writeFileSync } from 'node:fs'
import { buildStandardtema } from '../src/standardtema.ts'

writeFileSync(new URL('../src/tema-standard.css', import.meta.url), buildStandardtema())
