import { describe, expect, it } from 'vitest'
import { explainFrist } from './forklara-frist.ts'
import { draftRattelseupplysning, overprovningsfrist, rattsmedelFor } from './rattsmedel.ts'

const lamnad = (dag: string) => overprovningsfrist(Temporal.Instant.from(`${dag}T15:00:00+02:00`))

describe('how a refusal can be put right', () => {
  it('counts from when the underrättelse was lämnad (LC-06)', () => {
    expect(lamnad('2026-03-31').sistaDag.toString()).toBe('2026-04-21')
    expect(explainFrist(lamnad('2026-03-31'))).toBe('Tre veckor från den dag då underrättelsen lämnades, 31 mars 2026.')
  })

  it('says why a last day moved (LC-07)', () => {
    expect(explainFrist(lamnad('2026-03-13'))).toContain('Det blir 3 april 2026, som är långfredagen')
  })

  it('takes the Swedish day of an instant late at night', () => {
    const nara = overprovningsfrist(Temporal.Instant.from('2026-03-31T22:30:00Z'))
    expect(nara.fran.toString()).toBe('2026-04-01')
  })

  it('offers överprövning to who was refused and to nobody else (LC-09)', () => {
    const godkand = { utforareId: 'a', utfall: 'godkand' }
    const avslag = { utforareId: 'a', utfall: 'avslag' }
    expect(rattsmedelFor(avslag, 'a').overprovningErbjuds).toBe(true)
    expect(rattsmedelFor(avslag, 'b').overprovningErbjuds).toBe(false)
    expect(rattsmedelFor(godkand, 'a').overprovningErbjuds).toBe(false)
    expect(rattsmedelFor(godkand, 'b')).toEqual({
      overprovningErbjuds: false,
      hanvisning: 'LOV 10 kap. 1 § andra stycket',
    })
  })

  it('names the court of the nämnd', () => {
    expect(draftRattelseupplysning('Förvaltningsrätten i Göteborg', 'Omsorgsnämnden')).toContain(
      'Förvaltningsrätten i Göteborg',
    )
  })
})
