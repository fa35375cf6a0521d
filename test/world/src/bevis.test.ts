import { withAktor } from '@valfri/db/aktor'
import { createTestDb } from '@valfri/db/testdb'
import { visaEgnaBevis, visaNamndensBevis } from '@valfri/utforare/visa-bevis'
import { expect, it } from 'vitest'
import { addBevis } from './bevis.ts'
import { varlden } from './kommuner.ts'
import { identitetId } from './personas.ts'
import { utforareId } from './utforare.ts'
import { loadValgrund } from './valgrund.ts'

it('gives a firm proofs that one nämnd has checked and two rely on, of which one runs out', async () => {
  const nu = Temporal.Instant.from('2026-11-23T09:00:00+01:00')
  const bas = await createTestDb(() => nu)
  try {
    await loadValgrund(bas.agare)
    await addBevis({ sql: bas.agare as never })
    const firma = { typ: 'utforare', utforareId: utforareId('bohusomsorg'), roller: ['firmatecknare'] } as const
    const som = { identitetId: identitetId('bohusomsorg-firmatecknare') }
    const egna = await withAktor(bas.db, { ...firma, ...som }, (tx) => visaEgnaBevis(tx, nu))
    expect(egna.map((b) => [b.lage, b.kontroller.length]).toSorted()).toEqual([
      ['gar-ut', 3],
      ['giltigt', 3],
      ['giltigt', 3],
    ])
    const tanum = { typ: 'kommun', ...varlden.tanum, ...som, roller: ['upphandlare'], farSePerson: false } as const
    const hos = await withAktor(bas.db, tanum, (tx) => visaNamndensBevis(tx, nu))
    expect(hos.map((b) => b.egen?.utfall)).toEqual(['godtaget', 'godtaget', 'godtaget'])
  } finally {
    await bas.close()
  }
})
