import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'

/** Bytes of JavaScript, gzipped, that the first load of a public page may cost (issue: under 150 kB). */
export const tak = 150_000

export interface Storlek {
  readonly bytes: number
  readonly filer: readonly { readonly url: string; readonly bytes: number }[]
}

/**
 * What a first visit to a page really fetches, measured in a browser with an empty cache until the network rests.
 * Each script is gzipped here, so that the number does not depend on what the server negotiates.
 */
export async function measureJs(browser: Browser, url: string): Promise<Storlek> {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    const svar: Promise<{ url: string; bytes: number }>[] = []
    page.on('response', (r) => {
      if (r.request().resourceType() !== 'script' && !/\.m?js(\?|$)/.test(r.url())) return
      svar.push(r.body().then((b) => ({ url: new URL(r.url()).pathname, bytes: gzipSync(b, { level: 9 }).length })))
    })
    await page.goto(url, { waitUntil: 'networkidle' })
    const filer = (await Promise.all(svar)).toSorted((a, b) => b.bytes - a.bytes)
    return { bytes: filer.reduce((summa, f) => summa + f.bytes, 0), filer }
  } finally {
    await context.close()
  }
}
