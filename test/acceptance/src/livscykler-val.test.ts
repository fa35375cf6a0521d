import { withAktor } from '@valfri/db/aktor'
import { dateAt } from '@valfri/kernel/tid'
import { tjanster } from '@valfri/server/tjanster'
import { loadJamforelse } from '@valfri/val/jamfor'
import type { BeslutLage } from '@valfri/val/visa-beslut'
import { avtalId } from '@valfri/world/avtal'
import { exempelBeslut } from '@valfri/world/beslut-exempel'
import { identitetId } from '@valfri/world/personas'
import type { TrpcTestFel } from '@valfri/world/test-webblasare'
import { utforareId } from '@valfri/world/utforare'
import { describe, expect, it } from 'vitest'
import { useApp } from './use-app.ts'

const nu = () => Temporal.Instant.from('2026-05-04T09:00:00+02:00')

const { bas, app, besokare, inloggad } = useApp(nu)

const jamforbara = async (kommun: string, postnummer: string | null = null) => {
  const r = await loadJamforelse(
    { db: bas.db, nu: nu(), tjanster },
    { kommun, tjanst: 'hemtjanst', postnummer, fro: 'a' },
  )
  return r.ok ? r.value.utforare.map((u) => u.id) : []
}
const registrera = async (handlaggare: string, beslut: object) => {
  const h = await inloggad(handlaggare)
  return {
    h,
    ...(await h.trpc<{ beslutId: string; personId: string; kod: string }>('val.handlaggare.registrera', beslut)),
  }
}

describe('who can be chosen', () => {
  it('leaves out who is approved and has no signed avtal (LC-10)', async () => {
    const tanum = await jamforbara('1435')
    expect(tanum).toContain(utforareId('ramso'))
    await bas.agare`insert into avtal (kommun_id, namnd_id, utforare_id, underlag_id, version_id, tjanst_id, delar, omraden, kapacitet, fran, status)
      select kommun_id, namnd_id, ${utforareId('skargardsvard')}, underlag_id, version_id, tjanst_id, delar, omraden, kapacitet, fran, 'utkast' from avtal where id = ${avtalId('1435', 'hemtjanst', 'ramso')}`
    expect(await jamforbara('1435')).not.toContain(utforareId('skargardsvard'))
    await bas.agare`delete from avtal where utforare_id = ${utforareId('skargardsvard')}`
  })

  it('does not let a yes in Sotenäs count in Tanum (LC-11)', async () => {
    expect(await jamforbara('1427')).toContain(utforareId('hallo'))
    expect(await jamforbara('1435')).not.toContain(utforareId('hallo'))
    const { h, beslutId } = await registrera('tanum-handlaggare', exempelBeslut('brukare-maj'))
    const val = { beslutId, del: 'service', senasteValId: null, kanal: 'mote' }
    await expect(h.trpc('val.val.valj', { ...val, utforareId: utforareId('hallo') })).rejects.toThrow(
      'utforare-ej-valbar',
    )
  })

  it('shows today’s approvals on page and API alike: one that ended yesterday is gone (F5.2)', async () => {
    await bas.agare.begin(async (sql) => {
      await sql`select set_config('valfri.aktor', 'kommun', true)`
      await sql`update avtal set till = '2026-05-03' where id = ${avtalId('1427', 'hemtjanst', 'annas')}`
    })
    const api = await fetch(`${app.adress}/api/v1/jamfor?kommun=1427&tjanst=hemtjanst&fro=a`)
    const svar = (await api.json()) as { utforare: { id: string }[] }
    expect(svar.utforare.map((u) => u.id)).toEqual(await jamforbara('1427'))
    expect(svar.utforare.map((u) => u.id)).not.toContain(utforareId('annas'))
    const b = besokare()
    await expect(b.trpc('val.jamfor.profil', { utforareId: utforareId('annas') })).rejects.toThrow('finns-inte')
  })
})

describe('ickeval on real rows', () => {
  it('gives the same utförare and hash when it is run twice, and saves nothing until confirmed (LC-16)', async () => {
    const { h, beslutId } = await registrera('munkedal-handlaggare', exempelBeslut('brukare-rune'))
    const kor = () =>
      h.trpc<{ protokoll: { resultat: string; inputHash: string } }>('val.handlaggare.ickevalForslag', {
        beslutId,
        del: 'service',
      })
    const [en, tva] = [await kor(), await kor()]
    expect(tva).toEqual(en)
    expect(en.protokoll.resultat).toBe(utforareId('egenregi-munkedal'))
    const [antal] = await bas.agare`select count(*)::int as n from val where insatsbeslut_id = ${beslutId}`
    expect(antal?.n).toBe(0)
    const { inputHash } = en.protokoll
    await expect(
      h.trpc('val.handlaggare.ickeval', { beslutId, del: 'service', inputHash, anledning: 'svarstid-ute' }),
    ).rejects.toThrow('valtid-kvar')
    await h.trpc('val.handlaggare.ickeval', {
      beslutId,
      del: 'service',
      inputHash,
      anledning: 'bradskande',
      skal: 'Kommer hem från sjukhus i dag',
    })
    const [val] =
      await bas.agare`select slag, gjort_av, protokoll ->> 'inputHash' as hash from val where insatsbeslut_id = ${beslutId}`
    expect(val).toMatchObject({ slag: 'ickeval', hash: inputHash, gjort_av: identitetId('munkedal-handlaggare') })
  })
})

