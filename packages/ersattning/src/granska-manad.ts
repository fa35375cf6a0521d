import type { AktorTx } from '@valfri/db/aktor'
import { formatKronor } from '@valfri/kernel/ore'
import { vantarText } from '@valfri/utfort/typer'
import { type Granskningsgrans, STANDARDGRANS } from './besluta-kontoplan.ts'
import { countEfter, countVantande, findKorning, listUnderlag, type Namnd } from './queries.ts'
import { listOverPerPerson, loadGranskningsgrans } from './queries-ekonomi.ts'
import { gransFor } from './satt-sparrdatum.ts'
import type { korning } from './schema.ts'

/** Something that looks wrong and that a person decides about; `stoppar` keeps the month from being locked. */
export interface Anmarkning {
  readonly kod: string
  readonly text: string
  readonly nasta: string
  readonly stoppar: boolean
  readonly utforareId?: string
}

/** What looks wrong in a month by the nämnd's own limits, worst first. */
export async function granskaManad(
  tx: AktorTx,
  rad: typeof korning.$inferSelect,
  nu: Temporal.Instant,
): Promise<Anmarkning[]> {
  const lista: Anmarkning[] = rad.problem.map((p) => ({
    kod: p.kod,
    text: p.text,
    nasta: 'Åtgärda och beräkna igen.',
    stoppar: true,
    utforareId: p.utforareId,
  }))
  if (rad.gransTid && rad.status !== 'oppen' && !rad.last) {
    const antal = await countEfter(tx, rad, rad.manad, rad.gransTid, await gransFor(tx, rad, rad.manad, nu))
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
  const grans = (await loadGranskningsgrans(tx, rad, rad.manad)) ?? STANDARDGRANS
  const underlag = await listUnderlag(tx, rad.id)
  return [
    ...lista,
    ...(await comparedWithLast(tx, rad, underlag, grans)),
    ...underlag.flatMap((u) => unpaid(u, grans)),
    ...(await overPerPerson(tx, rad, grans)),
  ]
}

type Underlag = Awaited<ReturnType<typeof listUnderlag>>

function unpaid(u: Underlag[number], grans: Granskningsgrans): Anmarkning[] {
  if (grans.ejErsattProcent === null || u.antalHandelser === 0) return []
  const antal = Object.values(u.ejErsatt as Record<string, { antal: number }>).reduce((n, e) => n + e.antal, 0)
  if (antal * 100 <= u.antalHandelser * grans.ejErsattProcent) return []
  return [
    {
      kod: 'mycket-ej-ersatt',
      text: `${antal} av ${u.antalHandelser} händelser ersätts inte. Gränsen är ${grans.ejErsattProcent} procent.`,
      nasta: 'Öppna underlaget och se skälen.',
      stoppar: false,
      utforareId: u.utforareId,
    },
  ]
}

async function overPerPerson(
  tx: AktorTx,
  rad: typeof korning.$inferSelect,
  grans: Granskningsgrans,
): Promise<Anmarkning[]> {
  if (grans.hogstaPerPersonOre === null) return []
  const kr = formatKronor(grans.hogstaPerPersonOre)
  return (await listOverPerPerson(tx, rad, rad.id, grans.hogstaPerPersonOre)).map((r) => ({
    kod: 'hog-per-person',
    text: `${r.antal} brukare har en ersättning över ${kr} kr i månaden.`,
    nasta: 'Kontrollera besöken mot beställningen.',
    stoppar: false,
    utforareId: r.utforare_id,
  }))
}

async function comparedWithLast(
  tx: AktorTx,
  rad: typeof korning.$inferSelect,
  nu: Underlag,
  grans: Granskningsgrans,
): Promise<Anmarkning[]> {
  const forra = await loadForra(tx, rad, rad.manad.subtract({ months: 1 }))
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
    if (skillnad * 100n <= fore * BigInt(grans.andringProcent)) return []
    return [
      {
        kod: 'stor-andring',
        text: `Summan har ändrats med mer än ${grans.andringProcent} procent sedan förra månaden.`,
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
