import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

/** Where an installed Chrome or Chromium is found on machines that the npm package does not serve. */
const installerade = [
  process.env.CHROME_PATH,
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  join(homedir(), 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
]

/** One clear line, and the tests fail: a browser test that skips is green for nothing. */
const saknas =
  'Ingen webbläsare: installera Chrome eller Chromium, eller peka ut en med CHROME_PATH. Webbläsartesterna kan inte köras.'

/** Flags of the package that are made for a machine of its own: a GPU in software, for one, takes half of what two cores have. */
const utelamnade =
  /^--(headless|window-size|single-process|no-zygote|disable-web-security|use-gl|use-angle|enable-unsafe-swiftshader|ignore-gpu-blocklist|in-process-gpu)/

async function findBrowser(): Promise<{ path: string; args: string[] }> {
  const egen = installerade.find((p) => p && existsSync(p))
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    if (!egen) throw new Error(saknas)
    return { path: egen, args: [] }
  }
  // The package unpacks its binary into the temporary folder; a folder of our own keeps another version's away.
  const { default: paket } = await import('@sparticuz/chromium')
  await mkdir(tmpdir(), { recursive: true })
  const path = await paket.executablePath().catch(() => egen)
  if (!path) throw new Error(saknas)
  return { path, args: paket.args.filter((a) => !utelamnade.test(a)) }
}

/** A headless browser for the tests of one file. */
export async function startBrowser(): Promise<Browser> {
  const { path, args } = await findBrowser()
  return launchAgain({
    executablePath: path,
    headless: true,
    // Root cannot use the sandbox; the pages under test are our own.
    args: [...args, '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'],
  })
}

/** A start can be cut off by the end of the browser before it, so it is tried three times; a third refusal is real. */
async function launchAgain(val: Parameters<typeof chromium.launch>[0]): Promise<Browser> {
  for (let forsok = 1; ; forsok++) {
    try {
      return await chromium.launch(val)
    } catch (orsak) {
      if (forsok === 3) throw orsak
    }
  }
}
