import type { BeslutLage } from '@valfri/val/visa-beslut'
import { exempelBeslut } from '@valfri/world/beslut-exempel'
import type { TrpcTestFel } from '@valfri/world/test-webblasare'
import { utforareId } from '@valfri/world/utforare'
import { describe, expect, it } from 'vitest'
import { useApp } from './use-app.ts'

let idag = '2026-05-10'
const nu = () => Temporal.Instant.from(`${idag}T09:00:00+02:00`)

interface Mojligheter {
  readonly senasteValId: string | null
  readonly tidigast: string
  readonly utforare: readonly { readonly utforareId: string; readonly regi: string }[]
}

describe('step 7: a beslut comes in and the person chooses', () => {
  const { bas, app, besokare, inloggad } = useApp(nu)
  const lageFor = async (personId: string, externId: string, del: string) => {
    const b = await inloggad('sotenas-handlaggare')
    const p = await b.trpc<{ beslut: BeslutLage[] }>('val.handlaggare.person', { personId })
    return p.beslut.find((x) => x.externId === externId)?.delar.find((d) => d.del === del)
  }

  it('makes one beslut of the same beslut sent twice, and a dated change of a changed one (F8.1, F19.14)', async () => {
    const handlaggare = await inloggad('sotenas-handlaggare')
    const registrera = (b: object) =>
      handlaggare.trpc<{ utfall: string; beslutId: string; personId: string; kod: string }>(
        'val.handlaggare.registrera',
        b,
      )
    const forst = await registrera(exempelBeslut('brukare-astrid'))
    const igen = await registrera(exempelBeslut('brukare-astrid'))
    expect(forst.utfall).toBe('ny')
    expect(igen).toEqual({ ...forst, utfall: 'oforandrad' })
    expect(forst.kod).toMatch(/^P-[34679ACDEFGHJKMNPQRTVWXY]{5}$/)

    const mer = { delar: { service: { minuter: 900 }, omvardnad: { minuter: 1800 } }, gallerFran: '2026-07-01' }
    const andrad = await registrera(exempelBeslut('brukare-astrid', mer))
    expect(andrad).toEqual({ ...forst, utfall: 'andrad' })
    expect((await registrera(exempelBeslut('brukare-astrid', mer))).utfall).toBe('oforandrad')
    const p = await handlaggare.trpc<{ beslut: BeslutLage[] }>('val.handlaggare.person', { personId: forst.personId })
    expect(p.beslut).toHaveLength(1)
    expect(p.beslut[0]?.omfattningar).toEqual([
      { fran: '2026-06-01', delar: { service: 720, omvardnad: 1800 } },
      { fran: '2026-07-01', delar: { service: 900, omvardnad: 1800 } },
    ])
  })

  it('names every field at fault and saves nothing', async () => {
    const handlaggare = await inloggad('sotenas-handlaggare')
    const fel = await handlaggare
      .trpc(
        'val.handlaggare.registrera',
        exempelBeslut('brukare-gosta', {
          personnummer: '193012238470',
          till: '2026-05-01',
          delar: { service: { minuter: 1.5 }, stadning: { minuter: 3 } },
        }),
      )
      .then(Object, (e: TrpcTestFel) => e.svar.data.fel)
    expect(fel.kod).toBe('beslut-ogiltigt')
    expect(Object.keys(fel.falt).toSorted()).toEqual([
      'delar.service.minuter',
      'delar.stadning',
      'personnummer',
      'till',
    ])
    const [rad] = await bas.agare`select count(*)::int as antal from person where namn = 'Gösta Provlund'`
    expect(rad?.antal).toBe(0)
  })

  it('takes in a file row by row: the dry run says what the import then does, and saves nothing', async () => {
    const handlaggare = await inloggad('sotenas-handlaggare')
    const fil = {
      format: 'csv',
      innehall: `arendenummer;personnummer;namn;postnummer;tjanst;lagrum;beslutsdatum;fran;service.minuter
VX-10;193012238477;Gösta Provlund;45631;hemtjanst;SoL 11:1;2026-05-04;2026-06-01;600
VX-11;193012238470;Fel Nummer;45631;hemtjanst;SoL 11:1;2026-05-04;2026-06-01;600
VX-10;193012238477;Gösta Provlund;45631;hemtjanst;SoL 11:1;2026-05-04;2026-06-01;600`,
    }
    const torrt = await handlaggare.trpc<{ rader: { utfall: string }[]; antal: object }>('val.handlaggare.provkor', fil)
    expect(torrt.rader.map((r) => r.utfall)).toEqual(['ny', 'fel', 'oforandrad'])
    const antal = async () =>
      (await bas.agare`select count(*)::int as n from insatsbeslut where extern_id = 'VX-10'`)[0]?.n
    expect(await antal()).toBe(0)
    const skarpt = await handlaggare.trpc<{ antal: object }>('val.handlaggare.importera', fil)
    expect(skarpt.antal).toEqual(torrt.antal)
    expect(await antal()).toBe(1)
  })

  it('sends a del outside the choice to egenregi with the reason, and never shows it as a choice (F15.3)', async () => {
    const handlaggare = await inloggad('sotenas-handlaggare')
    const r = await handlaggare.trpc<{ personId: string; beslutId: string }>(
      'val.handlaggare.registrera',
      exempelBeslut('brukare-gosta', { externId: 'NATT-1', delar: { natt: { minuter: 300 } } }),
    )
    const natt = await lageFor(r.personId, 'NATT-1', 'natt')
    expect(natt).toMatchObject({
      valbar: false,
      atgard: null,
      kommande: { utforareId: utforareId('egenregi-sotenas'), slag: 'ej-valbar' },
    })
    expect(natt?.ejValbarSkal).toContain('Nattbesöken')
    await expect(
      handlaggare.trpc('val.val.mojligheter', { beslutId: r.beslutId, del: 'natt', fro: 'a' }),
    ).rejects.toThrow('del-ej-valbar')
  })

  it('lets the person sign in and choose service from one and omvårdnad from another (F6.8)', async () => {
    const astrid = await inloggad('brukare-astrid')
    const [beslut] = await astrid.trpc<BeslutLage[]>('val.val.mina')
    const valj = async (del: string, nyckel: string) => {
      const m = await astrid.trpc<Mojligheter>('val.val.mojligheter', { beslutId: beslut?.id, del, fro: 'astrid' })
      expect(m.utforare.map((u) => u.utforareId)).toContain(utforareId(nyckel))
      return astrid.trpc<{ slag: string; fran: string }>('val.val.valj', {
        beslutId: beslut?.id,
        del,
        utforareId: utforareId(nyckel),
        senasteValId: m.senasteValId,
        kanal: 'mote',
      })
    }
    expect(await valj('service', 'granit')).toMatchObject({ slag: 'val', fran: '2026-06-01' })
    expect(await valj('omvardnad', 'bohusomsorg')).toMatchObject({ slag: 'val', fran: '2026-06-01' })
    // Whoever chose was the person, on the web, whatever the request said.
    const kanaler = await bas.agare`select distinct kanal from val where insatsbeslut_id = ${beslut?.id as string}`
    expect(kanaler.map((k) => k.kanal)).toEqual(['webb'])
  })

  it('moves a change on the 10th to the 24th by 14 days of notice, and no day has two or none (F6.6)', async () => {
    idag = '2026-06-10'
    const astrid = await inloggad('brukare-astrid')
    const [beslut] = await astrid.trpc<BeslutLage[]>('val.val.mina')
    const m = await astrid.trpc<Mojligheter>('val.val.mojligheter', { beslutId: beslut?.id, del: 'service', fro: 'x' })
    expect(m.tidigast).toBe('2026-06-24')
    const byte = {
      beslutId: beslut?.id,
      del: 'service',
      utforareId: utforareId('hallo'),
      senasteValId: m.senasteValId,
      kanal: 'webb',
    }
    await expect(astrid.trpc('val.val.valj', { ...byte, fran: '2026-06-23' })).rejects.toThrow('for-tidigt-byte')
    await expect(astrid.trpc('val.val.valj', { ...byte, genast: 'Nu' })).rejects.toThrow('ej-behorig')
    expect(await astrid.trpc('val.val.valj', byte)).toMatchObject({ slag: 'byte', fran: '2026-06-24' })
    const rader =
      await bas.agare`select utforare_id, fran::text, till::text from bestallning where insatsbeslut_id = ${beslut?.id as string} and del = 'service' order by fran`
    expect(rader).toEqual([
      { utforare_id: utforareId('granit'), fran: '2026-06-01', till: '2026-06-23' },
      { utforare_id: utforareId('hallo'), fran: '2026-06-24', till: null },
    ])
  })

  it('shows the second of two at once that it changed, and keeps what the first did', async () => {
    const handlaggare = await inloggad('sotenas-handlaggare')
    const [rad] = await bas.agare`select id from insatsbeslut where extern_id = 'VX-10'`
    const val = { beslutId: rad?.id, del: 'service', senasteValId: null, kanal: 'telefon' }
    await handlaggare.trpc('val.val.valj', { ...val, utforareId: utforareId('bohusomsorg') })
    await expect(handlaggare.trpc('val.val.valj', { ...val, utforareId: utforareId('hallo') })).rejects.toThrow(
      'andrad-av-annan',
    )
  })

  it('proposes by the kommun’s ickeval rule and waits for a person to confirm what was shown', async () => {
    const handlaggare = await inloggad('sotenas-handlaggare')
    const r = await handlaggare.trpc<{ beslutId: string; personId: string }>(
      'val.handlaggare.registrera',
      exempelBeslut('brukare-gosta', { externId: 'ICKE-1', delar: { service: { minuter: 300 } } }),
    )
    const fraga = { beslutId: r.beslutId, del: 'service' }
    const forslag = await handlaggare.trpc<{ protokoll: { resultat: string; inputHash: string } }>(
      'val.handlaggare.ickevalForslag',
      fraga,
    )
    expect(forslag.protokoll.resultat).toBe(utforareId('egenregi-sotenas'))
    await expect(
      handlaggare.trpc('val.handlaggare.ickeval', { ...fraga, inputHash: '0'.repeat(64), anledning: 'avstar' }),
    ).rejects.toThrow('ickeval-andrat')
    await handlaggare.trpc('val.handlaggare.ickeval', {
      ...fraga,
      inputHash: forslag.protokoll.inputHash,
      anledning: 'avstar',
    })
    expect(await lageFor(r.personId, 'ICKE-1', 'service')).toMatchObject({ nuvarande: { slag: 'ickeval' } })
    const [val] =
      await bas.agare`select protokoll -> 'bekraftad' ->> 'anledning' as anledning from val where insatsbeslut_id = ${r.beslutId}`
    expect(val?.anledning).toBe('avstar')
  })

  it('takes a beslut by API key, once for an idempotency key, and says back how it is carried out', async () => {
    const admin = await inloggad('sotenas-admin')
    const { nyckel } = await admin.trpc<{ nyckel: string }>('auth.skapaApiNyckel', {
      namn: 'Verksamhetssystem',
      roller: ['handlaggare'],
    })
    const anropa = (vag: string, init: RequestInit = {}) =>
      fetch(`${app.adress}/api/v1${vag}`, {
        ...init,
        headers: { authorization: `Bearer ${nyckel}`, 'content-type': 'application/json', ...init.headers },
      })
    const skicka = () =>
      anropa('/beslut', {
        method: 'POST',
        headers: { 'idempotency-key': 'a1' },
        body: JSON.stringify(exempelBeslut('brukare-astrid', { externId: 'API-1' })),
      })
    const forst = await skicka()
    expect(forst.status).toBe(200)
    expect(await (await skicka()).json()).toEqual(await forst.json())
    const status = await anropa('/beslut/API-1')
    expect(await status.json()).toMatchObject({
      externId: 'API-1',
      delar: [{ status: 'saknas' }, { status: 'saknas' }],
    })
    const utan = await fetch(`${app.adress}/api/v1/beslut/API-1`)
    expect(utan.status).toBe(401)
  })

  it('answers another kommun, another nämnd and a guess with the same bytes (F1.1)', async () => {
    const [rad] = await bas.agare`select person_id, id from insatsbeslut where extern_id = 'TEST-brukare-astrid'`
    const okand = '00000000-0000-7000-8000-000000000000'
    for (const vem of ['tanum-handlaggare', 'sotenas-annan-namnd']) {
      const b = await inloggad(vem)
      const svar = async (personId: string) => (await b.post('/trpc/val.handlaggare.person', { personId })).text()
      expect(await svar(rad?.person_id)).toBe(await svar(okand))
      const beslut = async (beslutId: string) =>
        (await b.post('/trpc/val.val.mojligheter', { beslutId, del: 'service', fro: 'a' })).text()
      expect(await beslut(rad?.id)).toBe(await beslut(okand))
      expect(await b.trpc('val.handlaggare.attGora')).toEqual([])
      expect(await b.trpc('val.handlaggare.sok', { personnummer: '193001016595' })).toEqual([])
    }
    const maj = await inloggad('brukare-gosta')
    await expect(maj.trpc('val.val.mojligheter', { beslutId: rad?.id, del: 'service', fro: 'a' })).rejects.toThrow(
      'finns-inte',
    )
    const ingen = besokare()
    await expect(ingen.trpc('val.val.mina')).rejects.toThrow('ej-inloggad')
  })
})
