import { beraknaErsattning } from '@valfri/berakning/berakna-ersattning'
import { resolveModell } from '@valfri/berakning/to-modell'
import type { ModellvalIn } from '@valfri/plugin-api/modellval'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { tjanster } from '@valfri/server/tjanster'
import { bedomHandelse } from '@valfri/utfort/bedom-handelse'
import { bestallningFinder } from '@valfri/utfort/find-bestallning'
import type { BestallningRad, HandelseIn } from '@valfri/utfort/typer'
import { describe, expect, it } from 'vitest'

/* Constructed figures: 400 kr an hour and 80 kr a portion. What is reported is judged and paid by the real rules. */
const nu = Temporal.Instant.from('2026-04-01T12:00:00+02:00')
const beslut = { id: 'D1', instans: 'Omsorgsnämnden', datum: '2025-11-18', diarienummer: 'KONSTR ON 2025/1' }
const minut = (tid: Temporal.Instant) => tid.epochMilliseconds / 60_000

const bestallning = (id: string, tjanstId: string, del: string): BestallningRad => ({
  ...{ id, kommunId: '1427', namndId: 'n', personId: id, kod: `P-${id}`, personnummer: null, tjanstId, del },
  ...{ fran: Temporal.PlainDate.from('2026-01-01'), till: null, bekraftad: true },
})
const rader = [
  bestallning('AAAAA', 'hemtjanst', 'service'),
  bestallning('BBBBB', 'hemtjanst', 'service'),
  bestallning('MMMMM', 'mat', 'matlada'),
]
const find = bestallningFinder(rader, tjanster)

/** Judges what is reported, pays it, and gives kronor and quantities; what was not paid is given by its reason. */
function pay(tjanstId: 'hemtjanst' | 'mat', val: ModellvalIn, handelser: readonly HandelseIn[]) {
  const tjanst = tjanster.tjanster.get(tjanstId) as Tjanst
  const [modellId = ''] = Object.keys(tjanst.ersattning)
  const modell = resolveModell(tjanst, modellId, val, { fran: '2026-01-01', beslut })
  if (!modell.ok) throw new Error(JSON.stringify(modell.fel))
  const godtagna = handelser.map((h, i) => {
    const svar = bedomHandelse(i + 1, h, { tjanster, find, nu })
    if (!svar.ok || svar.value.orsak) throw new Error(svar.ok ? String(svar.value.orsak) : svar.fel.kod)
    const { typ, start, slut, datum, antal, personal, uppgifter, bestallning: b } = svar.value
    const form = tjanst.handelser[typ]
    const avbokad = uppgifter?.avbokad
    return {
      ...{ id: `H${i}`, bestallningId: b.id, typ: form?.raknasSom, datum: datum.toString(), personal },
      ...(form?.slag === 'antal' && { antal, artikel: form.artikel }),
      ...(start && slut && { start: minut(start), slut: minut(slut) }),
      ...(typeof uppgifter?.planeradeMinuter === 'number' && { planeradeMinuter: uppgifter.planeradeMinuter }),
      ...(typeof avbokad === 'string' && { avbokad: minut(Temporal.Instant.from(avbokad)) }),
    }
  })
  const svar = beraknaErsattning({
    period: '2026-03',
    regi: 'privat',
    modell: modell.value,
    priser:
      tjanstId === 'mat'
        ? [
            {
              nyckel: 'portion',
              segment: { del: 'matlada' },
              enhet: 'portion',
              ore: 8_000n,
              fran: '2026-01-01',
              beslut,
            },
          ]
        : [
            {
              nyckel: 'timpris',
              segment: { del: 'service' },
              enhet: 'timme',
              ore: 40_000n,
              fran: '2026-01-01',
              beslut,
            },
          ],
    bestallningar: rader
      .filter((b) => b.tjanstId === tjanstId)
      .map((b) => ({ id: b.id, personId: b.personId, insats: b.del, fran: '2026-01-01', dubbelbemanning: true })),
    handelser: godtagna as never,
  })
  if (!svar.ok) throw new Error(JSON.stringify(svar.fel))
  return {
    kronor: svar.value.rader.reduce((summa, r) => summa + Number(r.beloppOre), 0) / 100,
    antal: svar.value.rader.reduce((summa, r) => summa + Number(r.antal.t), 0),
    utan: svar.value.ejErsatt.map((e) => e.skal),
  }
}

