import type { Importutfall } from '@valfri/val/importera-beslut'
import type { MottagenUppgift } from '@valfri/val/ta-emot-daterade'
import { exempelBeslut } from '@valfri/world/beslut-exempel'
import { loadDvGrund } from '@valfri/world/dv-grund'
import { loadValgrund } from '@valfri/world/valgrund'
import { beforeAll, describe, expect, it } from 'vitest'
import { useApp } from './use-app.ts'

const dv = (externId: string, andra: Record<string, unknown> = {}) =>
  exempelBeslut('brukare-astrid', {
    ...{ externId, tjanst: 'daglig-verksamhet', lagrum: 'LSS 9 § 10', fran: '2026-06-01' },
    delar: { plats: { dagar: 5 } },
    ...andra,
  })
const niva = (varde: string, fran?: string) => ({ del: 'plats', uppgift: 'niva', varde, ...(fran && { fran }) })

describe('nivå from the kommun’s case system', () => {
  let tid = '2026-10-12T09:00:00+02:00'
  const { bas, app, som } = useApp(
    () => Temporal.Instant.from(tid),
    async (agare) => {
      await loadValgrund(agare)
      await loadDvGrund(agare, { antal: 0 })
    },
  )
  let nyckel = ''
  let grannens = ''
  beforeAll(async () => {
    const make = async (vem: string) =>
      (
        await (
          await som(vem)
        ).trpc<{ nyckel: string }>('auth.skapaApiNyckel', {
          namn: 'Verksamhetssystem',
          roller: ['handlaggare'],
        })
      ).nyckel
    nyckel = await make('sotenas-admin')
    grannens = await make('tanum-admin')
  })
  const call = async (vag: string, kropp?: object, med = nyckel, idempotens?: string) => {
    const svar = await fetch(`${app.adress}/api/v1${vag}`, {
      method: kropp ? 'POST' : 'GET',
      headers: {
        authorization: `Bearer ${med}`,
        'content-type': 'application/json',
        ...(idempotens && { 'idempotency-key': idempotens }),
      },
      ...(kropp && { body: JSON.stringify(kropp) }),
    })
    return { status: svar.status, kropp: (await svar.json()) as Record<string, unknown> }
  }
  const utfall = async (vag: string, daterade: object[]) => {
    const { kropp } = await call(vag, { daterade })
    return (kropp.daterade as MottagenUppgift[] | undefined)?.map((d) => d.utfall) ?? kropp.kod
  }
  const rader = async () =>
    (
      await bas.agare`select u.varde, u.fran::text, u.beslutad::text from daterad_uppgift u join insatsbeslut b on b.id = u.insatsbeslut_id where b.extern_id = 'DV-1' order by u.skapad, u.id`
    ).map((r) => [r.varde, r.fran, r.beslutad])

  it('comes with the beslut, from its first day, and the same twice makes one', async () => {
    const beslut = dv('DV-1', { daterade: [niva('2')] })
    expect((await call('/beslut', beslut)).kropp).toMatchObject({ utfall: 'ny' })
    expect((await call('/beslut', beslut)).kropp).toMatchObject({ utfall: 'oforandrad' })
    expect(await rader()).toEqual([['2', '2026-06-01', null]])
  })

  it('counts from today when a known beslut comes with another nivå and no day', async () => {
    tid = '2026-11-16T09:00:00+01:00'
    expect((await call('/beslut', dv('DV-1', { daterade: [niva('3')] }))).kropp).toMatchObject({ utfall: 'andrad' })
    expect((await rader()).at(-1)).toEqual(['3', '2026-11-16', null])
  })

  it('comes alone by the case number: new, unchanged, or a correction of the same day', async () => {
    const vag = '/beslut/DV-1/daterade'
    tid = '2026-11-17T09:00:00+01:00'
    const bedomd = { ...niva('4', '2026-11-01'), beslutad: '2026-10-28', skal: 'Ny bedömning i oktober.' }
    expect(await utfall(vag, [bedomd, niva('2', '2026-06-01')])).toEqual(['ny', 'oforandrad'])
    expect(await utfall(vag, [bedomd])).toEqual(['oforandrad'])
    tid = '2026-11-17T10:00:00+01:00'
    expect(await utfall(vag, [niva('3', '2026-11-01')])).toEqual(['andrad'])
    const { kropp } = await call(vag)
    expect(kropp.daterade).toMatchObject([
      { uppgift: 'niva', fran: '2026-06-01', varde: '2', namn: 'Nivå 2', beslutad: '2026-10-12' },
      { fran: '2026-11-01', varde: '3', skal: 'Enligt beslutet i kommunens ärendesystem.', beslutad: '2026-11-17' },
      { fran: '2026-11-16', varde: '3' },
    ])
    expect(kropp.daterade).toHaveLength(3)
  })

  it('has one effect for an idempotency key, and answers as the first time', async () => {
    const kropp = { daterade: [niva('4', '2026-11-30')] }
    const forst = await call('/beslut/DV-1/daterade', kropp, nyckel, 'n-1')
    expect(forst).toMatchObject({ status: 200, kropp: { daterade: [{ utfall: 'ny' }] } })
    expect(await call('/beslut/DV-1/daterade', kropp, nyckel, 'n-1')).toEqual(forst)
  })

  it('takes all or none, and names the one that is wrong and why', async () => {
    const fore = await rader()
    const svar = await call('/beslut/DV-1/daterade', { daterade: [niva('2', '2026-12-01'), niva('9', '2026-12-02')] })
    expect(svar).toMatchObject({ status: 422, kropp: { kod: 'uppgift-varde-okant' } })
    expect(svar.kropp.falt).toEqual({ 'daterade.1.varde': 'Välj ett av alternativen.' })
    expect(await utfall('/beslut/DV-1/daterade', [{ ...niva('2'), uppgift: 'langd' }])).toBe('uppgift-okand')
    expect(await rader()).toEqual(fore)
    expect((await call('/beslut', dv('DV-9', { daterade: [niva('9')] }))).status).toBe(422)
    const [antal] = await bas.agare`select count(*)::int as n from insatsbeslut where extern_id = 'DV-9'`
    expect(antal?.n).toBe(0)
  })

  it('answers another kommun’s key and an unknown case number with the same bytes', async () => {
    const fraga = { daterade: [niva('2', '2026-12-01')] }
    const annan = await call('/beslut/DV-1/daterade', fraga, grannens)
    expect(annan.status).toBe(404)
    expect(annan).toEqual(await call('/beslut/DV-0/daterade', fraga, grannens))
    expect(await call('/beslut/DV-1/daterade', undefined, grannens)).toEqual(
      await call('/beslut/DV-0/daterade', undefined, grannens),
    )
  })

  it('stands in the description of the API', async () => {
    const { kropp } = await call('/openapi.json')
    const vag = (kropp.paths as Record<string, Record<string, { summary: string }>>)['/beslut/{externId}/daterade']
    expect(Object.keys(vag ?? {}).sort()).toEqual(['get', 'post'])
  })

  it('comes in a file too: a row with a wrong nivå leaves nothing behind, and the others are kept', async () => {
    const rubrik =
      'arendenummer;personnummer;namn;tjanst;lagrum;beslutsdatum;fran;plats.dagar;uppgift.plats.niva;uppgift.plats.niva.fran'
    const p = dv('x')
    const rad = (externId: string, varde: string) =>
      `${externId};${p.personnummer};${p.namn};daglig-verksamhet;LSS 9 § 10;2026-11-10;2026-12-01;5;${varde};2026-12-15`
    const fil = { innehall: [rubrik, rad('DV-2', '9'), rad('DV-3', '2')].join('\n'), format: 'csv' }
    const h = await som('sotenas-handlaggare')
    for (const act of ['provkor', 'importera']) {
      const { rader: svar } = await h.trpc<Importutfall>(`val.handlaggare.${act}`, fil)
      expect(svar.map((r) => [r.externId, r.utfall, r.fel?.falt ?? null])).toEqual([
        ['DV-2', 'fel', { 'uppgift.plats.niva': 'Välj ett av alternativen.' }],
        ['DV-3', 'ny', null],
      ])
    }
    const kvar =
      await bas.agare`select b.extern_id, u.varde, u.fran::text from insatsbeslut b left join daterad_uppgift u on u.insatsbeslut_id = b.id where b.extern_id in ('DV-2', 'DV-3')`
    expect(kvar.map((r) => [r.extern_id, r.varde, r.fran])).toEqual([['DV-3', '2', '2026-12-15']])
  })
})
