import type { Browser, Page } from 'playwright-core'
import { type E2eApp, startApp } from '../app.ts'
import { startBrowser } from '../browser.ts'
import { loginAs, newPerson } from '../login.ts'

/** The stage of the whole story: one instance on bare ground, and a browser for each person in it. */
export interface Scen {
  readonly app: E2eApp
  readonly browser: Browser
  /** The pages that are open, by person. */
  readonly sidor: Map<string, Page>
  /** The page of a persona, signed in, at an address. */
  readonly som: (nyckel: string, till: string) => Promise<Page>
  /** Moves the clock; whoever was signed in before has to sign in again. */
  readonly gaTill: (nu: string) => Promise<void>
  readonly stop: () => Promise<void>
}

/** Starts the app on kommuner, staff and named firms alone; everything else is made by the people of the story. */
export async function createScen(): Promise<Scen> {
  const [app, browser] = await Promise.all([startApp(), startBrowser()])
  const sidor = new Map<string, Page>()
  const som = async (nyckel: string, till: string): Promise<Page> => {
    const oppen = sidor.get(nyckel)
    if (oppen) {
      await oppen.goto(till)
      await oppen.locator('h1').first().waitFor()
      return oppen
    }
    const { page } = await newPerson(browser, app.adress)
    page.setDefaultTimeout(60_000)
    sidor.set(nyckel, page)
    await loginAs(page, nyckel, till)
    return page
  }
  const gaTill = async (nu: string): Promise<void> => {
    await Promise.all([...sidor.values()].map((p) => p.context().close()))
    sidor.clear()
    app.setNu(Temporal.Instant.from(nu))
  }
  const stop = async (): Promise<void> => {
    await browser.close()
    await app.stop()
  }
  return { app, browser, sidor, som, gaTill, stop }
}
