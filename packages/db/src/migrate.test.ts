import postgres from 'postgres'
import { describe, expect, it } from 'vitest'
import { migrate } from './migrate.ts'

describe('x', () => {
  it('y', async () => {
    const u = process.env.VALFRI_TEST_AGARE!.replace(/postgres$/, process.env.VALFRI_TEST_MALL!)
    expect(await migrate(u)).toBe(0)
  })
})
