import type { AktorTx } from '@valfri/db/aktor'
import type { Jobbko } from '@valfri/db/jobs'
import { ok, type Result } from '@valfri/kernel/fel'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { ersattningFel } from './fel.ts'
import { korningJobb } from './korning-jobb.ts'
import { loadKorning } from './queries.ts'

/** Stops a computation that waits or runs. What it has done is kept until the next begins. */
export async function avbrytKorning(
  tx: AktorTx,
  id: string,
  miljo: { jobb: Jobbko; tjanster: TjanstRegister },
): Promise<Result<{ avbruten: true }>> {
  const korning = await loadKorning(tx, id, true)
  if (!korning?.jobbId) return ersattningFel('korning-saknas')
  if (korning.status !== 'oppen')
    return ersattningFel('korning-last', { text: 'Beräkningen är redan klar.', nasta: 'Läs in sidan på nytt.' })
  await miljo.jobb.avbryt(
    korningJobb(miljo.tjanster, () => korning.skapad),
    korning.jobbId,
  )
  tx.logga({ handling: 'avbryt-berakning', objekt: 'korning', objektId: id })
  return ok({ avbruten: true })
}
