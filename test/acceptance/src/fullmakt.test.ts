import type { VisatUtkast } from '@valfri/ansokan/visa-utkast'
import { exempelVal, fyllUtkast } from '@valfri/world/ansokan'
import { persona } from '@valfri/world/personas'
import type { TestWebblasare } from '@valfri/world/test-webblasare'
import { describe, expect, it } from 'vitest'
import { useApp } from './use-app.ts'

let dag = '2026-05-04'
const nu = () => Temporal.Instant.from(`${dag}T09:00:00+02:00`)

interface Foretag {
  readonly uppdrag: readonly {
    readonly id: string
    readonly namn: string
    readonly roll: string
    readonly fullmakt: { readonly handlingar: readonly string[]; readonly kommuner: readonly string[] | null } | null
  }[]
}

describe('an ombud acts for a firm by its fullmakt, and no further', () => {
  const { som, forget, bas } = useApp(nu)
  const kod = (p: Promise<unknown>) => p.then(() => 'ok').catch((e) => e.message as string)
  const chef = () => som('skargardsvard-firmatecknare')
  const ombud = async (): Promise<TestWebblasare> => som('ny-foretagare')
  const ge = async (fullmakt: object, till = '2026-06-30') => {
    const inbjudan = { namn: 'Sara Mallqvist', roll: 'ombud', till, fullmakt }
    const { kod: lank } = await (await chef()).trpc<{ kod: string }>('utforare.bjudIn', inbjudan)
    const b = await ombud()
    const { utforareId } = await b.trpc<{ utforareId: string }>('utforare.losInInbjudan', { kod: lank })
    await b.postForm('/auth/uppdrag', { uppdrag: `utforare:${utforareId}`, till: '/health/live' })
    return b
  }
  const taTillbaka = async () => {
    const b = await chef()
    const { uppdrag } = await b.trpc<Foretag>('utforare.foretag')
    for (const u of uppdrag.filter((x) => x.roll === 'ombud')) await b.trpc('utforare.avslutaUppdrag', { id: u.id })
  }

  it('asks what a fullmakt is for, where it holds and until when', async () => {
    const b = await chef()
    const bjud = (rest: object) =>
      kod(b.trpc('utforare.bjudIn', { namn: 'Sara', roll: 'ombud', till: '2026-06-30', ...rest }))
    expect(await bjud({})).toBe('felaktiga-uppgifter')
    expect(await bjud({ fullmakt: { handlingar: [], kommuner: null } })).toBe('felaktiga-uppgifter')
    expect(await bjud({ fullmakt: { handlingar: ['ansokan'], kommuner: [] } })).toBe('felaktiga-uppgifter')
    expect(await bjud({ till: null, fullmakt: { handlingar: ['ansokan'], kommuner: null } })).toBe(
      'felaktiga-uppgifter',
    )
  })

  it('lets an ombud draft everything and send only what the fullmakt covers (F3.4)', async () => {
    const b = await ge({ handlingar: ['ansokan'], kommuner: ['1427'] })
    const { uppdrag } = await (await chef()).trpc<Foretag>('utforare.foretag')
    expect(uppdrag.find((u) => u.roll === 'ombud')).toMatchObject({
      namn: persona('ny-foretagare').namn,
      fullmakt: { handlingar: ['skicka in, ändra och återkalla ansökningar'], kommuner: ['Sotenäs'] },
    })
    await fyllUtkast(await chef(), ['1427', '1430'])
    const { id } = await b.trpc<{ id: string }>('ansokan.starta', await underlag(b))
    let utkast = await b.trpc<VisatUtkast>('ansokan.utkast', { id })
    expect(utkast).toMatchObject({
      saknas: [],
      farSkickaIn: false,
      rattHinder: expect.stringContaining('täcker inte alla kommuner'),
    })
    const skicka = (rev: number) => kod(b.trpc('ansokan.skickaIn', { id, rev, forsakran: true }))
    expect(await skicka(utkast.rev)).toBe('fullmakt-annan-kommun')

    await b.trpc('ansokan.spara', { id, rev: utkast.rev, val: exempelVal(utkast, ['1427']) })
    utkast = await b.trpc<VisatUtkast>('ansokan.utkast', { id })
    expect(utkast).toMatchObject({ farSkickaIn: true, somOmbud: true, rattHinder: null })
    expect(await skicka(utkast.rev)).toBe('ok')
    expect(await kod(b.trpc('utforare.bjudIn', { namn: 'X', roll: 'planerare' }))).toBe('ej-behorig')
  })

  it('stops the next act at once when the fullmakt is taken back, and the day after its last day (F3.4)', async () => {
    const b = await ombud()
    const { arenden } = await b.trpc<{ arenden: { id: string }[] }>('ansokan.mina')
    await taTillbaka()
    const aterkalla = (x: TestWebblasare) => kod(x.trpc('ansokan.aterkalla', { id: arenden[0]?.id }))
    expect(await aterkalla(b)).toBe('ej-inloggad')

    await ge({ handlingar: ['avtal'], kommuner: null }, '2026-05-10')
    expect(await aterkalla(await ombud())).toBe('fullmakt-saknas')
    await taTillbaka()
    await ge({ handlingar: ['ansokan'], kommuner: null }, '2026-05-10')
    dag = '2026-05-11'
    forget()
    const efter = await ombud()
    const valj = { uppdrag: `utforare:${(await bas.agare`select utforare_id from arende`)[0]?.utforare_id}`, till: '/' }
    await efter.postForm('/auth/uppdrag', valj)
    // The only uppdrag has ended: one is oneself again.
    expect(await aterkalla(efter)).toBe('ej-behorig')
    expect(await bas.agare`select status from arende`).toEqual([{ status: 'inkommen' }])
  })
})

async function underlag(b: TestWebblasare): Promise<{ underlagId: string }> {
  const { utkast, oppna } = await b.trpc<{ utkast: unknown[]; oppna: { id: string; utkastId: string | null }[] }>(
    'ansokan.mina',
  )
  expect(utkast).toHaveLength(1)
  return { underlagId: oppna.find((u) => u.utkastId)?.id as string }
}