describe('persons', () => {
  it('never shows a protected person in search, list or export; only the own team by case number (LC-18)', async () => {
    const { h, personId } = await registrera(
      'sotenas-handlaggare',
      exempelBeslut('brukare-siv', { skydd: 'sekretessmarkering' }),
    )
    const annan = await inloggad('sotenas-handlaggare2')
    for (const b of [h, annan]) {
      expect(await b.trpc('val.handlaggare.sok', { namn: 'Siv Testgren' })).toEqual([])
      expect(await b.trpc('val.handlaggare.sok', { personnummer: '193312084639' })).toEqual([])
      const lista = await b.trpc<{ personId: string }[]>('val.handlaggare.attGora')
      expect(lista.filter((r) => r.personId === personId)).toEqual([])
    }
    expect(await h.trpc('val.handlaggare.sok', { arendenummer: 'TEST-brukare-siv' })).toMatchObject([{ personId }])
    expect(await annan.trpc('val.handlaggare.sok', { arendenummer: 'TEST-brukare-siv' })).toEqual([])
    const svar = async (id: string) => (await annan.post('/trpc/val.handlaggare.person', { personId: id })).text()
    expect(await svar(personId)).toBe(await svar('00000000-0000-7000-8000-000000000000'))
    expect(await h.trpc('val.handlaggare.person', { personId })).toMatchObject({ namn: 'Siv Testgren' })
  })

  it('gives the utförare of a protected person the pseudonym and neither name nor address (R-706)', async () => {
    const { h, beslutId, kod } = await registrera(
      'sotenas-handlaggare',
      exempelBeslut('brukare-siv', { skydd: 'sekretessmarkering' }),
    )
    await h.trpc('val.val.valj', {
      beslutId,
      del: 'service',
      utforareId: utforareId('bohusomsorg'),
      senasteValId: null,
      kanal: 'mote',
    })
    const b = await inloggad('bohusomsorg-firmatecknare')
    const text = await (await b.post('/trpc/val.val.bestallningar', undefined)).text()
    expect(text).toContain(kod)
    expect(text).not.toContain('Siv')
    expect(text).not.toContain('Storgatan')
    const nnd = await h.trpc<{ kod: string }[]>('val.val.bestallningar')
    expect(nnd.filter((r) => r.kod === kod)).toEqual([])
  })

  it('takes a protected person by API only with the handläggare who may open it', async () => {
    const admin = await inloggad('munkedal-admin')
    const { nyckel } = await admin.trpc<{ nyckel: string }>('auth.skapaApiNyckel', {
      namn: 'System',
      roller: ['handlaggare'],
    })
    const skicka = (andra: object) =>
      fetch(`${app.adress}/api/v1/beslut`, {
        method: 'POST',
        headers: { authorization: `Bearer ${nyckel}`, 'content-type': 'application/json' },
        body: JSON.stringify({
          ...exempelBeslut('brukare-gosta', { externId: 'SKYDD-1', skydd: 'fingerade' }),
          ...andra,
        }),
      })
    for (const team of [undefined, ['198009202394']]) {
      const utan = await skicka({ team })
      expect(await utan.json()).toMatchObject({ kod: 'beslut-ogiltigt', falt: { team: expect.any(String) } })
    }
    expect((await skicka({ team: ['19760127-2383'] })).status).toBe(200)
    const [h, h2] = [await inloggad('munkedal-handlaggare'), await inloggad('munkedal-handlaggare2')]
    expect(await h.trpc('val.handlaggare.sok', { arendenummer: 'SKYDD-1' })).toHaveLength(1)
    expect(await h2.trpc('val.handlaggare.sok', { arendenummer: 'SKYDD-1' })).toEqual([])
  })

  it('refuses every search term but name, personnummer and case number (LC-19)', async () => {
    const h = await inloggad('munkedal-handlaggare')
    for (const sok of [
      { diagnos: 'demens', postnummer: '45530' },
      { postnummer: '45530' },
      { insats: 'hemtjanst' },
      {},
    ]) {
      const fel = await h.trpc('val.handlaggare.sok', sok).catch((e: TrpcTestFel) => e.svar.data.fel)
      expect(fel).toMatchObject({
        kod: 'otillatet-sokbegrepp',
        detaljer: { tillatna: ['namn', 'personnummer', 'samordningsnummer', 'arendenummer'] },
      })
    }
  })
})

