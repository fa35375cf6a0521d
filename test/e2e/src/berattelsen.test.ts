import { afterAll, beforeAll, describe, it } from 'vitest'
import * as samverkan from './berattelse/1-samverkan.ts'
import * as beslut from './berattelse/2-beslut.ts'
import * as publicering from './berattelse/3-publicering.ts'
import * as ansokan from './berattelse/4-ansokan.ts'
import * as provning from './berattelse/5-provning.ts'
import * as avtal from './berattelse/6-avtal.ts'
import * as val from './berattelse/7-val.ts'
import * as bestallning from './berattelse/8-bestallning.ts'
import * as tid from './berattelse/9-tid.ts'
import * as ersattning from './berattelse/10-ersattning.ts'
import { createScen, type Scen } from './berattelse/scen.ts'

/** One new case all the way, by the people whose work it is, on ground that holds nothing but kommuner and firms. */
describe('the whole story in the browser, from samverkan to attested ersättning', { timeout: 180_000 }, () => {
  let s: Scen
  beforeAll(async () => {
    s = await createScen()
  })
  afterAll(() => s?.stop())

  /** Each step stands on the one before: when one fails, the rest say so at once instead of waiting for what cannot come. */
  let brast: string | undefined
  const steg = (text: string, ...delar: ((s: Scen) => Promise<void>)[]) =>
    it(text, async () => {
      if (brast) throw new Error(`the story broke at "${brast}"`)
      brast = text
      for (const del of delar) await del(s)
      brast = undefined
    })

  steg('1: three kommuner turn the tjänst on, and four co-operate', samverkan.forbered, samverkan.samverka)
  steg(
    '1: Sotenäs writes the common part, and each kommun its own',
    samverkan.skrivUnderlag,
    samverkan.skrivLokalaDelar,
  )
  steg('1: Lysekil is told what it lacks', samverkan.lasILysekil)
  steg('2: the version is sealed, and three nämnder adopt it with their prices', beslut.faststall, beslut.anta)
  steg('2: Lysekil, without a decision, has nothing to adopt', beslut.lasILysekil)
  steg('3: each publishes for itself, and anyone reads it', publicering.oppna, publicering.lasSomAllmanhet)
  steg('4: a firm fills in one application for three kommuner', ansokan.fyllI, ansokan.svara, ansokan.skickaIn)
  steg('5: three nämnder review, one asks for more, and all approve', provning.komplettera, provning.prova)
  steg('5: the firm reads its decisions', provning.lasBeslut)
  steg('6: three avtal are signed by both, and egenregi gets its uppdrag', avtal.skrivaAvtal, avtal.geUppdrag)
  steg('7: what is granted is registered, and three persons choose', val.registrera, val.valj)
  steg('7: one does not choose, and the rule says who and why', val.valjInte)
  steg('8: the firm accepts with a start', bestallning.bekrafta)
  steg('9: time is reported in the week grid and by file', tid.rapportera)
  steg('7: from its first day the firm stands in the public comparison, where it may be chosen', val.jamfor)
  steg('10: a month is computed, explained, locked and attested in three kommuner', ersattning.korManad)
  steg('10: the firm has three underlag by three price lists', ersattning.lasUnderlag)
})
