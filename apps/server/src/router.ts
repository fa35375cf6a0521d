import type { Behorigheter } from '@valfri/auth/behorighet'
import { createCallerFactory, router } from '@valfri/auth/trpc'

/** Every capability's procedures, one line each. */
export const appRouter = router({})

/** Every capability's acts: together the matrix of who may do what (test/tenancy/behorighet.out). */
export const behorigheter: Behorigheter = {}

export const createCaller = createCallerFactory(appRouter)
export type AppRouter = typeof appRouter
