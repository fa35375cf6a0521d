import type { AktorTx } from '@valfri/db/aktor'
import { vantarText } from '@valfri/utfort/typer'
import { countEfter, countVantande, findKorning, listUnderlag, type Namnd } from './queries.ts'
import type { korning } from './schema.ts'

/** Something that looks wrong and that a person decides about; `stoppar` keeps the month from being locked. */
export interface Anmarkning {
  readonly kod: string
  readonly text: string
  readonly nasta: string
  readonly stoppar: boolean
  readonly utforareId?: string
}

/** How much an utförare's sum may differ from the month before without being pointed out. */
const ANDRING_PROCENT = 25n

/** What looks wrong in a month, worst first. */
export async function granskaManad(tx: AktorTx, rad: typeof korning.$inferSelect): Promise<Anmarkning[]> {
  const lista: Anmarkning[] = rad.problem.map((p) => ({
    kod: p.kod,
    text: p.text,
    nasta: 'Åtgärda och beräkna igen.',
    stoppar: true,
    utforareId: p.utforareId,
  }))
  if (rad.gransTid && rad.status !== 'oppen' && !rad.last) {
    const antal = await countEfter(tx, rad, rad.manad, rad.gransTid)
    if (antal > 0)
      lista.push({
        kod: 'andrad-efter',
        text: `${antal} händelser har rapporterats eller ändrats efter beräkningen.`,
        nasta: 'Beräkna igen.',
        stoppar: true,
      })
  }
  for (const v of await countVantande(tx, rad, rad.manad)) {
    const varfor = vantarText[v.orsak as keyof typeof vantarText] ?? v.orsak
    lista.push({
      kod: `vantar-${v.orsak}`,
      text: `${v.antal} händelser väntar och ersätts inte: ${varfor}`,
      nasta: 'De kommer med när de är klara, nu eller i en senare körning.',
      stoppar: false,
      utforareId: v.utforare_id,
    })
  }
  return [...lista, ...(await comparedWithLast(tx, rad))]
}

async function comparedWithLast(tx: AktorTx, rad: typeof korning.$inferSelect): Promise<Anmarkning[]> {
  const forra = await loadForra(tx, rad, rad.manad.subtract({ months: 1 }))
  const nu = await listUnderlag(tx, rad.id)
  return nu.flatMap((u): Anmarkning[] => {
    if (u.antalHandelser === 0)
      return [
        {
          kod: 'inga-handelser',
          text: 'Utföraren har beställningar men inga rapporterade händelser.',
          nasta: 'Fråga utföraren.',
          stoppar: false,
          utforareId: u.utforareId,
        },
      ]
    const fore = forra.get(`${u.utforareId}/${u.tjanstId}`)
    if (!fore) return []
    const skillnad = u.summaOre > fore ? u.summaOre - fore : fore - u.summaOre
    if (skillnad * 100n <= fore * ANDRING_PROCENT) return []
    return [
      {
        kod: 'stor-andring',
        text: `Summan har ändrats med mer än ${ANDRING_PROCENT} procent sedan förra månaden.`,
        nasta: 'Kontrollera att rapporteringen är hel.',
        stoppar: false,
        utforareId: u.utforareId,
      },
    ]
  })
}

async function loadForra(tx: AktorTx, n: Namnd, manad: Temporal.PlainDate): Promise<Map<string, bigint>> {
  const forra = await findKorning(tx, n, manad)
  if (!forra) return new Map()
  return new Map((await listUnderlag(tx, forra)).map((u) => [`${u.utforareId}/${u.tjanstId}`, u.summaOre]))
}
