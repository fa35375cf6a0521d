import { describe, expect, it } from 'vitest'
import { avgorIckeval, type IckevalIndata, type IckevalKandidat } from './ickeval.ts'

const kandidat = (utforareId: string, andra: Partial<IckevalKandidat> = {}): IckevalKandidat => ({
  utforareId,
  regi: 'privat',
  valbar: true,
  harPlats: true,
  narhet: null,
  ...andra,
})
const indata = (andra: Partial<IckevalIndata> = {}): IckevalIndata => ({
  kommunId: '1427',
  tjanstId: 'hemtjanst',
  del: 'service',
  omradeId: 'kungshamn',
  beslutsdatum: '2026-05-04',
  regel: { typ: 'turordning', version: 3, beslutId: 'ON 2026-44' },
  sekvensnummer: 17,
  kandidater: [kandidat('utf-a'), kandidat('utf-b'), kandidat('utf-c')],
  ...andra,
})

describe('ickeval', () => {
  // 17 ickeval were made before; the eighteenth over three is the third's turn.
  it('gives the same utförare, protocol and hash for the same input (LC-16)', async () => {
    const en = await avgorIckeval(indata())
    const tva = await avgorIckeval(indata())
    expect(en.resultat).toBe('utf-c')
    expect(tva).toEqual(en)
  })

  it('does not depend on the order in which the candidates were read', async () => {
    const bakvant = await avgorIckeval(indata({ kandidater: indata().kandidater.toReversed() }))
    expect(bakvant).toEqual(await avgorIckeval(indata()))
  })

  it('asks the next in turn when one is full, and says why each other was passed over', async () => {
    const kandidater = [kandidat('utf-a', { valbar: false }), kandidat('utf-b'), kandidat('utf-c', { harPlats: false })]
    const p = await avgorIckeval(indata({ kandidater }))
    expect(p.resultat).toBe('utf-b')
    expect(p.overhoppade).toEqual([
      { utforareId: 'utf-a', skal: 'ej-valbar' },
      { utforareId: 'utf-c', skal: 'fullt' },
    ])
  })

  it('gives egenregi by default, also when its own kapacitet is filled', async () => {
    const kandidater = [kandidat('utf-a'), kandidat('utf-e', { regi: 'egenregi', harPlats: false })]
    const p = await avgorIckeval(indata({ kandidater, regel: { typ: 'egenregi', version: 1, beslutId: null } }))
    expect(p.resultat).toBe('utf-e')
    expect(p.overhoppade).toEqual([{ utforareId: 'utf-a', skal: 'ej-regelns-utforare' }])
  })

  it('gives nobody, and says so, when the nearest cannot be known', async () => {
    const p = await avgorIckeval(indata({ regel: { typ: 'narhet', version: 1, beslutId: 'ON 2026-45' } }))
    expect(p.resultat).toBeNull()
    expect(p.overhoppade.every((o) => o.skal === 'avstand-okant')).toBe(true)
  })

  it('has another hash when anything in the input is another', async () => {
    const bas = (await avgorIckeval(indata())).inputHash
    for (const andrad of [
      indata({ sekvensnummer: 18 }),
      indata({ beslutsdatum: '2026-05-05' }),
      indata({ del: 'omvardnad' }),
    ])
      expect((await avgorIckeval(andrad)).inputHash).not.toBe(bas)
  })
})
