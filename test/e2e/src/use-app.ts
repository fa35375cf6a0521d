import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { type E2eApp, startApp } from './app.ts'
import { startBrowser } from './browser.ts'
import { loginAs, newPerson } from './login.ts'

interface UsedApp {
  readonly app: Omit<E2eApp, 'stop'>
  /** The page of somebody who has not signed in. */
  readonly newPage: () => Promise<Page>
  /** The page of a persona of the world, signed in, at an address. */
  readonly open: (nyckel: string, till: string) => Promise<Page>
  /** There when the tests run; not to be picked out before. */
  readonly browser: Browser
}

/**
 * The app and a browser for the tests of the file or describe that calls this: started before the first, closed after
 * the last. What is given back can be kept at once, and used when the tests run.
 *
 * @param fyll arranges more, as in startApp
 */
export function useApp(fyll?: Parameters<typeof startApp>[0]): UsedApp {
  let startad: E2eApp
  let browser: Browser
  beforeAll(async () => {
    startad = await startApp(fyll)
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await startad?.stop()
  })
  const newPage = async () => (await newPerson(browser, startad.adress)).page
  return {
    app: {
      get adress() {
        return startad.adress
      },
      get bas() {
        return startad.bas
      },
      setNu: (nu) => startad.setNu(nu),
    },
    newPage,
    open: async (nyckel, till) => {
      const page = await newPage()
      await loginAs(page, nyckel, till)
      return page
    },
    get browser() {
      return browser
    },
  }
}
