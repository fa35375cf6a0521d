import type { AktorTx } from '@valfri/db/aktor'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { listSvar } from './list-svar.ts'
import { selectFragor } from './queries-fragor.ts'

type Rad = Awaited<ReturnType<typeof selectFragor>>[number]

const toFraga = ({ fraga, besked, titel, slug, nr, kommun }: Rad) => ({
  id: fraga.id,
  underlagId: fraga.underlagId,
  ...{ titel, slug, kommun, version: nr },
  villkorId: fraga.villkorId,
  text: fraga.text,
  stalld: fraga.stalld.toString(),
  besked: besked && {
    utfall: besked.utfall as 'besvarad' | 'sammanslagen' | 'avvisad',
    svarNr: besked.svarNr,
    skal: besked.skal,
    tid: besked.tid.toString(),
  },
})

/**
 * What the nämnd has been asked about an underlag, and what is published on it. Who asked is not told: an utförare, or the public.
 * Plain JSON.
 */
export async function listFragorTillNamnd(tx: AktorTx, underlagId: string) {
  const { kommunId, namndId } = egenNamnd(tx)
  const [fragor, svar] = await Promise.all([selectFragor(tx, { underlagId }), listSvar(tx, [underlagId])])
  return {
    fragor: fragor.map((r) => ({ ...toFraga(r), franUtforare: r.fraga.utforareId !== null })),
    svar: svar.map((s) => ({ ...s, egen: s.kommunId === kommunId })),
    kommunId,
    namndId,
  }
}

/** What the utförare has asked, and what became of it. Plain JSON. */
export async function listMinaFragor(tx: AktorTx) {
  if (tx.aktor.typ !== 'utforare') return []
  return (await selectFragor(tx, { utforareId: tx.aktor.utforareId })).map(toFraga)
}
