import { annonsfaltOf } from '@valfri/underlag/annonsfalt'
import { type ForsegladPart, parseForseglad } from '@valfri/underlag/forseglad'
import { identitetId } from './personas.ts'
import type { Laddning } from './typer.ts'

interface Annons {
  /** The sealed bytes and their hash. */
  readonly forseglad: string
  readonly sha256: string
  readonly kommunId: string
  readonly annonsId: string
  /** ISO date on which it was put on the national site. */
  readonly dag: string
}

/** Records the notices of a version as they were published, with every field. */
export async function loadAnnonsposter(sql: Laddning['sql'], annonser: readonly Annons[]): Promise<void> {
  const rader = annonser.map(({ forseglad, sha256, kommunId, annonsId, dag }) => {
    const f = parseForseglad(forseglad)
    const part = f.parter.find((p) => p.kommunId === kommunId) as ForsegladPart
    return {
      ...{ kommun_id: kommunId, namnd_id: part.namndId, underlag_id: f.underlag.id, version_id: f.versionId },
      ...{ slag: 'publicerad', annons_id: annonsId, dag },
      falt: sql.json(annonsfaltOf(f, part, { sha256, upphord: null }) as never),
      ...{ registrerad_av: identitetId('sotenas-upphandlare'), registrerad_av_namn: 'Upphandlaren' },
    }
  })
  await sql`insert into annonspost ${sql(rader)}`
}
