import type { VisatArende } from '@valfri/ansokan/visa-arende'
import { fyllUtkast } from '@valfri/world/ansokan'
import { hittaArende, provaAlla } from '@valfri/world/provning'
import type { TestWebblasare } from '@valfri/world/test-webblasare'
import { beforeAll, describe, expect, it } from 'vitest'
import { useApp } from './use-app.ts'

let tid = '2026-03-02T09:00:00+01:00'
const nu = () => Temporal.Instant.from(tid)
const FIRMA = 'Skärgårdsvård AB'
const DELEGATION = 'Delegationsordningen punkt 4.2'

interface Egna {
  readonly arenden: readonly { readonly id: string; readonly kommunId: string; readonly lage: string }[]
}
interface EgetArende {
  readonly beslut: {
    readonly sistaDag: string | null
    readonly overprovningErbjuds: boolean
    readonly dokumentId: string
    readonly fristText: string | null
  } | null
  readonly kompletteringar: readonly { readonly id: string; readonly oppen: boolean }[]
}

describe('step 5: each kommun tries villkor by villkor, a person decides, and the firm is told', () => {
  const { bas, app, inloggad } = useApp(nu)
  const kod = (p: Promise<unknown>) => p.then(() => 'ok').catch((e) => e.message as string)
  // Signs in anew each time: the tests move the clock, and a session does not outlive a night.
  const somFirma = () => inloggad('skargardsvard-firmatecknare')
  const egetArende = async (kommunId: string) => {
    const utforare = await somFirma()
    const { arenden } = await utforare.trpc<Egna>('ansokan.mina')
    return utforare.trpc<EgetArende>('ansokan.arende', { id: arenden.find((a) => a.kommunId === kommunId)?.id })
  }

  beforeAll(async () => {
    const utforare = await somFirma()
    const utkast = await fyllUtkast(utforare, ['1427', '1430', '1435'])
    await utforare.trpc('ansokan.skickaIn', { id: utkast.id, rev: utkast.rev, forsakran: true })
  })

  it('asks for a reason for what is not met, and tries only what stood in the underlag (F4.1, LC-15)', async () => {
    const b = await inloggad('sotenas-upphandlare')
    const arende = await hittaArende(b, FIRMA)
    const forsta = arende.villkor[0]?.id as string
    const prova = (villkorId: string, utfall: string, skal?: string) =>
      kod(b.trpc('provning.prova', { arendeId: arende.id, villkorId, utfall, skal, sedd: null }))
    expect(await prova(forsta, 'ej-uppfylld')).toBe('skal-kravs')
    expect(await prova('lokalt-huvudkontor', 'ej-uppfylld', 'Bolaget saknar kontor i kommunen')).toBe(
      'villkor-finns-inte-i-ffu',
    )
  })

  it('shows what the machine can say as help, and sets no outcome by it', async () => {
    const b = await inloggad('sotenas-upphandlare')
    const arende = await hittaArende(b, FIRMA)
    expect(arende.villkor.every((v) => ['stod', 'motsager', 'okand', 'kravs-ej'].includes(v.maskin.utfall))).toBe(true)
    expect(arende.villkor.every((v) => v.provning === null)).toBe(true)
  })

  it('lets the second of two reviewers see that the first was there, and loses nothing', async () => {
    const [anna, annan] = await Promise.all([inloggad('sotenas-upphandlare'), inloggad('sotenas-upphandlare')])
    const arende = await hittaArende(anna, FIRMA)
    const villkorId = arende.villkor[0]?.id as string
    const bas = { arendeId: arende.id, villkorId, sedd: null }
    const bada = await Promise.all([
      kod(anna.trpc('provning.prova', { ...bas, utfall: 'uppfylld' })),
      kod(annan.trpc('provning.prova', { ...bas, utfall: 'ej-uppfylld', skal: 'Bevis saknas.' })),
    ])
    expect([...bada].sort()).toEqual(['andrad-av-annan', 'ok'])
  })

  it('decides nothing while a villkor lacks its outcome (F4.1, LC-02)', async () => {
    const b = await inloggad('sotenas-beslutsfattare')
    const arende = await hittaArende(b, FIRMA)
    const besluta = { arendeId: arende.id, rev: arende.rev, skal: 'Uppfyller kraven.', delegation: DELEGATION }
    expect(await kod(b.trpc('provning.besluta', { ...besluta, utfall: 'godkand' }))).toBe(
      'obligatoriskt-villkor-ej-provat',
    )
    expect(await kod(b.trpc('provning.besluta', { ...besluta, utfall: 'avslag' }))).toBe(
      'obligatoriskt-villkor-ej-provat',
    )
  })

  it('asks for more until a day, keeps what was sent first, and opens the answer for that nämnd alone', async () => {
    const b = await inloggad('sotenas-upphandlare')
    const arende = await hittaArende(b, FIRMA)
    const villkorId = arende.villkor[1]?.id as string
    const begar = { arendeId: arende.id, villkorIds: [villkorId], text: 'Skicka beslutet i sin helhet.' }
    expect(await kod(b.trpc('provning.begarKomplettering', { ...begar, sistaDag: '2026-03-02' }))).toBe(
      'komplettering-datum',
    )
    await b.trpc('provning.begarKomplettering', { ...begar, sistaDag: '2026-03-10' })
    const eget = await egetArende('1427')
    const id = eget.kompletteringar[0]?.id
    const svar = {
      [villkorId]: { varden: arende.villkor[1]?.svar?.varden ?? {}, dokument: [], kommentar: 'Här är det.' },
    }
    tid = '2026-03-11T09:00:00+01:00'
    expect(await kod((await somFirma()).trpc('ansokan.komplettera', { id, svar }))).toBe('komplettering-sent')
    tid = '2026-03-10T16:00:00+01:00'
    await (await somFirma()).trpc('ansokan.komplettera', { id, svar })
    expect(await kod((await somFirma()).trpc('ansokan.komplettera', { id, svar }))).toBe('komplettering-besvarad')
    const efter = await hittaArende(await inloggad('sotenas-upphandlare'), FIRMA)
    expect(efter.lage).toBe('komplettering-besvarad')
    expect(efter.villkor.find((v) => v.id === villkorId)?.svar?.kommentar).toBe('Här är det.')
    expect(efter.villkor.find((v) => v.id === villkorId)?.forstaSvar).not.toBeNull()
  })

  it('refuses no firm that meets every villkor, whatever the reason says (LC-01)', async () => {
    const b = await inloggad('munkedal-upphandlare')
    await provaAlla(b, await hittaArende(b, FIRMA))
    const chef = await inloggad('munkedal-beslutsfattare')
    const arende = await hittaArende(chef, FIRMA)
    expect(arende.kan).toMatchObject({ godkann: null, avsla: 'Ansökan uppfyller alla villkor och kan inte avslås.' })
    const besluta = (utfall: string, delegation = DELEGATION) =>
      kod(
        chef.trpc('provning.besluta', {
          arendeId: arende.id,
          rev: arende.rev,
          utfall,
          skal: 'Det finns redan tillräckligt många utförare',
          delegation,
        }),
      )
    expect(await besluta('avslag')).toBe('avslag-utan-ouppfyllt-villkor')
    expect(await besluta('godkand', '')).toBe('utanfor-delegation')
    expect(
      await kod(
        b.trpc('provning.besluta', {
          arendeId: arende.id,
          rev: arende.rev,
          utfall: 'godkand',
          skal: 'X',
          delegation: DELEGATION,
        }),
      ),
    ).toBe('ej-behorig')
    expect(await besluta('godkand')).toBe('ok')
    expect(await besluta('godkand')).toBe('redan-beslutad')
  })

  it('tells of an approval with its reasons, and offers no överprövning of it (LC-09)', async () => {
    expect((await egetArende('1430')).beslut).toBeNull()
    const b = await inloggad('munkedal-registrator')
    const { id } = await hittaArende(b, FIRMA)
    await b.trpc('provning.underratta', { arendeId: id })
    expect(await kod(b.trpc('provning.underratta', { arendeId: id }))).toBe('redan-underrattad')
    const { beslut } = await egetArende('1430')
    expect(beslut).toMatchObject({ sistaDag: null, overprovningErbjuds: false })
    expect((await (await somFirma()).get(`/dokument/${beslut?.dokumentId}`)).headers.get('content-type')).toContain(
      'pdf',
    )
    const konkurrent = await inloggad('bohusomsorg-firmatecknare')
    expect(await kod(konkurrent.trpc('ansokan.arende', { id }))).toBe('finns-inte')
    expect((await konkurrent.get(`/dokument/${beslut?.dokumentId}`)).status).toBe(404)
  })

  it('sends no avslag without how to seek rättelse, and counts the last day from when it was lämnad (LC-07, LC-08)', async () => {
    const b = await inloggad('tanum-upphandlare')
    const arende = await hittaArende(b, FIRMA)
    const brist = arende.villkor[2] as VisatArende['villkor'][number]
    const skal = '14 månaders arbetsledning av krävda 24.'
    await provaAlla(b, arende, { [brist.id]: { utfall: 'ej-uppfylld', skal } })
    const chef = await inloggad('tanum-beslutsfattare')
    const laddat = await hittaArende(chef, FIRMA)
    expect(laddat.kan).toMatchObject({
      avsla: null,
      godkann: `Inte uppfyllda: ${brist.nr}. Ansökan kan därför inte godkännas.`,
    })
    const besluta = {
      arendeId: laddat.id,
      skal: 'Verksamhetsansvarig har inte arbetslett tillräckligt länge.',
      delegation: DELEGATION,
    }
    expect(await kod(chef.trpc('provning.besluta', { ...besluta, rev: laddat.rev, utfall: 'godkand' }))).toBe(
      'villkor-ej-uppfyllt',
    )
    expect(await kod(chef.trpc('provning.besluta', { ...besluta, rev: laddat.rev - 1, utfall: 'avslag' }))).toBe(
      'andrad-av-annan',
    )
    tid = '2026-03-12T15:00:00+01:00'
    const senare = await inloggad('tanum-beslutsfattare')
    await senare.trpc('provning.besluta', { ...besluta, rev: laddat.rev, utfall: 'avslag' })

    tid = '2026-03-13T10:00:00+01:00'
    const registrator = await inloggad('tanum-registrator')
    const underratta = (rattelseupplysning: string) =>
      kod(registrator.trpc('provning.underratta', { arendeId: laddat.id, rattelseupplysning }))
    expect(await underratta('')).toBe('rattelseupplysning-saknas')
    expect((await egetArende('1435')).beslut).toBeNull()
    const { beslut } = await hittaArende(registrator, FIRMA)
    expect(beslut.utkast?.rattelseupplysning).toContain('Förvaltningsrätten i Göteborg')
    expect(await underratta(beslut.utkast?.rattelseupplysning ?? '')).toBe('ok')
    const eget = await egetArende('1435')
    expect(eget.beslut).toMatchObject({ sistaDag: '2026-04-07', overprovningErbjuds: true })
    expect(eget.beslut?.fristText).toContain('långfredagen')
    const data = await (await (await somFirma()).get(`/dokument/${eget.beslut?.dokumentId}/data`)).text()
    for (const text of [skal, 'Sista dag: 7 april 2026', 'Förvaltningsrätten i Göteborg', brist.nr])
      expect(data).toContain(text)
  })

  it('tells case systems and the firm’s own how cases stand, and lets no machine set an outcome (KL 6:38)', async () => {
    const key = async (vem: string, roll: string) => {
      const b = await inloggad(vem)
      return (await b.trpc<{ nyckel: string }>('auth.skapaApiNyckel', { namn: 'Ärendesystemet', roller: [roll] }))
        .nyckel
    }
    const call = async (nyckel: string, vag: string, kropp?: object) => {
      const svar = await fetch(`${app.adress}${vag}`, {
        method: kropp ? 'POST' : 'GET',
        headers: { authorization: `Bearer ${nyckel}`, 'content-type': 'application/json' },
        ...(kropp && { body: JSON.stringify(kropp) }),
      })
      return svar.json() as Promise<never>
    }
    const firma = await key('skargardsvard-firmatecknare', 'verksamhetsansvarig')
    const { rader } = (await call(firma, '/api/v1/ansokningar')) as { rader: Record<string, string>[] }
    expect(rader.find((r) => r.kommunId === '1435')).toMatchObject({ beslut: 'avslag', sistaDagRattelse: '2026-04-07' })
    expect(rader.find((r) => r.kommunId === '1427')).toMatchObject({ beslut: null, status: 'komplettering-besvarad' })
    const bevis = await fetch(`${app.adress}${rader[0]?.mottagningsbevis}`, {
      headers: { authorization: `Bearer ${firma}` },
    })
    expect(bevis.headers.get('content-type')).toContain('pdf')

    const namnd = await key('sotenas-admin', 'upphandlare')
    const arenden = (await call(namnd, '/api/v1/arenden')) as { rader: { id: string; utforare: string }[] }
    expect(arenden.rader.map((a) => a.utforare)).toEqual([FIRMA])
    const arende = await hittaArende(await inloggad('sotenas-upphandlare'), FIRMA)
    const v = arende.villkor[0]
    const prova = { arendeId: arende.id, villkorId: v?.id, utfall: 'uppfylld', sedd: v?.provning?.id ?? null }
    const vagrad = (await call(namnd, '/trpc/provning.prova', prova)) as { error: { data: { fel: { kod: string } } } }
    expect(vagrad.error.data.fel.kod).toBe('automatiserat-lov-beslut-forbjudet')
  })

  it('excludes only with a reason, a weighing and a hearing, by a beslutsfattare (LOV 7:1)', async () => {
    const b = await inloggad('sotenas-upphandlare')
    const { id: arendeId } = await hittaArende(b, FIRMA)
    const prova = (vem: TestWebblasare, status: string, mer = {}) =>
      kod(
        vem.trpc('provning.provaUteslutning', {
          arendeId,
          grund: 5,
          status,
          skal: 'Skuld på 412 kr enligt utdrag.',
          ...mer,
        }),
      )
    expect(await prova(b, 'provas')).toBe('ok')
    const chef = await inloggad('sotenas-beslutsfattare')
    expect((await hittaArende(chef, FIRMA)).kan.godkann).toContain('uteslutningsgrund')
    expect(await prova(b, 'utesluts-inte')).toBe('uteslutning-ofullstandig')
    expect(await prova(chef, 'utesluts')).toBe('uteslutning-ofullstandig')
    expect(await prova(chef, 'utesluts', { proportionalitet: 'Stor skuld.', sokandenHord: '2027-01-01' })).toBe(
      'uteslutning-ofullstandig',
    )
    expect(await prova(chef, 'utesluts-inte')).toBe('ok')
  })

  it('tries an application on the version it came in under, and says that there is a newer one (F2.3)', async () => {
    await bas.agare`insert into underlag_version (id, underlag_id, nr, status, gemensam, villkor, sha256, forseglad, faststalld)
      select uuidv7(), underlag_id, 2, 'faststalld', gemensam, villkor - 0, 'v2', '{}', now() from underlag_version where nr = 1 and underlag_id = (select underlag_id from arende limit 1)`
    await bas.agare`alter table underlag_lokal disable trigger underlag_lokal_fryst`
    await bas.agare`insert into underlag_lokal (kommun_id, namnd_id, version_id, lokal)
      select l.kommun_id, l.namnd_id, v2.id, l.lokal from underlag_lokal l join underlag_version v1 on v1.id = l.version_id
      join underlag_version v2 on v2.underlag_id = v1.underlag_id and v2.nr = 2 where v1.nr = 1`
    await bas.agare`insert into underlag_part (kommun_id, namnd_id, version_id, underlag_id, kf_beslut_id, beslut_id, beslutad, annonserad, annons_id, oppnad)
      select p.kommun_id, p.namnd_id, v2.id, p.underlag_id, p.kf_beslut_id, p.beslut_id, '2026-03-01', '2026-03-05T08:00:00Z', 'LOV-2', '2026-03-05T08:00:00Z'
      from underlag_part p join underlag_version v2 on v2.underlag_id = p.underlag_id and v2.nr = 2 where p.kommun_id = '1427'`
    const b = await inloggad('sotenas-upphandlare')
    const arende = await hittaArende(b, FIRMA)
    expect([arende.versionNr, arende.nyareVersion]).toEqual([1, 2])
    const nytt = await fyllUtkast(await inloggad('bohusomsorg-firmatecknare'), ['1427'])
    expect(nytt.underlag.versionNr).toBe(2)
  })
})
