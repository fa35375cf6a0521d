import { describe, expect, it } from 'vitest'
import { loadTjanst } from './define-tjanst.ts'
import type { Svar } from './falt.ts'
import { bestallningFalt, bestallningFormSchema } from './parse-bestallning.ts'
import { parseHandelse, type RaHandelse } from './parse-handelse.ts'
import type { Tjanst } from './tjanst.ts'

const IDAG = Temporal.PlainDate.from('2026-11-02')

/** The least that an event of a type needs to be read. */
function exampleOf(tjanst: Tjanst, typ: string): RaHandelse {
  const h = tjanst.handelser[typ] as Tjanst['handelser'][string]
  const del = h.galler === 'alla' ? Object.keys(tjanst.delar)[0] : h.galler[0]
  const orsak = h.orsaker?.[0]?.id
  const bas = { typ, del: del as string, ...(orsak && { orsak }) }
  if (h.slag !== 'besok') return { ...bas, datum: '2026-10-05', antal: h.utfall ? 1 : 2, minuter: 30 }
  return { ...bas, start: '2026-10-05T08:00', slut: '2026-10-05T08:30', avbokad: '2026-10-04T07:00' }
}

function readsEmpty(tjanst: Tjanst, del: string): boolean {
  return bestallningFormSchema(tjanst, del).safeParse({ del, beviljat: [], falt: {} }).success
}

/**
 * What every plugin's tests call. It checks that the plugin loads, that its forms and events can be read, and that no
 * machine check of a villkor throws or decides when nothing is answered.
 */
export function testTjanst(tjanst: Tjanst): void {
  describe(`plugin-kontraktet: ${tjanst.id}`, () => {
    it('loads', () => {
      const laddad = loadTjanst(tjanst)
      expect(laddad.ok ? [] : laddad.fel.falt).toEqual([])
    })

    it('is refused by name when a rule is missing', () => {
      const { sekretess: _bort, ...regler } = tjanst.regler
      const laddad = loadTjanst({ ...tjanst, regler })
      expect(laddad.ok ? null : laddad.fel.kod).toBe('plugin-ogiltig')
    })

    it('reads an event of each type and refuses one of no type', () => {
      for (const typ of Object.keys(tjanst.handelser))
        expect(parseHandelse(tjanst, exampleOf(tjanst, typ)), typ).toMatchObject({ ok: true })
      expect(parseHandelse(tjanst, { typ: 'finns-inte', del: 'x' }).ok).toBe(false)
    })

    it('says what a beställning must grant for each del', () => {
      for (const del of [...Object.keys(tjanst.delar), ...Object.keys(tjanst.ejValbaraDelar)])
        expect([bestallningFalt(tjanst, del).length > 0, readsEmpty(tjanst, del)], del).toEqual([true, false])
    })

    it('asks for evidence of every villkor, and says when it is checked (C1)', () => {
      for (const v of tjanst.villkor) {
        expect([v.id, v.kontroller.some((k) => k.bevis)]).toEqual([v.id, true])
        expect([v.id, v.kontroller.filter((k) => k.typ === 'uppfoljning' && !k.manader)]).toEqual([v.id, []])
      }
    })

    it('never lets a machine check throw, or contradict someone who has not answered', () => {
      for (const v of tjanst.villkor) {
        const utfall = v.prova?.({} as Svar, IDAG, {}).utfall
        expect(['okand', 'kravs-ej', undefined], v.id).toContain(utfall)
      }
    })

    it('speaks Swedish, lättläst and English wherever everyone reads', () => {
      for (const text of [tjanst.namn, ...Object.values(tjanst.texter)])
        expect([text.sv, text.lattlast, text.en].every((t) => t.trim().length > 0)).toBe(true)
    })
  })
}
