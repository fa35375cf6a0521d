import { fileURLToPath } from 'node:url'
import { tjanster } from '@valfri/server/tjanster'
import { describe, expect, it } from 'vitest'
import { loadFall, runFall } from './ersattning-fall.ts'
import { compareFall } from './jamfor-fall.ts'

const fall = loadFall(fileURLToPath(new URL('../fall/ersattning.json', import.meta.url)))

describe('genomräknade fall för ersättning och avgift', () => {
  it.each(fall.map((f) => [`${f.id} ${f.titel}`, f] as const))('%s', (_namn, f) => {
    const svar = runFall(f, tjanster)
    expect('korningar' in svar ? compareFall(f, svar) : svar).toEqual([])
  })
})
