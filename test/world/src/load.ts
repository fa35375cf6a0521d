import postgres from 'postgres'
import { loadAvgift } from './avgift.ts'
import { loadMarknad, type UnderlagRef } from './avtal.ts'
import { loadBeslut } from './beslut.ts'
import { loadBesok } from './besok.ts'
import { addBevis } from './bevis.ts'
import { addDelegation } from './delegation.ts'
import { addArenden, addFamiljeradgivning } from './familjeradgivning.ts'
import { loadFragor } from './fragor.ts'
import { loadGrund } from './grund.ts'
import { loadInforande, loadOrebroPlaner } from './inforande.ts'
import { loadKontoplaner } from './kontoplan.ts'
import { loadPersoner } from './personer.ts'
import { addSamverkan } from './samverkan.ts'
import { gavle } from './system/gavle.ts'
import { loadSystem } from './system/load.ts'
import { orebro } from './system/orebro.ts'
import { settleSystems } from './system/settle.ts'
import { vasteras } from './system/vasteras.ts'
import type { Laddning } from './typer.ts'
import { loadUnderlag } from './underlag.ts'
import { loadVal } from './val.ts'
import { addVantande } from './vantande.ts'

/** The three real systems beside Norra Bohuslän. */
const systemen = [orebro, vasteras, gavle] as const

export interface LoadOpts {
  /** The owner of a migrated, empty database. */
  readonly agareUrl: string
  /** The instance's secret, which personnummer are hashed with. */
  readonly hemlighet: string
  readonly progress: (text: string) => void
  /** 1 is Norra Bohuslän at its real size; tests use a small part. */
  readonly skala?: number
  /** The app's role on the same database. With it months can be booked, and Örebro, Västerås and Gävle are loaded too, and their month settled. */
  readonly appUrl?: string
  /** False when the shared ground is there already, as in a browser test's app. */
  readonly grund?: boolean
}

/**
 * Loads the world of the demo: the ground, the decisions and underlag of Norra Bohuslän, its market, about 1 100 people
 * and three months of performed time. In one transaction: a start that is cut off leaves nothing behind. Then the month of the
 * three other systems is settled by their own staff's acts, which see only what is committed.
 */
export async function loadVarld(opts: LoadOpts): Promise<void> {
  const { agareUrl, appUrl, hemlighet, progress, skala = 1, grund = true } = opts
  const klient = postgres(agareUrl, { max: 1, onnotice: () => undefined })
  try {
    await klient.begin(async (tx) => {
      const sql = tx as unknown as postgres.Sql
      if (grund) await loadGrund(sql, hemlighet)
      await loadNorraBohuslan({ sql, peppar: hemlighet, skala, progress })
      await addFamiljeradgivning(sql)
      await addArenden(sql, 24)
      if (!appUrl) return
      await loadKontoplaner(sql)
      for (const s of systemen) await loadSystem({ sql, peppar: hemlighet, skala, progress }, s)
      await loadInforande({ sql })
      await loadOrebroPlaner(sql)
    })
  } finally {
    await klient.end()
  }
  if (!appUrl) return
  await addSamverkan(appUrl)
  progress('Samverkan: regler, gemensamma kostnader och ett förslag till ny version')
  await addDelegation(appUrl)
  await addVantande(appUrl)
  await settleSystems(appUrl, systemen, progress)
}

/** All that stands on the ground: decisions, underlag, market, people and performed time. */
export async function loadNorraBohuslan(laddning: Laddning): Promise<void> {
  const { sql, progress } = laddning
  await loadBeslut(laddning)
  progress('Kommuner, beslut och prislistor')
  const underlag: Readonly<Record<string, UnderlagRef>> = await loadUnderlag({ sql })
  await loadMarknad({ sql }, underlag)
  await loadFragor({ sql })
  await addBevis({ sql })
  progress('Förfrågningsunderlag och avtal')
  const bestallningar = await loadPersoner(laddning)
  progress(`${new Set(bestallningar.map((b) => b.personId)).size.toLocaleString('sv-SE')} brukare`)
  await loadVal({ sql })
  await loadAvgift({ sql })
  await loadBesok(laddning, bestallningar)
}
