import { HARLEDS, MALL, STEGSLAG, type Stegslag } from '@valfri/inforande/stegslag'
import { beslutId, omsorgsnamnd, valfrihetskommuner } from './beslut.ts'
import { type EnPlan, orebroPlaner, planer, risker, samrad } from './inforande-innehall.ts'
import { loadOmraden } from './omraden.ts'
import { identitetId } from './personas.ts'
import { stabiltId } from './stabilt-id.ts'
import type { Laddning } from './typer.ts'

type Sql = Laddning['sql']
const SLUG: Readonly<Record<string, string>> = { '1427': 'sotenas', '1430': 'munkedal', '1435': 'tanum' }

/** Everything is written before the demo begins, in the order that it is told. */
const SKREVET = '2026-09-01T08:00:00+02:00'

/** How Norra Bohuslän came to its choice, and what it plans: dates of meetings, risks and plans are constructed. */
export async function loadInforande({ sql }: Pick<Laddning, 'sql'>): Promise<void> {
  for (const kommunId of valfrihetskommuner) {
    const n = { kommun_id: kommunId, namnd_id: omsorgsnamnd(kommunId) }
    const av = identitetId(`${SLUG[kommunId]}-upphandlare`)
    await loadKf(sql, n)
    for (const plan of planer) await loadPlan(sql, { ...n, av, agare: kommunId }, plan)
    await loadDialog(sql, n, av)
    await loadRisker(sql, n, av)
    await loadMal(sql, n, av)
    await loadKalender(sql, n, av)
  }
}

interface Namnd {
  readonly kommun_id: string
  readonly namnd_id: string
}

async function loadKf(sql: Sql, n: Namnd): Promise<void> {
  const regel = stabiltId(`beslut:${n.kommun_id}:tjanstledighet`)
  await sql`insert into beslut ${sql({ ...n, id: regel, instans: 'kf', slag: 'annat', rubrik: 'Tjänstledighet för den som startar eget', datum: '2025-06-12', paragraf: '§ 65', diarienummer: 'KONSTR KS 2025/113' })}`
  await sql`insert into personalregel ${sql({ ...n, text: 'Tjänstledigt för att driva eget inom valfrihetssystemet', manader: 12, fran: '2026-01-01', beslut_id: regel, skapad: SKREVET })}`
  // Sotenäs has choice in family counselling too (familjeradgivning.ts).
  const tjanster = ['hemtjanst', 'mat', ...(n.kommun_id === '1427' ? ['familjeradgivning'] : [])]
  const omfattar = tjanster.map((tjanst_id) => ({
    ...{ ...n, beslut_id: beslutId(n.kommun_id, 'tillampa-lov'), tjanst_id, fran: '2026-01-01', skapad: SKREVET },
    uppdrag:
      'Bestämma områden, besluta samma ersättning för företag och egenregi, godkänna utförare och följa upp inför fullmäktige i december.',
  }))
  await sql`insert into kf_omfattning ${sql(omfattar)}`
}

/** Örebro's plan from 2013, with what came of it noted: it was before the kommun came here. */
export async function loadOrebroPlaner(sql: Sql): Promise<void> {
  const n = { kommun_id: '1880', namnd_id: '1880-vard-och-omsorgsnamnden' }
  for (const plan of orebroPlaner)
    await loadPlan(sql, { ...n, av: identitetId('orebro-upphandlare'), agare: '1880' }, plan)
}

/** One plan with its steps; what the kommun's own data tell is left to them. */
async function loadPlan(sql: Sql, n: Namnd & { av: string; agare: string }, p: EnPlan): Promise<void> {
  const { av, agare, ...namnd } = n
  const planId = stabiltId(`inforandeplan:${agare}:${p.nyckel}`)
  await sql`insert into inforandeplan ${sql({ ...namnd, id: planId, tjanst_id: p.tjanst, delar: [...p.delar], namn: p.namn, ansvarig: p.ansvarig, utvarderas: p.utvarderas, publik: true, faststalld: p.faststalld, skapad: p.faststalld })}`
  const stegId = (slag: Stegslag) => stabiltId(`inforandesteg:${agare}:${p.nyckel}:${slag}`)
  const med = MALL.filter((m) => p.steg[m.slag])
  for (const [ordning, m] of med.entries()) {
    const s = p.steg[m.slag]
    if (!s) continue
    const beror_pa = m.beror.filter((slag) => p.steg[slag]).map(stegId)
    const id = stegId(m.slag)
    await sql`insert into inforandesteg ${sql({ ...namnd, id, plan_id: planId, slag: m.slag, namn: STEGSLAG[m.slag], beror_pa, ledtid_dagar: p.ledtid ?? m.ledtidDagar, ordning })}`
    const datum = { ...namnd, plan_id: planId, steg_id: id, av }
    await sql`insert into inforandedatum ${sql({ ...datum, nr: 1, datum: s.datum, noggrannhet: s.manad ? 'manad' : 'dag', preliminart: s.preliminart ?? false, skapad: p.faststalld })}`
    if (s.flyttad)
      await sql`insert into inforandedatum ${sql({ ...datum, nr: 2, datum: s.flyttad.datum, noggrannhet: 'dag', skal: s.flyttad.skal, skapad: SKREVET })}`
    if (s.klart)
      await sql`insert into inforandeutfall ${sql({ ...namnd, plan_id: planId, steg_id: id, datum: s.klart, anteckning: HARLEDS[m.slag] ? 'Före Valfri' : 'Nämndens protokoll', av, skapad: SKREVET })}`
  }
}

