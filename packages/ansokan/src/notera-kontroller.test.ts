import { gemensammaVillkor } from '@valfri/plugin-api/generella-villkor/katalog'
import { formatLagrum } from '@valfri/plugin-api/text'
import { describe, expect, it } from 'vitest'
import { uteslutningsgrundOf } from './notera-kontroller.ts'

describe('the grund that a villkor rests on', () => {
  it('is read from the lagrum of the version, and is none where a brist has another following', () => {
    const iKatalog = new Map(
      gemensammaVillkor.map((v) => [
        v.nr,
        uteslutningsgrundOf({ vidBrist: v.vidBrist, lagrum: v.lagrum.map(formatLagrum).join('; ') }),
      ]),
    )
    expect([iKatalog.get('G03'), iKatalog.get('G04'), iKatalog.get('G05')]).toEqual([5, 1, 3])
    expect(iKatalog.get('G01')).toBeNull()
    expect(uteslutningsgrundOf({ vidBrist: ['utesluts-efter-provning'] })).toBeNull()
    expect(uteslutningsgrundOf({ vidBrist: ['varning'], lagrum: 'LOV (2008:962) 7 kap. 1 § 5' })).toBeNull()
  })
})