const besok = (mer: HandelseIn = {}): HandelseIn => ({
  ...{ person: 'P-AAAAA', del: 'service', typ: 'besok', datum: '2026-03-10', start: '08:00', slut: '08:30' },
  ...mer,
})
const avvikelser = {
  avbojt: { '*': '50' },
  bomtid: { '*': '100' },
  senAvbokning: { '*': '50' },
  avbokadSenastTimmar: '24',
  hogstMinuter: { bomtid: 15 },
}

describe('what was performed and what it pays (F9.5)', () => {
  it.each<[string, ModellvalIn, HandelseIn[], { kronor: number; antal: number; utan?: string[] }]>([
    ['one staff, 30 minutes', {}, [besok()], { kronor: 200, antal: 30 }],
    [
      'two staff, 30 minutes: 60 paid',
      { dubbelbemanning: 'per-personal' },
      [besok({ personal: 2 })],
      { kronor: 400, antal: 60 },
    ],
    [
      'two staff where they are included in the price: 30 paid',
      {},
      [besok({ personal: 2 })],
      { kronor: 200, antal: 30 },
    ],
    [
      'a couple who share 30 minutes: split once, 30 paid',
      {},
      [besok({ delasMed: 'P-BBBBB' }), besok({ person: 'P-BBBBB', delasMed: 'P-AAAAA' })],
      { kronor: 200, antal: 30 },
    ],
    [
      'a couple who share 31 minutes with two staff: 62 paid',
      { dubbelbemanning: 'per-personal' },
      [
        besok({ slut: '08:31', personal: 2, delasMed: 'P-BBBBB' }),
        besok({ slut: '08:31', personal: 2, person: 'P-BBBBB', delasMed: 'P-AAAAA' }),
      ],
      { kronor: 413.33, antal: 62 },
    ],
    ['declined at the door: half', { avvikelser }, [besok({ typ: 'avbojt' })], { kronor: 100, antal: 30 }],
    ['nobody home: at most 15 minutes', { avvikelser }, [besok({ typ: 'bomtid' })], { kronor: 100, antal: 15 }],
    [
      'cancelled the same morning: half',
      { avvikelser },
      [besok({ typ: 'avbokat', avbokad: '2026-03-10T06:00' })],
      { kronor: 100, antal: 30 },
    ],
    [
      'cancelled two days before: nothing, with the reason',
      { avvikelser },
      [besok({ typ: 'avbokat', avbokad: '2026-03-08T08:00' })],
      { kronor: 0, antal: 0, utan: ['avbokad-i-tid'] },
    ],
  ])('%s', (_vad, val, handelser, { kronor, antal, utan = [] }) => {
    const svar = pay('hemtjanst', val, handelser)
    expect(svar).toEqual({ kronor: expect.closeTo(kronor, 0), antal, utan })
  })
})

describe('absence by day (F9.6)', () => {
  it('pays day 1 to 5 and not from day 6, by the kommun’s rule', () => {
    const franvaro = { raknasPa: 'kalenderdag' as const, faktorer: [{ dagFran: 1, dagTill: 5, procent: '100' }] }
    const borta = Array.from(
      { length: 7 },
      (_, i): HandelseIn => ({
        ...{ person: 'P-AAAAA', del: 'service', typ: 'franvaro', orsak: 'Oplanerad sjukhusvistelse', minuter: 60 },
        datum: `2026-03-${String(10 + i)}`,
      }),
    )
    // Five days of 60 planned minutes at 400 kr; the two that follow have their reason.
    expect(pay('hemtjanst', { franvaro }, borta)).toEqual({
      kronor: 2_000,
      antal: 300,
      utan: ['franvaro-utan-ersattning', 'franvaro-utan-ersattning'],
    })
  })
})

describe('units, and what was not delivered (F9.7)', () => {
  const lada = (antal: number, mer: HandelseIn = {}): HandelseIn => ({
    ...{ person: 'P-MMMMM', del: 'matlada', typ: 'portion', datum: '2026-03-10', antal },
    ...mer,
  })

  it('pays 20 of 22 boxes, and keeps the two with their reason', () => {
    const ej = lada(2, { typ: 'sen-avbestallning', orsak: 'Ingen hemma vid leverans' })
    const svar = pay('mat', { avvikelser: { senAvbestallning: { portion: '0' } } }, [lada(20), ej])
    expect(svar.kronor).toBe(1_600)
    const bedomd = bedomHandelse(1, ej, { tjanster, find, nu })
    expect(bedomd.ok && bedomd.value).toMatchObject({ antal: 2, uppgifter: { orsak: 'ej-hemma' } })
  })
})
