import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readVitest } from './prov-vitest.ts'

const mapp = mkdtempSync(join(tmpdir(), 'valfri-rapport-'))
const fil = join(mapp, 'rapport.json')
const gron = { namn: 'tester', ratt: 1, fel: 0, text: '', sekunder: 1 }
const rod = { ...gron, ratt: 0, fel: 1 }

function sum(steg: typeof gron, rapport: Record<string, unknown>): string {
  const tom = {
    success: true,
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [],
  }
  writeFileSync(fil, JSON.stringify({ ...tom, ...rapport }))
  const { ratt, fel } = readVitest(steg, fil, false)
  return `${ratt} passed, ${fel} failed`
}

afterAll(() => rmSync(mapp, { recursive: true, force: true }))

describe('summan av testerna', () => {
  it('is that of the tests themselves', () => {
    expect(sum(gron, { numPassedTests: 7 })).toBe('7 passed, 0 failed')
    expect(sum(rod, { numPassedTests: 7, numFailedTests: 2 })).toBe('7 passed, 2 failed')
  })

  it('counts a skipped test as failed', () => {
    expect(sum(gron, { numPassedTests: 7, numPendingTests: 1, numTodoTests: 1 })).toBe('7 passed, 2 failed')
  })

  it('counts a file that could not be read', () => {
    expect(sum(rod, { numPassedTests: 7, testResults: [{ status: 'failed', assertionResults: [] }] })).toBe(
      '7 passed, 1 failed',
    )
  })

  it('is never green for a run that failed outside its tests, or that ran none', () => {
    expect(sum(rod, { numPassedTests: 7 })).toBe('7 passed, 1 failed')
    expect(sum(gron, {})).toBe('0 passed, 1 failed')
    expect(readVitest(gron, join(mapp, 'saknas.json'), false)).toMatchObject({ ratt: 0, fel: 1 })
  })
})
