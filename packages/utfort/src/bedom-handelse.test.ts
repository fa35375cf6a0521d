import { antal, besok, dag, minutsumma } from '@valfri/plugin-api/handelse'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { describe, expect, it } from 'vitest'
import { bedomHandelse } from './bedom-handelse.ts'
import { bestallningFinder } from './find-bestallning.ts'
import type { BestallningRad, HandelseIn } from './typer.ts'

const del = (sv: string) => ({ namn: { sv }, insatstyp: 'ovrigt', lagrum: [] })
/** A tjänst that exists only here: the core knows none by name. */
const tjanster = {
  laddfel: [],
  tjanster: new Map([
    [
      'prov',
      {
        delar: { hjalp: del('Hjälp hemma'), annat: del('Annat') },
        ejValbaraDelar: {},
        handelser: {
          besok: besok({ sv: 'Besök' }, { personal: true }),
          avbokat: besok({ sv: 'Avbokat' }, { raknasSom: 'avbokad' }),
          installt: besok({ sv: 'Inställt' }, { raknasSom: 'installt' }),
          borta: dag(
            { sv: 'Borta' },
            {
              raknasSom: 'franvaro',
              planeradeMinuter: true,
              orsakKravs: true,
              orsaker: [{ id: 'sjuk', namn: { sv: 'Sjuk' } }],
            },
          ),
          summa: minutsumma({ sv: 'Summa' }),
          lada: antal({ sv: 'Låda' }, { artikel: 'lada', galler: ['annat'] }),
        },
      },
    ],
  ]),
} as unknown as TjanstRegister

const bestallning = (id: string, mer: Partial<BestallningRad> = {}): BestallningRad => ({
  id,
  kommunId: '1427',
  namndId: '1427-omsorgsnamnden',
  personId: 'p1',
  kod: 'P-AAAAA',
  personnummer: '193001016595',
  tjanstId: 'prov',
  del: 'hjalp',
  fran: Temporal.PlainDate.from('2026-05-01'),
  till: Temporal.PlainDate.from('2026-05-31'),
  bekraftad: true,
  ...mer,
})
const miljo = (rader: BestallningRad[] = [bestallning('b1')]) => ({
  tjanster,
  find: bestallningFinder(rader, tjanster),
  nu: Temporal.Instant.from('2026-06-10T10:00:00Z'),
})
const bas: HandelseIn = {
  person: 'P-AAAAA',
  del: 'hjalp',
  typ: 'besok',
  datum: '2026-05-04',
  start: '08:15',
  slut: '08:55',
}
const dom = (mer: HandelseIn, rader?: BestallningRad[]) => bedomHandelse(1, { ...bas, ...mer }, miljo(rader))
const orsak = (mer: HandelseIn, rader?: BestallningRad[]) => {
  const svar = dom(mer, rader)
  return svar.ok ? svar.value.orsak : `${svar.fel.kod}@${Object.keys(svar.fel.falt ?? {})[0]}`
}

