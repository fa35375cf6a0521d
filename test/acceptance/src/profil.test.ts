import { addBestallning, type EnBestallning } from '@valfri/world/manad'
import type { TrpcTestFel } from '@valfri/world/test-webblasare'
import { utforareId } from '@valfri/world/utforare'
import { describe, expect, it } from 'vitest'
import { useApp } from './use-app.ts'

const nu = () => Temporal.Instant.from('2026-11-23T09:00:00+01:00')
const TILLAGG = ['Fönsterputs, 350 kr i timmen', 'Trädgård, 400 kr i timmen']
const TOM = { presentation: '', sprak: [], inriktning: [], tillaggstjanster: [], oppettider: '' }

describe('what an utförare says of itself', () => {
  const { bas, besokare, som } = useApp(nu)
  const firma = () => som('bohusomsorg-firmatecknare')
  const spara = async (v: object) => (await firma()).trpc('utforare.sparaProfil', { ...TOM, ...v })
  const nekad = (v: object) => spara(v).catch((e: TrpcTestFel) => e.svar.data.fel)
  const publik = () =>
    besokare().trpc<{ presentation: string | null; tillaggstjanster: string[] }>('val.jamfor.profil', {
      utforareId: utforareId('bohusomsorg'),
    })

  it('is stopped when it is too long, and where it compares, promises gifts or speaks for the kommun (F5.4)', async () => {
    await spara({ presentation: 'Vi har arbetat i Munkedal sedan 1998.', tillaggstjanster: TILLAGG })
    expect(await nekad({ presentation: 'x'.repeat(1201) })).toMatchObject({ kod: 'felaktiga-uppgifter' })
    for (const [falt, text] of [
      ['presentation', 'Vi är Bäst i Munkedal.'],
      ['presentation', 'Vi  rekommenderas av\nkommunen.'],
      ['oppettider', 'Dygnet runt, första timmen gratis'],
    ] as const)
      expect(await nekad({ [falt]: text })).toMatchObject({
        kod: 'profil-pastaende',
        falt: { [falt]: expect.stringContaining('kan inte stå här') },
      })
    expect(await nekad({ tillaggstjanster: ['Städ med rabatt'] })).toMatchObject({ kod: 'profil-pastaende' })
    // What only begins or holds such a word says nothing of the kind.
    expect(await spara({ presentation: 'Vi gör vårt bästa. Gåvobrev hanteras av er bank.' })).toBe(true)
  })

  it('shows tilläggstjänster with their price to anyone, and none of them can be reported for ersättning (F5.4)', async () => {
    await spara({ tillaggstjanster: [...TILLAGG, ' '] })
    expect((await publik()).tillaggstjanster).toEqual(TILLAGG)
    const b: EnBestallning = {
      ...{ kommunId: '1430', utforare: 'bohusomsorg', del: 'service', zon: 'tatort', beviljat: 600, namn: 'PUTS1' },
    }
    const bestallningId = await addBestallning(bas.agare, b)
    const tid = { datum: '2026-11-20', start: '09:00', slut: '10:00' }
    const utfall = await (await firma()).trpc<{ utfall: string; kod?: string }[]>('utfort.registrera', {
      handelser: [
        { person: 'P-PUTS1', del: 'Fönsterputs', ...tid },
        { bestallningId, typ: 'fonsterputs', ...tid },
      ],
    })
    expect(utfall.map((u) => u.kod)).toEqual(['del-okand', 'handelsetyp-okand'])
    expect(await bas.agare`select 1 from handelse`).toHaveLength(0)
  })
})
