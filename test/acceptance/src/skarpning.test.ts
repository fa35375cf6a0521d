import type { SkarptUtfall } from '@valfri/ansokan/visa-skarpning'
import type { UnderlagVillkor } from '@valfri/underlag/typer'
import { fyllUtkast } from '@valfri/world/ansokan'
import { hittaArende, provaAlla } from '@valfri/world/provning'
import { underlagRef } from '@valfri/world/underlag'
import { beforeAll, describe, expect, it } from 'vitest'
import { useApp } from './use-app.ts'

const nu = () => Temporal.Instant.from('2026-03-02T09:00:00+01:00')
const FIRMA = 'Skärgårdsvård AB'
const { underlagId } = underlagRef('hemtjanst')

describe('what if we tighten this krav', () => {
  const { bas, som } = useApp(nu)
  let versionId = ''
  let krav: UnderlagVillkor
  let svarade = 0
  let enhet = ''

  beforeAll(async () => {
    const firma = await som('skargardsvard-firmatecknare')
    const utkast = await fyllUtkast(firma, ['1427'])
    await firma.trpc('ansokan.skickaIn', { id: utkast.id, rev: utkast.rev, forsakran: true })
    const anna = await som('sotenas-upphandlare')
    const arende = await hittaArende(anna, FIRMA)
    await provaAlla(anna, arende)
    // Approved and signed, with its answers behind it.
    await bas.agare`insert into avtal (kommun_id, namnd_id, utforare_id, arende_id, underlag_id, version_id, tjanst_id, delar, omraden, kapacitet, fran, status)
      select kommun_id, namnd_id, utforare_id, id, underlag_id, version_id, 'hemtjanst', '{service}', '{}', '{}', '2026-01-01', 'signerat' from arende where id = ${arende.id}`
    const ny = await anna.trpc<{ versionId: string }>('underlag.nyVersion', { underlagId })
    versionId = ny.versionId
    const { version } = await anna.trpc<{ version: { villkor: UnderlagVillkor[] } }>('underlag.hamta', { versionId })
    const medTal = arende.villkor.flatMap((v) => {
      const tal = v.falt.filter((f) => f.typ === 'tal' && f.enhet)
      const [ett] = tal
      return tal.length === 1 && ett?.typ === 'tal'
        ? [{ id: v.id, falt: ett.id, enhet: ett.enhet ?? '', svar: v.svar }]
        : []
    })
    const [valt] = medTal
    krav = version.villkor.find((v) => v.id === valt?.id) as UnderlagVillkor
    enhet = valt?.enhet ?? ''
    svarade = (valt?.svar as { varden: Record<string, number> })?.varden[valt?.falt ?? ''] as number
  })

  const prova = async (varde: number, vem = 'sotenas-upphandlare') => {
    const b = await som(vem)
    const { namn, text, kapitel, delar, kontrollpunkter, vidBrist } = krav
    const matt = [{ namn: { sv: 'Prov' }, grans: 'minst', varde: String(varde), enhet }]
    const innehall = { namn, text, kapitel, delar, kontrollpunkter, vidBrist, matt }
    return b.trpc<SkarptUtfall[]>('kravprov.skarpning', { versionId, id: krav.id, innehall })
  }

  it('shows who of today’s utförare no longer meets it, by their own answers, and who is unknown and why', async () => {
    expect(typeof svarade).toBe('number')
    const utfall = await prova(svarade + 1)
    expect([
      utfall[0]?.utforare,
      utfall[0]?.utfall,
      utfall[0]?.skal[0]?.startsWith(`Svarade ${svarade} ${enhet}`),
    ]).toEqual([FIRMA, 'uppfyller-inte', true])
    // The others' avtal came before the system and have no answers here: unknown, never a no (R-304).
    const ovriga = utfall.slice(1)
    expect(ovriga.length).toBeGreaterThan(2)
    expect(new Set(ovriga.map((u) => u.utfall))).toEqual(new Set(['okant']))
    expect(ovriga[0]?.skal).toEqual(['Inget svar på villkoret finns sparat.'])
    expect((await prova(svarade)).find((u) => u.utforare === FIRMA)?.utfall).toBe('uppfyller')
  })

  it('saves nothing, and is asked by who writes the underlag alone', async () => {
    const las = () => bas.agare`select villkor, rev from underlag_version where id = ${versionId}`
    const fore = await las()
    await prova(svarade + 1)
    expect(await las()).toEqual(fore)
    await expect(prova(1, 'sotenas-ekonom')).rejects.toThrow('ej-behorig')
    // A party of the samverkan asks of its own avtal.
    expect((await prova(svarade + 1, 'tanum-upphandlare')).map((u) => u.utforare)).not.toContain(FIRMA)
  })
})
