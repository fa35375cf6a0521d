import { openDatabas, withAktor } from '@valfri/db/aktor'
import { tjanster } from '@valfri/server/tjanster'
import { rattaHandelse } from '@valfri/utfort/ratta-handelse'
import { registreraHandelser } from '@valfri/utfort/registrera-handelser'
import type { HandelseIn } from '@valfri/utfort/typer'
import { type VeckoHandelse, type VeckoPerson, visaVecka } from '@valfri/utfort/visa-vecka'
import { identitetId, persona } from './personas.ts'
import { utforareId } from './utforare.ts'

/** Who reports and corrects in the demo, firms and egenregi alike, and how many visits each corrects by hand. */
const RAPPORTORER = [
  ['egenregi-sotenas', 'egenregi-sotenas-ansvarig', 5],
  ['egenregi-munkedal', 'egenregi-munkedal-ansvarig', 2],
  ['bohusomsorg', 'bohusomsorg-firmatecknare', 1],
] as const
const SKAL = ['Glömde logga ut', 'Fel signatur på besöket', 'Telefonen var avstängd'] as const

const mandag = Temporal.PlainDate.from('2026-10-19')
const NU = Temporal.Instant.from('2026-11-02T08:00:00+01:00')

/** A visit with its person. */
interface Besok extends VeckoHandelse {
  readonly person: string
  readonly del: string
  readonly start: string
  readonly slut: string
}

/**
 * What an ordinary month leaves behind: visits that somebody has corrected by hand, and rows that wait for an end, for another
 * visit to give way, or for the nämnd to order. By the firms' own acts.
 */
export async function addVantande(appUrl: string): Promise<void> {
  const db = openDatabas(appUrl, () => NU, 2)
  try {
    for (const [nyckel, vem, antal] of RAPPORTORER) {
      const aktor = { typ: 'utforare', utforareId: utforareId(nyckel), identitetId: identitetId(vem) } as const
      await withAktor(db, { ...aktor, roller: ['planerare'] }, async (tx) => {
        const val = { mandag, sok: '', vantar: false, sida: 1, idag: mandag.add({ days: 14 }) }
        const besok = (await visaVecka(tx, val)).personer.flatMap(visitsOf)
        for (const [i, b] of besok
          .filter((_, nr) => nr % 7 === 0)
          .slice(0, antal)
          .entries())
          await rattaHandelse(tx, { id: b.id, ...correct(b, i), namn: persona(vem).namn }, tjanster, NU)
        await registreraHandelser(tx, { kalla: 'api', handelser: brister(besok) }, tjanster, NU)
      })
    }
  } finally {
    await db.$klient.end()
  }
}

/** The accepted visits of a person's week that have an end. */
function visitsOf(p: VeckoPerson): Besok[] {
  return p.rader.flatMap((r) =>
    r.handelser.flatMap((h) =>
      h.typ === 'besok' && h.status === 'godtagen' && h.start && h.slut && h.start < h.slut
        ? [{ ...h, person: p.kod, del: r.del, start: h.start, slut: h.slut }]
        : [],
    ),
  )
}

/** The visit ended when it began and five minutes, as the person says who was there. */
function correct(b: Besok, nr: number): { skal: string; ny: HandelseIn } {
  const slut = Temporal.PlainTime.from(b.start).add({ minutes: 5 }).toString({ smallestUnit: 'minute' })
  return { skal: SKAL[nr % SKAL.length] as string, ny: { ...toIn(b), slut } }
}

const toIn = ({ person, del, datum, start, slut, medarbetare }: Besok): HandelseIn => ({
  ...{ person, del, datum, start, slut, typ: 'besok' },
  ...(medarbetare && { medarbetare }),
})

/** One row that lacks its end, one over another visit, one that nobody has ordered, and one of a del that there is not. */
function brister(besok: readonly Besok[]): HandelseIn[] {
  const [utanSlut, over, utanBestallning, felDel] = besok.filter((_, nr) => nr % 7 === 3)
  if (!utanSlut || !over || !utanBestallning || !felDel) return []
  const senare = Temporal.PlainTime.from(over.start).add({ minutes: 2 }).toString({ smallestUnit: 'minute' })
  return [
    { ...toIn(utanSlut), externId: `${utanSlut.id}-1`, start: '21:30', slut: undefined },
    { ...toIn(over), externId: `${over.id}-2`, start: senare },
    { ...toIn(utanBestallning), externId: `${utanBestallning.id}-3`, del: 'natt', start: '05:00', slut: '05:20' },
    { ...toIn(felDel), externId: `${felDel.id}-4`, del: 'städning extra' },
  ]
}
