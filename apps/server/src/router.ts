import { aviseraAndring } from '@valfri/ansokan/avisera-andring'
import { ansokanBehorigheter } from '@valfri/ansokan/behorighet'
import { egenregiBehorigheter } from '@valfri/ansokan/behorighet-egenregi'
import { ansokanRouter } from '@valfri/ansokan/router'
import { avtalRouter } from '@valfri/ansokan/router-avtal'
import { egenregiRouter } from '@valfri/ansokan/router-egenregi'
import { arendefragaRouter, kravprovRouter, underlagsnyttRouter } from '@valfri/ansokan/router-fraga'
import { provningRouter } from '@valfri/ansokan/router-provning'
import type { Behorigheter } from '@valfri/auth/behorighet'
import { authBehorigheter } from '@valfri/auth/behorigheter'
import { authRouter } from '@valfri/auth/router'
import { createCallerFactory, router } from '@valfri/auth/trpc'
import { avgiftBehorigheter } from '@valfri/avgift/behorighet'
import { avgiftRouter } from '@valfri/avgift/router'
import { ersattningBehorigheter } from '@valfri/ersattning/behorighet'
import { ersattningRouter } from '@valfri/ersattning/router'
import { inforandeBehorigheter } from '@valfri/inforande/behorighet'
import { inforandeRouter } from '@valfri/inforande/router'
import { insynBehorigheter } from '@valfri/insyn/behorighet'
import { insynRouter } from '@valfri/insyn/router'
import { notisBehorigheter } from '@valfri/notis/behorighet'
import { createNotisRouter } from '@valfri/notis/router'
import { samverkanBehorigheter } from '@valfri/samverkan/behorighet'
import { samverkanArbeteRouter } from '@valfri/samverkan/router'
import { tenancyBehorigheter } from '@valfri/tenancy/behorighet'
import { tenancyRouter } from '@valfri/tenancy/router'
import { underlagBehorigheter } from '@valfri/underlag/behorighet'
import { createUnderlagRouter } from '@valfri/underlag/router'
import { utforareBehorigheter } from '@valfri/utforare/behorighet'
import { utforareRouter } from '@valfri/utforare/router'
import { utfortBehorigheter } from '@valfri/utfort/behorighet'
import { utfortRouter } from '@valfri/utfort/router'
import { invandningRouter } from '@valfri/utfort/router-invandning'
import { valBehorigheter } from '@valfri/val/behorighet'
import { vistelseBehorigheter } from '@valfri/val/behorighet-vistelse'
import { valRouter } from '@valfri/val/router'
import { vistelseRouter } from '@valfri/val/router-vistelse'
import { apiBehorigheter } from './api/behorighet.ts'
import { bevakningar } from './bevakningar.ts'
import { dokumentBehorigheter } from './dokument-behorighet.ts'
import { notisslag } from './notisslag.ts'

/** Every capability's procedures, one line each. */
export const appRouter = router({
  auth: authRouter,
  tenancy: tenancyRouter,
  samverkan: samverkanArbeteRouter,
  underlag: createUnderlagRouter(aviseraAndring),
  underlagsnytt: underlagsnyttRouter,
  arendefraga: arendefragaRouter,
  kravprov: kravprovRouter,
  utforare: utforareRouter,
  ansokan: ansokanRouter,
  provning: provningRouter,
  avtal: avtalRouter,
  egenregi: egenregiRouter,
  val: valRouter,
  vistelse: vistelseRouter,
  utfort: utfortRouter,
  ersattning: ersattningRouter,
  avgift: avgiftRouter,
  invandning: invandningRouter,
  insyn: insynRouter,
  inforande: inforandeRouter,
  notis: createNotisRouter(notisslag, bevakningar),
})

/** Every capability's acts: together the matrix of who may do what (test/tenancy/behorighet.out). */
export const behorigheter: Behorigheter = {
  ...apiBehorigheter,
  ...authBehorigheter,
  ...dokumentBehorigheter,
  ...tenancyBehorigheter,
  ...samverkanBehorigheter,
  ...underlagBehorigheter,
  ...utforareBehorigheter,
  ...ansokanBehorigheter,
  ...egenregiBehorigheter,
  ...valBehorigheter,
  ...vistelseBehorigheter,
  ...utfortBehorigheter,
  ...ersattningBehorigheter,
  ...avgiftBehorigheter,
  ...insynBehorigheter,
  ...inforandeBehorigheter,
  ...notisBehorigheter,
}

export const createCaller = createCallerFactory(appRouter)
export type AppRouter = typeof appRouter