describe('a full utförare', () => {
  it('is answered with wait or a new choice, and nobody is chosen instead (LC-35)', async () => {
    const { h, beslutId } = await registrera('tanum-handlaggare', exempelBeslut('brukare-maj', { externId: 'LC-35' }))
    // 'fyren' takes 30 hours a week: 30 h × 30.4375 / 7 = 130 h 27 min a month are ordered, and 12 h more are asked for.
    const annan = await registrera(
      'tanum-handlaggare',
      exempelBeslut('brukare-maj', { externId: 'FULLT', delar: { service: { minuter: 7827 } } }),
    )
    const val = { del: 'service', utforareId: utforareId('fyren'), senasteValId: null, kanal: 'mote' }
    await annan.h.trpc('val.val.valj', { ...val, beslutId: annan.beslutId })
    const fel = await h.trpc('val.val.valj', { ...val, beslutId }).catch((e: TrpcTestFel) => e.svar.data.fel)
    expect(fel).toMatchObject({ kod: 'utforare-full', detaljer: { erbjud: ['vanta', 'nytt-val'], ickeval: false } })
    const [antal] = await bas.agare`select count(*)::int as n from val where insatsbeslut_id = ${beslutId}`
    expect(antal?.n).toBe(0)

    await h.trpc('val.val.vanta', { beslutId, del: 'service', utforareId: utforareId('fyren') })
    await expect(
      h.trpc('val.val.vanta', { beslutId, del: 'service', utforareId: utforareId('havsbris') }),
    ).rejects.toThrow('redan-i-ko')
    const maj = await inloggad('brukare-maj')
    const mina = await maj.trpc<BeslutLage[]>('val.val.mina')
    expect(mina.find((b) => b.externId === 'LC-35')?.delar.find((d) => d.del === 'service')).toMatchObject({
      vantar: { utforareId: utforareId('fyren') },
      atgard: 'valj',
    })
  })

  it('says on the public page that there is no room, in the same list as the others', async () => {
    const r = await loadJamforelse(
      { db: bas.db, nu: nu(), tjanster },
      { kommun: '1435', tjanst: 'hemtjanst', fro: 'a' },
    )
    const fyren = r.ok ? r.value.utforare.find((u) => u.id === utforareId('fyren')) : undefined
    expect(fyren?.uppgifter.plats).toEqual({ varde: { service: false }, kalla: 'valfri', datum: '2026-05-04' })
  })
})

describe('room that comes back', () => {
  it('is there the day after the last day of who had it, with nobody doing anything', async () => {
    const { h, beslutId } = await registrera(
      'sotenas-handlaggare',
      exempelBeslut('brukare-gosta', {
        externId: 'PLATS-1',
        till: '2026-06-30',
        delar: { service: { minuter: 9900 } },
      }),
    )
    await h.trpc('val.val.valj', {
      beslutId,
      del: 'service',
      utforareId: utforareId('omtanke'),
      senasteValId: null,
      kanal: 'mote',
    })
    const plats = async (dag: string) => {
      const miljo = { db: bas.db, nu: Temporal.Instant.from(`${dag}T09:00:00+02:00`), tjanster }
      const r = await loadJamforelse(miljo, { kommun: '1427', tjanst: 'hemtjanst', fro: 'a' })
      return r.ok ? r.value.utforare.find((u) => u.id === utforareId('omtanke'))?.uppgifter.plats : undefined
    }
    expect(await plats('2026-06-30')).toEqual({
      varde: { service: false, omvardnad: true },
      kalla: 'valfri',
      datum: '2026-06-30',
    })
    expect(await plats('2026-07-01')).toEqual({
      varde: { service: true, omvardnad: true },
      kalla: 'valfri',
      datum: '2026-07-01',
    })
  })
})

describe('the order of the comparison', () => {
  // 2 000 visits, four utförare in the list: each is first in 20 to 30 of a hundred.
  it('favours nobody over 2 000 visits, and is the same for the same visit (LC-36)', async () => {
    const ids = ['omtanke', 'egenregi-sotenas', 'hallo', 'vastkustomsorg'].map(utforareId)
    const dag = dateAt(nu()).toString()
    const rader = await bas.agare`select u.id, count(*)::int as forst from generate_series(1, 2000) s,
      lateral (select x.id from unnest(${ids}::uuid[]) x (id) order by valfri.slumpordning('besok' || s, ${dag}::date, x.id) limit 1) u group by u.id`
    expect(rader).toHaveLength(4)
    for (const r of rader) {
      expect(r.forst).toBeGreaterThanOrEqual(400)
      expect(r.forst).toBeLessThanOrEqual(600)
    }
    const en = await fetch(`${app.adress}/api/v1/jamfor?kommun=1427&tjanst=hemtjanst&fro=samma`)
    const tva = await fetch(`${app.adress}/api/v1/jamfor?kommun=1427&tjanst=hemtjanst&fro=samma`)
    const text = await en.text()
    expect(await tva.text()).toBe(text)
    expect(JSON.parse(text).ordning).toEqual({ satt: 'slumpad ordning', fro: 'samma' })
  })
})

