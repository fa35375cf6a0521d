import type { TestWebblasare } from '@valfri/world/test-webblasare'

/** Steps that the tests of the first part of the story share, each through the API as the pages call it. */

let lopnr = 0

/** Registers a decision of the signed-in nämnd. */
export async function registreraBeslut(b: TestWebblasare, slag: string, instans = 'namnd'): Promise<string> {
  lopnr += 1
  const svar = await b.trpc<{ id: string }>('tenancy.beslut.registrera', {
    instans,
    slag,
    rubrik: `Beslut om ${slag}`,
    datum: '2026-01-20',
    paragraf: `§ ${lopnr}`,
    diarienummer: `ON 2026/${lopnr}`,
  })
  return svar.id
}

/** An område with one postnummer. */
export async function skapaOmrade(b: TestWebblasare, namn: string, postnummer: string): Promise<string> {
  const { id } = await b.trpc<{ id: string }>('tenancy.omrade.spara', { namn, zon: null })
  await b.trpc('tenancy.omrade.placera', { omradeId: id, fran: '2026-01-01', rader: [{ postnummer, ort: namn }] })
  return id
}

/** Turns a tjänst on, from new year. */
export async function slaPa(b: TestWebblasare, tjanstId: string): Promise<void> {
  const beslutId = await registreraBeslut(b, 'aktivera-tjanst')
  await b.trpc('tenancy.tjanst.satt', { tjanstId, aktiv: true, fran: '2026-01-01', beslutId })
}

type Skriv = (
  procedur: 'sparaGemensam' | 'sparaLokal',
  versionId: string,
  del: string,
  fore: unknown,
  efter: unknown,
) => Promise<unknown>

export const skriv =
  (b: TestWebblasare): Skriv =>
  (procedur, versionId, del, fore, efter) =>
    b.trpc(`underlag.utkast.${procedur}`, { versionId, del, fore, efter })

/** Writes a whole common part. */
export async function skrivGemensam(b: TestWebblasare, versionId: string): Promise<void> {
  const s = skriv(b)
  await s('sparaGemensam', versionId, 'inledning', '', 'Ett gemensamt underlag för fyra kommuner.')
  await s('sparaGemensam', versionId, 'affarsmassiga', [], [{ rubrik: 'Ersättning', text: 'Samma pris för alla.' }])
  await s('sparaGemensam', versionId, 'kontraktsvillkor', [], [{ rubrik: 'Avtalstid', text: 'Tills vidare.' }])
  await s('sparaGemensam', versionId, 'verksamhetskrav', [], [{ rubrik: 'Samarbete', text: 'Utföraren följs upp.' }])
  await s('sparaGemensam', versionId, 'kompetenskrav', [], [{ rubrik: 'Språk', text: 'Svenska i tal och skrift.' }])
  await s('sparaGemensam', versionId, 'kvalificering', [], [{ rubrik: 'Vem', text: 'Alla som uppfyller villkoren.' }])
  await s('sparaGemensam', versionId, 'ansokanssatt', '', 'Ansök i Valfri eller på papper.')
  for (const [del, varde] of [
    ['beslutstidDagar', 60],
    ['uppsagningstidManader', 3],
    ['byteDagar', 14],
    ['valtidDagar', 14],
  ] as const)
    await s('sparaGemensam', versionId, del, 0, varde)
}

export interface LokalOpts {
  readonly omradeId: string
  readonly modell?: string
  readonly delar?: readonly string[]
}

/** Writes a whole local part of the signed-in nämnd. */
export async function skrivLokal(b: TestWebblasare, versionId: string, opts: LokalOpts): Promise<void> {
  const s = skriv(b)
  const kontakter = await b.trpc<{ id: string }[]>('tenancy.kontakt.lista')
  await s('sparaLokal', versionId, 'omraden', [], [opts.omradeId])
  await s('sparaLokal', versionId, 'delar', [], opts.delar ?? ['service', 'omvardnad'])
  await s('sparaLokal', versionId, 'ersattning', null, {
    modell: opts.modell ?? 'utford',
    prisBeslutId: null,
    text: 'Nämnden beslutar priserna varje år.',
  })
  await s('sparaLokal', versionId, 'ickeval', null, { typ: 'egenregi', version: 1, beslutId: null })
  await s('sparaLokal', versionId, 'kontakter', [], [kontakter[0]?.id])
  await s('sparaLokal', versionId, 'text', undefined, 'Det som är särskilt här.')
}

/** Values that one person proposes and another confirms, as the pages do. */
export async function beslutaMedTva(
  forfattare: TestWebblasare,
  granskare: TestWebblasare,
  forslag: {
    tjanstId?: string
    slag?: 'pris' | 'modell' | 'momskompensation'
    fran: string
    beslutId: string | null
    rader: unknown[]
  },
): Promise<void> {
  const { id } = await forfattare.trpc<{ id: string }>('tenancy.forslag.foresla', { tjanstId: 'hemtjanst', ...forslag })
  await granskare.trpc('tenancy.forslag.bekrafta', { id })
}

/** Decides an hourly price for each del, the same for all; one proposes and another confirms. */
export async function beslutaTimpriser(
  b: TestWebblasare,
  granskare: TestWebblasare,
  beslutId: string,
  priser: Readonly<Record<string, number>>,
  fran = '2026-01-01',
): Promise<void> {
  const rader = Object.entries(priser).map(([del, ore]) => ({ parameter: 'timpris', segment: { del }, ore }))
  await beslutaMedTva(b, granskare, { fran, beslutId, rader })
}

/** Decides that performed time is paid for some delar. */
export async function beslutaModell(
  b: TestWebblasare,
  granskare: TestWebblasare,
  delar: readonly string[],
  fran = '2026-01-01',
): Promise<void> {
  const insatser = Object.fromEntries(delar.map((del) => [del, { del, underlag: 'utford-tid' }]))
  const varde = { modell: 'utford', val: { insatser } }
  const beslutId = await registreraBeslut(b, 'modell')
  await beslutaMedTva(b, granskare, { slag: 'modell', fran, beslutId, rader: [{ parameter: 'modell', varde }] })
}

/** Adopts a sealed version in the signed-in nämnd's kommun, decides what it pays for each del, and opens it. */
export async function antaOchOppna(
  b: TestWebblasare,
  ekonom: TestWebblasare,
  { versionId, tjanstId, delar }: { versionId: string; tjanstId: string; delar: readonly string[] },
): Promise<void> {
  const kfBeslutId = await registreraBeslut(b, 'tillampa-lov', 'kf')
  await b.trpc('underlag.anta', { versionId, kfBeslutId, beslutId: await registreraBeslut(b, 'anta-underlag') })
  const fran = '2026-01-01'
  const insatser = Object.fromEntries(delar.map((del) => [del, { del, underlag: 'utford-tid' }]))
  await beslutaMedTva(b, ekonom, {
    ...{ tjanstId, slag: 'modell', fran, beslutId: await registreraBeslut(b, 'modell') },
    rader: [{ parameter: 'modell', varde: { modell: 'utford', val: { insatser } } }],
  })
  const rader = delar.map((del) => ({ parameter: 'timpris', segment: { del }, ore: 43_900 }))
  await beslutaMedTva(b, ekonom, { tjanstId, fran, beslutId: await registreraBeslut(b, 'pris'), rader })
  await b.trpc('underlag.annonsera', { versionId, annonsId: `LOV-${tjanstId}` })
}
