import type { Sql } from 'postgres'
import { copyRows } from '../copy.ts'
import { personnummerHash } from '../grund.ts'
import { makeAdress, makeNamn } from '../namn.ts'
import type { VarldOmrade } from '../omraden.ts'
import { persona, personas, personId } from '../personas.ts'
import { makeSlump, type Slump } from '../slump.ts'
import { stabiltId } from '../stabilt-id.ts'
import { isAgare, testnummer } from './firmanummer.ts'
import { loadSystemOmraden } from './omraden.ts'
import type { PlaneradPerson, System } from './typer.ts'

/** A person with who it is and where it lives; the pseudonym is `id`. */
export interface BosattPerson extends PlaneradPerson {
  readonly id: string
  readonly omrade: VarldOmrade
}

/*
 * The published list has few numbers of people over eighty: about forty a year. The older persons of three kommuner more do
 * not fit in them, so many of those with hemtjänst are born in the seventies and eighties.
 */
const ARSKULL: Readonly<Record<PlaneradPerson['arskull'], readonly [fran: string, fore: string]>> = {
  aldre: ['1910', '1987'],
  lss: ['1990', '2007'],
}
const TECKEN = '34679ACDEFGHJKMNPQRTVWXY'

/** Everyone in a system, stored in bulk; the first is the persona that one can sign in as. */
export async function loadSystemPersoner(sql: Sql, s: System, peppar: string, skala: number): Promise<BosattPerson[]> {
  const slump = makeSlump(Number(s.kommunId))
  const planerade = s.personer(slump, skala)
  const nummer = await freeNumbers(sql)
  const omraden = loadSystemOmraden(s)
  const vikter = omraden.map((o) => o.postnummer.length)
  const koder = new Set<string>()
  const rader = planerade.map((p, i) => {
    const egen = i === 0 ? persona(s.persona) : undefined
    const omrade = omraden[slump.vagt(vikter)] as VarldOmrade
    return {
      person: { ...p, id: egen ? personId(s.persona) : stabiltId(`person:${s.kommunId}:${i}`), omrade },
      kod: makeKod(slump, koder),
      personnummer: egen?.personnummer ?? nummer(p.arskull, slump),
      namn: egen?.namn ?? makeNamn(slump),
      adress: makeAdress(slump),
      plats: slump.val(omrade.postnummer),
      skydd: i > 0 && slump.tal() < 0.004 ? 'sekretessmarkering' : 'ingen',
    }
  })
  await copyRows(
    sql,
    'brukare',
    ['kommun_id', 'person_id', 'namnd_id', 'kod'],
    rader.map((r) => [s.kommunId, r.person.id, s.namndId, r.kod]),
  )
  await copyRows(
    sql,
    'person',
    [
      ...['kommun_id', 'person_id', 'namnd_id', 'personnummer', 'personnummer_hash'],
      ...['namn', 'adress', 'postnummer', 'ort', 'telefon', 'skydd'],
    ],
    rader.map((r) => [
      ...[s.kommunId, r.person.id, s.namndId, r.personnummer, personnummerHash(r.personnummer, peppar)],
      ...[r.namn, r.adress, r.plats.postnummer, r.plats.ort, '070-000 00 00', r.skydd],
    ]),
  )
  return rader.map((r) => r.person)
}

function makeKod(slump: Slump, tagna: Set<string>): string {
  const kod = `P-${Array.from({ length: 5 }, () => TECKEN[slump.heltal(0, TECKEN.length - 1)]).join('')}`
  if (tagna.has(kod)) return makeKod(slump, tagna)
  tagna.add(kod)
  return kod
}

/** Numbers that no persona, owner or other person of the world has, each given once. */
async function freeNumbers(sql: Sql): Promise<(arskull: PlaneradPerson['arskull'], slump: Slump) => string> {
  const tagna = new Set(personas.map((p) => p.personnummer))
  for (const r of await sql<{ personnummer: string }[]>`select personnummer from person`) tagna.add(r.personnummer)
  const lediga = testnummer.filter((p) => !tagna.has(p) && !isAgare(p))
  const grupper = Object.fromEntries(
    Object.entries(ARSKULL).map(([id, [fran, fore]]) => [id, lediga.filter((p) => p >= fran && p < fore)]),
  )
  return (arskull, slump) => {
    const lista = grupper[arskull] as string[]
    const i = slump.heltal(0, lista.length - 1)
    const nummer = lista[i]
    if (!nummer) throw new Error('the test list has no more numbers')
    lista[i] = lista.at(-1) as string
    lista.pop()
    return nummer
  }
}
