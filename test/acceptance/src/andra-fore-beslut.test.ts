import { fyllUtkast } from '@valfri/world/ansokan'
import { hittaArende, provaAlla } from '@valfri/world/provning'
import { describe, expect, it } from 'vitest'
import { useApp } from './use-app.ts'

let tid = '2026-05-04T09:00:00+02:00'
const nu = () => Temporal.Instant.from(tid)
const FIRMA = 'Skärgårdsvård AB'
const VILLKOR = 'foretag-registrerat'

interface Eget {
  readonly id: string
  readonly sha256: string
  readonly beslutSenast: string
  readonly farAterkalla: boolean
  readonly svar: Readonly<Record<string, { readonly kommentar?: string }>>
  readonly andringar: readonly { readonly inskickatId: string; readonly villkorIds: readonly string[] }[]
}

describe('an application that is changed or taken back before its decision', () => {
  const { som, bas } = useApp(nu)
  const kod = (p: Promise<unknown>) => p.then(() => 'ok').catch((e) => e.message as string)
  const firma = () => som('skargardsvard-firmatecknare')
  const eget = async (kommunId: string) => {
    const b = await firma()
    const { arenden } = await b.trpc<{ arenden: { id: string; kommunId: string }[] }>('ansokan.mina')
    return b.trpc<Eget>('ansokan.arende', { id: arenden.find((a) => a.kommunId === kommunId)?.id })
  }
  const andra = async (id: string, kommentar: string, villkor = VILLKOR) => {
    const svar = { [villkor]: { varden: { organisationsform: 'aktiebolag' }, dokument: [], kommentar } }
    return kod((await firma()).trpc('ansokan.andraSvar', { id, svar }))
  }

  it('gives a receipt whose hash is that of what was sent, and keeps it when an answer is changed', async () => {
    const b = await firma()
    const utkast = await fyllUtkast(b, ['1427', '1435'])
    await b.trpc('ansokan.skickaIn', { id: utkast.id, rev: utkast.rev, forsakran: true })
    const fore = await eget('1427')
    const [rad] = await bas.agare`select mottagningsbevis_id, inskickat_id from arende where kommun_id = '1427'`
    const bevis = await (await b.get(`/dokument/${rad?.mottagningsbevis_id}/data`)).text()
    expect(bevis).toContain(fore.sha256)

    tid = '2026-05-04T09:05:00+02:00'
    expect(await andra(fore.id, 'Vi hade bifogat fel utdrag.')).toBe('ok')
    const efter = await eget('1427')
    expect(efter).toMatchObject({ sha256: fore.sha256, beslutSenast: fore.beslutSenast })
    expect(efter.svar[VILLKOR]?.kommentar).toBe('Vi hade bifogat fel utdrag.')
    const signerad = await b.get(`/dokument/${efter.andringar[0]?.inskickatId}/underskrifter`)
    expect(signerad.status).toBe(200)
    expect((await eget('1435')).andringar).toEqual([])
  })

  it('shows the nämnd what was sent first beside the change, and asks for the villkor to be tried anew', async () => {
    const granskare = await som('sotenas-upphandlare')
    const arende = await hittaArende(granskare, FIRMA)
    await provaAlla(granskare, arende)
    const provat = await hittaArende(granskare, FIRMA)
    expect(provat.villkor.every((v) => v.provning)).toBe(true)

    tid = '2026-05-04T09:10:00+02:00'
    expect(await andra(arende.id, 'Nytt utdrag från i dag.')).toBe('ok')
    const andrat = await hittaArende(granskare, FIRMA)
    const villkor = andrat.villkor.find((v) => v.id === VILLKOR)
    expect(villkor).toMatchObject({ provning: null, svar: { kommentar: 'Nytt utdrag från i dag.' } })
    expect(villkor?.forstaSvar).not.toBeNull()
    expect(andrat.villkor.filter((v) => !v.provning)).toHaveLength(1)

    const chef = await som('sotenas-beslutsfattare')
    const besluta = (rev: number) =>
      kod(
        chef.trpc('provning.besluta', {
          arendeId: arende.id,
          rev,
          utfall: 'godkand',
          skal: 'Uppfyller villkoren.',
          delegation: 'Delegationsordningen punkt 4.2',
        }),
      )
    expect(await besluta(andrat.rev)).toBe('obligatoriskt-villkor-ej-provat')
    tid = '2026-05-04T09:15:00+02:00'
    await granskare.trpc('provning.prova', { arendeId: arende.id, villkorId: VILLKOR, utfall: 'uppfylld', sedd: null })
    expect(await besluta(provat.rev)).toBe('andrad-av-annan')
    const { rev } = await hittaArende(chef, FIRMA)
    expect(await besluta(rev)).toBe('ok')
    expect(await andra(arende.id, 'För sent.')).toBe('arende-stangt')
  })

  it('lets nobody else change it, and takes a case back without touching the other', async () => {
    const { id } = await eget('1435')
    expect(await andra(id, 'X', 'finns-inte')).toBe('svar-utan-andring')
    const svar = { [VILLKOR]: { varden: {}, dokument: [] } }
    const konkurrent = await som('bohusomsorg-firmatecknare')
    expect(await kod(konkurrent.trpc('ansokan.andraSvar', { id, svar }))).toBe('ansokan-saknas')
    expect(await kod((await som('tanum-upphandlare')).trpc('ansokan.andraSvar', { id, svar }))).toBe('ej-behorig')
    await (await firma()).trpc('ansokan.aterkalla', { id })
    expect(await andra(id, 'Efteråt.')).toBe('arende-stangt')
    const status = await bas.agare`select kommun_id, status from arende order by kommun_id`
    expect(status.map((r) => `${r.kommun_id} ${r.status}`)).toEqual(['1427 beslutad', '1435 aterkallad'])
  })
})
