import { sha256Hex } from '@valfri/kernel/kanonisk-json'
import { exempelPdf } from './ansokan-svar.ts'
import { omsorgsnamnd, valfrihetskommuner } from './beslut.ts'
import { identitetId, persona } from './personas.ts'
import { stabiltId } from './stabilt-id.ts'
import type { Laddning } from './typer.ts'
import { utforareId } from './utforare.ts'

interface Bevis {
  readonly namn: string
  readonly fil: string
  readonly giltigtTill: string | null
  readonly kalla: string
}

/** What the firm with an avtal in three kommuner has shown; the insurance runs out in December. */
const BEVIS: readonly Bevis[] = [
  {
    namn: 'Försäkringar: försäkringsbevis',
    fil: 'forsakringsbevis-2026.pdf',
    giltigtTill: '2026-12-10',
    kalla: 'Försäkringsbolaget',
  },
  { namn: 'Tillstånd från IVO: tillståndsbevis', fil: 'ivo-beslut.pdf', giltigtTill: null, kalla: 'IVO:s register' },
  {
    namn: 'Verksamhetsansvarigs utbildning och erfarenhet: examensbevis och intyg',
    fil: 'examen.pdf',
    giltigtTill: null,
    kalla: 'Lärosätets register',
  },
]

const GRANSKARE = { '1427': 'sotenas', '1430': 'munkedal', '1435': 'tanum' } as const

/** Proofs of Bohus Omsorg AB: checked by Sotenäs, and that check accepted by Munkedal and Tanum (C6). */
export async function addBevis({ sql }: Pick<Laddning, 'sql'>): Promise<void> {
  const utforare_id = utforareId('bohusomsorg')
  for (const b of BEVIS) {
    const bytes = Buffer.concat([exempelPdf, Buffer.from(`% ${b.fil}\n`)])
    const [dokument_id, id] = [stabiltId(`bevisfil:${b.fil}`), stabiltId(`bevis:${b.fil}`)]
    const skapad = '2025-12-02T10:00:00+01:00'
    await sql`insert into dokument ${sql({ id: dokument_id, utforare_id, slag: 'bilaga', namn: b.fil, mime: 'application/pdf', storlek: bytes.length, sha256: await sha256Hex(bytes), innehall: bytes, skapad })}`
    await sql`insert into bevis ${sql({ id, utforare_id, namn: b.namn, dokument_id, giltigt_till: b.giltigtTill, skapad })}`
    for (const kommunId of valfrihetskommuner) await addKontroll(sql, b, kommunId)
  }
}

async function addKontroll(sql: Laddning['sql'], b: Bevis, kommunId: keyof typeof GRANSKARE): Promise<void> {
  const namnd = { kommun_id: kommunId, namnd_id: omsorgsnamnd(kommunId) }
  const dokument_id = stabiltId(`bevisfil:${b.fil}`)
  await sql`insert into dokument_delning ${sql({ ...namnd, dokument_id, mottagare: `namnd:${namnd.namnd_id}` })}`
  const forst = kommunId === '1427'
  const granskare = `${GRANSKARE[kommunId]}-upphandlare`
  await sql`insert into bevis_kontroll ${sql({
    ...namnd,
    id: stabiltId(`kontroll:${kommunId}:${b.fil}`),
    utforare_id: utforareId('bohusomsorg'),
    bevis_id: stabiltId(`bevis:${b.fil}`),
    utfall: forst ? 'kontrollerat' : 'godtaget',
    kalla: b.kalla,
    grund_kommun_id: forst ? null : '1427',
    grund_id: forst ? null : stabiltId(`kontroll:1427:${b.fil}`),
    av: identitetId(granskare),
    av_namn: persona(granskare).namn,
    skapad: forst ? '2025-12-05T09:00:00+01:00' : '2025-12-09T13:00:00+01:00',
  })}`
}
