import { omsorgsnamnd } from './beslut.ts'
import { stabiltId } from './stabilt-id.ts'
import type { Laddning } from './typer.ts'
import { underlagRef } from './underlag.ts'
import { utforareId } from './utforare.ts'

const SOTENAS = '1427'

interface Svarad {
  readonly nr: number
  readonly kommunId: string
  readonly utforare: string | null
  readonly stalld: string
  readonly text: string
  /** Each utgåva, as published. */
  readonly utgavor: readonly {
    readonly dag: string
    readonly fraga: string
    readonly svar: string
    readonly skal?: string
  }[]
}

const SVARADE: readonly Svarad[] = [
  {
    ...{ nr: 1, kommunId: SOTENAS, utforare: null, stalld: '2026-01-12T10:20:00+01:00' },
    text: 'Hej! Måste vi ha kontor i Sotenäs för att få ansöka?',
    utgavor: [
      {
        dag: '2026-01-14T09:00:00+01:00',
        fraga: 'Måste en utförare ha kontor i kommunen?',
        svar: 'Nej. Utföraren ska kunna nås på telefon under arbetstid, men behöver inget kontor i kommunen.',
      },
    ],
  },
  {
    ...{ nr: 2, kommunId: SOTENAS, utforare: 'bohusomsorg', stalld: '2026-02-03T15:05:00+01:00' },
    text: 'Vi på Bohus Omsorg undrar om verksamhetsansvarig får ha uppdraget hos två utförare samtidigt?',
    utgavor: [
      {
        dag: '2026-02-05T08:30:00+01:00',
        fraga: 'Får en verksamhetsansvarig ha uppdraget hos två utförare samtidigt?',
        svar: 'Ja, om personen kan visa att tiden räcker till för båda.',
      },
      {
        dag: '2026-02-09T13:00:00+01:00',
        fraga: 'Får en verksamhetsansvarig ha uppdraget hos två utförare samtidigt?',
        svar: 'Ja, om personen kan visa att tiden räcker till för båda. Bytet av verksamhetsansvarig ska alltid anmälas.',
        skal: 'Svaret sa inget om att ett byte ska anmälas.',
      },
    ],
  },
]

const VANTANDE = [
  {
    ...{ kommunId: SOTENAS, utforare: 'klippan', stalld: '2026-11-20T11:40:00+01:00' },
    text: 'Räknas serviceinsatser som städning in i kapacitetstaket, eller gäller taket bara omvårdnad?',
  },
]

/** Questions on the shared underlag for hemtjänst: answered ones, one of them corrected, and one that waits. */
export async function loadFragor({ sql }: Pick<Laddning, 'sql'>): Promise<void> {
  const ref = underlagRef('hemtjanst')
  const bas = (kommunId: string) => ({
    ...{
      kommun_id: kommunId,
      namnd_id: omsorgsnamnd(kommunId),
      underlag_id: ref.underlagId,
      version_id: ref.versionId,
    },
  })
  const av = (nyckel: string | null) => (nyckel === null ? null : utforareId(nyckel))
  await sql`insert into underlagsfraga ${sql(
    [...SVARADE, ...VANTANDE].map((f) => ({
      ...bas(f.kommunId),
      ...{ id: stabiltId(`fraga:${f.text}`), text: f.text, utforare_id: av(f.utforare), stalld: f.stalld },
    })),
  )}`
  await sql`insert into underlagssvar ${sql(
    SVARADE.flatMap((f) =>
      f.utgavor.map(({ dag, fraga, svar, skal }, i) => ({
        ...bas(f.kommunId),
        ...{ nr: f.nr, utgava: i + 1, fraga, svar, skal: skal ?? null, publicerad: dag },
      })),
    ),
  )}`
  await sql`insert into fragebesked ${sql(
    SVARADE.map((f) => ({
      ...{ kommun_id: f.kommunId, namnd_id: omsorgsnamnd(f.kommunId), fraga_id: stabiltId(`fraga:${f.text}`) },
      ...{ utforare_id: av(f.utforare), utfall: 'besvarad', svar_nr: f.nr, tid: f.utgavor[0]?.dag as string },
    })),
  )}`
}
