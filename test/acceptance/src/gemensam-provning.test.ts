import type { ArendeIList } from '@valfri/ansokan/list-arenden'
import type { VisatArende } from '@valfri/ansokan/visa-arende'
import { fyllUtkast } from '@valfri/world/ansokan'
import { identitetId } from '@valfri/world/personas'
import { hittaArende, provaAlla } from '@valfri/world/provning'
import type { TestWebblasare } from '@valfri/world/test-webblasare'
import { beforeAll, describe, expect, it } from 'vitest'
import { useApp } from './use-app.ts'

const nu = () => Temporal.Instant.from('2026-03-02T09:00:00+01:00')
const FIRMA = 'Skärgårdsvård AB'
const SKAL = 'Ansvarsförsäkringen gäller inte hela avtalstiden.'
const kod = (p: Promise<unknown>) => p.then(() => 'ok').catch((e) => e.message as string)

describe('a case of several nämnder and several people', () => {
  const { bas, som } = useApp(nu)
  let gemensamt: VisatArende['villkor'][number]
  const arendeFor = async (vem: string) => hittaArende(await som(vem), FIRMA)
  const prova = async (b: TestWebblasare, arende: VisatArende, utfall: string, skal?: string) => {
    const sedd = arende.villkor.find((v) => v.id === gemensamt.id)?.provning?.id ?? null
    return b.trpc<{ skiljer: string[] }>('provning.prova', {
      ...{ arendeId: arende.id, villkorId: gemensamt.id, utfall, skal, sedd },
    })
  }

  beforeAll(async () => {
    const utforare = await som('skargardsvard-firmatecknare')
    const utkast = await fyllUtkast(utforare, ['1427', '1430', '1435'])
    await utforare.trpc('ansokan.skickaIn', { id: utkast.id, rev: utkast.rev, forsakran: true })
    gemensamt = (await arendeFor('sotenas-upphandlare')).villkor.find((v) => v.egetAv === null) as typeof gemensamt
  })

  describe('the joint table of the samverkan', () => {
    it('shows each nämnd the outcome and reason of the others on shared villkor, and no more than that (C7)', async () => {
      const sotenas = await som('sotenas-upphandlare')
      expect((await arendeFor('sotenas-upphandlare')).gemensam).toBeNull()
      const tanum = await som('tanum-upphandlare')
      const iTanum = await arendeFor('tanum-upphandlare')
      await prova(tanum, iTanum, 'ej-uppfylld', SKAL)
      const lokalt = iTanum.villkor.find((v) => v.egetAv === '1435')
      if (lokalt)
        await tanum.trpc('provning.prova', {
          ...{ arendeId: iTanum.id, villkorId: lokalt.id, utfall: 'uppfylld', sedd: null },
        })
      const { gemensam } = await arendeFor('sotenas-upphandlare')
      expect(gemensam?.parter.map((p) => p.namn)).toEqual(['Tanum'])
      expect(gemensam?.rader).toHaveLength(1)
      expect(gemensam?.rader[0]?.andra).toEqual([
        {
          ...{ kommunId: '1435', namndId: '1435-omsorgsnamnden', namn: 'Tanum', utfall: 'ej-uppfylld', skal: SKAL },
          ...{ sammaBevis: true, skiljer: false, forklaring: null },
        },
      ])
      expect(JSON.stringify(gemensam)).not.toContain('Henrik')
      expect(await kod(sotenas.trpc('provning.arende', { id: iTanum.id }))).toBe('finns-inte')
    })

    it('warns both of a yes and a no on the same evidence, logs it, and asks both to explain it (C7)', async () => {
      const sotenas = await som('sotenas-upphandlare')
      const svar = await prova(sotenas, await arendeFor('sotenas-upphandlare'), 'uppfylld')
      expect(svar.skiljer).toEqual(['1435'])
      for (const vem of ['sotenas-upphandlare', 'tanum-upphandlare']) {
        const arende = await arendeFor(vem)
        expect(arende.gemensam).toMatchObject({ oforklarade: 1 })
        const lista = await (await som(vem)).trpc<ArendeIList[]>('provning.arenden')
        expect(lista.find((a) => a.id === arende.id)?.oforklarade).toBe(1)
      }
      const [rad] = await bas.agare`select data from logg where handling = 'ansokan.skiljer'`
      expect(rad?.data).toEqual({ villkor: gemensamt.id, utfall: 'uppfylld', mot: ['1435'] })

      const arende = await arendeFor('sotenas-upphandlare')
      const forklara = { arendeId: arende.id, villkorId: gemensamt.id, motKommunId: '1435' }
      const text = 'Försäkringsbrevet förnyas varje år; vi godtar det med en kontrollpunkt.'
      const skicka = (motNamndId: string, forklaring: string) =>
        kod(sotenas.trpc('provning.granskning.forklaraSkillnad', { ...forklara, motNamndId, forklaring }))
      expect(await skicka('1435-annan', text)).toBe('ingen-skillnad')
      expect(await skicka('1435-omsorgsnamnden', text)).toBe('ok')
      expect((await arendeFor('sotenas-upphandlare')).gemensam?.oforklarade).toBe(0)
      // Tanum's own explanation is still owed, and Sotenäs' words have not crossed.
      const hosTanum = (await arendeFor('tanum-upphandlare')).gemensam
      expect(hosTanum?.oforklarade).toBe(1)
      expect(JSON.stringify(hosTanum)).not.toContain('förnyas varje år')
    })

    it('hinders neither: each nämnd decides alone, and an unexplained difference is noted in the log (C7)', async () => {
      const b = await som('tanum-upphandlare')
      await provaAlla(b, await arendeFor('tanum-upphandlare'), { [gemensamt.id]: null })
      const chef = await som('tanum-beslutsfattare')
      const { id: arendeId, rev } = await arendeFor('tanum-beslutsfattare')
      const beslut = { arendeId, rev, skal: SKAL, delegation: 'Punkt 4.2' }
      expect(await kod(chef.trpc('provning.besluta', { ...beslut, utfall: 'avslag' }))).toBe('ok')
      const [rad] = await bas.agare`select data from logg where handling = 'ansokan.besluta'`
      expect(rad?.data).toEqual({ utfall: 'avslag', oforklarade: [gemensamt.id] })
    })

    it('asks nothing where the evidence differs, and shows nothing to a nämnd that has left the samverkan', async () => {
      const tanum = await arendeFor('tanum-upphandlare')
      await bas.agare`insert into komplettering (kommun_id, namnd_id, arende_id, utforare_id, villkor_ids, text, sista_dag, begard, begard_av, svar, besvarad)
        select kommun_id, namnd_id, id, utforare_id, array[${gemensamt.id}], 'Nytt intyg', '2026-03-05', '2026-03-01', ${identitetId('tanum-upphandlare')},
        ${bas.agare.json({ [gemensamt.id]: { varden: { nytt: 'ja' }, dokument: [] } })}, '2026-03-02' from arende where id = ${tanum.id}`
      const rad = (await arendeFor('sotenas-upphandlare')).gemensam?.rader.find((r) => r.villkorId === gemensamt.id)
      expect(rad?.andra[0]).toMatchObject({ sammaBevis: false, skiljer: false })
      await bas.agare`insert into samverkan_part (samverkan_id, kommun_id, namnd_id, nr, status, fran)
        select samverkan_id, kommun_id, namnd_id, max(nr) + 1, 'uttradd', date '2026-03-02' from samverkan_part where kommun_id = '1435' group by 1, 2, 3`
      expect((await arendeFor('sotenas-upphandlare')).gemensam).toBeNull()
    })
  })

  describe('jäv', () => {
    const anmal = async (vem: string, om: string, arendeId: string, mer = {}) =>
      kod(
        (await som(vem)).trpc('provning.granskning.anmalJav', {
          ...{ arendeId, identitetId: identitetId(om), grund: 'narstaende', helaForetaget: true },
          ...{ skal: 'Min syster är delägare i bolaget.', ...mer },
        }),
      )

    it('stops who is jävig from prövning, komplettering and everything else in the case, and is in the log', async () => {
      const arende = await arendeFor('munkedal-upphandlare')
      expect(await anmal('munkedal-upphandlare', 'sotenas-upphandlare', arende.id)).toBe('jav-okand')
      expect(await anmal('munkedal-upphandlare', 'munkedal-handlaggare', arende.id)).toBe('jav-okand')
      expect(await anmal('munkedal-upphandlare', 'munkedal-upphandlare', arende.id)).toBe('ok')
      const b = await som('munkedal-upphandlare')
      expect(await kod(prova(b, arende, 'uppfylld'))).toBe('javig')
      const begar = { arendeId: arende.id, villkorIds: [gemensamt.id], text: 'Mer', sistaDag: '2026-03-20' }
      expect(await kod(b.trpc('provning.begarKomplettering', begar))).toBe('javig')
      const nytt = await arendeFor('munkedal-upphandlare')
      expect(nytt).toMatchObject({ jav: { egen: true }, kan: { prova: false, skapaAvtal: false } })
      const [rad] = await bas.agare`select data from logg where handling = 'ansokan.anmal-jav'`
      expect(rad?.data).toMatchObject({ grund: 'narstaende', helaForetaget: true })
    })

    it('is lifted by a beslutsfattare with a reason, and never by the one it is about', async () => {
      const arende = await arendeFor('munkedal-beslutsfattare')
      const javId = arende.jav.rader[0]?.id
      const lyft = async (vem: string, id = javId) =>
        kod(
          (await som(vem)).trpc('provning.granskning.provaJav', {
            ...{ arendeId: arende.id, javId: id, skal: 'Systern sålde sin andel 2019.' },
          }),
        )
      expect(await lyft('munkedal-upphandlare')).toBe('ej-behorig')
      expect(await anmal('munkedal-upphandlare', 'munkedal-beslutsfattare', arende.id)).toBe('ok')
      const egen = (await arendeFor('munkedal-beslutsfattare')).jav.rader.find((r) => !r.farProva)
      expect(await lyft('munkedal-beslutsfattare', egen?.id)).toBe('jav-egen-provning')
      const besluta = { arendeId: arende.id, rev: arende.rev, utfall: 'godkand', skal: 'X', delegation: 'P' }
      expect(await kod((await som('munkedal-beslutsfattare')).trpc('provning.besluta', besluta))).toBe('javig')
      expect(await lyft('munkedal-beslutsfattare')).toBe('ok')
      expect(await kod(prova(await som('munkedal-upphandlare'), arende, 'uppfylld'))).toBe('ok')
    })
  })

  describe('two reviewers and the delegationsordning', () => {
    it('lets the decision wait for a second reviewer where the nämnd wants one, and for a new look when an outcome is changed', async () => {
      const chef = await som('sotenas-beslutsfattare')
      await chef.trpc('provning.granskning.sattRegel', { tvaGranskare: true })
      const b = await som('sotenas-upphandlare')
      await provaAlla(b, await arendeFor('sotenas-upphandlare'))
      const besluta = async (mer = {}) => {
        const { id: arendeId, rev } = await arendeFor('sotenas-beslutsfattare')
        const beslut = { arendeId, rev, utfall: 'godkand', skal: 'Alla villkor är uppfyllda.', delegation: 'Punkt 4.2' }
        return kod(chef.trpc('provning.besluta', { ...beslut, ...mer }))
      }
      expect(await besluta()).toBe('andra-granskning-saknas')
      const { id: arendeId } = await arendeFor('sotenas-upphandlare')
      const granska = { arendeId, enig: true, utlatande: 'Jag har läst alla svar och delar bedömningen.' }
      expect(await kod(b.trpc('provning.granskning.granskaSomAndra', granska))).toBe('granskar-egen-provning')
      // A colleague who has the role for the day.
      await bas.agare`insert into uppdrag (kommun_id, namnd_id, identitet_id, roll, namn, fran)
        values ('1427', '1427-omsorgsnamnden', ${identitetId('sotenas-registrator')}, 'upphandlare', 'Maria Provbäck', '2026-01-01')`
      const kollega = await som('sotenas-registrator')
      await kollega.trpc('provning.granskning.granskaSomAndra', granska)
      await prova(b, await arendeFor('sotenas-upphandlare'), 'uppfylld')
      expect(await besluta()).toBe('andra-granskning-saknas')
      await kollega.trpc('provning.granskning.granskaSomAndra', granska)
      expect((await arendeFor('sotenas-upphandlare')).andraGranskning).toMatchObject({ kravs: true, klar: true })

      const punkt = { punkt: '4.2', beslut: 'ON 2025/88', fran: '2026-01-01', till: null, person: null }
      const { id: fel } = await chef.trpc<{ id: string }>('provning.granskning.sparaDelegation', {
        ...{ ...punkt, punkt: '4.3', utfall: ['avslag'] },
      })
      expect(await besluta({ delegation: '' })).toBe('delegation-racker-inte')
      expect(await besluta({ delegation: '', delegationId: fel })).toBe('delegation-racker-inte')
      const annans = { identitetId: identitetId('sotenas-registrator'), namn: 'Maria Provbäck' }
      const { id: marias } = await chef.trpc<{ id: string }>('provning.granskning.sparaDelegation', {
        ...{ ...punkt, person: annans, utfall: ['godkand'] },
      })
      expect(await besluta({ delegation: '', delegationId: marias })).toBe('delegation-racker-inte')
      const { id: ratt } = await chef.trpc<{ id: string }>('provning.granskning.sparaDelegation', {
        ...{ ...punkt, utfall: ['godkand', 'avslag'] },
      })
      expect(await besluta({ delegation: '', delegationId: ratt })).toBe('ok')
      const { beslut } = await arendeFor('sotenas-beslutsfattare')
      expect(beslut.fattat?.delegation).toBe('Delegationsordningen punkt 4.2 (ON 2025/88)')
    })
  })
})
