import { dateAt } from '@valfri/kernel/tid'
import { listUppdrag } from './list-uppdrag.ts'
import { kommunRoller, plattformRoller, utforareRoller } from './roller.ts'
import type { Ctx } from './trpc.ts'
import { idOfUppdrag, type Uppdrag } from './uppdrag.ts'

const rollnamn: Readonly<Record<string, string>> = { ...kommunRoller, ...utforareRoller, ...plattformRoller }

/** One line of the choice of uppdrag. */
export interface MigUppdrag {
  /** What POST /auth/uppdrag takes. */
  readonly id: string
  readonly typ: Uppdrag['typ']
  readonly rubrik: string
  readonly under: string
  /** Codes of roles; their Swedish names stand in `under`. */
  readonly roller: readonly string[]
  readonly kommunId: string | null
  readonly namndId: string | null
  readonly utforareId: string | null
}

/** Who is signed in, as what, and what else they may act as. */
export type Mig =
  | { readonly inloggad: false; readonly demo: boolean }
  | {
      readonly inloggad: true
      readonly demo: boolean
      readonly namn: string
      readonly uppdrag: readonly MigUppdrag[]
      /** Id of the chosen uppdrag; null when there is a choice to make, or when the chosen one has ended. */
      readonly valt: string | null
      /** Some nämnd has a matter about the person; otherwise their own page is empty. */
      readonly kand: boolean
      /** ISO date of the server: what a page offers to choose from follows its day, not that of the visitor's computer. */
      readonly idag: string
    }

/** Answers the web's first question: whom is this page for. */
export async function describeMig(ctx: Pick<Ctx, 'db' | 'inloggad' | 'demo' | 'nu'>): Promise<Mig> {
  const { inloggad, demo } = ctx
  if (!inloggad) return { inloggad: false, demo }
  const alla = await listUppdrag(ctx.db, inloggad.identitetId, inloggad.personnummerHash)
  const valt = inloggad.valt && idOfUppdrag(inloggad.valt)
  return {
    inloggad: true,
    demo,
    namn: inloggad.namn,
    uppdrag: alla.map(toMigUppdrag),
    valt: alla.some((u) => idOfUppdrag(u) === valt) ? valt : null,
    kand: alla.some((u) => u.typ === 'person' && u.kand),
    idag: dateAt(ctx.nu()).toString(),
  }
}

function toMigUppdrag(uppdrag: Uppdrag): MigUppdrag {
  const roller = uppdrag.typ === 'person' ? [] : uppdrag.roller
  const under = roller.map((roll) => rollnamn[roll] ?? roll).join(', ')
  const bas = { id: idOfUppdrag(uppdrag), typ: uppdrag.typ, roller, kommunId: null, namndId: null, utforareId: null }
  if (uppdrag.typ === 'kommun') {
    const { kommunId, namndId, kommun, namnd } = uppdrag
    return { ...bas, kommunId, namndId, rubrik: `${kommun}, ${namnd}`, under }
  }
  if (uppdrag.typ === 'utforare') return { ...bas, utforareId: uppdrag.utforareId, rubrik: uppdrag.namn, under }
  if (uppdrag.typ === 'plattform') return { ...bas, rubrik: 'Valfri', under }
  return { ...bas, rubrik: 'Mina sidor', under: 'Som privatperson' }
}
