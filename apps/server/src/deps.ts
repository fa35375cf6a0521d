import type { Databas } from '@valfri/db/aktor'
import type { Jobbko } from '@valfri/db/jobs'
import type { Klocka } from '@valfri/kernel/tid'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import type { Logger } from 'pino'
import type { Config } from './config.ts'
import type { Postlada } from './postlada.ts'

/** What routes are given: made once at boot, the same for every request. */
export interface Deps {
  readonly config: Config
  /** The pool as the app's role, which owns nothing. */
  readonly db: Databas
  readonly jobb: Jobbko
  readonly logg: Logger
  /** Keys the hash of personnummer and signs cookies. */
  readonly hemlighet: string
  /** The clock of everything below: use cases get it as an argument. */
  readonly nu: Klocka
  /** Other tjänster than the instance's own (tjanster.ts), for tests that bring a plugin of theirs. */
  readonly tjanster?: TjanstRegister
  /** The demo's mailbox, shown at /demo/post. */
  readonly postlada?: Pick<Postlada, 'mejl'>
}
