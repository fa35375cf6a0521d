import { readFileSync } from 'node:fs'
import { avtalId, candidatesFor } from './avtal.ts'
import { omsorgsnamnd } from './beslut.ts'
import { copyRows } from './copy.ts'
import { personnummerHash } from './grund.ts'
import type { Aktivitet } from './marknad.ts'
import { makeAdress, makeNamn } from './namn.ts'
import { loadOmraden, type VarldOmrade } from './omraden.ts'
import { personas } from './personas.ts'
import { makeSlump, type Slump } from './slump.ts'
import { stabiltId } from './stabilt-id.ts'
import type { Laddning } from './typer.ts'
import { utforareId } from './utforare.ts'

/** A beställning of the world, as the visits are made from it. */
export interface VarldBestallning {
  readonly kommunId: string
  readonly id: string
  readonly personId: string
  readonly utforareId: string
  readonly tjanst: 'hemtjanst' | 'mat'
  readonly del: string
  /** Minutes a month, or portions a week. */
  readonly beviljat: number
  readonly fran: string
}

/** People by kommun: the share of 46 000 inhabitants that has hemtjänst, and mat. */
const ANTAL: Readonly<Record<string, { hemtjanst: number; mat: number }>> = {
  '1427': { hemtjanst: 330, mat: 120 },
  '1430': { hemtjanst: 340, mat: 125 },
  '1435': { hemtjanst: 430, mat: 155 },
}
const TECKEN = '34679ACDEFGHJKMNPQRTVWXY'

function loadPersonnummer(): string[] {
  const alla = JSON.parse(
    readFileSync(new URL('../../extern/personnummer/allPins.json', import.meta.url), 'utf8'),
  ) as string[]
  const tagna = new Set(personas.map((p) => p.personnummer))
  return alla.filter((p) => p >= '1915' && p < '1979' && !tagna.has(p))
}

interface Beslut {
  readonly kommunId: string
  readonly personId: string
  readonly tjanst: 'hemtjanst' | 'mat'
  readonly delar: Record<string, number>
  readonly omrade: VarldOmrade
  readonly fran: string
}

/** Everyone in Norra Bohuslän with hemtjänst or mat, their beslut, choices and beställningar. */
export async function loadPersoner(l: Laddning): Promise<VarldBestallning[]> {
  const slump = makeSlump(1484)
  const nummer = loadPersonnummer()
  const omraden = loadOmraden()
  const personer: {
    kommunId: string
    personId: string
    personnummer: string
    namn: string
    omrade: VarldOmrade
    skydd: string
  }[] = []
  const beslut: Beslut[] = []
  const persona = new Map(personas.filter((p) => p.typ === 'person').map((p) => [`${p.kommunId}/${p.nyckel}`, p]))
  for (const [kommunId, antal] of Object.entries(ANTAL)) {
    const egna = [...persona].filter(([nyckel]) => nyckel.startsWith(kommunId)).map(([, p]) => p)
    const lokala = omraden.filter((o) => o.kommunId === kommunId)
    const hemtjanst = Math.max(egna.length + 2, Math.round(antal.hemtjanst * l.skala))
    const barMat = Math.round(antal.mat * l.skala * 0.2)
    for (let i = 0; i < hemtjanst + barMat; i++) {
      const egen = egna[i]
      const personnummer = egen?.personnummer ?? (nummer.splice(slump.heltal(0, nummer.length - 1), 1)[0] as string)
      const personId = egen ? stabiltId(`person:${egen.nyckel}`) : stabiltId(`person:${kommunId}:${i}`)
      const omrade = lokala[slump.vagt(lokala.map((o) => o.postnummer.length))] as VarldOmrade
      personer.push({
        kommunId,
        personId,
        personnummer,
        namn: egen?.namn ?? makeNamn(slump),
        omrade,
        skydd:
          egen?.nyckel === 'brukare-siv' ? 'sekretessmarkering' : slump.tal() < 0.004 ? 'sekretessmarkering' : 'ingen',
      })
      const fran =
        slump.tal() < 0.93
          ? '2026-01-01'
          : `2026-0${slump.heltal(2, 9)}-${String(slump.heltal(1, 28)).padStart(2, '0')}`
      if (i < hemtjanst)
        beslut.push({ kommunId, personId, tjanst: 'hemtjanst', delar: grantedMinutes(slump), omrade, fran })
      if (i >= hemtjanst || slump.tal() < antal.mat / antal.hemtjanst)
        beslut.push({
          kommunId,
          personId,
          tjanst: 'mat',
          delar: { [slump.tal() < 0.85 ? 'matlada' : 'specialkost']: slump.heltal(4, 10) },
          omrade,
          fran,
        })
    }
  }
  await savePersoner(l, personer, slump)
  return saveBeslut(l, beslut, slump)
}

