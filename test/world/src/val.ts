import { omsorgsnamnd } from './beslut.ts'
import { identitetId, personId } from './personas.ts'
import { stabiltId } from './stabilt-id.ts'
import type { Laddning } from './typer.ts'
import { utforareId } from './utforare.ts'

interface Profil {
  readonly oppettider?: string
  readonly inriktning?: readonly string[]
  readonly webb?: string
  readonly presentation?: string
  readonly telefon?: string
}

/** What firms say of themselves. Some leave things out, as firms do: then the comparison says that it is missing. */
const PROFILER: Readonly<Record<string, Profil>> = {
  'egenregi-sotenas': {
    oppettider: 'Alla dagar 7–22',
    inriktning: ['demens', 'rehabilitering'],
    presentation: 'Kommunens egen personal i Kungshamn och Hunnebostrand.',
    telefon: '0523-66 40 10',
  },
  'egenregi-munkedal': {
    oppettider: 'Alla dagar 7–22',
    inriktning: ['demens'],
    presentation: 'Kommunens egen personal, med bas i Munkedal och Dingle.',
    telefon: '0524-18 10 10',
  },
  'egenregi-tanum': {
    oppettider: 'Alla dagar 7–22',
    inriktning: ['demens', 'palliativ vård'],
    presentation: 'Kommunens egen personal i hela Tanum.',
    telefon: '0525-18 20 10',
  },
  bohusomsorg: {
    oppettider: 'Alla dagar 7–22',
    inriktning: ['demens', 'rehabilitering'],
    webb: 'https://bohusomsorg.example',
    telefon: '0524-50 11 20',
  },
  nordkust: {
    oppettider: 'Alla dagar 7–21',
    inriktning: ['funktionsnedsättning'],
    presentation:
      'Vi har arbetat i norra Bohuslän sedan 2009 och har egen nattpatrull för våra kunder i ordinärt boende.',
    webb: 'https://nordkust.example',
    telefon: '0526-77 30 30',
  },
  vastkustomsorg: {
    oppettider: 'Alla dagar 7–21',
    presentation: 'En personalägd förening. Du får en fast kontakt som också är med och äger.',
    telefon: '0523-50 22 10',
  },
  hallo: {
    oppettider: 'Måndag–fredag 7–18',
    inriktning: ['social samvaro'],
    presentation: 'Litet lag på Smögen. Vi kommer till fots när vi kan.',
    telefon: '0523-30 40 50',
  },
  ramso: { oppettider: 'Alla dagar 7–21', inriktning: ['rehabilitering'], telefon: '0525-61 70 10' },
  dinglevard: {
    oppettider: 'Alla dagar 7–21',
    presentation: 'Vi finns i inlandet och hittar på grusvägarna.',
    telefon: '0524-40 33 00',
  },
  granit: {
    oppettider: 'Måndag–fredag 8–16',
    presentation: 'Städning, tvätt och inköp. Vi tar med egna städmaterial.',
    telefon: '0523-51 60 60',
  },
  idealhemmet: {
    oppettider: 'Måndag–fredag 8–17',
    inriktning: ['social samvaro'],
    presentation: 'En ideell förening. Ingen vinst delas ut.',
    telefon: '0525-20 91 00',
  },
  klippan: { oppettider: 'Måndag–fredag 8–16', telefon: '0525-31 12 44' },
  annas: {
    oppettider: 'Måndag–torsdag 8–15',
    presentation: 'Jag städar själv hos alla mina kunder.',
    telefon: '0523-32 18 80',
  },
  omtanke: { oppettider: 'Måndag–lördag 7–18', inriktning: ['demens'], telefon: '0523-53 24 24' },
  havsbris: { oppettider: 'Måndag–fredag 8–17', telefon: '0525-33 80 12' },
  kustkoket: {
    oppettider: 'Leverans måndag, onsdag och fredag',
    inriktning: ['specialkost'],
    presentation: 'Vi lagar maten i Kungshamn samma dag som den levereras.',
    telefon: '0523-70 70 25',
  },
  matvagnen: {
    oppettider: 'Leverans alla vardagar',
    inriktning: ['specialkost', 'vegetariskt'],
    webb: 'https://matvagnen.example',
    telefon: '0524-60 90 90',
  },
  grebbestadsmat: {
    oppettider: 'Leverans tisdag och fredag',
    presentation: 'Husmanskost med fisk två dagar i veckan.',
    telefon: '0525-62 15 15',
  },
}

/** Beslut that nobody has chosen for yet: what the handläggare has to do on the demo's first day. */
const UTAN_VAL = [
  { nyckel: 'brukare-astrid', kommunId: '1427', delar: { matlada: 7 } },
  { nyckel: 'brukare-gosta', kommunId: '1427', delar: { matlada: 5 } },
  { nyckel: 'brukare-maj', kommunId: '1435', delar: { specialkost: 7 } },
  { nyckel: 'brukare-rune', kommunId: '1430', delar: { matlada: 7 } },
] as const

/** Kept words of the firms, the team of a protected person, new beslut without a val, and what is ordered of each avtal. */
export async function loadVal({ sql }: Pick<Laddning, 'sql'>): Promise<void> {
  await loadProfiler(sql)
  await sql`insert into person_team (kommun_id, person_id, namnd_id, identitet_id)
    select kommun_id, person_id, namnd_id, ${identitetId('sotenas-handlaggare')} from person where person_id = ${personId('brukare-siv')} on conflict do nothing`
  for (const { nyckel, kommunId, delar } of UTAN_VAL) {
    const bas = {
      kommun_id: kommunId,
      namnd_id: omsorgsnamnd(kommunId),
      person_id: personId(nyckel),
      fran: '2026-12-01',
    }
    const id = stabiltId(`insatsbeslut:utan-val:${nyckel}`)
    await sql`insert into insatsbeslut ${sql({ ...bas, id, tjanst_id: 'mat', lagrum: 'SoL 11:1', extern_id: `VX-${id.slice(0, 8)}`, datum: '2026-11-16' })}`
    await sql`insert into omfattning ${sql({ ...bas, insatsbeslut_id: id, nr: 1, delar: sql.json(delar), uppgifter: sql.json({ falt: {}, mangder: {} }) })}`
  }
  await sql`select valfri.rakna_belaggning(kommun_id, id, '2026-11-16') from avtal`
}

/** What the firms say of themselves. */
export async function loadProfiler(sql: Laddning['sql']): Promise<void> {
  for (const [nyckel, { telefon = null, webb = null, ...profil }] of Object.entries(PROFILER))
    await sql`update utforare set profil = profil || ${sql.json(profil)}, telefon = coalesce(${telefon}, telefon), webb = coalesce(${webb}, webb),
      profil_andrad = '2026-01-15T09:00:00+01:00' where id = ${utforareId(nyckel)}`
}
