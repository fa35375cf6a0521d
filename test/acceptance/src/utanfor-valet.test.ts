import type { BeslutLage } from '@valfri/val/visa-beslut'
import { exempelBeslut } from '@valfri/world/beslut-exempel'
import type { TestWebblasare } from '@valfri/world/test-webblasare'
import { utforareId } from '@valfri/world/utforare'
import { beforeAll, describe, expect, it } from 'vitest'
import { useApp } from './use-app.ts'

const FORE = Temporal.Instant.from('2026-05-10T09:00:00+02:00')
const FORSTA_DAGEN = Temporal.Instant.from('2026-09-01T09:00:00+02:00')
const SKAL = 'Sjukvården utreds vidare och utförs av kommunen så länge.'

describe('a del that moves into the choice on a date (F19.12)', () => {
  let nu = FORE
  const { bas, besokare, inloggad } = useApp(() => nu)
  let ekonom: TestWebblasare
  let handlaggare: TestWebblasare
  let hsl: { beslutId: string; personId: string }
  const besluta = async (fran: string, delar: Record<string, string>) => {
    const beslut = {
      instans: 'namnd',
      slag: 'annat',
      rubrik: 'Delar utanför valet',
      datum: '2026-04-14',
      paragraf: '§ 41',
    }
    const { id } = await ekonom.trpc<{ id: string }>('tenancy.beslut.registrera', {
      ...beslut,
      diarienummer: `ON 2026/${fran}`,
    })
    const rader = [{ parameter: 'utanfor-valet', varde: { delar } }]
    await ekonom.trpc('tenancy.pris.besluta', { tjanstId: 'hemtjanst', fran, beslutId: id, rader })
  }
  const lageOf = async (vem: TestWebblasare) => {
    const alla =
      vem === handlaggare
        ? (await vem.trpc<{ beslut: BeslutLage[] }>('val.handlaggare.person', { personId: hsl.personId })).beslut
        : await vem.trpc<BeslutLage[]>('val.val.mina')
    return alla.find((b) => b.id === hsl.beslutId)?.delar.find((d) => d.del === 'hsl')
  }
  const jamfor = () =>
    besokare().trpc<{
      delar: { id: string }[]
      utanforValet: { id: string; skal: { sv: string } }[]
      utforare: { uppgifter: { delar: { varde: string[] } } }[]
    }>('val.jamfor.lista', { kommun: '1427', tjanst: 'hemtjanst', fro: 'a' })

  beforeAll(async () => {
    ekonom = await inloggad('sotenas-ekonom')
    handlaggare = await inloggad('sotenas-handlaggare')
    await besluta('2026-05-01', { hsl: SKAL })
    await besluta('2026-09-01', {})
    const delar = { omvardnad: { minuter: 1800 }, hsl: { minuter: 300 } }
    hsl = await handlaggare.trpc(
      'val.handlaggare.registrera',
      exempelBeslut('brukare-astrid', { externId: 'HSL-1', delar }),
    )
  })

  it('is ordered of the egenregi before the day, with the nämnd’s own reason, and chosen by nobody', async () => {
    expect(await lageOf(handlaggare)).toMatchObject({
      valbar: false,
      ejValbarSkal: SKAL,
      atgard: null,
      kommande: { utforareId: utforareId('egenregi-sotenas'), slag: 'ej-valbar', skal: SKAL },
    })
    const val = {
      beslutId: hsl.beslutId,
      del: 'hsl',
      utforareId: utforareId('bohusomsorg'),
      senasteValId: null,
      kanal: 'mote',
    }
    const [gjort] = await bas.agare<
      { id: string }[]
    >`select id from val where insatsbeslut_id = ${hsl.beslutId} and del = 'hsl'`
    const brukare = await inloggad('brukare-astrid')
    for (const b of [handlaggare, brukare])
      await expect(b.trpc('val.val.valj', { ...val, senasteValId: gjort?.id })).rejects.toThrow('del-ej-valbar')
  })

  it('is in no comparison before the day, but said once with why', async () => {
    const svar = await jamfor()
    expect(svar.delar.map((d) => d.id)).toEqual(['service', 'omvardnad'])
    expect(svar.utanforValet.find((d) => d.id === 'hsl')?.skal.sv).toBe(SKAL)
    expect(svar.utforare.flatMap((u) => u.uppgifter.delar.varde)).not.toContain('hsl')
  })

  it('cannot name a del that the tjänst does not have, nor leave the reason out', async () => {
    await expect(besluta('2026-10-01', { bilvard: SKAL })).rejects.toThrow('varde-ogiltigt')
    await expect(besluta('2026-10-01', { hsl: '' })).rejects.toThrow('varde-ogiltigt')
  })

  it('is offered to everyone who has it from the day, and what they choose is a first val', async () => {
    nu = FORSTA_DAGEN
    const brukare = await inloggad('brukare-astrid')
    const lage = await lageOf(brukare)
    expect(lage).toMatchObject({ valbar: true, ejValbarSkal: null, atgard: 'valj', nuvarande: { slag: 'ej-valbar' } })
    expect((await jamfor()).delar.map((d) => d.id)).toEqual(['service', 'omvardnad', 'hsl'])

    const val = { beslutId: hsl.beslutId, del: 'hsl', utforareId: utforareId('bohusomsorg'), kanal: 'webb' }
    const gjort = await brukare.trpc('val.val.valj', { ...val, senasteValId: lage?.senasteValId })
    // Egenregi keeps it through the fourteen days of notice.
    expect(gjort).toMatchObject({ slag: 'val', fran: '2026-09-15' })
    expect(await lageOf(brukare)).toMatchObject({ atgard: null, kommande: { utforareId: utforareId('bohusomsorg') } })
  })
})