describe('judging one event', () => {
  it('accepts a visit inside its beställning, under the names that people write', () => {
    expect(orsak({})).toBeNull()
    expect(orsak({ del: 'Hjälp hemma', typ: 'BESÖK', person: '19300101-6595' })).toBeNull()
    expect(orsak({ typ: undefined })).toBeNull()
    expect(orsak({ person: '300101-6595'.replace('-', '+') })).toBe('person-okand@person')
  })

  it('keeps what is outside its beställning, and says why it waits, around each date of change', () => {
    expect(orsak({ datum: '2026-04-30' })).toBe('fore-start')
    expect(orsak({ datum: '2026-05-01' })).toBeNull()
    expect(orsak({ datum: '2026-05-31' })).toBeNull()
    expect(orsak({ datum: '2026-06-01' })).toBe('utanfor-bestallning')
    expect(orsak({ del: 'annat' })).toBe('ingen-bestallning')
    expect(orsak({}, [bestallning('b1', { bekraftad: false })])).toBe('ej-bekraftad')
  })

  it('chooses the beställning that is in force on the day', () => {
    const rader = [bestallning('b1'), bestallning('b2', { fran: Temporal.PlainDate.from('2026-06-01'), till: null })]
    const svar = dom({ datum: '2026-06-02' }, rader)
    expect(svar.ok && [svar.value.bestallningId, svar.value.orsak]).toEqual(['b2', null])
  })

  it('waits for a missing end and for more than a day, and refuses a missing start', () => {
    expect(orsak({ slut: undefined })).toBe('saknar-slut')
    expect(orsak({ slut: undefined, minuter: 40 })).toBeNull()
    expect(orsak({ start: '2026-05-04T08:00', slut: '2026-05-05T08:01' })).toBe('lang')
    expect(orsak({ start: undefined })).toBe('start-saknas@start')
  })

  it('takes an end before the start as after midnight, for at most twelve hours', () => {
    const svar = dom({ start: '22:00', slut: '06:30' })
    expect(svar.ok && svar.value.slut?.toString()).toBe('2026-05-05T04:30:00Z')
    expect(orsak({ start: '08:00', slut: '07:00' })).toBe('slut-fore-start@slut')
  })

  it('refuses the future to the minute', () => {
    const rader = [bestallning('b1', { till: null })]
    expect(orsak({ datum: '2026-06-10', start: '11:00', slut: '12:00' }, rader)).toBeNull()
    expect(orsak({ datum: '2026-06-10', start: '11:00', slut: '12:01' }, rader)).toBe('i-framtiden@datum')
    expect(orsak({ datum: '2026-06-10', start: '12:01', slut: undefined }, rader)).toBe('i-framtiden@datum')
    expect(orsak({ datum: '2026-06-11' }, rader)).toBe('i-framtiden@datum')
  })

  it('gives each fault its field', () => {
    expect(orsak({ person: 'P-ZZZZZ' })).toBe('person-okand@person')
    expect(orsak({ del: 'trädgård' })).toBe('del-okand@del')
    expect(orsak({ typ: 'lada' })).toBe('handelsetyp-okand@typ')
    expect(orsak({ datum: '2026-02-30' })).toBe('tid-olaslig@datum')
    expect(orsak({ start: 'åtta' })).toBe('tid-olaslig@start')
    expect(orsak({ personal: 0 })).toBe('personal-ogiltig@personal')
    expect(orsak({ typ: 'avbokat' })).toBe('avbokad-saknas@avbokad')
    expect(orsak({ typ: 'summa', start: undefined, slut: undefined })).toBe('antal-ogiltigt@minuter')
    expect(orsak({ typ: 'borta', start: undefined, slut: undefined, minuter: 60 })).toBe('orsak-saknas@orsak')
    expect(orsak({ typ: 'borta', start: undefined, slut: undefined, minuter: 60, orsak: 'semester' })).toBe(
      'orsak-okand@orsak',
    )
  })

  it('stores what the calculation reads: planned minutes, when it was cancelled, and summed minutes as the count', () => {
    const borta = dom({ typ: 'borta', start: undefined, slut: undefined, minuter: 60, orsak: 'Sjuk' })
    expect(borta.ok && borta.value.uppgifter).toEqual({ orsak: 'sjuk', planeradeMinuter: 60 })
    const avbokat = dom({ typ: 'avbokat', avbokad: '2026-05-03T20:00' })
    expect(avbokat.ok && avbokat.value.uppgifter).toEqual({ avbokad: '2026-05-03T18:00:00Z' })
    const installt = dom({ typ: 'installt' })
    for (const utan of [avbokat, installt]) expect(utan.ok && utan.value.narvarande).toBe(false)
    const summa = dom({ typ: 'summa', start: undefined, slut: undefined, minuter: 340 })
    expect(summa.ok && summa.value.antal).toBe(340)
  })
})
