import type { AktorTx } from '@valfri/db/aktor'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { listLagen } from './list-lagen.ts'
import { selectAllaUnderlag } from './queries.ts'

/** Every underlag that is public now, with the kommuner that it is open in. Plain JSON. */
export async function listPublikaUnderlag(tx: AktorTx, tjanster: TjanstRegister, dag: Temporal.PlainDate) {
  const alla = await selectAllaUnderlag(tx)
  const rader = await Promise.all(
    alla.map(async ({ underlag, samverkan }) => {
      const lagen = await listLagen(tx, underlag, dag)
      const publika = lagen.filter((l) => l.lage === 'oppen' || l.lage === 'publicerad')
      const tjanst = tjanster.tjanster.get(underlag.tjanstId)
      return {
        slug: underlag.slug,
        titel: underlag.titel,
        tjanstId: underlag.tjanstId,
        tjanst: tjanst?.namn.sv ?? underlag.tjanstId,
        samverkan: samverkan?.namn ?? null,
        nr: publika[0]?.nr ?? 0,
        kommuner: publika.map((l) => ({
          kommunId: l.kommunId,
          kommun: l.kommun,
          namnd: l.namnd,
          nr: l.nr,
          oppen: l.lage === 'oppen',
          oppnad: l.oppnad,
        })),
      }
    }),
  )
  return rader.filter((r) => r.kommuner.length > 0)
}
