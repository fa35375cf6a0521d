import type { BestallningVy } from '@valfri/val/list-bestallningar'
import type { BeslutLage } from '@valfri/val/visa-beslut'
import { exempelBeslut } from '@valfri/world/beslut-exempel'
import { utforareId } from '@valfri/world/utforare'
import { describe, expect, it } from 'vitest'
import { useApp } from './use-app.ts'

const nu = () => Temporal.Instant.from('2026-05-10T09:00:00+02:00')

describe('a part outside the choice: trygghetslarm (F15.3)', () => {
  const { bas, besokare, inloggad } = useApp(nu)

  it('goes from a beslut to the egenregi with the reason, and leaves service to be chosen', async () => {
    const h = await inloggad('sotenas-handlaggare')
    const delar = { service: { minuter: 720 }, trygghetslarm: {} }
    const { personId, beslutId } = await h.trpc<{ personId: string; beslutId: string }>(
      'val.handlaggare.registrera',
      exempelBeslut('brukare-astrid', { externId: 'LARM-1', delar }),
    )
    const { beslut } = await h.trpc<{ beslut: BeslutLage[] }>('val.handlaggare.person', { personId })
    const lage = (del: string) => beslut.find((b) => b.id === beslutId)?.delar.find((d) => d.del === del)
    expect(lage('trygghetslarm')).toMatchObject({
      valbar: false,
      atgard: null,
      kommande: { utforareId: utforareId('egenregi-sotenas'), slag: 'ej-valbar' },
    })
    expect(lage('trygghetslarm')?.ejValbarSkal).toContain('Larmet ska besvaras på samma sätt')
    expect(lage('service')).toMatchObject({ valbar: true, atgard: 'valj', ejValbarSkal: null })

    const [val] = await bas.agare`select slag, skal, kanal from val where insatsbeslut_id = ${beslutId}`
    expect(val).toMatchObject({ slag: 'ej-valbar', kanal: 'system' })
    expect(val?.skal).toContain('Kommunen utför det själv')
  })

  it('is ordered like anything else: the egenregi sees it and confirms its start', async () => {
    const e = await inloggad('egenregi-sotenas-ansvarig')
    const larm = (await e.trpc<BestallningVy[]>('val.val.bestallningar')).find((b) => b.del === 'trygghetslarm')
    expect(larm).toMatchObject({ delnamn: 'Trygghetslarm', status: 'skickad', fran: '2026-06-01' })
    await e.trpc('val.val.bekrafta', { id: larm?.id, start: '2026-06-01' })
    const igen = (await e.trpc<BestallningVy[]>('val.val.bestallningar')).find((b) => b.id === larm?.id)
    expect(igen).toMatchObject({ status: 'bekraftad', start: '2026-06-01' })
  })

  it('can be chosen by nobody, whoever asks', async () => {
    const [beslut] = await bas.agare`select id from insatsbeslut where extern_id = 'LARM-1'`
    const fraga = { beslutId: beslut?.id, del: 'trygghetslarm' }
    const val = { ...fraga, utforareId: utforareId('bohusomsorg'), senasteValId: null, kanal: 'mote' }
    for (const vem of ['sotenas-handlaggare', 'brukare-astrid']) {
      const b = await inloggad(vem)
      await expect(b.trpc('val.val.mojligheter', { ...fraga, fro: 'a' })).rejects.toThrow('del-ej-valbar')
      await expect(b.trpc('val.val.valj', val)).rejects.toThrow('del-ej-valbar')
    }
  })

  it('is named for no utförare in the comparison, but said once, with why', async () => {
    const svar = await besokare().trpc<{
      delar: { id: string }[]
      utanforValet: { id: string; skal: { sv: string } }[]
      utforare: unknown[]
    }>('val.jamfor.lista', { kommun: '1427', tjanst: 'hemtjanst', fro: 'a' })
    expect(svar.delar.map((d) => d.id)).toEqual(['service', 'omvardnad', 'hsl'])
    expect(svar.utanforValet.map((d) => d.id)).toEqual(['trygghetslarm', 'natt'])
    expect(svar.utforare.length).toBeGreaterThan(1)
    expect(JSON.stringify(svar.utforare)).not.toMatch(/trygghetslarm|"natt"/)
    const profil = await besokare().trpc<object>('val.jamfor.profil', {
      utforareId: utforareId('egenregi-sotenas'),
    })
    expect(JSON.stringify(profil)).toContain('Service')
    expect(JSON.stringify(profil)).not.toMatch(/[Tt]rygghetslarm|"natt"|Hjälp på natten/)
    const api = await besokare().get('/api/v1/jamfor?kommun=1427&tjanst=hemtjanst&fro=a')
    const text = await api.text()
    expect(text).toContain('service')
    expect(text).not.toMatch(/trygghetslarm|"natt"/)
  })
})
