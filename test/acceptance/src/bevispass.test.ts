import { fyllUtkast, laddaUppBevis } from '@valfri/world/ansokan'
import { describe, expect, it } from 'vitest'
import { FYRA, oppnaIFyra } from './underlag-fyra.ts'
import { useApp } from './use-app.ts'

let dag = '2026-05-04'
const nu = () => Temporal.Instant.from(`${dag}T09:00:00+02:00`)
const KOMMUNER = ['sotenas', 'munkedal', 'tanum', 'lysekil'] as const

interface Bevis {
  readonly id: string
  readonly namn: string
  readonly dokumentId: string
  readonly lage: string
}
interface HosNamnden extends Bevis {
  readonly attGora: boolean
  readonly nytt: { readonly id: string; readonly dokumentId: string } | null
}
interface ForFil extends Bevis {
  readonly egen: { readonly utfall: string; readonly kalla: string } | null
  readonly andras: readonly {
    readonly id: string
    readonly kommunNamn: string
    readonly utfall: string
    readonly kalla: string
    readonly av: string
    readonly tid: string
  }[]
}

describe('the evidence passport', () => {
  const { som, forget, bas } = useApp(nu)
  const sattDag = (ny: string) => {
    dag = ny
    forget()
  }
  const kod = (p: Promise<unknown>) => p.then(() => 'ok').catch((e) => e.message as string)
  const firma = () => som('skargardsvard-firmatecknare')
  const forsakring = async (): Promise<Bevis> => {
    const alla = await (await firma()).trpc<Bevis[]>('utforare.bevis.mina')
    return alla.find((b) => b.namn === 'Försäkringar: försäkringsbevis') as Bevis
  }
  const ser = async (kommun: string) => {
    const { dokumentId } = await forsakring()
    const b = await som(`${kommun}-upphandlare`)
    const filer = await b.trpc<Record<string, ForFil>>('utforare.bevis.forFiler', { dokumentIds: [dokumentId] })
    return filer[dokumentId] as ForFil
  }
  const lagen = () =>
    Promise.all(
      KOMMUNER.map(async (k) => {
        const alla = await (await som(`${k}-upphandlare`)).trpc<HosNamnden[]>('utforare.bevis.hosNamnden')
        const b = alla.find((x) => x.namn.startsWith('Försäkringar'))
        return b ? `${b.lage}${b.attGora ? ' !' : ''}` : 'inte hos oss'
      }),
    )
  const kontrollera = async (kommun: string, rest: object) => {
    const { id } = await forsakring()
    return kod((await som(`${kommun}-upphandlare`)).trpc('utforare.bevis.kontrollera', { bevisId: id, ...rest }))
  }

  it('reuses a proof that one kommun has checked in the others, with date, source and checker (C6)', async () => {
    await oppnaIFyra(bas.agare, await som('lysekil-admin'))
    const b = await firma()
    const utkast = await fyllUtkast(b, FYRA)
    const fil = (await (await laddaUppBevis(b, 'forsakring.pdf')).json()) as { id: string; namn: string }
    const svar = {
      forsakringar: {
        varden: {
          'ansvar-till': '2026-12-31',
          'egendom-till': '2026-10-31',
          'olycksfall-till': '2027-01-31',
          forsakringsbevis: { filId: fil.id, namn: fil.namn },
        },
        dokument: [],
      },
    }
    const { rev } = await b.trpc<{ rev: number }>('ansokan.spara', { id: utkast.id, rev: utkast.rev, svar })
    await b.trpc('ansokan.skickaIn', { id: utkast.id, rev, forsakran: true })

    expect(await lagen()).toEqual(['inte hos oss', 'inte hos oss', 'inte hos oss', 'inte hos oss'])
    expect(await kontrollera('sotenas', { utfall: 'kontrollerat' })).toBe('felaktiga-uppgifter')
    const kalla = 'Försäkringsbolagets intyg'
    expect(await kontrollera('sotenas', { utfall: 'kontrollerat', kalla })).toBe('ok')
    const { andras, egen } = await ser('tanum')
    expect(egen).toBeNull()
    expect(andras).toMatchObject([
      { kommunNamn: 'Sotenäs', utfall: 'kontrollerat', kalla, av: 'Anna Testberg', tid: '2026-05-04T07:00:00Z' },
    ])
  })

  it('lets each kommun accept another’s check or make its own', async () => {
    const grundId = (await ser('tanum')).andras[0]?.id
    expect(await kontrollera('tanum', { utfall: 'godtaget', grundId })).toBe('ok')
    expect(await kontrollera('lysekil', { utfall: 'godtaget', grundId })).toBe('ok')
    expect(await kontrollera('munkedal', { utfall: 'kontrollerat', kalla: 'Telefon med bolaget' })).toBe('ok')
    const tanums = (await ser('munkedal')).andras.find((k) => k.kommunNamn === 'Tanum')
    expect(tanums?.utfall).toBe('godtaget')
    // What rests on another's check is no check to rest on.
    expect(await kontrollera('lysekil', { utfall: 'godtaget', grundId: tanums?.id })).toBe('kontroll-galler-inte')
    expect(await lagen()).toEqual(['giltigt', 'giltigt', 'giltigt', 'giltigt'])
  })

  it('shows a proof to no nämnd that has not been sent it, and to no other firm', async () => {
    const { id, dokumentId } = await forsakring()
    const annan = await som('sotenas-annan-namnd')
    expect(await annan.trpc('utforare.bevis.hosNamnden')).toEqual([])
    expect(await annan.trpc('utforare.bevis.forFiler', { dokumentIds: [dokumentId] })).toEqual({})
    const stal = { bevisId: id, utfall: 'kontrollerat', kalla: 'X' }
    expect(await kod(annan.trpc('utforare.bevis.kontrollera', stal))).toBe('bevis-saknas')
    const konkurrent = await som('bohusomsorg-firmatecknare')
    expect(await konkurrent.trpc('utforare.bevis.mina')).toEqual([])
    expect(await kod(konkurrent.trpc('utforare.bevis.aterkalla', { id, skal: 'X' }))).toBe('bevis-saknas')
  })

  it('raises a task in all four 30 days before the last day, and is not silently valid the day after (F3.7, C6)', async () => {
    sattDag('2026-09-30')
    expect(await lagen()).toEqual(['giltigt', 'giltigt', 'giltigt', 'giltigt'])
    sattDag('2026-10-01')
    expect(await lagen()).toEqual(['gar-ut !', 'gar-ut !', 'gar-ut !', 'gar-ut !'])
    sattDag('2026-10-31')
    expect(await lagen()).toEqual(['gar-ut !', 'gar-ut !', 'gar-ut !', 'gar-ut !'])
    sattDag('2026-11-01')
    expect(await lagen()).toEqual(['utganget !', 'utganget !', 'utganget !', 'utganget !'])
    expect(await kontrollera('tanum', { utfall: 'kontrollerat', kalla: 'X' })).toBe('bevis-utganget')
  })

  it('lets a newer proof take the old one’s place in each kommun when that kommun has checked it', async () => {
    const b = await firma()
    const { id: ersatter } = await forsakring()
    const fil = (await (await laddaUppBevis(b, 'ny-forsakring.pdf')).json()) as { id: string }
    const nytt = { namn: 'Försäkringar: försäkringsbevis', dokumentId: fil.id, giltigtTill: '2027-10-31', ersatter }
    const { id } = await b.trpc<{ id: string }>('utforare.bevis.laggTill', nytt)
    expect(await kod(b.trpc('utforare.bevis.laggTill', nytt))).toBe('bevis-finns')
    const tanum = await som('tanum-upphandlare')
    expect((await tanum.get(`/dokument/${fil.id}`)).status).toBe(200)
    await tanum.trpc('utforare.bevis.kontrollera', { bevisId: id, utfall: 'kontrollerat', kalla: 'Bolagets intyg' })
    expect(await lagen()).toEqual(['utganget !', 'utganget !', 'giltigt', 'utganget !'])
    for (const k of ['sotenas', 'munkedal', 'lysekil']) {
      const grannes = await som(`${k}-upphandlare`)
      const filer = await grannes.trpc<Record<string, ForFil>>('utforare.bevis.forFiler', { dokumentIds: [fil.id] })
      const grundId = filer[fil.id]?.andras[0]?.id
      await grannes.trpc('utforare.bevis.kontrollera', { bevisId: id, utfall: 'godtaget', grundId })
    }
    expect(await lagen()).toEqual(['giltigt', 'giltigt', 'giltigt', 'giltigt'])
  })

  it('questions a proof everywhere when one kommun finds it wanting, until each has checked it anew', async () => {
    expect(await kontrollera('munkedal', { utfall: 'underkant', kalla: 'Bolaget' })).toBe('bevis-skal-kravs')
    const skal = 'Bolaget säger att försäkringen aldrig har tecknats.'
    expect(await kontrollera('munkedal', { utfall: 'underkant', kalla: 'Bolaget', skal })).toBe('ok')
    expect(await lagen()).toEqual(['ifragasatt !', 'ifragasatt !', 'ifragasatt !', 'ifragasatt !'])
    sattDag('2026-11-02')
    expect(await kontrollera('tanum', { utfall: 'kontrollerat', kalla: 'Nytt intyg från bolaget' })).toBe('ok')
    expect(await lagen()).toEqual(['ifragasatt !', 'ifragasatt !', 'giltigt', 'ifragasatt !'])
  })

  it('marks a revoked proof in every kommun that relies on it, the same minute (C6)', async () => {
    const { id } = await forsakring()
    await (await firma()).trpc('utforare.bevis.aterkalla', { id, skal: 'Vi har sagt upp försäkringen.' })
    expect(await lagen()).toEqual(['aterkallat !', 'aterkallat !', 'aterkallat !', 'aterkallat !'])
    expect(await kontrollera('sotenas', { utfall: 'kontrollerat', kalla: 'X' })).toBe('bevis-aterkallat')
  })
})
