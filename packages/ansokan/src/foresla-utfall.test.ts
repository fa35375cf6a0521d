import { kravsEj, motsager, okand, stod } from '@valfri/plugin-api/provning'
import { describe, expect, it } from 'vitest'
import { foreslaUtfall } from './foresla-utfall.ts'

describe('the proposed outcome of a krav that is checked by machine', () => {
  const ja = stod('Tillståndet gäller.')
  const nej = motsager('restanslag', 'Restförda skatter: 412 kronor.', 'Skatteverket')

  it('is what the check points at, with its evidence (F4.2)', () => {
    expect(foreslaUtfall(ja, null)).toEqual({ utfall: 'uppfylld', skal: 'Tillståndet gäller.', kalla: 'svar' })
    expect(foreslaUtfall(kravsEj('Gäller inte mat.'), null)?.utfall).toBe('ej-tillamplig')
  })
  it('is not met when a register contradicts what the firm said', () => {
    expect(foreslaUtfall(ja, nej)).toEqual({ utfall: 'ej-uppfylld', skal: nej.text, kalla: 'Skatteverket' })
  })
  it('is nothing where one of them does not know: silence is neither met nor not met (R-304)', () => {
    expect(foreslaUtfall(okand('saknas', 'Bifoga beslutet.'), null)).toBeNull()
    expect(foreslaUtfall(ja, okand('inget-svar', 'Registret svarar inte.', 'IVO'))).toBeNull()
  })
})
