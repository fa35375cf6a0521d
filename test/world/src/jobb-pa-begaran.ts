import type { JobbKontext, Jobbko, JobbLage, VilketJobb } from '@valfri/db/jobs'
import type { TestDb } from '@valfri/db/testdb'

/** A queue whose jobs run when the test says so, and stop where it says. */
export interface ProvKo extends Jobbko {
  /** Runs what waits. @param stoppaEfter cancels each job when it has told of its progress so many times */
  readonly kor: (stoppaEfter?: number) => Promise<void>
}

/** @param arbetare runs the jobs that are sent by name alone; without it they wait for ever */
export function makeProvKo(bas: TestDb, arbetare: readonly VilketJobb[] = []): ProvKo {
  const koade: { id: string; jobb: VilketJobb | Pick<VilketJobb, 'namn'>; last: unknown }[] = []
  const lagen = new Map<string, JobbLage>()
  let nr = 0
  const runOne = async ({ id, jobb, last }: (typeof koade)[number], stoppaEfter: number) => {
    const stopp = new AbortController()
    let antal = 0
    const framsteg: JobbKontext['framsteg'] = async (klart, totalt) => {
      lagen.set(id, { status: 'pagar', klart, totalt: totalt ?? null })
      antal += 1
      if (antal >= stoppaEfter) stopp.abort()
    }
    const worker = 'kor' in jobb ? jobb : arbetare.find((a) => a.namn === jobb.namn)
    if (!worker) return
    await worker.kor(last as never, { db: bas.db, jobbId: id, signal: stopp.signal, framsteg })
    const lage = lagen.get(id)
    lagen.set(id, {
      klart: lage?.klart ?? 0,
      totalt: lage?.totalt ?? null,
      status: stopp.signal.aborted ? 'avbruten' : 'klar',
    })
  }
  return {
    send: async (_tx, jobb, last) => {
      nr += 1
      const id = `00000000-0000-8000-a000-${String(nr).padStart(12, '0')}`
      koade.push({ id, jobb, last })
      lagen.set(id, { status: 'vantar', klart: 0, totalt: null })
      return id
    },
    avbryt: async (_jobb, jobbId) => {
      const i = koade.findIndex((k) => k.id === jobbId)
      if (i >= 0) koade.splice(i, 1)
      lagen.set(jobbId, { status: 'avbruten', klart: 0, totalt: null })
    },
    lage: async (_jobb, jobbId) => lagen.get(jobbId),
    startWorkers: async () => undefined,
    isReady: async () => true,
    stop: async () => undefined,
    kor: async (stoppaEfter = Number.POSITIVE_INFINITY) => {
      for (const post of koade.splice(0)) await runOne(post, stoppaEfter)
    },
  }
}
