import { router } from '@valfri/auth/trpc'
import { beslutRouter } from './router-beslut.ts'
import { forslagRouter } from './router-forslag.ts'
import { kommunRouter, kontaktRouter, omradeRouter, tjanstRouter, uppdragRouter } from './router-installningar.ts'
import { instrumentRouter } from './router-instrument.ts'
import { prisRouter } from './router-pris.ts'
import { regelRouter } from './router-regel.ts'
import { samverkanRouter } from './router-samverkan.ts'

/** A kommun's own matters: settings, decisions, prices, samverkan. */
export const tenancyRouter = router({
  kommun: kommunRouter,
  beslut: beslutRouter,
  tjanst: tjanstRouter,
  pris: prisRouter,
  instrument: instrumentRouter,
  regel: regelRouter,
  forslag: forslagRouter,
  omrade: omradeRouter,
  kontakt: kontaktRouter,
  uppdrag: uppdragRouter,
  samverkan: samverkanRouter,
})