describe('the same facts for all (F6.1, F6.2, F12.1)', () => {
  it('answers anonymously: no cookie is set and nothing is written', async () => {
    const [fore] =
      await bas.agare`select (select count(*) from logg)::int as n, (select count(*) from session)::int as s`
    const b = besokare()
    const plats = await b.trpc<{ platser: { kommunId: string }[] }>('val.jamfor.sokPlats', { postnummer: '456 31' })
    expect(plats.platser).toMatchObject([{ kommunId: '1427', ort: 'Kungshamn', omrade: 'Kungshamn' }])
    await b.trpc('val.jamfor.start')
    const svar = await b.post('/trpc/val.jamfor.lista', {
      kommun: '1427',
      tjanst: 'hemtjanst',
      postnummer: '45631',
      fro: 'a',
    })
    expect(svar.headers.get('set-cookie')).toBeNull()
    expect(b.kakor.size).toBe(0)
    const [efter] =
      await bas.agare`select (select count(*) from logg)::int as n, (select count(*) from session)::int as s`
    expect(efter).toEqual(fore)
  })

  it('gives each utförare, egenregi too, every fact with its source; a missing one is there as null', async () => {
    const r = await loadJamforelse(
      { db: bas.db, nu: nu(), tjanster },
      { kommun: '1427', tjanst: 'hemtjanst', postnummer: '45631', fro: 'a' },
    )
    if (!r.ok) throw new Error(r.fel.kod)
    const falt = r.value.utforare.map((u) => Object.keys(u.uppgifter).toSorted())
    expect(new Set(falt.map((f) => f.join())).size).toBe(1)
    expect(r.value.utforare.some((u) => u.regi === 'egenregi')).toBe(true)
    const hallo = r.value.utforare.find((u) => u.id === utforareId('hallo'))
    expect(hallo?.uppgifter.sprak).toEqual({ varde: ['svenska', 'tyska'], kalla: 'utforaren', datum: '2026-01-15' })
    const omtanke = r.value.utforare.find((u) => u.id === utforareId('omtanke'))
    expect(omtanke?.uppgifter.presentation).toEqual({ varde: null, kalla: 'utforaren', datum: '2026-01-15' })
    for (const u of r.value.utforare)
      for (const uppgift of Object.values(u.uppgifter))
        expect(['kommunen', 'utforaren', 'valfri']).toContain(uppgift.kalla)
  })

  it('shows the decided prices with their decision, the same for all', async () => {
    const r = await loadJamforelse(
      { db: bas.db, nu: nu(), tjanster },
      { kommun: '1427', tjanst: 'hemtjanst', fro: 'a' },
    )
    if (!r.ok) throw new Error(r.fel.kod)
    const pris = r.value.villkor.priser.find(
      (p) => p.segment.del === 'service' && p.segment.tidsband === 'dag' && p.segment.zon === 'tatort',
    )
    expect(pris).toMatchObject({
      ore: 41200,
      enhet: 'timme',
      fran: '2026-01-01',
      beslut: { diarienummer: 'ON 2025/205', paragraf: '§ 92' },
    })
    expect(r.value.villkor.underlag).toMatchObject({ byteDagar: 14, ickeval: { typ: 'egenregi' } })
  })

  it('has nothing where nothing is decided: Lysekil, and a tjänst that nobody has', async () => {
    for (const fraga of ['kommun=1484&tjanst=hemtjanst', 'kommun=1427&tjanst=fotvard']) {
      const svar = await fetch(`${app.adress}/api/v1/jamfor?${fraga}`)
      expect(svar.status).toBe(404)
      expect(await svar.json()).toMatchObject({ kod: 'jamforelse-saknas' })
    }
  })

  it('shows no organisationsnummer, so that nobody’s personnummer is public', async () => {
    const svar = await (await fetch(`${app.adress}/api/v1/jamfor?kommun=1435&tjanst=hemtjanst`)).text()
    const nummer =
      await bas.agare`select organisationsnummer as n from utforare_uppgift where organisationsnummer is not null`
    for (const { n } of nummer) expect(svar).not.toContain(n)
    const tx = await withAktor(
      bas.db,
      { typ: 'publik' },
      async (t) => (await t.execute('select * from utforare_uppgift')).length,
    )
    expect(tx).toBe(0)
  })
})
