import { beslutaAvgiftsregel } from '@valfri/avgift/besluta-taxa'
import { loadTaxa } from '@valfri/avgift/load-taxa'
import { addNationelltBelopp, type Beloppslag } from '@valfri/avgift/nationella-belopp'
import { visaAvgiftskorning } from '@valfri/avgift/visa-korning'
import { visaNationellaBelopp } from '@valfri/avgift/visa-taxa'
import { type Aktor, withAktor } from '@valfri/db/aktor'
import { listBeslut } from '@valfri/tenancy/registrera-beslut'
import { describe, expect, it } from 'vitest'
import {
  avgiftshandlaggare,
  beginAvgift,
  ko,
  korningOf,
  lockAvgift,
  NAMND,
  personId,
  runAvgift,
  tjanster,
} from './avgift-hjalp.ts'
import { createAvgiftManad, nu } from './avgift-manad.ts'
import { useTestDb } from './use-test-db.ts'

describe('the amounts that avgift is computed by', () => {
  const test = useTestDb(createAvgiftManad)

  it('stops the person and names the post when the nämnd has no taxa for it, and says which year lacks amounts', async () => {
    await expect(beginAvgift(test, '2025-10', nu)).rejects.toThrow('nationellt-belopp-saknas')
    await test.agare`update bestallning set tjanst_id = 'mat', del = 'matlada' where person_id = ${personId('BBBB4')}`
    const id = await runAvgift(test, '2026-10', nu)
    expect((await korningOf(test, id))?.problem).toEqual([
      expect.objectContaining({ kod: 'taxa-saknas', personId: personId('BBBB4'), manad: '2026-10' }),
    ])
    const last = await lockAvgift(test, id, nu)
    expect(last.ok ? null : last.fel.kod).toBe('avgift-har-problem')
    await test.agare`update bestallning set tjanst_id = 'hemtjanst', del = 'service' where person_id = ${personId('BBBB4')}`
  })

  it('says that the minimibelopp of 2026 is computed and not published, until somebody confirms it', async () => {
    const vy = async () => {
      const id = await runAvgift(test, '2026-10', nu)
      const svar = await withAktor(test.db, avgiftshandlaggare, (tx) =>
        visaAvgiftskorning(tx, id, { jobb: ko, tjanster }),
      )
      if (!svar.ok) throw new Error(svar.fel.kod)
      return svar.value.obekraftade.length
    }
    expect(await vy()).toBe(2)
    const drift: Aktor = { typ: 'plattform', identitetId: personId('drift'), roller: ['driftansvarig'] }
    for (const [slag, ore] of [
      ['minimibelopp-ensamstaende', 729_600n],
      ['minimibelopp-sammanlevande', 595_300n],
    ] as const)
      await withAktor(test.db, drift, (tx) =>
        addNationelltBelopp(tx, { slag, ar: 2026, ore, kalla: 'Socialstyrelsen, meddelandeblad', bekraftad: true }, nu),
      )
    expect(await vy()).toBe(0)
  })

  it('computes a year that driftansvarig has added, refuses what changes nothing, and takes no such row from a nämnd', async () => {
    const drift: Aktor = { typ: 'plattform', identitetId: personId('drift'), roller: ['driftansvarig'] }
    const add = (aktor: Aktor, slag: Beloppslag, ore: bigint) =>
      withAktor(test.db, aktor, (tx) =>
        addNationelltBelopp(tx, { slag, ar: 2023, ore, kalla: 'Konstruerat för provet', bekraftad: false }, nu),
      )
    await expect(beginAvgift(test, '2023-10', nu)).rejects.toThrow('nationellt-belopp-saknas')
    await expect(add(avgiftshandlaggare, 'maxtaxa', 1n)).rejects.toThrow(/nationellt_belopp/)
    await add(drift, 'maxtaxa', 235_900n)
    await add(drift, 'minimibelopp-ensamstaende', 647_000n)
    // All three are needed: no other year's amount takes the place of one that is missing.
    await expect(beginAvgift(test, '2023-10', nu)).rejects.toThrow('nationellt-belopp-saknas')
    await add(drift, 'minimibelopp-sammanlevande', 527_900n)
    expect(await beginAvgift(test, '2023-10', nu)).toMatch(/^[0-9a-f-]{36}$/)
    const igen = await add(drift, 'maxtaxa', 235_900n)
    expect(igen.ok ? null : igen.fel.kod).toBe('nationellt-belopp-finns')
    const rader = await withAktor(test.db, drift, visaNationellaBelopp)
    expect(rader.find((b) => b.ar === 2023 && b.slag === 'maxtaxa')).toMatchObject({ ore: 235_900, bekraftad: false })
  })

  it('lets the nämnd be milder than the law from a day, and never harder', async () => {
    const decide = (maxtaxaOre: bigint) =>
      withAktor(test.db, avgiftshandlaggare, async (tx) => {
        const [beslut] = await listBeslut(tx)
        const regel = {
          maxtaxaOre,
          paslagEnsamstaendeOre: 50_000n,
          paslagSammanlevandeOre: 0n,
          avrundningTill: 'krona',
        } as const
        const fran = Temporal.PlainDate.from('2026-12-01')
        return beslutaAvgiftsregel(tx, { fran, beslutId: beslut?.id ?? null, ...regel }, nu)
      })
    const over = await decide(266_001n)
    expect(over.ok ? null : over.fel.kod).toBe('over-maxtaxan')
    expect((await decide(200_000n)).ok).toBe(true)
    const taxa = (manad: string) =>
      withAktor(test.db, avgiftshandlaggare, (tx) => loadTaxa(tx, NAMND, Temporal.PlainDate.from(manad), tjanster))
    const [fore, efter] = [await taxa('2026-11-01'), await taxa('2026-12-01')]
    expect(fore.ok && [fore.value.maxtaxa.ore, fore.value.maxtaxa.beslutId]).toEqual(['266000', null])
    // 7 296 and the nämnd's 500 more.
    expect(efter.ok && [efter.value.maxtaxa.ore, efter.value.minimibelopp.ensamstaende.ore]).toEqual([
      '200000',
      '779600',
    ])
    expect(efter.ok && efter.value.beslut[efter.value.maxtaxa.beslutId ?? '']?.diarienummer).toBeTruthy()
  })
})
