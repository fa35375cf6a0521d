import { describe, expect, it } from 'vitest'
import { beslutSenast, handlaggningsdagar } from './lage.ts'

const kl9 = (dag: string) => Temporal.Instant.from(`${dag}T09:00:00+01:00`)
const begaran = (begard: string, sistaDag: string, besvarad: string | null = null) => ({
  ...{ begard: kl9(begard), sistaDag: Temporal.PlainDate.from(sistaDag) },
  besvarad: besvarad ? kl9(besvarad) : null,
})
const senast = (kompletteringar: readonly ReturnType<typeof begaran>[], nu: string) =>
  beslutSenast(kl9('2026-01-01'), 90, kompletteringar, kl9(nu)).toString()

describe('the promised handling time', () => {
  it('ends on the ninetieth day from when the application came in', () => {
    expect(senast([], '2026-02-01')).toBe('2026-04-01')
  })
  it('stands still while the nämnd waits for a komplettering, and no longer than its last day (F3.9)', () => {
    expect(senast([begaran('2026-02-01', '2026-02-11', '2026-02-05')], '2026-03-01')).toBe('2026-04-05')
    expect(senast([begaran('2026-02-01', '2026-02-11')], '2026-02-06')).toBe('2026-04-06')
    expect(senast([begaran('2026-02-01', '2026-02-11')], '2026-03-01')).toBe('2026-04-11')
  })
  it('stops once for two begäranden at the same time', () => {
    const bada = [begaran('2026-02-01', '2026-02-11'), begaran('2026-02-06', '2026-02-15')]
    expect(senast(bada, '2026-03-01')).toBe('2026-04-15')
    expect(senast([...bada, begaran('2026-02-03', '2026-02-05')], '2026-03-01')).toBe('2026-04-15')
  })
  it('is measured as the days that the nämnd itself took', () => {
    const slut = Temporal.PlainDate.from('2026-04-12')
    expect(handlaggningsdagar(kl9('2026-01-01'), [], slut)).toBe(101)
    expect(handlaggningsdagar(kl9('2026-01-01'), [begaran('2026-02-01', '2026-02-11')], slut)).toBe(91)
  })
})