function grantedMinutes(slump: Slump): Record<string, number> {
  const niva = slump.vagt([30, 40, 22, 8])
  const service = slump.heltal(3, 9) * 60
  const omvardnad = [0, slump.heltal(8, 24) * 60, slump.heltal(25, 60) * 60, slump.heltal(61, 110) * 60][niva] as number
  return {
    service,
    ...(omvardnad > 0 && { omvardnad }),
    ...(niva >= 2 && slump.tal() < 0.6 && { hsl: slump.heltal(2, 8) * 60 }),
    ...(niva === 3 && slump.tal() < 0.5 && { natt: slump.heltal(4, 12) * 60 }),
  }
}

async function savePersoner(
  { sql, peppar }: Laddning,
  personer: readonly {
    kommunId: string
    personId: string
    personnummer: string
    namn: string
    omrade: VarldOmrade
    skydd: string
  }[],
  slump: Slump,
): Promise<void> {
  const koder = new Set<string>()
  const makeKod = (): string => {
    const kod = `P-${Array.from({ length: 5 }, () => TECKEN[slump.heltal(0, TECKEN.length - 1)]).join('')}`
    if (koder.has(kod)) return makeKod()
    koder.add(kod)
    return kod
  }
  await copyRows(
    sql,
    'brukare',
    ['kommun_id', 'person_id', 'namnd_id', 'kod'],
    personer.map((p) => [p.kommunId, p.personId, omsorgsnamnd(p.kommunId), makeKod()]),
  )
  await copyRows(
    sql,
    'person',
    [
      'kommun_id',
      'person_id',
      'namnd_id',
      'personnummer',
      'personnummer_hash',
      'namn',
      'adress',
      'postnummer',
      'ort',
      'telefon',
      'skydd',
    ],
    personer.map((p) => {
      const plats = slump.val(p.omrade.postnummer)
      return [
        p.kommunId,
        p.personId,
        omsorgsnamnd(p.kommunId),
        p.personnummer,
        personnummerHash(p.personnummer, peppar),
        p.namn,
        makeAdress(slump),
        plats.postnummer,
        plats.ort,
        '070-000 00 00',
        p.skydd,
      ]
    }),
  )
}

