import { withAktor } from '@valfri/db/aktor'
import { defineJobb } from '@valfri/db/jobs'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { provaVantande } from './prova-vantande.ts'

/** Whose waiting events to judge anew; ids only. */
export interface ProvaLast extends Readonly<Record<string, string>> {
  readonly utforareId: string
  readonly personId: string
}

/** Nobody: what a job does is in nobody's name. */
const INGEN = '00000000-0000-0000-0000-000000000000'

/** Judges a person's waiting events anew when the nämnd has ordered what they lacked. */
export const provaJobb = (tjanster: TjanstRegister) =>
  defineJobb<ProvaLast>('utfort-prova-vantande', async ({ utforareId, personId }, { db }) => {
    const aktor = { typ: 'utforare', utforareId, identitetId: INGEN, roller: [] } as const
    await withAktor(db, aktor, (tx) => provaVantande(tx, tjanster, db.$nu(), personId))
  })
