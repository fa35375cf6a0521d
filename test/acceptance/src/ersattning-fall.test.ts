import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadFall, runFall } from './ersattning-fall.ts'
import { compareFall } from './jamfor-fall.ts'

const fall = loadFall(fileURLToPath(new URL('../fall/ersattning.json', import.meta.url)))

describe('genomräknade fall för ersättning och avgift', () => {
  it.each(fall.map((f) => [`${f.id} ${f.titel}`, f] as const))('%s', (_namn, f) => {
    const svar = runFall(f)
    expect('kod' in svar ? [svar.text] : compareFall(f, svar)).toEqual([])
  })
})