async function loadDialog(sql: Sql, n: Namnd, av: string): Promise<void> {
  const rader = samrad.map((s, i) => ({
    ...{ ...n, id: stabiltId(`samrad:${n.kommun_id}:${i}`), plan_id: null, ...s, av, skapad: SKREVET },
  }))
  await sql`insert into samrad ${sql(rader)}`
  const nyhet = { ...n, tjanst_id: 'hemtjanst', av, publicerad: '2026-10-12T09:00:00+02:00' }
  await sql`insert into nyhet ${sql({ ...nyhet, id: stabiltId(`nyhet:${n.kommun_id}`), rubrik: 'Möte för utförare den 3 december', text: 'Vi går igenom nästa års ersättning och tar emot frågor. Mötet är öppet för alla företag och hålls även på distans.' })}`
}

async function loadRisker(sql: Sql, n: Namnd, av: string): Promise<void> {
  for (const { perspektiv, namn, bedomningar } of risker) {
    const id = stabiltId(`risk:${n.kommun_id}:${perspektiv}`)
    await sql`insert into risk ${sql({ ...n, id, plan_id: null, perspektiv, namn, skapad: SKREVET })}`
    const rader = bedomningar.map((b, i) => ({ ...n, risk_id: id, nr: i + 1, utfall: null, ...b, av, skapad: SKREVET }))
    await sql`insert into riskbedomning ${sql(rader)}`
  }
}

async function loadMal(sql: Sql, n: Namnd, av: string): Promise<void> {
  const plan_id = stabiltId(`inforandeplan:${n.kommun_id}:hemtjanst`)
  const mal = { ...n, plan_id, utgangsdatum: '2025-12-31', kalla: 'Verksamhetsberättelsen 2025', av, skapad: SKREVET }
  await sql`insert into effektmal ${sql(
    [
      {
        ...mal,
        matt: 'utforare',
        namn: 'Utförare att välja mellan',
        enhet: 'utförare',
        riktning: 'minst',
        utgangslage: 1,
        mal: 5,
      },
      {
        ...mal,
        matt: 'andel-privata',
        namn: 'Andel personer hos privata utförare',
        enhet: 'procent',
        riktning: 'minst',
        utgangslage: 0,
        mal: 20,
      },
      {
        ...mal,
        id: stabiltId(`mal:${n.kommun_id}`),
        matt: 'eget',
        namn: 'Nöjda brukare',
        enhet: 'procent',
        riktning: 'minst',
        utgangslage: 87,
        mal: 90,
      },
    ].map((m) => ({ id: stabiltId(`mal:${n.kommun_id}:${m.matt}`), ...m })),
  )}`
  await sql`insert into effektutfall ${sql({ ...n, mal_id: stabiltId(`mal:${n.kommun_id}`), datum: '2026-10-15', varde: 88.5, kalla: 'Brukarundersökningen 2026', av, skapad: SKREVET })}`
  const post = { ...n, plan_id, av, skapad: SKREVET }
  await sql`insert into engangspost ${sql([
    {
      ...post,
      slag: 'anslag',
      datum: '2025-06-12',
      text: 'Införande av valfrihetssystem',
      ore: 120_000_000,
      beslut_id: beslutId(n.kommun_id, 'tillampa-lov'),
      verifikation: null,
    },
    {
      ...post,
      slag: 'kostnad',
      datum: '2025-11-28',
      text: 'Utbildning och informationsmöten',
      ore: 43_250_000,
      beslut_id: null,
      verifikation: 'A 4471',
    },
  ])}`
}

async function loadKalender(sql: Sql, n: Namnd, av: string): Promise<void> {
  const post = { ...n, av, skapad: SKREVET, nr: 1 }
  await sql`insert into kalenderpost ${sql([
    {
      ...post,
      post_id: stabiltId(`kalender:${n.kommun_id}:mote`),
      tjanst_id: null,
      slag: 'mote',
      rubrik: 'Möte för utförare',
      text: 'Ersättning och frågor inför nästa år.',
      datum: '2026-12-03',
      galler_fran: null,
    },
    {
      ...post,
      post_id: stabiltId(`kalender:${n.kommun_id}:villkor`),
      tjanst_id: 'hemtjanst',
      slag: 'villkor',
      rubrik: 'Villkor om delegering',
      text: 'Nämnden prövar om villkoret ska skärpas. Ändringen meddelas alla med avtal.',
      datum: '2027-03-16',
      galler_fran: '2027-07-01',
    },
    {
      ...post,
      post_id: stabiltId(`kalender:${n.kommun_id}:pris`),
      tjanst_id: 'hemtjanst',
      slag: 'pris',
      rubrik: 'Ersättning 2028',
      text: 'Samma pris för alla utförare. Förslaget publiceras fyra veckor före.',
      datum: '2027-11-16',
      galler_fran: '2028-01-01',
    },
  ])}`
  const prognos = {
    ...n,
    tjanst_id: 'hemtjanst',
    kalla: 'Befolkningsprognosen och dagens andel',
    per: '2026-08-20',
    av,
    skapad: SKREVET,
  }
  const omraden = loadOmraden([n.kommun_id])
  const rader = omraden.flatMap((o, i) =>
    [2027, 2028].map((ar) => ({ ...prognos, omrade_id: o.id, ar, antal: 90 + 20 * i + 5 * (ar - 2027) })),
  )
  if (rader.length > 0) await sql`insert into behovsprognos ${sql(rader)}`
}
