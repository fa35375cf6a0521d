import { initTRPC } from '@trpc/server'
import { z } from 'zod'

// The part of the API that the shell itself needs, until the server's own router is here to be imported as a type.
const t = initTRPC.create()

export interface Uppdrag {
  readonly typ: 'kommun' | 'utforare' | 'person' | 'plattform'
  /** Opaque; what `bytUppdrag` takes. */
  readonly id: string
  /** Whom one acts for: the kommun, the firm, or oneself. */
  readonly namn: string
  /** The nämnd of a kommun. */
  readonly namnd: string | null
  readonly kommunId: string | null
  readonly roller: readonly string[]
}

export interface Jag {
  /** Demo sign-in is on: people are invented. */
  readonly demo: boolean
  readonly inloggad: {
    readonly namn: string
    readonly uppdrag: readonly Uppdrag[]
    readonly valt: string | null
  } | null
}

const inget = (): never => {
  throw new Error('only the type of this router is used')
}

const lokal = t.router({
  session: t.router({
    jag: t.procedure.query((): Jag => inget()),
    bytUppdrag: t.procedure.input(z.object({ id: z.string() })).mutation((): { ok: true } => inget()),
  }),
  publik: t.router({
    kommuner: t.procedure.query(
      (): readonly { kommunId: string; slug: string; namn: string; status: string; antalUtforare: number }[] => inget(),
    ),
  }),
})

export type AppRouter = typeof lokal
