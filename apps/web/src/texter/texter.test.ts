import { globSync } from 'node:fs'
import { join } from 'node:path'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { describe, expect, it } from 'vitest'

const mapp = import.meta.dirname
const filer = globSync('**/*.{sv,en,lattlast}.ts', { cwd: mapp }).sort()

async function load(fil: string): Promise<Record<string, string>> {
  return ((await import(join(mapp, fil))) as { default: Record<string, string> }).default
}

/** The names that a message is given values for: `{antal, plural, …}` and `{namn}`. */
function variabler(text: string): string[] {
  const namn = new Set<string>()
  const visit = (del: unknown): void => {
    if (!Array.isArray(del)) return
    if (typeof del[0] === 'string' && del.length > 0 && isArgument(del)) namn.add(del[0])
    for (const d of del) {
      if (Array.isArray(d)) visit(d)
      else if (d && typeof d === 'object') Object.values(d).forEach(visit)
    }
  }
  const isArgument = (del: unknown[]) =>
    del.length === 1 || ['plural', 'select', 'selectordinal', 'date', 'number'].includes(String(del[1]))
  const kompilerad = compileMessage(text)
  if (Array.isArray(kompilerad)) for (const d of kompilerad) visit(d)
  return [...namn].sort()
}

describe('texts', () => {
  it('are all readable as ICU messages', async () => {
    expect(filer.length).toBeGreaterThan(5)
    for (const fil of filer) {
      for (const [nyckel, text] of Object.entries(await load(fil))) {
        expect(() => compileMessage(text), `${fil} ${nyckel}`).not.toThrow()
      }
    }
  })

  it('say the same things in a translation: no key of its own, and the same values put in', async () => {
    for (const fil of filer.filter((f) => !f.endsWith('.sv.ts'))) {
      const svenska = await load(fil.replace(/\.(en|lattlast)\.ts$/, '.sv.ts'))
      for (const [nyckel, text] of Object.entries(await load(fil))) {
        expect(Object.keys(svenska), `${fil} ${nyckel}`).toContain(nyckel)
        const egna = variabler(text)
        expect(variabler(svenska[nyckel] as string), `${fil} ${nyckel}`).toEqual(expect.arrayContaining(egna))
      }
    }
  })
})
