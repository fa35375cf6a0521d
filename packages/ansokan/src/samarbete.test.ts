import { describe, expect, it } from 'vitest'
import { granskaSamarbete } from './samarbete.ts'

const foretag = { organisationsnummer: '556016-0680' }
const atagande = { filId: 'fil', namn: 'atagande.pdf' }
const moder = { namn: 'Moderbolaget AB', organisationsnummer: '556012-5790', avser: 'ekonomi', atagande }
const kollega = { namn: 'Kollegan AB', organisationsnummer: '556012-5790', uppgift: 'Kvällar och nätter' }
const brister = (samarbete: Record<string, unknown>) => granskaSamarbete({ foretag, samarbete }).map((b) => b.falt)

describe('en ansökan tillsammans med andra', () => {
  it('asks nothing of a firm that applies alone', () => {
    expect(granskaSamarbete({ foretag })).toEqual([])
    expect(brister({})).toEqual([])
  })

  it('takes a group of firms of any form, when it says who speaks for it (LOV 5:1)', () => {
    expect(brister({ grupp: [kollega] })).toEqual(['representant'])
    expect(brister({ grupp: [kollega], representant: 'Sara Mallqvist' })).toEqual([])
    expect(brister({ grupp: [kollega, kollega], representant: 'Sara' })).toEqual(['grupp.1.organisationsnummer'])
  })

  it('counts another firm’s capacity when its åtagande is there, and never one’s own (LOV 5:2)', () => {
    expect(brister({ aberopar: [moder] })).toEqual([])
    expect(brister({ aberopar: [{ ...moder, atagande: null }] })).toEqual(['aberopar.0.atagande'])
    expect(brister({ aberopar: [{ ...moder, organisationsnummer: '5560160680' }] })).toEqual([
      'aberopar.0.organisationsnummer',
    ])
  })
})