async function saveBeslut({ sql }: Laddning, beslut: readonly Beslut[], slump: Slump): Promise<VarldBestallning[]> {
  const insatsbeslut: (string | null)[][] = []
  const omfattning: (string | number | object)[][] = []
  const val: (string | null | object)[][] = []
  const bestallning: (string | null)[][] = []
  const ut: VarldBestallning[] = []
  for (const b of beslut) {
    const namnd = omsorgsnamnd(b.kommunId)
    const id = stabiltId(`insatsbeslut:${b.personId}:${b.tjanst}`)
    insatsbeslut.push([
      b.kommunId,
      id,
      namnd,
      b.personId,
      b.tjanst,
      'SoL 11:1',
      `VX-${id.slice(0, 8)}`,
      '2025-12-10',
      b.fran,
    ])
    omfattning.push([b.kommunId, id, b.fran, 1, namnd, b.personId, b.delar, {}])
    const fasta = new Map<string, Aktivitet>()
    for (const [del, beviljat] of Object.entries(b.delar)) {
      const { aktor, slag } = chooseUtforare(b, del, slump, fasta)
      const valId = stabiltId(`val:${id}:${del}`)
      const uid = utforareId(aktor.utforare.nyckel)
      val.push([
        b.kommunId,
        valId,
        namnd,
        b.personId,
        id,
        del,
        uid,
        slag,
        slag === 'val' ? 'mote' : 'system',
        b.fran,
        null,
        slag === 'val' ? null : { regel: 'egenregi', version: 1 },
        slag === 'ickeval'
          ? 'Ingen utförare valdes. Nämndens regel ger kommunens egenregi.'
          : slag === 'ej-valbar'
            ? 'Delen ingår inte i valet.'
            : null,
      ])
      const bid = stabiltId(`bestallning:${id}:${del}`)
      bestallning.push([
        b.kommunId,
        bid,
        namnd,
        b.personId,
        id,
        valId,
        uid,
        avtalId(b.kommunId, b.tjanst, aktor.utforare.nyckel),
        b.tjanst,
        del,
        aktor.utforare.form === 'egenregi' ? 'egenregi' : 'privat',
        b.omrade.zon,
        b.omrade.id,
        b.fran,
        null,
        'bekraftad',
        b.fran,
        '2025-12-16T10:00:00+01:00',
      ])
      ut.push({
        kommunId: b.kommunId,
        id: bid,
        personId: b.personId,
        utforareId: uid,
        tjanst: b.tjanst,
        del,
        beviljat,
        fran: b.fran,
      })
    }
  }
  await copyRows(
    sql,
    'insatsbeslut',
    ['kommun_id', 'id', 'namnd_id', 'person_id', 'tjanst_id', 'lagrum', 'extern_id', 'datum', 'fran'],
    insatsbeslut,
  )
  await copyRows(
    sql,
    'omfattning',
    ['kommun_id', 'insatsbeslut_id', 'fran', 'nr', 'namnd_id', 'person_id', 'delar', 'uppgifter'],
    omfattning,
  )
  await copyRows(
    sql,
    'val',
    [
      'kommun_id',
      'id',
      'namnd_id',
      'person_id',
      'insatsbeslut_id',
      'del',
      'utforare_id',
      'slag',
      'kanal',
      'fran',
      'gjort_av',
      'protokoll',
      'skal',
    ],
    val,
  )
  await copyRows(
    sql,
    'bestallning',
    [
      'kommun_id',
      'id',
      'namnd_id',
      'person_id',
      'insatsbeslut_id',
      'val_id',
      'utforare_id',
      'avtal_id',
      'tjanst_id',
      'del',
      'regi',
      'zon',
      'omrade_id',
      'fran',
      'till',
      'status',
      'start',
      'sedd',
    ],
    bestallning,
  )
  return ut
}

/** Most keep one utförare for all; a third chooses, the rest gets egenregi by the ickeval rule. What is outside choice goes there too. */
function chooseUtforare(
  b: Beslut,
  del: string,
  slump: Slump,
  fasta: Map<string, Aktivitet>,
): { aktor: Aktivitet; slag: string } {
  const kandidater = candidatesFor(b.tjanst, del, b.kommunId)
  const egenregi = kandidater.find((k) => k.utforare.form === 'egenregi') as Aktivitet
  if (del === 'natt') return { aktor: egenregi, slag: 'ej-valbar' }
  const forra = fasta.get(b.tjanst)
  if (forra && kandidater.includes(forra)) return { aktor: forra, slag: forra === egenregi ? 'ickeval' : 'val' }
  const valjer = slump.tal() < 0.45
  const aktor = valjer ? (kandidater[slump.vagt(kandidater.map((k) => k.vikt))] as Aktivitet) : egenregi
  fasta.set(b.tjanst, aktor)
  return { aktor, slag: valjer ? 'val' : 'ickeval' }
}
