import type { AktorTx } from '@valfri/db/aktor'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { and, desc, eq, or, sql } from 'drizzle-orm'
import { listAnnonslarm } from './bevaka-annonser.ts'
import { selectObesvarade } from './queries-fragor.ts'
import { forfragningsunderlag, underlagPart, underlagVersion } from './schema.ts'

/** Versions of the underlag that the nämnd owns or is a party of now, newest first, with its own place in each. */
function selectEgnaVersioner(tx: AktorTx) {
  const { kommunId, namndId } = egenNamnd(tx)
  const arPart = sql`(select sp.status from samverkan_part sp where sp.samverkan_id = ${forfragningsunderlag.samverkanId}
    and sp.kommun_id = ${kommunId} and sp.namnd_id = ${namndId} order by sp.fran <= valfri.idag() desc, sp.nr desc limit 1) = 'ansluten'`
  const arAgare = and(eq(forfragningsunderlag.agareKommunId, kommunId), eq(forfragningsunderlag.agareNamndId, namndId))
  return tx
    .select({
      id: underlagVersion.id,
      underlagId: underlagVersion.underlagId,
      status: underlagVersion.status,
      titel: forfragningsunderlag.titel,
      beslutad: underlagPart.beslutad,
      annonserad: underlagPart.annonserad,
      oppnad: underlagPart.oppnad,
      upphord: underlagPart.upphord,
    })
    .from(underlagVersion)
    .innerJoin(forfragningsunderlag, eq(forfragningsunderlag.id, underlagVersion.underlagId))
    .leftJoin(
      underlagPart,
      and(
        eq(underlagPart.versionId, underlagVersion.id),
        eq(underlagPart.kommunId, kommunId),
        eq(underlagPart.namndId, namndId),
      ),
    )
    .where(or(arAgare, arPart))
    .orderBy(desc(underlagVersion.nr))
}

type Rad = Awaited<ReturnType<typeof selectEgnaVersioner>>[number]

function toLista(rader: readonly Rad[]) {
  return rader.map(({ id, titel }) => ({ versionId: id, titel }))
}

/**
 * What the nämnd's underlag ask of its staff today: drafts to finish, the newest sealed version of each where the nämnd has
 * not decided, has not published, or has not recorded the id of its notice (LOV 3:1), questions to answer (F2.7), and notices
 * that no longer say what is live (F3.2).
 */
export async function oversiktUnderlag(tx: AktorTx) {
  const alla = await selectEgnaVersioner(tx)
  const [fragor, larm] = await Promise.all([selectObesvarade(tx), listAnnonslarm(tx)])
  const senaste = [...Map.groupBy(alla, (r) => r.underlagId).values()].flatMap(
    (versioner) => versioner.find((v) => v.status !== 'utkast') ?? [],
  )
  const levande = senaste.filter((v) => v.upphord === null)
  return {
    utkast: toLista(alla.filter((v) => v.status === 'utkast')),
    attAnta: toLista(levande.filter((v) => v.beslutad === null)),
    attPublicera: toLista(levande.filter((v) => v.beslutad !== null && v.annonserad === null)),
    utanAnnons: toLista(levande.filter((v) => v.annonserad !== null && v.oppnad === null)),
    attSvara: fragor.flatMap((f) =>
      senaste
        .filter((v) => v.underlagId === f.underlagId)
        .map(({ id, titel }) => ({ versionId: id, titel, antal: f.antal })),
    ),
    annonsAvviker: toLista(senaste.filter((v) => larm.some((l) => l.underlagId === v.underlagId))),
  }
}
