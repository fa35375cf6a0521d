import { KONTROLLREGISTER_ID } from '@valfri/plugin-api/kontrollregister'
import { REGISTERUPPGIFT } from '@valfri/utforare/registeruppgift'
import { describe, expect, it } from 'vitest'
import { testregisterSvar } from './testregister.ts'
import { namndaUtforare } from './utforare.ts'

describe('the registers of the demo', () => {
  const nummerFor = (nyckel: string) => namndaUtforare.find((u) => u.nyckel === nyckel)?.organisationsnummer ?? ''

  it('answer about a firm of the world in the form that each register has', () => {
    for (const register of KONTROLLREGISTER_ID) {
      const svar = testregisterSvar(register, nummerFor('skargardsvard'))
      expect(REGISTERUPPGIFT[register].parse(svar), register).toEqual(svar)
    }
  })

  it('know no firm outside the world, no other register, and no verklig huvudman of an enskild firma', () => {
    expect(testregisterSvar('foretag', '2120001355')).toBeUndefined()
    expect(testregisterSvar('toString', nummerFor('skargardsvard'))).toBeUndefined()
    expect(testregisterSvar('verklig-huvudman', nummerFor('klippan'))).toBeUndefined()
  })
})
