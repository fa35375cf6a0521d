import type { Behorigheter } from '@valfri/auth/behorighet'
import { createCallerFactory, router } from '@valfri/auth/trpc'
import { utforareBehorigheter } from '@valfri/utforare/behorighet'
import { utforareRouter } from '@valfri/utforare/router'

/** Every capability's procedures, one line each. */
export const appRouter = router({
  utforare: utforareRouter,
})

/** Every capability's acts: together the matrix of who may do what (test/tenancy/behorighet.out). */
export const behorigheter: Behorigheter = {
  ...utforareBehorigheter,
}

export const createCaller = createCallerFactory(appRouter)
export type AppRouter = typeof appRouter
